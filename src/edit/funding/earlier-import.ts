/** Which earlier import a spreadsheet goes on from: what it said then is what its changes are changes of, so that one export can be imported again and again. */
import { accountId } from '../../model/account.ts';
import { fieldsOfKind, type FundingEntry } from '../../model/funding-record.ts';
import type { KeptImport } from '../../source/imports.ts';
import type { FoundRow } from './find-rows.ts';
import { readField } from './read-field.ts';
import { readWords } from './read-words.ts';
import { isAlike, valueOf, type Terms } from './reading.ts';
import type { Versions } from './versions.ts';

/** What was kept of an import, with its figures and lines as data. */
export type EarlierImport = KeptImport<FundingEntry>;

export interface Continued {
  /** With what it said then in place of what was exported. */
  readonly versions: readonly Versions[];
  /** The lines that were typed into it, and have ids in budgets.yaml alone. */
  readonly typed: ReadonlySet<string>;
  readonly from?: EarlierImport;
}

/** Of several that began from the same export, the one of which most is found again; none where nothing is: that is another copy of the export. */
export function continued(
  versions: readonly Versions[],
  unknown: readonly FoundRow[],
  earlier: readonly EarlierImport[],
  terms: Terms,
): Continued {
  const byId = new Map(versions.map((one) => [one.id, one]));
  const labels = unknown.map((row) => labelIn(row));
  const scored = earlier.map((one) => ({ one, score: tracesOf(one, byId, labels, terms) }));
  const [best] = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
  if (!best) return { versions, typed: new Set() };
  const { entries, removed } = best.one;
  const bases = new Map(entries.map((one) => [one.id, one]));
  const gone = new Set(removed);
  const known = versions.map(({ base: exported, ...one }): Versions => {
    const base = bases.get(one.id) ?? (gone.has(one.id) ? undefined : exported);
    return { ...one, ...(base && { base }) };
  });
  const others = entries.filter(({ id }) => !byId.has(id)).map((base): Versions => ({ id: base.id, base }));
  const typed = entries.filter(({ id }) => byId.get(id)?.base === undefined).map(({ id }) => id);
  return { versions: [...known, ...others], typed: new Set(typed), from: best.one };
}

function labelIn(row: FoundRow): string {
  return row.id === '' ? (valueOf(readWords(row.cells.get('label'))) ?? '') : '';
}

/** How much of what the import brought still stands in the spreadsheet. */
function tracesOf(
  { entries, removed }: EarlierImport,
  versions: ReadonlyMap<string, Versions>,
  labels: readonly string[],
  terms: Terms,
): number {
  const traces = entries.map((entry): number => {
    const { base: exported, row } = versions.get(entry.id) ?? {};
    if (!exported) return row || labels.some((one) => isAlike(one, entry.label)) ? 1 : 0;
    if (!row) return 0;
    const changed = fieldsOfKind(entry).filter((field) => entry.fields[field] !== exported.fields[field]);
    return changed.filter((field) => {
      const reading = readField(field, row, terms, entry.fields);
      return 'value' in reading && reading.value === entry.fields[field];
    }).length;
  });
  const absent = removed.filter((id) => versions.get(id)?.base && !versions.get(id)?.row);
  return traces.reduce((all, one) => all + one, absent.length);
}

/** Lines that were typed into a sheet which is gone: nobody has deleted them. */
export function linesWithoutTable({ versions, typed }: Continued, rows: readonly FoundRow[]): readonly FundingEntry[] {
  const accounts = new Set(
    rows.flatMap(({ stands }) => (stands.kind === 'total' ? [`${stands.money}:${stands.recipient ?? ''}`] : [])),
  );
  return versions.flatMap(({ id, base }) =>
    base && typed.has(id) && !accounts.has(accountId(base.money, base.recipient)) ? [base] : [],
  );
}
