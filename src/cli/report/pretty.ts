/** The report for people: every finding with its source line and what to do, and at the end what it all comes to. */
import type { Diagnostic, Span } from '../../diagnostic.ts';
import { printable, wrap } from '../printable.ts';
import { gathered } from './advice.ts';
import type { Findings, Report } from './findings.ts';
import { wrappedHeading } from './heading.ts';
import { byImportance, sections } from './sections.ts';
import { snippet } from './snippet.ts';
import { summary } from './summary.ts';

export const pretty: Report = {
  name: 'pretty',
  summary: 'for people',
  write(findings) {
    const parts = findings.verbose
      ? inFull(findings.diagnostics, findings)
      : sections(findings).flatMap((section) =>
          section.severity === 'advice' ? [gathered(section, findings)] : inFull(section.found, findings),
        );
    if (!findings.quiet) parts.push(summary(findings));
    return parts.filter((part) => part !== '').join('\n');
  },
};

function inFull(diagnostics: readonly Diagnostic[], findings: Findings): string[] {
  return [...diagnostics].sort(byImportance).map((diagnostic) => one(diagnostic, findings));
}

/** One finding in full, ending in a line break; also for `build`, which prints only those that stop it. */
export function one(diagnostic: Diagnostic, findings: Findings): string {
  const { paint } = findings;
  const gutter = String(diagnostic.at.start.line).length;
  const bar = `${' '.repeat(gutter)} ${paint.dim('|')}`;
  const shown = sourceOf(diagnostic.at, findings, gutter);
  const lines = [wrappedHeading(diagnostic, findings)];
  if (shown) {
    lines.push(`${paint.dim(`${diagnostic.at.start.line} |`)} ${shown.source}`);
    lines.push(`${bar} ${paint.severity[diagnostic.severity](shown.underline)}`);
  }
  for (const { at, message } of diagnostic.related ?? []) {
    const related = `${' '.repeat(gutter)} = ${printable(findings.path(at.file))}:${at.start.line}:${at.start.column}: ${printable(message)}`;
    lines.push(...(findings.wraps ? hanging(related, gutter + 3, findings.columns) : [related]));
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
  return wrap(printable(help), width).map((line, index) => `${index === 0 ? label : indent}${line}`);
}
