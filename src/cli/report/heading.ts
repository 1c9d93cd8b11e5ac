/** The line every report for people begins a finding with. */
import type { Diagnostic } from '../../diagnostic.ts';
import { printable, wrap } from '../printable.ts';
import type { Findings } from './findings.ts';

/** `path:line:column: severity: Message. [rule]` */
export function heading(diagnostic: Diagnostic, findings: Findings): string {
  const { paint } = findings;
  const place = `${printable(findings.path(diagnostic.at.file))}:${diagnostic.at.start.line}:${diagnostic.at.start.column}:`;
  const severity = paint.severity[diagnostic.severity](`${diagnostic.severity}:`);
  return `${paint.bold(place)} ${severity} ${printable(diagnostic.message)} ${paint.dim(`[${diagnostic.rule}]`)}`;
}

/** The same broken to the width of a terminal, which would break it within words; elsewhere it stays one line, to be searched. */
export function wrappedHeading(diagnostic: Diagnostic, findings: Findings): string {
  if (!findings.wraps) return heading(diagnostic, findings);
  const { paint } = findings;
  const start = `${printable(findings.path(diagnostic.at.file))}:${diagnostic.at.start.line}:${diagnostic.at.start.column}:`;
  const text = `${start} ${diagnostic.severity}: ${printable(diagnostic.message)} [${diagnostic.rule}]`;
  // Colours come after the breaking, since their codes have no width.
  return wrap(text, findings.columns - 4)
    .join('\n    ')
    .replace(start, () => paint.bold(start))
    .replace(`${diagnostic.severity}:`, (severity) => paint.severity[diagnostic.severity](severity))
    .replace(/\[[\w-]+\]$/, (rule) => paint.dim(rule));
}
