/** What a report comes to: what stops, what is not fit to issue, what is style; counted by rule. */
import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { Findings } from './findings.ts';

const kinds: readonly { severity: Severity; one: string; many: string }[] = [
  { severity: 'error', one: 'error', many: 'errors' },
  { severity: 'warning', one: 'warning', many: 'warnings' },
  { severity: 'advice', one: 'piece of advice', many: 'pieces of advice' },
];

/** For example `2 errors, 14 warnings and 1 piece of advice`; empty when there are none. */
export function counts(diagnostics: readonly Diagnostic[]): string {
  const parts = kinds.flatMap(({ severity, one, many }) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : (parts[0] ?? '');
}

/** The years that were looked at, for example `2022-23 (issued), 2023-24 (draft)`. */
export function yearsIn(findings: Findings): string {
  return findings.years.map(({ year, status }) => (status === undefined ? year : `${year} (${status})`)).join(', ');
}

/** The end of the report for people. */
export function summary(findings: Findings): string {
  const { diagnostics, paint } = findings;
  const years = yearsIn(findings);
  if (diagnostics.length === 0) return `${paint.good('Nothing to report')}${years === '' ? '.' : ` in ${years}.`}\n`;
  const lines = [paint.bold(`${counts(diagnostics)}${years === '' ? '' : ` in ${years}`}`)];
  for (const { severity } of kinds) {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    if (found.length === 0) continue;
    lines.push(`  ${paint.severity[severity](severity)}: ${meaning(severity, found.some((diagnostic) => findings.stops(diagnostic)))}`);
    lines.push(...byRule(found));
  }
  return `${lines.join('\n')}\n`;
}

function meaning(severity: Severity, stops: boolean): string {
  if (severity === 'advice') return 'style and clarity; stops nothing';
  if (severity === 'error') return 'nothing can be built until this is put right';
  return stops ? 'not fit to issue, and stops a pack of this status' : 'not fit to issue; may stand in a draft';
}

/** Most frequent first, then by name. */
function byRule(found: readonly Diagnostic[]): readonly string[] {
  const tally = new Map<string, number>();
  for (const { rule } of found) tally.set(rule, (tally.get(rule) ?? 0) + 1);
  const rows = [...tally].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
  return rows.map(([rule, count]) => `${String(count).padStart(7)}  ${rule}`);
}
