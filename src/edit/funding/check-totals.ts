/** Holds the totals that stand in the spreadsheet against the lines that stand in it. */
import type { FundingRecord } from '../../model/funding-record.ts';
import { partsOf } from '../../model/funding-row.ts';
import { formatMoney, nothing, sum, type Money } from '../../model/money.ts';
import type { FundingChange } from './funding-change.ts';
import type { CellProblem, FoundRow } from './find-rows.ts';
import { readMoney } from './read-money.ts';
import type { Terms } from './reading.ts';

/** A total that somebody typed over, or whose formula no longer takes in every line. */
export function checkTotals(
  rows: readonly FoundRow[],
  records: readonly FundingRecord[],
  changes: readonly FundingChange[],
  terms: Terms,
): readonly CellProblem[] {
  const changed = new Map(changes.flatMap((one) => (one.field === 'amount' ? [[one.id, one.after]] : [])));
  const amountOf = ({ id, fields }: FundingRecord): Money => {
    const amount = changed.get(id) ?? fields.amount;
    return typeof amount === 'number' ? amount : nothing;
  };
  return rows.flatMap((row): CellProblem[] => {
    const { stands: id } = row;
    if (id.kind !== 'total' && id.kind !== 'subtotal') return [];
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
    const expected = sum(partsOf(id, records).map(amountOf));
    const { value } = reading;
    if (value === undefined || value === expected) return [];
    const said = value === 'tbc' ? terms.tbc : formatMoney(value);
    return [
      {
        cell: row.address('amount'),
        message: `The total says ${said}, and its rows add up to ${formatMoney(expected)}.`,
        help: 'Put back the formula that was exported, and let the spreadsheet compute it.',
      },
    ];
  });
}
