/** What each source of money holds, and how much of it the lines of the appendix use. */
import type { Allocation, Budget, Payment, SetAside } from './budget.ts';
import { linesOf } from './budget.ts';
import { sum, type Money } from './money.ts';
import type { Recipient } from './recipient.ts';

/** One recipient's payments, or what it sets aside, against their lines. */
export interface Balance {
  readonly recipient: Recipient;
  readonly source: Allocation['source'];
  readonly figures: readonly (Payment | SetAside)[];
  readonly lines: readonly Allocation[];
  /** Absent where there is no figure, or one is a method. Of an amount set aside, the part specified (section 28(2)). */
  readonly total?: Money;
  /** The sum of the lines whose amount is known. */
  readonly allocated: Money;
  /** Whether every line has its amount. */
  readonly isWhole: boolean;
}

/** Every source that has a figure or a line, in the order of the figures. */
export function balancesOf(budget: Budget): readonly Balance[] {
  const sources = new Map<
    string,
    { recipient: Recipient; source: Allocation['source']; figures: (Payment | SetAside)[]; lines: Allocation[] }
  >();
  const at = (
    recipient: Recipient,
    source: Allocation['source'],
  ): { figures: (Payment | SetAside)[]; lines: Allocation[] } => {
    const key = `${source} ${recipient.id}`;
    const known = sources.get(key) ?? { recipient, source, figures: [], lines: [] };
    sources.set(key, known);
    return known;
  };
  for (const payment of budget.payments) at(payment.recipient, 'payment').figures.push(payment);
  for (const setAside of budget.setAsides) at(setAside.recipient, 'set-aside').figures.push(setAside);
  for (const line of linesOf(budget)) at(line.recipient, line.source).lines.push(line);
  return [...sources.values()].map((one) => {
    const amounts = one.figures.map(
      (figure) => ('specified' in figure ? figure.specified : undefined) ?? figure.amount,
    );
    const sums = amounts.filter((amount) => typeof amount === 'number');
    const known = one.lines.flatMap(({ amount }) => (amount === 'tbc' ? [] : [amount]));
    return {
      ...one,
      ...(sums.length > 0 && sums.length === amounts.length && { total: sum(sums) }),
      allocated: sum(known),
      isWhole: known.length === one.lines.length,
    };
  });
}
