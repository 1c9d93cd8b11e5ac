/** Holds the totals that stand in the spreadsheet against the lines that stand in it. */
import type { FundingRecord } from '../../model/funding-record.ts';
import { formatMoney, sum, type Money } from '../../model/money.ts';
import { readMoney, type Terms } from './cell-values.ts';
import type { CellProblem, FoundRow } from './find-rows.ts';
import type { FundingChange } from './import-funding.ts';

/** A total that somebody typed over, or whose formula no longer takes in every line. */
export function checkTotals(
  rows: readonly FoundRow[],
  records: readonly FundingRecord[],
  changes: readonly FundingChange[],
  terms: Terms,
): readonly CellProblem[] {
  const changed = new Map(changes.filter((one) => one.field === 'amount').map((one) => [one.id, one.after]));
  const amountOf = (record: FundingRecord): Money => {
    const amount = changed.get(record.id) ?? record.fields.amount ?? '0';
    return (amount === 'tbc' ? 0 : Number(amount)) as Money;
  };
  return rows.flatMap((row): CellProblem[] => {
    const parts = partsOf(row.id, records);
    if (!parts) return [];
    const reading = readMoney(row.cells.get('amount'), terms);
    // A formula whose result was not stored is computed when the file is next opened.
    if ('refusal' in reading && row.cells.get('amount')?.value === undefined) return [];
    if ('refusal' in reading)
      return [
        {
          cell: row.address('amount'),
          message: reading.refusal,
          ...(reading.help !== undefined && { help: reading.help }),
        },
      ];
    const expected = sum(parts.map(amountOf));
    if (reading.value === undefined || Number(reading.value) === expected) return [];
    const said = formatMoney(Number(reading.value) as Money);
    return [
      {
        cell: row.address('amount'),
        message: `The total says ${said}, and its rows add up to ${formatMoney(expected)}.`,
        help: 'Put back the formula that was exported, and let the spreadsheet compute it.',
      },
    ];
  });
}

/** The records that a total sums; undefined for other rows. */
function partsOf(id: string, records: readonly FundingRecord[]): readonly FundingRecord[] | undefined {
  const [kind, ...rest] = id.split(':');
  const figures = records.filter((record) => record.kind === 'figure');
  if (kind === 'subtotal') {
    const [money, recipient, group] = rest;
    return records.filter(
      (record) =>
        record.kind === 'line' &&
        record.money === money &&
        record.recipient.id === recipient &&
        record.group?.id === group,
    );
  }
  if (kind !== 'total') return undefined;
  const [money, recipient] = rest;
  if (recipient !== undefined)
    return records.filter(
      (record) => record.kind === 'line' && record.money === money && record.recipient.id === recipient,
    );
  return money === 'all' ? figures : figures.filter((record) => record.money === money);
}
