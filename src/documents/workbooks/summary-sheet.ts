/** The first sheet: every payment and amount set aside, their totals, and how much of each is in lines. */
import { cellName, headRow, type Workbook, type Worksheet, type WorksheetRow } from '../../doc/workbook.ts';
import type { Account } from '../../model/account.ts';
import { figureName, nameOf, remark, words, empty, type Stretch, columnsOf, titleOf } from './cells.ts';
import type { Sheets } from './cells.ts';
import type { Placed } from './line-sheet.ts';
import { columns, figureRow, scopeOf, totalRow } from './summary-rows.ts';

/** Each column with its width in characters. */
const heads: readonly (readonly [string, number])[] = [
  ['id', 20],
  ['money', 11],
  ['recipient', 34],
  ['previous', 18],
  ['amount', 18],
  ['change', 16],
  ['percent', 11],
  ['share', 10],
  ['specified', 18],
  ['status', 24],
  ['allocated', 18],
  ['unallocated', 18],
  ['offered', 13],
  ['considered', 13],
  ['decided', 13],
  ['confirm-by', 13],
  ['reference', 24],
  ['source', 36],
  ['note', 40],
];

export function summarySheet(
  sheets: Sheets,
  accounts: readonly Account[],
  name: string,
  placed: readonly Placed[],
): { readonly sheet: Worksheet; readonly names: Workbook['names'] } {
  const { context, state } = sheets;
  const { say } = context;
  const titles = [titleOf(sheets), remark(sheets)];
  const { rows, names } = figureRows(sheets, accounts, headRow({ titles }) + 1, placed);
  const stateRow: readonly WorksheetRow[] =
    state === undefined ? [] : [{ role: 'remark', cells: [words(state), empty, words(say('workbook.state'))] }];
  return {
    sheet: {
      name,
      titles,
      printed: [columns.recipient, columns.unallocated],
      frozen: columns.recipient + 1,
      columns: columnsOf(heads, context),
      rows: [...rows, ...stateRow],
    },
    names: names.map((one) => ({ ...one, sheet: name })),
  };
}

/** The figures of each kind with their total, and where there are both kinds the total of both. */
function figureRows(
  sheets: Sheets,
  accounts: readonly Account[],
  first: number,
  placed: readonly Placed[],
): { readonly rows: readonly WorksheetRow[]; readonly names: readonly { name: string; cell: string }[] } {
  const figures = [...sheets.records.values()].filter((one) => one.kind === 'figure');
  const kinds = (['payment', 'set-aside'] as const).filter((kind) => figures.some((one) => one.money === kind));
  const both = kinds.length > 1;
  const scope = scopeOf(figures, first + figures.length + kinds.length - (both ? 0 : 1), placed, accounts);
  const rows: WorksheetRow[] = [];
  const names: { name: string; cell: string }[] = [];
  const totals: Stretch[] = [];
  const add = (cellCalled: string, row: (at: number) => WorksheetRow): void => {
    const at = first + rows.length;
    names.push({ name: cellCalled, cell: cellName(columns.amount, at) });
    rows.push(row(at));
  };
  for (const money of kinds) {
    const own = figures.filter((one) => one.money === money);
    const from = first + rows.length;
    for (const record of own) {
      const others = own.flatMap((one, index) => (one.recipient === record.recipient ? [from + index] : []));
      const nth = others.indexOf(first + rows.length) + 1;
      add(figureName(money, record.recipient.id, nth), (at) => figureRow(sheets, record, scope, { row: at, others }));
    }
    totals.push({ from: first + rows.length });
    const parts = [{ from, to: from + own.length - 1 }];
    add(nameOf('Total', money), (at) =>
      totalRow(sheets, scope, at, { money, role: both ? 'subtotal' : 'total', members: own, parts }),
    );
  }
  if (both)
    add('Grand_total', (at) =>
      totalRow(sheets, scope, at, { money: 'all', role: 'total', members: figures, parts: totals }),
    );
  return { rows, names };
}
