/** The rows of one account in its recipient's sheet: its lines by group, subtotals, and their total. */
import { lettersOf } from '../../doc/letters.ts';
import type { WorksheetCell, WorksheetRow } from '../../doc/workbook.ts';
import { amountOf, type Account, type LineTotal } from '../../model/account.ts';
import type { Allocation } from '../../model/budget.ts';
import type { FundingField } from '../../model/funding-record.ts';
import { rowId, type FundingRow } from '../../model/funding-row.ts';
import type { Money } from '../../model/money.ts';
import {
  added,
  comparisons,
  figureName,
  empty,
  fieldCell,
  groupCell,
  room,
  stretchIn,
  sumCells,
  words,
  type Place,
  type Stretch,
} from './cells.ts';
import type { Sheets } from './cells.ts';

/** From 0. */
export const columns = { group: 2, previous: 4, amount: 5, change: 6, status: 9 } as const;

/** What shares are of, and the cell that holds it, or cells to be added. */
interface Scope {
  readonly account: Account;
  readonly whole: Money | undefined;
  readonly wholeCell: string;
}

/** @param first the row of the sheet that the first of them stands in, from 1; the last is the account's total */
export function accountRows(sheets: Sheets, account: Account, first: number): readonly WorksheetRow[] {
  const { say } = sheets.context;
  const { source, recipient, groups, lines, allocated, whole } = account;
  if (lines.length === 0) return emptyRows(sheets, account, first);
  const last = first + lines.length + groups.filter(({ group }) => group).length;
  // Shares are of the figure, as in the document; of the lines only where there is none.
  const names = account.figures.map((_, index) => figureName(source, recipient.id, index + 1));
  const wholeCell = names.length > 0 ? added(names) : `$${lettersOf(columns.amount)}$${last}`;
  const scope: Scope = { account, whole: typeof whole === 'number' ? whole : undefined, wholeCell };
  const rows: WorksheetRow[] = [];
  const parts: Stretch[] = [];
  for (const { group, lines: members, total } of groups) {
    const start = first + rows.length;
    const end = start + members.length;
    const place = { ...scope, columns, stretch: { first: start, last: end - 1 } };
    rows.push(...members.map((line, index) => lineRow(sheets, line, { ...place, row: start + index })));
    const stretch = { from: start, to: end - 1 };
    parts.push(group ? { from: end } : stretch);
    if (group)
      rows.push(
        sumRow(sheets, scope, end, {
          id: { kind: 'subtotal', money: source, recipient: recipient.id, group: group.id },
          label: say('funding.group-total', { group: group.title }),
          total,
          parts: [stretch],
        }),
      );
  }
  return [...rows, sumRow(sheets, scope, last, { ...wholeOf(sheets, account), total: allocated, parts })];
}

function wholeOf({ context: { say } }: Sheets, { source, recipient }: Account): Pick<Sum, 'id' | 'label'> {
  return {
    id: { kind: 'total', money: source, recipient: recipient.id },
    label: `${say(`funding.${source}-to`, { recipient: recipient.name })}: ${say('workbook.lines-of')}`,
  };
}

/** So many rows are there to be filled in where no line is known yet. */
const emptyLines = 40;

/** The rows of an account without lines: room for them, and their total. */
function emptyRows(sheets: Sheets, account: Account, first: number): readonly WorksheetRow[] {
  const { say } = sheets.context;
  const money = words(say(`workbook.${account.source}`));
  const line: WorksheetRow = {
    role: 'item',
    cells: [empty, money, room, room, room, room, empty, empty, empty, room, room, room, room, room, room],
  };
  const { id, label } = wholeOf(sheets, account);
  const part = { from: first, to: first + emptyLines - 1 };
  const services = stretchIn(3, part);
  const filledSum = (column: number, none: string): WorksheetCell => {
    const cells = stretchIn(column, part);
    const formula = `IF(AND(COUNT(${cells})>0,COUNT(${cells})=COUNTA(${services})),SUM(${cells}),"${none}")`;
    return { kind: 'formula', formula, result: none, format: 'money' };
  };
  return [
    ...Array.from({ length: emptyLines }, () => line),
    {
      role: 'total',
      cells: [
        words(rowId(id)),
        money,
        empty,
        words(label),
        filledSum(columns.previous, say('funding.none')),
        filledSum(columns.amount, say('funding.tbc')),
      ],
    },
  ];
}

function lineRow(sheets: Sheets, line: Allocation, place: Place): WorksheetRow {
  const { context, records } = sheets;
  const { say } = context;
  const record = records.get(line.id);
  if (!record) throw new Error(`No record of the line ${line.id}`);
  const input = (field: FundingField): WorksheetCell => fieldCell(record, field, sheets);
  return {
    role: 'item',
    cells: [
      words(line.id),
      words(say(`workbook.${line.source}`)),
      groupCell(record, sheets),
      ...(['label', 'previous', 'amount'] as const).map(input),
      ...comparisons(place, {
        amount: amountOf(line),
        previous: line.previous,
        none: say('funding.none'),
      }),
      ...(['status', 'use', 'directions', 'functions', 'outcome', 'note'] as const).map(input),
    ],
  };
}

interface Sum {
  readonly id: Extract<FundingRow, { readonly kind: 'total' | 'subtotal' }>;
  readonly label: string;
  readonly total: LineTotal;
  readonly parts: readonly Stretch[];
}

function sumRow({ context }: Sheets, scope: Scope, row: number, { id, label, total, parts }: Sum): WorksheetRow {
  const { amount, previous, isOpen } = total;
  return {
    role: id.kind,
    cells: [
      words(rowId(id)),
      words(context.say(`workbook.${scope.account.source}`)),
      empty,
      words(label),
      ...sumCells(context, { ...scope, columns, row }, { amount: isOpen ? undefined : amount, previous }, parts),
    ],
  };
}
