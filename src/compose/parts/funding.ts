/** Appendix 1: the money that goes with the Directions, as far as it is known. */
import type { Block, Cell, Row, Table } from '../../doc/doc.ts';
import { heading, para, text } from '../../doc/build.ts';
import type { Allocation, Budget, Payment, SetAside } from '../../model/budget.ts';
import { formatDate } from '../../model/iso-date.ts';
import { formatMoney, sum, type Money } from '../../model/money.ts';
import type { Context } from '../context.ts';
import { paras } from '../markup.ts';

export function funding(budget: Budget, context: Context): readonly Block[] {
  const { say, facts } = context;
  const payments = forAudience(budget.payments, context);
  const setAsides = forAudience(budget.setAsides, context);
  return [
    heading(1, 'appendix-1', say('funding.heading', { title: budget.title })),
    ...(budget.text === undefined ? [] : paras(budget.text, facts)),
    figures('payments', '1', payments, context),
    ...remarks(payments, context),
    ...(setAsides.length > 0 ? [figures('set-asides', '2', setAsides, context), ...remarks(setAsides, context)] : []),
    lines(budget, setAsides.length > 0 ? '3' : '2', context),
  ];
}

function forAudience<T extends Payment | SetAside | Allocation>(all: readonly T[], { audience }: Context): readonly T[] {
  return all.filter((one) => audience.recipients.includes(one.recipient));
}

/** One row a figure, and the computed total where there are several and all are sums. */
function figures(kind: 'payments' | 'set-asides', number: string, all: readonly (Payment | SetAside)[], context: Context): Table {
  const { pack, say } = context;
  const amounts = all.map((one) => one.amount).filter((amount) => typeof amount === 'number');
  const rows = all.map((one): Row => ({ role: 'item', cells: [words(one.recipient.name), words(statusOf(one, context)), amountCell(one.amount, context)] }));
  const total: Row = { role: 'total', cells: [words(say('funding.total')), words(''), amountCell(sum(amounts), context)] };
  return {
    kind: 'table',
    caption: say(`funding.${kind}-caption`, { year: pack.year.id, number }),
    description: say(`funding.${kind}-description`),
    columns: [
      { heading: say('funding.recipient'), width: 0.3, align: 'left' },
      { heading: say('funding.status'), width: 0.45, align: 'left' },
      { heading: say('funding.amount'), width: 0.25, align: 'right' },
    ],
    rows: all.length > 1 && amounts.length === all.length ? [...rows, total] : rows,
  };
}

/** "Indicative, to be confirmed on 5 April 2023". */
function statusOf(one: Payment | SetAside, { say }: Context): string {
  return [
    say(`funding.${one.status}`),
    ...(one.considered ? [say('funding.considered', { date: formatDate(one.considered) })] : []),
    ...(one.decided ? [say('funding.decided', { date: formatDate(one.decided) })] : []),
    ...(one.confirmBy ? [say('funding.confirm-by', { date: formatDate(one.confirmBy) })] : []),
  ].join(', ');
}

function remarks(all: readonly (Payment | SetAside)[], { say }: Context): readonly Block[] {
  return all.flatMap(({ recipient, source, note }) => {
    const said = [...(source ? [say('funding.source', { source })] : []), ...(note ? [note] : [])];
    return said.map((one) => para([text(say('funding.note', { recipient: recipient.name, note: one }))]));
  });
}

/** How the money is to be used; one row a recipient while no line is known. */
function lines(budget: Budget, number: string, context: Context): Table {
  const { pack, audience, say } = context;
  const tbc = say('funding.tbc');
  const rows =
    budget.allocations === 'tbc'
      ? audience.recipients.map((recipient): Row => ({ role: 'item', cells: [words(recipient.name), words(tbc), words(tbc)] }))
      : forAudience(budget.allocations, context).map((line): Row => ({ role: 'item', cells: [words(line.recipient.name), words([line.label, line.use].filter(Boolean).join(': ')), line.amount === 'tbc' ? words(tbc) : amountCell(line.amount, context)] }));
  return {
    kind: 'table',
    caption: say('funding.lines-caption', { number, year: pack.year.id }),
    description: say('funding.lines-description'),
    columns: [
      { heading: say('funding.recipient'), width: 0.3, align: 'left' },
      { heading: say('funding.use'), width: 0.45, align: 'left' },
      { heading: say('funding.amount'), width: 0.25, align: 'right' },
    ],
    rows,
  };
}

function words(content: string): Cell {
  return { content: content === '' ? [] : [text(content)] };
}

function amountCell(amount: Money | { readonly method: string }, { say }: Context): Cell {
  return typeof amount === 'number' ? { content: [text(formatMoney(amount))], value: amount } : words(say('funding.method', amount));
}
