/** The report for people: every finding with its source line and what to do, and at the end what it all comes to. */
import { byPlace, type Diagnostic, type Severity, type Span } from '../../diagnostic.ts';
import { printable, wrap } from '../printable.ts';
import type { Findings, Report } from './findings.ts';
import { heading } from './heading.ts';
import { snippet } from './snippet.ts';
import { summary } from './summary.ts';

export const pretty: Report = {
  name: 'pretty',
  summary: 'for people',
  write(findings) {
    const parts = inReadingOrder(findings.diagnostics).map((diagnostic) => one(diagnostic, findings));
    if (!findings.quiet) parts.push(summary(findings));
    return parts.filter((part) => part !== '').join('\n');
  },
};

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** By file, and in each file the most important first. */
function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.at.file === b.at.file ? weight[a.severity] - weight[b.severity] : 0) || byPlace(a, b));
}

/** One finding in full, ending in a line break; also for `build`, which prints only those that stop it. */
export function one(diagnostic: Diagnostic, findings: Findings): string {
  const { paint } = findings;
  const gutter = String(diagnostic.at.start.line).length;
  const bar = `${' '.repeat(gutter)} ${paint.dim('|')}`;
  const shown = sourceOf(diagnostic.at, findings, gutter);
  const lines = [heading(diagnostic, findings)];
  if (shown) {
    lines.push(`${paint.dim(`${diagnostic.at.start.line} |`)} ${shown.source}`);
    lines.push(`${bar} ${paint.severity[diagnostic.severity](shown.underline)}`);
  }
  for (const { at, message } of diagnostic.related ?? []) {
    lines.push(`${' '.repeat(gutter)} = ${printable(findings.path(at.file))}:${at.start.line}:${at.start.column}: ${printable(message)}`);
  }
  if (diagnostic.help !== undefined) lines.push(...helpLines(diagnostic.help, gutter, findings));
  return `${lines.join('\n')}\n`;
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
