/** The page of rules, docs/rules.md, made from the text that `directions explain` prints. */
import { explanations } from '../src/spine.ts';
import type { Explanation, Severity } from '../src/diagnostic.ts';
import { isWaivable } from '../src/findings/index.ts';

const groups: readonly { readonly severity: Severity; readonly title: string; readonly meaning: string }[] = [
  {
    severity: 'error',
    title: 'Errors',
    meaning: 'Contradictory or impossible, or not readable as YAML. They always stop, and cannot be waived.',
  },
  {
    severity: 'warning',
    title: 'Warnings',
    meaning: 'Unfinished, not fit to issue. They stop from `approved` on, unless they are waived with a reason.',
  },
  { severity: 'advice', title: 'Advice', meaning: 'Style and clarity. It stops nothing.' },
];

/** The whole page. */
export function rulesPage(): string {
  const intro = `# What directions finds

${explanations.length} kinds of finding. \`npx directions explain <rule>\` says why each matters, with its source in law or guidance, a fault and its cure.
This page is made by \`npm run rules\` from what the program itself knows; do not change it by hand.
`;
  return [intro, ...groups.map(section)].join('\n');
}

function section({ severity, title, meaning }: (typeof groups)[number]): string {
  const own = explanations
    .filter((one) => one.severity === severity)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return `## ${own.length} ${title.toLowerCase()}\n\n${meaning}\n\n| rule | finds |\n|---|---|\n${own.map(row).join('')}`;
}

function row(one: Explanation): string {
  const fixed = one.severity !== 'error' && !isWaivable(one) ? ' It cannot be waived.' : '';
  return `| \`${one.id}\` | ${escaped(one.summary)}${fixed} |\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&');
}
