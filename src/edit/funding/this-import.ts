/** What a spreadsheet says as it is imported, to be kept: the next import of it goes on from there. */
import { grouped } from '../../grouped.ts';
import type { FundingEntry, FundingFields } from '../../model/funding-record.ts';
import type { EarlierImport } from './earlier-import.ts';
import {
  isPlaceField,
  type AddedLine,
  type ChangedField,
  type FundingChange,
  type StandingValue,
} from './funding-change.ts';
import type { YearsBudget } from './match-rows.ts';
import type { Places } from './read-place.ts';
import type { Versions } from './versions.ts';

interface Said {
  readonly versions: readonly Versions[];
  /** As exported. */
  readonly exported: ReadonlyMap<string, FundingEntry>;
  readonly changes: readonly FundingChange[];
  /** What both sides have come to by themselves. */
  readonly agreed: readonly StandingValue[];
  readonly added: readonly AddedLine[];
}

export function thisImport(
  state: string,
  { versions, exported, changes, agreed, added }: Said,
  { recipients }: Pick<YearsBudget, 'recipients'>,
  places: Places,
): EarlierImport {
  const values = grouped(
    [...changes.map(({ id, field, after }) => ({ id, field, value: after })), ...agreed],
    ({ id }) => id,
  );
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
  return { state, entries: [...known, ...fresh], removed: removed.map(({ id }) => id) };
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
