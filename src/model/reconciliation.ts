/** Every sum of the funding with its parts and where each was written: so that "why is this 94,970,000?" has an answer. */
import type { Span } from '../diagnostic.ts';
import { grouped } from '../grouped.ts';
import { accountsOf, amountOf, type Account } from './account.ts';
import { everyText } from './authored-text.ts';
import { figuresBySource, figuresOf, linesOf, type Allocation, type Payment, type SetAside } from './budget.ts';
import { statementName } from './funding-statement.ts';
import { nothing, sum, type Money } from './money.ts';
import { everyDirection, type Pack } from './pack.ts';
import { placeholders } from './placeholder.ts';

/** `total` is what the parts come to; `expected` is the authored figure they should come to. */
export interface ExplainedSum {
  readonly title: string;
  readonly parts: readonly SumPart[];
  readonly total: Money;
  readonly expected?: { readonly amount: Money; readonly at: Span };
}

export interface SumPart {
  readonly label: string;
  /** Absent where it is a method or to be confirmed. */
  readonly amount?: Money;
  readonly words?: string;
  /** Absent for what is computed. */
  readonly at?: Span;
}

/** The figures by kind, each account by its lines, the text by the figures it prints, and each direction by the lines that name it. */
export function explainedSums(pack: Pack): readonly ExplainedSum[] {
  const { budget, ijb } = pack;
  if (!budget) return [];
  return [
    ...figureSum('Total payments', budget.payments),
    ...figureSum('Total set aside', budget.setAsides),
    ...(budget.setAsides.length > 0 ? figureSum('Payments and amounts set aside together', figuresOf(budget)) : []),
    ...accountsOf(budget, ijb.recipients)
      .filter((one) => one.lines.length > 0)
      .map(accountSum),
    ...textSums(pack),
    ...[...everyDirection(pack)].flatMap((direction): ExplainedSum[] => {
      const parts = linesOf(budget)
        .filter((line) => line.directions.includes(direction))
        .map(linePart);
      return parts.length === 0
        ? []
        : [{ title: `Direction ${direction.number}, by the lines that name it`, parts, total: totalOf(parts) }];
    }),
  ];
}

function accountSum({
  recipient,
  source,
  lines,
  figures,
  unallocated = nothing,
  unspecified = nothing,
  rounding = nothing,
}: Account): ExplainedSum {
  const rest = (label: string, amount: Money): readonly SumPart[] => (amount === 0 ? [] : [{ label, amount }]);
  const parts = [
    ...lines.map(linePart),
    ...rest(unallocated < 0 ? 'allocated beyond the figure' : 'not yet allocated', unallocated),
    ...rest('apart by rounding', rounding),
    ...rest('set aside, not specified for use', unspecified),
  ];
  // Several figures of one source are written in several places, and their sum in none.
  const [figure] = figures.length === 1 ? figures : [];
  const amount = figure && amountOf(figure);
  return {
    title: source === 'payment' ? `Payment to ${recipient.name}` : `Amount set aside by ${recipient.name}`,
    parts,
    total: totalOf(parts),
    ...(figure && amount !== undefined && { expected: { amount, at: figure.origin.span('amount') } }),
  };
}

function figureSum(title: string, figures: readonly (Payment | SetAside)[]): readonly ExplainedSum[] {
  if (figures.length === 0) return [];
  const parts = figures.map((figure) => figurePart(figure, figure.recipient.name));
  return [{ title, parts, total: totalOf(parts) }];
}

function figurePart({ amount, origin }: Payment | SetAside, label: string): SumPart {
  return typeof amount === 'object'
    ? { label, words: `by method: ${amount.method}`, at: origin.span('method') }
    : linePart({ label, amount, origin });
}

function linePart({ label, amount, origin }: Pick<Allocation, 'label' | 'amount' | 'origin'>): SumPart {
  return amount === 'tbc'
    ? { label, words: 'to be confirmed', at: origin.span('amount') }
    : { label, amount, at: origin.span('amount') };
}

/** Each place where the text prints a figure: it is filled from the data, and so cannot differ. */
function textSums(pack: Pack): readonly ExplainedSum[] {
  const named: readonly (readonly [string, SumPart])[] = [
    ...figuresBySource(pack.budget).flatMap(({ source, figure }) =>
      [`${source}:${figure.recipient.id}`, statementName(source, figure)].map(
        (name) => [name, figurePart(figure, figure.recipient.name)] as const,
      ),
    ),
    ...linesOf(pack.budget).map((line) => [`allocation:${line.id}`, linePart(line)] as const),
  ];
  const byName = grouped(named, ([name]) => name);
  return everyText(pack).flatMap(({ text, origin, path }) =>
    placeholders(text).flatMap(({ name, from, to }): ExplainedSum[] => {
      const parts = (byName.get(name) ?? []).map(([, part]) => part);
      if (parts.length === 0 || parts.some(({ amount }) => amount === undefined)) return [];
      const total = totalOf(parts);
      return [
        { title: `{${name}} in the text`, parts, total, expected: { amount: total, at: origin.part(path, from, to) } },
      ];
    }),
  );
}

function totalOf(parts: readonly SumPart[]): Money {
  return sum(parts.flatMap((part) => part.amount ?? []));
}
