/** The sheet of one recipient: its lines by group, subtotals, and what is left of each payment or amount set aside. */
import { cellName, headRow, type Workbook, type Worksheet, type WorksheetRow } from '../../doc/workbook.ts';
import { accountId, type Account } from '../../model/account.ts';
import type { Recipient } from '../../model/recipient.ts';
import { nameOf, quoted, remark, columnsOf, stretchIn, titleOf, type Stretch } from './cells.ts';
import type { Sheets } from './cells.ts';
import { accountRows, columns } from './line-rows.ts';

/** A sheet, and the cells in it that the summary refers to. */
export interface Placed {
  readonly sheet: Worksheet;
  readonly names: Workbook['names'];
  /** By `payment:<recipient>`. */
  readonly sums: ReadonlyMap<string, LineCells>;
}

/** The cells of an account's lines, with their sheet: the one that sums them, and those that have their amounts. */
export interface LineCells {
  readonly sum: string;
  readonly amounts: readonly string[];
}

/** Each column with its width in characters. */
const heads: readonly (readonly [string, number])[] = [
  ['id', 18],
  ['money', 11],
  ['group', 24],
  ['label', 32],
  ['previous', 16],
  ['amount', 16],
  ['change', 15],
  ['percent', 11],
  ['share', 10],
  ['status', 20],
  ['use', 44],
  ['directions', 12],
  ['functions', 22],
  ['outcome', 10],
  ['note', 34],
];

export function lineSheet(sheets: Sheets, recipient: Recipient, accounts: readonly Account[], name: string): Placed {
  const { context } = sheets;
  const titles = [titleOf(sheets), recipient.name, remark(sheets)];
  const rows: WorksheetRow[] = [];
  const first = headRow({ titles }) + 1;
  const sums = new Map<string, LineCells>();
  const names: Workbook['names'][number][] = [];
  for (const account of accounts) {
    const own = accountRows(sheets, account, first + rows.length);
    const id = accountId(account.source, recipient);
    const amounts = stretchesOf(own, first + rows.length).map((one) => stretchIn(columns.amount, one));
    rows.push(...own);
    // The last row of an account is its total.
    const cell = cellName(columns.amount, first + rows.length - 1);
    const [sum = '', ...others] = [cell, ...amounts].map((one) => `${quoted(name)}!${one}`);
    sums.set(id, { sum, amounts: others });
    names.push({ name: nameOf('Lines', id), sheet: name, cell });
  }
  return {
    sheet: {
      name,
      titles,
      // What it is to be used for is what section 27(1)(c) asks for.
      printed: [columns.group, heads.length - 1],
      frozen: heads.findIndex(([key]) => key === 'label') + 1,
      columns: columnsOf(heads, context),
      rows,
    },
    names,
    sums,
  };
}

/** The lines, without the subtotals between them. @param first the row of the sheet that the first row stands in */
function stretchesOf(rows: readonly WorksheetRow[], first: number): readonly Stretch[] {
  const lines = new Set(rows.flatMap(({ role }, index) => (role === 'item' ? [first + index] : [])));
  const ends = [...lines].filter((row) => !lines.has(row + 1));
  return [...lines].filter((row) => !lines.has(row - 1)).map((from, index) => ({ from, to: ends[index] ?? from }));
}
