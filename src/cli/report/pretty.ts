/** The report for people: every finding with its source line and what to do, and at the end what it all comes to. */
import type { Diagnostic, Span } from '../../diagnostic.ts';
import { grouped } from '../../grouped.ts';
import { printable, wrap } from '../printable.ts';
import { gathered, listed, paragraph, screen } from './gathered.ts';
import type { Findings, Report } from './findings.ts';
import { wrappedHeading } from './heading.ts';
import { byImportance, sameOf, sections, type Section } from './sections.ts';
import { snippet } from './snippet.ts';
import { summary } from './summary.ts';

export const pretty: Report = {
  name: 'pretty',
  summary: 'for people',
  write(findings) {
    if (findings.quiet) return inFull(findings.diagnostics.filter(findings.stops), findings).join('\n');
    const parts = findings.verbose
      ? inFull(findings.diagnostics, findings)
      : sections(findings).flatMap((section) => inBrief(section, findings));
    parts.push(summary(findings));
    return parts.filter((part) => part !== '').join('\n');
  },
};

/** A rule that finds the same at so many places is said once. */
const many = 3;
/** So many findings are shown with their lines; more do not fit a screen. */
const fitting = 12;

/** Errors in full, but for what one rule finds again and again; of warnings the few; advice gathered, and in a long report only counted by rule. */
function inBrief(section: Section, findings: Findings): readonly string[] {
  if (section.severity === 'advice') {
    const isAlone = section.found.length === findings.diagnostics.length;
    return [findings.diagnostics.length > screen && !isAlone ? listed(section, findings) : gathered(section, findings)];
  }
  const isLong = findings.diagnostics.length > screen;
  const often = section.rules.filter(({ found }) => found.length >= many && (isLong || sameOf(found) !== undefined));
  const few = section.rules.filter((rule) => !often.includes(rule));
  const gatheredRules = often.map(({ rule, found }) => paragraph(rule, found, findings));
  const all = few.flatMap(({ found }) => found);
  if (section.severity === 'error' || !isLong || all.length <= fitting)
    return [...gatheredRules, ...inFull(all, findings)];
  return [
    ...gatheredRules,
    ...few.flatMap(({ rule, found }) =>
      sameOf(found) === undefined
        ? found.map((single) => paragraph(rule, [single], findings))
        : [paragraph(rule, found, findings)],
    ),
  ];
}

function inFull(diagnostics: readonly Diagnostic[], findings: Findings): string[] {
  return alike(diagnostics).map((own) => one(own, findings));
}

/** The most important first. What is found again and again in one line is together: it is shown once, with the columns of the rest. */
export function alike(diagnostics: readonly Diagnostic[]): readonly Alike[] {
  const byLine = grouped([...diagnostics].sort(byImportance), ({ rule, message, help, related, at }) =>
    JSON.stringify([rule, message, help, related, at.file, at.start.line]),
  );
  return [...byLine.values()].flatMap((own) => (own.length >= many ? [own] : own.map((single): Alike => [single])));
}

/** So many columns of a line are named. */
const mostColumns = 10;

function elsewhere(others: readonly Diagnostic[]): string {
  const columns = others.slice(0, mostColumns).map(({ at }) => at.start.column);
  const rest = others.length - columns.length;
  return `${others.length} times more in this line, in columns ${columns.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

type Alike = readonly [Diagnostic, ...Diagnostic[]];

/** One finding in full, ending in a line break, and of others like it in its line where they are; also for `build`, which prints only those that stop it. */
export function one([diagnostic, ...others]: Alike, findings: Findings): string {
  const { paint } = findings;
  const gutter = String(diagnostic.at.start.line).length;
  const bar = `${' '.repeat(gutter)} ${paint.dim('|')}`;
  const shown = sourceOf(diagnostic.at, findings, gutter);
  const lines = [wrappedHeading(diagnostic, findings)];
  if (shown) {
    lines.push(`${paint.dim(`${diagnostic.at.start.line} |`)} ${shown.source}`);
    lines.push(`${bar} ${paint.severity[diagnostic.severity](shown.underline)}`);
  }
  const more = (diagnostic.related ?? []).map(
    ({ at, message }) =>
      `${printable(findings.path(at.file))}:${at.start.line}:${at.start.column}: ${printable(message)}`,
  );
  for (const said of others.length > 0 ? [elsewhere(others), ...more] : more) {
    const line = `${' '.repeat(gutter)} = ${said}`;
    lines.push(...(findings.wraps ? hanging(line, gutter + 3, findings.columns) : [line]));
  }
  if (diagnostic.help !== undefined) lines.push(...helpLines(diagnostic.help, gutter, findings));
  return `${lines.join('\n')}\n`;
}

/** Broken to the width, with what follows the first line set in. */
function hanging(line: string, indent: number, columns: number): readonly string[] {
  return wrap(line.slice(indent), columns - indent).map(
    (part, index) => `${index === 0 ? line.slice(0, indent) : ' '.repeat(indent)}${part}`,
  );
}

function sourceOf(at: Span, findings: Findings, gutter: number): ReturnType<typeof snippet> | undefined {
  const line = findings.lines(at.file)[at.start.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  return snippet(line, at, Math.max(findings.columns - gutter - 3, 30));
}

function helpLines(help: string, gutter: number, findings: Findings): readonly string[] {
  const label = `${' '.repeat(gutter)} = ${findings.paint.bold('help:')} `;
  const indent = ' '.repeat(gutter + 3 + 'help: '.length);
  const width = Math.max(findings.columns - indent.length, 30);
  return wrap(printable(findings.typed(help)), width).map((line, index) => `${index === 0 ? label : indent}${line}`);
}
