/** The end of the report for people: what it all comes to, the most important first, and what was not looked at. */
import { printable, wrap } from '../printable.ts';
import type { Findings } from './findings.ts';
import { screen } from './gathered.ts';
import { heading } from './heading.ts';
import { counted, counts, sections, unaskedLine, unseen, yearsIn, type Section } from './sections.ts';

/** Plain lines without frames or columns that only line up by eye, so that a screen reader reads them in order. */
export function summary(findings: Findings): string {
  const { diagnostics, paint } = findings;
  const are = diagnostics.length < 2 ? 'is' : 'are';
  const where = `${findings.unseen.since ? ` that ${are} new since ${printable(findings.unseen.since.ref)}` : ''}${yearsIn(findings) === '' ? '' : ` in ${yearsIn(findings)}`}`;
  const found = sections(findings);
  const parts = [
    diagnostics.length === 0
      ? wrap(
          `${paint.good(findings.unasked.length === 0 ? 'Nothing to report' : 'Nothing of what you asked for')}${where}.`,
          findings.columns,
        )
      : wrap(`${counts(diagnostics)}${where}`, findings.columns).map((line) => paint.bold(line)),
    ...found.map((section) => sectionLines(section, findings)),
    waivedLines(findings),
    unseenLines(findings),
    wrap(unaskedLine(findings), findings.columns).filter((line) => line !== ''),
    nextLines(findings, found),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** So many rules are listed again with their numbers; more have just been listed by rule. */
const fitting = 12;

/** What has just been listed by rule is not listed again. */
function sectionLines({ severity, title, meaning, found, rules }: Section, findings: Findings): readonly string[] {
  const { paint } = findings;
  const head = `${paint.severity[severity](`${title}:`)} ${counts(found)}. ${meaning}`;
  const lines = wrap(head, findings.columns);
  if (!findings.verbose && (severity === 'advice' || rules.length > fitting)) return lines;
  return [...lines, ...rules.map((rule) => `${String(rule.found.length).padStart(5)}  ${rule.rule}`)];
}

function waivedLines(findings: Findings): readonly string[] {
  const { waived, paint } = findings;
  if (waived.length === 0) return [];
  const lines = [
    `${paint.bold('Waived:')} ${counted(waived.length, 'finding')} that the authors left standing, with their reasons.`,
  ];
  for (const one of waived)
    lines.push(
      ...indented(heading(one, findings), findings),
      ...indented(`Reason: ${printable(one.because)}`, findings, '    '),
    );
  return lines;
}

function unseenLines(findings: Findings): readonly string[] {
  const all = unseen(findings);
  return all.length === 0
    ? []
    : [findings.paint.bold('Not looked at:'), ...all.flatMap((line) => indented(printable(line), findings))];
}

function nextLines(findings: Findings, found: readonly Section[]): readonly string[] {
  if (found.length === 0) return [];
  const fixable = findings.diagnostics.filter(({ fix }) => fix !== undefined).length;
  const every = `Every place, with its line: directions validate --verbose; or select: --rule ${found.at(-1)?.rules[0]?.rule ?? ''}, --severity advice, --file <path>`;
  const fixes = `${counted(fixable, 'finding has', 'findings have')} one right answer: directions validate --fix --dry-run`;
  // A terminal breaks a long line itself, and a command that is copied there is still one.
  return [
    `Why, with an example: directions explain ${found[0]?.rules[0]?.rule ?? ''}`,
    ...(findings.verbose || findings.diagnostics.length <= screen ? [] : wrap(every, findings.columns)),
    ...(fixable === 0 ? [] : [fixes]),
  ].map(findings.typed);
}

function indented(text: string, { columns }: Findings, indent = '  '): readonly string[] {
  return wrap(text, columns - indent.length).map((line) => `${indent}${line}`);
}
