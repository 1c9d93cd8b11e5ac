/** Holds the totals that stand in the spreadsheet against the lines that stand in it. */
import type { FundingEntry } from '../../model/funding-record.ts';
import { partsOf } from '../../model/funding-row.ts';
import { formatMoney, nothing, sum, type Money } from '../../model/money.ts';
import type { AddedLine, Versions } from './funding-change.ts';
import type { FoundRow } from './find-rows.ts';
import { readMoney } from './read-money.ts';
import type { Places } from './read-place.ts';
import { valueOf, type CellProblem, type Terms } from './reading.ts';

/** A row's amount, and what sums it. */
interface Part extends Pick<FundingEntry, 'kind' | 'money' | 'recipient' | 'group'> {
  readonly amount: Money;
}

interface Stands {
  readonly versions: readonly Versions[];
  /** What the spreadsheet was made from: what was imported from it since may stand elsewhere in it than its formulas have it. */
  readonly exported: ReadonlyMap<string, FundingEntry>;
  readonly added: readonly AddedLine[];
  readonly places: Places;
  readonly terms: Terms;
}

/** A total that somebody typed over, or whose formula no longer takes in every line. A new line, or one that has moved, may stand outside the formula: what is printed is computed anew. */
export function checkTotals(
  rows: readonly FoundRow[],
  { versions, exported, added, places, terms }: Stands,
): readonly CellProblem[] {
  const standing = versions.flatMap((one) => standingIn(one, terms) ?? []);
  const before = standing.flatMap(({ id, amount }): readonly Part[] => {
    const entry = exported.get(id);
    return entry ? [{ ...entry, amount }] : [];
  });
  const now = [
    ...standing.map((one) => partNow(one, places)),
    ...added.map(({ recipient, money, group, fields: { amount } }): Part => {
      const place = { kind: 'line', recipient, money, ...(group && { group }) } as const;
      return { ...place, amount: typeof amount === 'number' ? amount : nothing };
    }),
  ];
  return rows.flatMap((row) => differing(row, [now, before], terms) ?? []);
}

function differing(row: FoundRow, parts: readonly (readonly Part[])[], terms: Terms): CellProblem | undefined {
  const { stands: id, cells } = row;
  if (id.kind !== 'total' && id.kind !== 'subtotal') return undefined;
  if (cells.get('amount')?.value === terms.byMethod) return undefined;
  const cell = row.address('amount');
  const reading = readMoney(cells.get('amount'), terms);
  // A formula whose result was not stored is computed when the file is next opened.
  if ('message' in reading && cells.get('amount')?.value === undefined) return undefined;
  if ('message' in reading) return { cell, ...reading };
  const { value } = reading;
  const sums = parts.map((one) => sum(partsOf(id, one).map(({ amount }) => amount)));
  const [expected = nothing] = sums;
  // A total that is to be confirmed, as a formula says where a part of it is, contradicts no row.
  if (value === undefined || value === 'tbc' || sums.some((one) => one === value)) return undefined;
  return {
    cell,
    message: `The total says ${formatMoney(value)}, and its rows add up to ${formatMoney(expected)}.`,
    help: 'Put back the formula that was exported, and let the spreadsheet compute it; of a line that was moved, change its group and money in its own cells too.',
  };
}

/** A row that stands for what was exported or is in budgets.yaml, with the amount that the spreadsheet has now, where it stood when it was exported. */
interface Standing extends Part {
  readonly id: string;
  readonly row: FoundRow;
}

function standingIn({ id, base, row, ours }: Versions, terms: Terms): Standing | undefined {
  const entry = base ?? ours;
  if (!entry || !row) return undefined;
  const { kind, money, recipient, group } = entry;
  return { kind, money, recipient, ...(group && { group }), amount: amountIn(row, entry, terms), id, row };
}

function partNow({ row, kind, amount, ...was }: Standing, places: Places): Part {
  const { recipient, money, group } = places.said(row, was.group);
  return {
    kind,
    recipient: valueOf(recipient) ?? was.recipient,
    money: valueOf(money) ?? was.money,
    ...(row.table.columns.has('group') && valueOf(group) && { group: valueOf(group) }),
    amount,
  } as Part;
}

function amountIn(row: FoundRow, { fields, method }: FundingEntry, terms: Terms): Money {
  if (method !== undefined) return nothing;
  const value = valueOf(readMoney(row.cells.get('amount'), terms, fields.amount));
  return typeof value === 'number' ? value : nothing;
}
