/** Markdown for the summary of a pull request: what a reviewer reads in a minute. */
import type { Diagnostic } from '../../diagnostic.ts';
import { printable } from '../printable.ts';
import type { Findings, Report } from './findings.ts';
import { counted, counts, saidOnce, sections, unaskedLine, unseen, yearsIn, type Section } from './sections.ts';
import { grouped } from '../../grouped.ts';

/** Rows of a table, and places in a row, before the rest is counted: GitHub cuts a summary off at 1 MiB. */
const mostRows = 50;
const mostPlaces = 8;

export const markdown: Report = {
  name: 'markdown',
  summary: 'for the summary of a pull request',
  write(findings) {
    const years = yearsIn(findings);
    const title = findings.diagnostics.length === 0 ? 'nothing to report' : counts(findings.diagnostics);
    const parts = [
      `## Directions${years === '' ? '' : ` ${inline(years)}`}: ${title}`,
      verdict(findings),
      ...sections(findings).map((section) =>
        section.severity === 'error' ? inFull(section, findings) : byRule(section, findings),
      ),
      waived(findings),
      notLookedAt(findings),
      inline(unaskedLine(findings)),
      findings.diagnostics.length === 0
        ? ''
        : 'Everything in full: `directions validate --verbose`. Why a rule asks for something: `directions explain <rule>`.',
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  },
};

function verdict(findings: Findings): string {
  const stopping = [...findings.diagnostics, ...findings.unasked].filter((diagnostic) => findings.stops(diagnostic));
  if (stopping.length > 0) return `**Stopped** by ${counts(stopping)}.`;
  return findings.unseen.since ? 'Nothing new stops this.' : 'Nothing stops this.';
}

/** Each finding in a row: errors are few, and every one has to be put right. */
function inFull({ title, found, meaning }: Section, findings: Findings): string {
  const rows = found.map((diagnostic) => [
    code(placeOf(diagnostic, findings)),
    `${inline(diagnostic.message)} (${inline(diagnostic.rule)})`,
    inline(diagnostic.help ?? ''),
  ]);
  return `### ${title}: ${counts(found)}\n\n${meaning}\n\n${table(['Where', 'What is wrong', 'What to do'], rows)}`;
}

function byRule({ severity, title, found, meaning, rules }: Section, findings: Findings): string {
  const rows = rules.map(({ rule, found: all }) => {
    const said = saidOnce(all, findings.explain(rule)?.summary).replace(/^\d+ times: /, '');
    return [String(all.length), `${inline(said)} (${inline(rule)})`, places(all, findings)];
  });
  const lines = `${meaning}\n\n${table(['Count', 'What is wrong', 'Where, with lines'], rows)}`;
  // Advice is there for those who want it, and does not push what matters out of sight.
  if (severity === 'advice') return `<details><summary>${title}: ${counts(found)}</summary>\n\n${lines}\n\n</details>`;
  return `### ${title}: ${counts(found)}\n\n${lines}`;
}

/** Files with the lines, the files that come first. */
function places(found: readonly Diagnostic[], findings: Findings): string {
  const files = grouped(found.slice(0, mostPlaces), ({ at }) => at.file);
  const shown = [...files].map(
    ([file, own]) => `${code(findings.repositoryPath(file))} ${own.map(({ at }) => at.start.line).join(', ')}`,
  );
  const rest = found.length - mostPlaces;
  return `${shown.join('<br>')}${rest > 0 ? `<br>and ${rest} more` : ''}`;
}

function waived(findings: Findings): string {
  if (findings.waived.length === 0) return '';
  const rows = findings.waived.map((one) => [
    code(placeOf(one, findings)),
    `${inline(one.message)} (${inline(one.rule)})`,
    inline(one.because),
  ]);
  return `### Waived: ${counted(findings.waived.length, 'finding')}\n\n${table(['Where', 'What was found', 'Why it stands'], rows)}`;
}

function notLookedAt(findings: Findings): string {
  const all = unseen(findings);
  return all.length === 0 ? '' : `### Not looked at\n\n${all.map((line) => `- ${inline(line)}`).join('\n')}`;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = rows.slice(0, mostRows);
  const rest = rows.length - shown.length;
  const lines = [headings, headings.map(() => '---'), ...shown].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}${rest > 0 ? `\n\nand ${rest} more` : ''}`;
}

/** From the top of the repository. */
function placeOf({ at }: Diagnostic, { repositoryPath }: Findings): string {
  return `${repositoryPath(at.file)}:${at.start.line}:${at.start.column}`;
}

/** Text that Markdown shows as it stands: nothing in it is markup, a mention or a reference. */
function inline(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]<>|~&]/g, (character) =>
      character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .replace(/[@#](?=\w)/g, '$&<!-- -->');
}

/** A code span within a table: a bar would end the cell, a backquote the span. */
function code(text: string): string {
  return `\`${printable(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
