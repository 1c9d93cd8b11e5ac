/** The money there is: payments and amounts set aside, how settled each is, and where the figures come from. */
import type { Block, Row, Table } from '../../doc/doc.ts';
import { para, text } from '../../doc/build.ts';
import type { Account } from '../../model/account.ts';
import type { Payment, SetAside } from '../../model/budget.ts';
import { formatDate } from '../../model/iso-date.ts';
import { formatMoney, sum, type Money } from '../../model/money.ts';
import type { Context } from '../context.ts';
import { amountCell, mayNotSum, words, type MoneyRow, type Sheet } from './funding-table.ts';

type Kind = 'payment' | 'set-aside';

export function resources(sheet: Sheet, accounts: readonly Account[]): readonly Block[] {
  const { context } = sheet;
  const { say } = context;
  const kinds = (['payment', 'set-aside'] as const).filter((kind) => figuresOf(accounts, kind).length > 0);
  const rows = kinds.flatMap((kind) => rowsOf(figuresOf(accounts, kind), kind, kinds.length > 1, sheet));
  const whole = [...rows, ...grandTotal(rows, kinds, say)];
  return [
    table(sheet, whole, kinds.length > 1 ? 'resources' : 'payments'),
    ...(mayNotSum(whole, sheet.unit) ? [para([text(say('funding.rounding'))])] : []),
    ...kinds.flatMap((kind) =>
      figuresOf(accounts, kind).flatMap((one) =>
        remarks(
          one,
          kinds.length > 1 ? say(`funding.${kind}-to`, { recipient: one.recipient.name }) : one.recipient.name,
          context,
        ),
      ),
    ),
  ];
}

function figuresOf(accounts: readonly Account[], kind: Kind): readonly (Payment | SetAside)[] {
  return accounts.flatMap(({ source, figures }) => (source === kind ? figures : []));
}

/** One row a figure, and their computed total where there are several and all are sums. */
function rowsOf(
  figures: readonly (Payment | SetAside)[],
  kind: Kind,
  several: boolean,
  { context }: Sheet,
): readonly MoneyRow[] {
  const { say } = context;
  const parts = figures.map(
    (one): MoneyRow => ({
      role: 'item',
      label: several ? say(`funding.${kind}-to`, { recipient: one.recipient.name }) : one.recipient.name,
      amount: one.amount,
      status: statusOf(one, context),
    }),
  );
  const amounts = sumsOf(parts);
  const isSum = figures.length > 1 && amounts.length === figures.length;
  return isSum
    ? [
        ...parts,
        {
          role: several ? 'subtotal' : 'total',
          label: say(several ? `funding.${kind}-total` : 'funding.total'),
          amount: sum(amounts),
          parts,
        },
      ]
    : parts;
}

function sumsOf(rows: readonly MoneyRow[]): readonly Money[] {
  return rows.flatMap((row) => (typeof row.amount === 'number' ? [row.amount] : []));
}

/** Payments and amounts set aside together, and said to be so. */
function grandTotal(rows: readonly MoneyRow[], kinds: readonly Kind[], say: Context['say']): readonly MoneyRow[] {
  const parts = rows.filter((row) => row.role === 'item');
  const amounts = sumsOf(parts);
  // A reader may add up either the rows or the subtotals, so it is the rows that the note about rounding looks at.
  return kinds.length > 1 && amounts.length === parts.length
    ? [{ role: 'total', label: say('funding.grand-total'), amount: sum(amounts), parts }]
    : [];
}

function table(sheet: Sheet, rows: readonly MoneyRow[], name: 'payments' | 'resources'): Table {
  const { pack, say } = sheet.context;
  return {
    kind: 'table',
    caption: say(`funding.${name}-caption`, { year: pack.year.id, number: sheet.number() }),
    description: say(`funding.${name}-description`),
    columns: [
      { heading: say(name === 'payments' ? 'funding.recipient' : 'funding.money'), width: 0.3, align: 'left' },
      { heading: say('funding.status'), width: 0.45, align: 'left' },
      {
        heading: say(sheet.unit === '£' ? 'funding.amount' : 'funding.amount-in', { unit: sheet.unit }),
        align: 'right',
      },
    ],
    rows: rows.map(
      (row): Row => ({
        role: row.role,
        cells: [words(row.label), words(row.status ?? ''), amountCell(row.amount, sheet)],
      }),
    ),
  };
}

/** "Indicative, to be confirmed on 5 April 2023". */
export function statusOf(one: Payment | SetAside, { say }: Context): string {
  return [
    say(`funding.${one.status}`),
    ...(one.offered ? [say('funding.offered-on', { date: formatDate(one.offered) })] : []),
    ...(one.considered ? [say('funding.considered', { date: formatDate(one.considered) })] : []),
    ...(one.decided ? [say('funding.decided', { date: formatDate(one.decided) })] : []),
    ...(one.confirmBy ? [say('funding.confirm-by', { date: formatDate(one.confirmBy) })] : []),
  ].join(', ');
}

/** One paragraph a figure: the specified amount, source, reference and note, whichever there are. */
function remarks(one: Payment | SetAside, name: string, { say }: Context): readonly Block[] {
  const said = [
    ...('specified' in one && one.specified !== undefined
      ? [say('funding.specified', { amount: formatMoney(one.specified) })]
      : []),
    ...(one.source ? [say('funding.source', { source: one.source })] : []),
    ...(one.reference ? [say('funding.reference', { reference: one.reference })] : []),
    ...(one.note ? [one.note] : []),
  ].map((words) => (/[.!?]$/.test(words) ? words : `${words}.`));
  return said.length === 0 ? [] : [para([text(say('funding.note', { recipient: name, note: said.join(' ') }))])];
}
