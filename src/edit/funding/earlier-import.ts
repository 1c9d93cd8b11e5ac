/** Which earlier import a spreadsheet goes on from, and what of this one is kept for the next: what it said then is what its changes are changes of, so that one export can be imported again and again. */
import { grouped } from '../../grouped.ts';
import { accountOf, fieldsOfKind, type FundingEntry, type FundingFields } from '../../model/funding-record.ts';
import type { FoundRow } from './find-rows.ts';
import {
  isPlaceField,
  type AddedLine,
  type ChangedField,
  type EarlierImport,
  type FundingChange,
  type StandingValue,
  type Versions,
} from './funding-change.ts';
import type { YearsBudget } from './match-rows.ts';
import { readField } from './read-field.ts';
import type { Places } from './read-place.ts';
import { readWords } from './read-words.ts';
import { isAlike, valueOf, type Terms } from './reading.ts';

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
      const reading = readField(field, row, terms, entry);
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
  return versions.flatMap(({ id, base }) => (base && typed.has(id) && !accounts.has(accountOf(base)) ? [base] : []));
}

interface Said {
  readonly versions: readonly Versions[];
  /** As exported. */
  readonly exported: ReadonlyMap<string, FundingEntry>;
  readonly changes: readonly FundingChange[];
  /** What both sides have come to by themselves. */
  readonly agreed: readonly StandingValue[];
  readonly added: readonly AddedLine[];
}

/** What a spreadsheet says as it is imported, to be kept. */
export function thisImport(
  state: string,
  { versions, exported, changes, agreed, added }: Said,
  { recipients }: Pick<YearsBudget, 'recipients'>,
  places: Places,
): EarlierImport {
  const taken = changes.map(({ id, field, after }) => ({ id, field, value: after }));
  const values = grouped([...taken, ...agreed], ({ id }) => id);
  const entryOf = ({ id, base, ours }: Versions): FundingEntry | undefined => {
    const own = (values.get(id) ?? []).map(({ field, value }): Value => [field, value]);
    const before = base ?? (ours && { ...ours, fields: {} });
    if (!before || (own.length === 0 && base === exported.get(id))) return undefined;
    return overlaid(base ? before : { ...before, inherited: {} }, own, recipients, places);
  };
  const known = versions.flatMap((one) => (one.row ? (entryOf(one) ?? []) : []));
  const fresh = added.map(({ id, recipient, money, group, fields }): FundingEntry => {
    const place = { recipient, money, ...(group && { group }) };
    return { id, kind: 'line', ...place, label: fields.label ?? '', fields, inherited: {} };
  });
  const isHere = new Set(versions.flatMap(({ id, row }) => (row ? [id] : [])));
  const removed = [...exported.values()].filter(({ id, kind }) => kind === 'line' && !isHere.has(id));
  return { state, removed: removed.map(({ id }) => id), entries: [...known, ...fresh] };
}

type Value = readonly [field: string, value: unknown];

/** The entry with these values in place of its own. */
function overlaid(
  { id, kind, money, recipient, group, label, method, fields: own, inherited }: FundingEntry,
  values: readonly Value[],
  recipients: YearsBudget['recipients'],
  places: Places,
): FundingEntry {
  const all = new Map<string, unknown>([...Object.entries(own), ...values]);
  const inGroup = all.has('group') ? places.groupOf(all.get('group')) : group;
  const isHeld = ([field, value]: Value): boolean => value !== undefined && !isPlaceField(field as ChangedField);
  const fields: FundingFields = Object.fromEntries([...all].filter(isHeld));
  return {
    id,
    kind,
    money: (all.get('money') ?? money) as FundingEntry['money'],
    recipient: recipients.find((one) => one.id === all.get('recipient')) ?? recipient,
    ...(inGroup && { group: inGroup }),
    label: fields.label ?? label,
    ...(method !== undefined && { method }),
    fields,
    inherited,
  };
}
