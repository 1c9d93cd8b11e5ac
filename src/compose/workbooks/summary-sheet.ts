/** The first sheet: every payment and amount set aside, their totals, and how much of each is in lines. */
import { headRow, type Workbook, type Worksheet, type WorksheetCell, type WorksheetRow } from '../../doc/workbook.ts';
import type { Account } from '../../model/account.ts';
import type { FundingSource } from '../../model/budget.ts';
import { fieldsOfKind, type FundingField, type FundingRecord } from '../../model/funding-record.ts';
import { sum, type Money } from '../../model/money.ts';
import { comparisons, empty, fullSumCell, inputCell, moneyOf, nameOf, statusWords, sumCell, words } from './cells.ts';
import type { Sheets } from './funding.ts';
import type { Placed } from './line-sheet.ts';

const details: readonly FundingField[] = [
  'offered',
  'considered',
  'decided',
  'confirm-by',
  'reference',
  'source',
  'note',
];

/** Rows first, since totals refer to them. Columns: Id A, Money B, Recipient C, Amount D, Last year E, Change F, % G, Share H, Specified I, Status J, In lines K, Not yet L. */
export function summarySheet(
  sheets: Sheets,
  accounts: readonly Account[],
  name: string,
  placed: readonly Placed[],
): { readonly sheet: Worksheet; readonly names: Workbook['names'] } {
  const { context, budget, records, state } = sheets;
  const { say, pack } = context;
  const titles = [
    say('workbook.title', { ijb: pack.ijb.shortName, budget: budget.title, year: pack.year.id }),
    say('workbook.status', { status: say(`status.${pack.status}`) }),
  ];
  const first = headRow({ titles }) + 1;
  const figures = [...records.values()].filter((one) => one.kind === 'figure');
  const kinds = (['payment', 'set-aside'] as const)
    .map((kind) => ({ kind, own: figures.filter((one) => one.money === kind) }))
    .filter(({ own }) => own.length > 0);
  const length = figures.length + kinds.length + (kinds.length > 1 ? 1 : 0);
  const scope: Scope = {
    whole: sum(figures.flatMap((one) => moneyOf(one, 'amount') ?? [])),
    wholeCell: `$D$${first + length - 1}`,
    sums: new Map(placed.flatMap((one) => [...one.sums])),
    accounts,
  };
  const rows: WorksheetRow[] = [];
  const names: { name: string; sheet: string; cell: string }[] = [];
  const totals: number[] = [];
  const here = (): number => first + rows.length;
  for (const { kind, own } of kinds) {
    const start = here();
    for (const record of own) {
      names.push({
        name: nameOf(kind === 'payment' ? 'Payment' : 'Set_aside', record.recipient.id),
        sheet: name,
        cell: `D${here()}`,
      });
      rows.push(figureRow(sheets, record, scope, here()));
    }
    names.push({ name: nameOf('Total', kind), sheet: name, cell: `D${here()}` });
    totals.push(here());
    rows.push(
      totalRow(
        sheets,
        scope,
        {
          id: `total:${kind}`,
          label: say(`funding.${kind}-total`),
          role: kinds.length > 1 ? 'subtotal' : 'total',
          members: own,
          refs: (column) => [`${column}${start}:${column}${here() - 1}`],
          count: own.length,
        },
        here(),
        kind,
      ),
    );
  }
  if (kinds.length > 1) {
    names.push({ name: 'Grand_total', sheet: name, cell: `D${here()}` });
    rows.push(
      totalRow(
        sheets,
        scope,
        {
          id: 'total:all',
          label: say('funding.grand-total'),
          role: 'total',
          members: figures,
          refs: (column) => totals.map((row) => `${column}${row}`),
          count: totals.length,
        },
        here(),
      ),
    );
  }
  if (state !== undefined)
    rows.push({ role: 'remark', cells: [words(`state:${state}`), empty, words(say('workbook.state'))] });
  return { sheet: { name, titles, printed: [2, 11], columns: columnsOf(sheets), rows }, names };
}

interface Scope {
  readonly whole: Money;
  readonly wholeCell: string;
  readonly sums: ReadonlyMap<string, string>;
  readonly accounts: readonly Account[];
}

function columnsOf({ context }: Sheets): Worksheet['columns'] {
  const heads: readonly (readonly [string, number])[] = [
    ['id', 28],
    ['money', 11],
    ['recipient', 34],
    ['amount', 18],
    ['previous', 18],
    ['change', 16],
    ['percent', 11],
    ['share', 10],
    ['specified', 18],
    ['figure-status', 24],
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
  return heads.map(([key, width]) => ({
    heading: context.say(`workbook.${key}`),
    width,
    ...(key === 'figure-status' && { list: statusWords(context), refusal: context.say('workbook.not-listed') }),
  }));
}

function figureRow({ context }: Sheets, record: FundingRecord, scope: Scope, row: number): WorksheetRow {
  const { say } = context;
  const none = say('funding.none');
  const own = fieldsOfKind(record);
  const input = (field: FundingField): WorksheetCell =>
    own.includes(field) ? inputCell(record, field, context) : empty;
  return {
    role: 'item',
    cells: [
      words(record.id),
      words(say(`workbook.${record.money}`)),
      words(record.recipient.name),
      input('amount'),
      input('previous'),
      ...comparisons(
        { amount: `D${row}`, previous: `E${row}`, change: `F${row}`, whole: scope.wholeCell },
        { amount: moneyOf(record, 'amount'), previous: moneyOf(record, 'previous'), whole: scope.whole, none },
      ),
      input('specified'),
      input('status'),
      ...allocated(record, scope, row, none),
      ...details.map(input),
    ],
  };
}

/** What the lines come to, and what they leave of the figure, or of the part of it that is specified for use. */
function allocated(
  record: FundingRecord,
  { sums, accounts }: Scope,
  row: number,
  none: string,
): readonly WorksheetCell[] {
  const cell = sums.get(record.id);
  const account = accounts.find((one) => one.recipient === record.recipient && one.source === record.money);
  if (!cell || !account) return [empty, empty];
  return [
    { kind: 'formula', formula: cell, result: account.allocated, format: 'money' },
    {
      kind: 'formula',
      formula: `IF(ISNUMBER(I${row}),I${row}-K${row},IF(ISNUMBER(D${row}),D${row}-K${row},"${none}"))`,
      result: account.unallocated ?? none,
      format: 'money',
    },
  ];
}

interface Total {
  readonly id: string;
  readonly label: string;
  readonly role: 'subtotal' | 'total';
  readonly members: readonly FundingRecord[];
  refs(column: string): readonly string[];
  readonly count: number;
}

function totalRow(
  { context }: Sheets,
  scope: Scope,
  { id, label, role, members, refs, count }: Total,
  row: number,
  kind?: FundingSource,
): WorksheetRow {
  const { say } = context;
  const none = say('funding.none');
  const amount = sum(members.flatMap((one) => moneyOf(one, 'amount') ?? []));
  const known = members.flatMap((one) => moneyOf(one, 'previous') ?? []);
  const previous = known.length === members.length ? sum(known) : undefined;
  return {
    role,
    cells: [
      words(id),
      words(kind ? say(`workbook.${kind}`) : ''),
      words(label),
      sumCell(refs('D'), amount),
      fullSumCell(refs('E'), count, previous, none),
      ...comparisons(
        { amount: `D${row}`, previous: `E${row}`, change: `F${row}`, whole: scope.wholeCell },
        {
          amount,
          previous,
          whole: scope.whole,
          none,
          parts: {
            changes: refs('F').join(','),
            count,
            isOpen: previous === undefined || members.some((one) => one.method !== undefined),
          },
        },
      ),
    ],
  };
}
