/** The rows of the summary: a figure with what is in lines of it, and the totals of the figures. */
import { lettersOf } from '../../doc/letters.ts';
import { cellName, type WorksheetCell, type WorksheetRow } from '../../doc/workbook.ts';
import { accountId, amountOf, sumOfAll, type Account } from '../../model/account.ts';
import type { FundingSource } from '../../model/budget.ts';
import type { Say } from '../../model/wording.ts';
import { dateFields, fieldsOfKind, type FundingField, type FundingRecord } from '../../model/funding-record.ts';
import { rowId } from '../../model/funding-row.ts';
import { add, nothing, type Money } from '../../model/money.ts';
import { added, comparisons, empty, fieldCell, sumCells, words, type Stretch } from './cells.ts';
import type { Sheets } from './cells.ts';
import type { LineCells, Placed } from './line-sheet.ts';

/** From 0. */
export const columns = {
  recipient: 2,
  previous: 3,
  amount: 4,
  change: 5,
  specified: 8,
  unallocated: 11,
} as const;

const details: readonly FundingField[] = [...dateFields, 'reference', 'source', 'note'];

/** What shares are of, the cell that holds it, and the cells in other sheets that have the lines of each account. */
export interface Scope {
  readonly whole: Money | undefined;
  readonly wholeCell: string;
  readonly sums: ReadonlyMap<string, LineCells>;
  readonly accounts: ReadonlyMap<string, Account>;
}

/** @param last the row of the last total */
export function scopeOf(
  figures: readonly FundingRecord[],
  last: number,
  placed: readonly Placed[],
  accounts: readonly Account[],
): Scope {
  return {
    whole: sumOfAll(figures.map(({ fields }) => amountOf(fields))),
    wholeCell: `$${lettersOf(columns.amount)}$${last}`,
    sums: new Map(placed.flatMap((one) => [...one.sums])),
    accounts: new Map(accounts.map((one) => [accountId(one.source, one.recipient), one])),
  };
}

/** Where a figure stands, from 1, and where all of its recipient's do. */
interface FigurePlace {
  readonly row: number;
  readonly others: readonly number[];
}

export function figureRow(
  sheets: Sheets,
  record: FundingRecord,
  scope: Scope,
  { row, others }: FigurePlace,
): WorksheetRow {
  const { say } = sheets.context;
  const own = fieldsOfKind(record);
  const input = (field: FundingField): WorksheetCell =>
    own.includes(field) ? fieldCell(record, field, sheets) : empty;
  return {
    role: 'item',
    cells: [
      words(record.id),
      words(say(`workbook.${record.money}`)),
      words(record.recipient.name),
      input('previous'),
      input('amount'),
      ...comparisons(
        { ...scope, columns, row },
        { amount: amountOf(record.fields), previous: record.fields.previous, none: say('funding.none') },
      ),
      input('specified'),
      input('status'),
      ...allocated(record, scope, others, say),
      ...details.map(input),
    ],
  };
}

/** What the lines come to, and what they leave of the figure, or of the part of it that is specified for use. */
function allocated(
  record: FundingRecord,
  { sums, accounts }: Scope,
  others: FigurePlace['others'],
  say: Say,
): readonly WorksheetCell[] {
  const cells = sums.get(record.id);
  const account = accounts.get(record.id);
  if (!cells || !account) return [empty, empty];
  const none = say('funding.none');
  const isKnown = account.lines.length > 0 && !account.allocated.isOpen;
  const usable = added(
    others.map((one) => {
      const [specified, amount] = [cellName(columns.specified, one), cellName(columns.amount, one)];
      return `IF(ISNUMBER(${specified}),${specified},${amount})`;
    }),
  );
  return [
    {
      kind: 'formula',
      formula: cells.sum,
      result: isKnown ? account.allocated.amount : say('funding.tbc'),
      format: 'money',
    },
    {
      kind: 'formula',
      formula: `IF(ISNUMBER(${usable}),${usable}-SUM(${cells.amounts.join(',')}),"${none}")`,
      result: account.unallocated === undefined ? none : add(account.unallocated, account.rounding ?? nothing),
      format: 'money',
    },
  ];
}

interface Total {
  readonly money: FundingSource | 'all';
  readonly role: 'subtotal' | 'total';
  readonly members: readonly FundingRecord[];
  readonly parts: readonly Stretch[];
}

export function totalRow(
  { context }: Sheets,
  scope: Scope,
  row: number,
  { money, role, members, parts }: Total,
): WorksheetRow {
  const { say } = context;
  const sums = {
    amount: sumOfAll(members.map(({ fields }) => amountOf(fields))),
    previous: sumOfAll(members.map(({ fields }) => fields.previous)),
  };
  // As in the table of the appendix: what is to be confirmed goes before a method.
  const isMethod =
    members.some(({ method }) => method !== undefined) && members.every(({ fields }) => fields.amount !== 'tbc');
  return {
    role,
    cells: [
      words(rowId({ kind: 'total', money })),
      words(money === 'all' ? '' : say(`workbook.${money}`)),
      words(say(money === 'all' ? 'funding.grand-total' : `funding.${money}-total`)),
      ...sumCells(
        context,
        { ...scope, columns, row },
        sums,
        parts,
        say(isMethod ? 'funding.by-method' : 'funding.tbc'),
      ),
    ],
  };
}
