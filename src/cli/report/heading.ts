/** The line every report for people begins a finding with. */
import type { Diagnostic } from '../../diagnostic.ts';
import { printable } from '../printable.ts';
import type { Findings } from './findings.ts';

/** `path:line:column: severity: Message. [rule]` */
export function heading(diagnostic: Diagnostic, findings: Findings): string {
  const { paint } = findings;
  const place = `${printable(findings.path(diagnostic.at.file))}:${diagnostic.at.start.line}:${diagnostic.at.start.column}:`;
  const severity = paint.severity[diagnostic.severity](`${diagnostic.severity}:`);
  return `${paint.bold(place)} ${severity} ${printable(diagnostic.message)} ${paint.dim(`[${diagnostic.rule}]`)}`;
}
