/** The README's table of rules, made from the text that `directions explain` prints. */
import { explanations } from '../src/compile.ts';
import type { Severity } from '../src/diagnostic.ts';

export const start = '<!-- rules: made by npm run rules from the rules themselves -->\n';
export const end = '<!-- end of rules -->\n';

const groups: readonly { severity: Severity; title: string }[] = [
  { severity: 'error', title: 'errors: contradictory or impossible, or not readable as YAML' },
  { severity: 'warning', title: 'warnings: unfinished, not fit to issue' },
  { severity: 'advice', title: 'pieces of advice: style and clarity' },
];

/** The README with the table between its two marks. */
export function withTable(readme: string): string {
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from === -1 || to < from) throw new Error('README.md has lost the marks around the table of rules');
  return readme.slice(0, from + start.length) + table() + readme.slice(to);
}

function table(): string {
  return groups
    .map(({ severity, title }) => {
      const own = explanations
        .filter((one) => one.severity === severity)
        .sort((one, other) => (one.id < other.id ? -1 : 1));
      const rows = own.map(({ id, summary }) => `| \`${id}\` | ${escaped(summary)} |\n`);
      return `<details><summary>${own.length} ${title}</summary>\n\n| rule | finds |\n|---|---|\n${rows.join('')}\n</details>\n`;
    })
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&');
}
