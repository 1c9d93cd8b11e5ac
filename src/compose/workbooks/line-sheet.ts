/** The sheet of one recipient: its lines by group, subtotals, and what is left of each payment or amount set aside. */
import {
  cellName,
  headRow,
  type Workbook,
  type Worksheet,
  type WorksheetCell,
  type WorksheetRow,
} from '../../doc/workbook.ts';
import { amountsOf, moneyOf, type Account } from '../../model/account.ts';
import type { Allocation } from '../../model/budget.ts';
import { sum, type Money } from '../../model/money.ts';
import type { Recipient } from '../../model/recipient.ts';
import { comparisons, empty, fullSumCell, inputCell, nameOf, quoted, statusWords, sumCell, words } from './cells.ts';
import type { Sheets } from './funding.ts';

/** A sheet, and the cells in it that the summary refers to. */
export interface Placed {
  readonly sheet: Worksheet;
  readonly names: Workbook['names'];
  /** The cell that sums the lines of each account, with its sheet, by `payment:<recipient>`. */
  readonly sums: ReadonlyMap<string, string>;
}

const columns = {
  id: 0,
  money: 1,
  group: 2,
  label: 3,
  amount: 4,
  previous: 5,
  change: 6,
  percent: 7,
  share: 8,
  status: 9,
  use: 10,
} as const;

export function lineSheet(sheets: Sheets, recipient: Recipient, accounts: readonly Account[], name: string): Placed {
  const { context, budget } = sheets;
  const { say, pack } = context;
  const titles = [
    say('workbook.title', { ijb: pack.ijb.shortName, budget: budget.title, year: pack.year.id }),
    recipient.name,
    say('workbook.status', { status: say(`status.${pack.status}`) }),
  ];
  const rows: WorksheetRow[] = [];
  const first = headRow({ titles }) + 1;
  const sums = new Map<string, string>();
  for (const account of accounts) {
    const at = addAccount(sheets, account, rows, first);
    sums.set(`${account.source}:${recipient.id}`, `${quoted(name)}!${at}`);
  }
  const heads: readonly (readonly [string, number])[] = [
    ['id', 24],
    ['money', 11],
    ['group', 22],
    ['label', 34],
    ['amount', 17],
    ['previous', 17],
    ['change', 16],
    ['percent', 11],
    ['share', 10],
    ['figure-status', 24],
    ['use', 50],
    ['directions', 12],
    ['functions', 28],
    ['outcome', 10],
    ['note', 40],
  ];
  return {
    sheet: {
      name,
      titles,
      printed: [columns.group, columns.status],
      columns: heads.map(([key, width]) => ({
        heading: say(`workbook.${key}`),
        width,
        ...(key === 'figure-status' && { list: statusWords(context), refusal: say('workbook.not-listed') }),
      })),
      rows,
    },
    names: [...sums].map(([id, cell]) => ({
      name: nameOf('Lines', id),
      sheet: name,
      cell: cell.slice(cell.lastIndexOf('!') + 1),
    })),
    sums,
  };
}

/** Adds the rows of an account, and answers with the cell that sums its lines. */
function addAccount(sheets: Sheets, account: Account, rows: WorksheetRow[], first: number): string {
  const { say } = sheets.context;
  const { source, recipient, lines } = account;
  const here = (): number => first + rows.length;
  const groupCount = new Set(lines.map((line) => line.group)).size;
  const totalRow = here() + lines.length + new Set(lines.flatMap((line) => line.group ?? [])).size;
  const scope: Scope = { account, whole: account.allocated, wholeCell: `$E$${totalRow}` };
  const refs: { readonly amount: string; readonly previous: string; readonly count: number }[] = [];
  for (const members of inGroups(lines)) {
    const start = here();
    for (const line of members) rows.push(lineRow(sheets, line, scope, here()));
    const stretch = { amount: `E${start}:E${here() - 1}`, previous: `F${start}:F${here() - 1}`, count: members.length };
    const group = members[0]?.group;
    if (!group) refs.push(stretch);
    else {
      refs.push({ amount: `E${here()}`, previous: `F${here()}`, count: 1 });
      rows.push(
        sumRow(
          sheets,
          scope,
          {
            id: `subtotal:${source}:${recipient.id}:${group.id}`,
            label: say('funding.group-total', { group: group.title }),
            role: 'subtotal',
            members,
            refs: [stretch],
          },
          here(),
        ),
      );
    }
  }
  const sumAt = `E${here()}`;
  rows.push(
    sumRow(
      sheets,
      scope,
      {
        id: `total:${source}:${recipient.id}`,
        label: `${say(`funding.${source}-to`, { recipient: recipient.name })}: ${say('workbook.lines-of')}`,
        role: groupCount > 0 ? 'total' : 'subtotal',
        members: lines,
        refs,
      },
      here(),
    ),
  );
  return sumAt;
}

interface Scope {
  readonly account: Account;
  /** What shares are of, and the cell that holds it. */
  readonly whole: Money;
  readonly wholeCell: string;
}

function inGroups(lines: readonly Allocation[]): readonly (readonly Allocation[])[] {
  const groups = new Map<unknown, Allocation[]>();
  for (const line of lines) {
    const found = groups.get(line.group);
    if (found) found.push(line);
    else groups.set(line.group, [line]);
  }
  return [...groups.values()];
}

function lineRow(sheets: Sheets, line: Allocation, scope: Scope, row: number): WorksheetRow {
  const { context, records } = sheets;
  const { say } = context;
  const record = records.get(line.id);
  if (!record) throw new Error(`No record of the line ${line.id}`);
  const input = (field: Parameters<typeof inputCell>[1]): WorksheetCell => inputCell(record, field, context);
  return {
    role: 'item',
    cells: [
      words(line.id),
      words(say(`workbook.${line.source}`)),
      words(line.group?.title ?? ''),
      input('label'),
      input('amount'),
      input('previous'),
      ...compared(row, { amount: moneyOf(line.amount), previous: line.previous, none: say('funding.none') }, scope),
      input('status'),
      input('use'),
      words(line.directions.map((one) => one.number).join(', ')),
      words(line.functions.map((one) => one.id).join(', ')),
      words(line.outcome ? line.outcome.number : ''),
      input('note'),
    ],
  };
}

interface Sum {
  readonly id: string;
  readonly label: string;
  readonly role: 'subtotal' | 'total';
  readonly members: readonly Allocation[];
  readonly refs: readonly { readonly amount: string; readonly previous: string; readonly count: number }[];
}

function sumRow({ context }: Sheets, scope: Scope, { id, label, role, members, refs }: Sum, row: number): WorksheetRow {
  const { say } = context;
  const amount = sum(amountsOf(members));
  const known = members.flatMap((line) => line.previous ?? []);
  const previous = known.length === members.length ? sum(known) : undefined;
  const none = say('funding.none');
  return {
    role,
    cells: [
      words(id),
      words(say(`workbook.${scope.account.source}`)),
      empty,
      words(label),
      sumCell(
        refs.map((one) => one.amount),
        amount,
      ),
      fullSumCell(
        refs.map((one) => one.previous),
        refs.reduce((all, one) => all + one.count, 0),
        previous,
        none,
      ),
      ...compared(
        row,
        {
          amount,
          previous,
          none,
          parts: {
            changes: refs.map((one) => one.amount.replaceAll('E', 'G')).join(','),
            count: refs.reduce((all, one) => all + one.count, 0),
            isOpen: amountsOf(members).length < members.length || previous === undefined,
          },
        },
        scope,
      ),
    ],
  };
}

function compared(
  row: number,
  sums: Omit<Parameters<typeof comparisons>[1], 'whole'>,
  { whole, wholeCell }: Scope,
): readonly WorksheetCell[] {
  const cells = {
    amount: cellName(columns.amount, row),
    previous: cellName(columns.previous, row),
    change: cellName(columns.change, row),
    whole: wholeCell,
  };
  return comparisons(cells, { ...sums, whole });
}
