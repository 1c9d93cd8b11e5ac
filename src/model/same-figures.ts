/** Which payment is which where a body has several: their ids tell them by their order alone, and another version, or a file that was exported, may have another order. */
import { grouped } from '../grouped.ts';
import { accountOf, fundingFields, type FundingEntry, type FundingRecord } from './funding-record.ts';

/** The records by the ids that they had in the base; what was added since has an id behind these. */
export function sameFigures(
  base: readonly FundingEntry[],
  records: readonly FundingRecord[],
): ReadonlyMap<string, FundingRecord> {
  const before = grouped(base, accountOf);
  const ids = new Map(records.map((one) => [one, one.id]));
  for (const [account, now] of grouped(records.filter(isFigure), accountOf)) {
    const was = (before.get(account) ?? []).filter(isFigure);
    const known = paired(was, now);
    let count = was.length;
    for (const one of now) ids.set(one, known.get(one) ?? [account, ...(++count > 1 ? [count] : [])].join(':'));
  }
  return new Map([...ids].map(([record, id]) => [id, record]));
}

function isFigure({ kind }: FundingEntry): boolean {
  return kind === 'figure';
}

/** The ids of those that were there: first where most is the same, and of such those that stand where they stood. */
function paired(was: readonly FundingEntry[], now: readonly FundingRecord[]): ReadonlyMap<FundingRecord, string> {
  const all = was.flatMap((entry, from) =>
    now.map((record, to) => ({ id: entry.id, record, alike: alike(entry, record), moved: from === to ? 0 : 1 })),
  );
  const ids = new Map<FundingRecord, string>();
  const taken = new Set<string>();
  for (const { id, record } of all.sort((one, other) => other.alike - one.alike || one.moved - other.moved)) {
    if (ids.has(record) || taken.has(id)) continue;
    ids.set(record, id);
    taken.add(id);
  }
  return ids;
}

/** How much is the same; most where nothing differs. */
function alike(one: FundingEntry, other: FundingEntry): number {
  const [own, others] = [valuesOf(one), valuesOf(other)];
  const same = own.filter((value, index) => value === others[index]);
  return same.length === own.length ? same.length : same.filter((value) => value !== undefined).length;
}

function valuesOf({ method, fields }: FundingEntry): readonly unknown[] {
  return [method, ...fundingFields.map((field) => fields[field])];
}
