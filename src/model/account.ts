/** One recipient's money of one source: what there is, how it is allocated, and what is left. */
import type { Allocation, Budget, FundingSource, FundingStatus, Method, Payment, SetAside } from './budget.ts';
import { sum, type Money } from './money.ts';
import type { Recipient } from './recipient.ts';

export interface Account {
  readonly recipient: Recipient;
  readonly source: FundingSource;
  /** One as a rule; none when lines name a source that has no figure. */
  readonly figures: readonly (Payment | SetAside)[];
  /** In the order of their groups, then as authored. */
  readonly lines: readonly Allocation[];
  /** The sum of the lines that have one. */
  readonly allocated: Money;
  /** What lines may use, less what they do: negative when more is allocated than there is. Absent when the figure is a method. */
  readonly unallocated?: Money;
  /** The part of an amount set aside that is not specified for use (section 28(2)). */
  readonly unspecified?: Money;
}

/** The accounts of the recipients, payment before set-aside. */
export function accountsOf(budget: Budget, recipients: readonly Recipient[]): readonly Account[] {
  const lines = budget.allocations === 'tbc' ? [] : budget.allocations;
  const order = new Map(budget.groups.map((group, index) => [group, index]));
  const rank = (line: Allocation): number => (line.group && order.get(line.group)) ?? order.size;
  const byAccount = new Map<string, Allocation[]>();
  for (const line of lines) {
    const key = `${line.source}:${line.recipient.id}`;
    const found = byAccount.get(key);
    if (found) found.push(line);
    else byAccount.set(key, [line]);
  }
  return recipients.flatMap((recipient) =>
    (['payment', 'set-aside'] as const).flatMap((source): Account[] => {
      const figures = figuresFor(budget, recipient, source);
      const own = (byAccount.get(`${source}:${recipient.id}`) ?? []).sort((one, other) => rank(one) - rank(other));
      if (figures.length === 0 && own.length === 0) return [];
      const allocated = sum(amountsOf(own));
      const amount = sumOfAll(figures.map((one) => moneyOf(one.amount)));
      const usable = sumOfAll(
        figures.map((one) => ('specified' in one ? one.specified : undefined) ?? moneyOf(one.amount)),
      );
      return [
        {
          recipient,
          source,
          figures,
          lines: own,
          allocated,
          ...(usable !== undefined && { unallocated: (usable - allocated) as Money }),
          ...(amount !== undefined &&
            usable !== undefined &&
            usable !== amount && { unspecified: (amount - usable) as Money }),
        },
      ];
    }),
  );
}

function figuresFor(budget: Budget, recipient: Recipient, source: FundingSource): readonly (Payment | SetAside)[] {
  const figures: readonly (Payment | SetAside)[] = source === 'payment' ? budget.payments : budget.setAsides;
  return figures.filter((one) => one.recipient.id === recipient.id);
}

/** Undefined when there is nothing to add up, or something that is no sum. */
export function sumOfAll(amounts: readonly (Money | undefined)[]): Money | undefined {
  const known = amounts.flatMap((amount) => amount ?? []);
  return known.length > 0 && known.length === amounts.length ? sum(known) : undefined;
}

/** The sum, where it is one and not a method or yet to be confirmed. */
export function moneyOf(amount: Money | Method | 'tbc'): Money | undefined {
  return typeof amount === 'number' ? amount : undefined;
}

/** The sums of the lines that have one. */
export function amountsOf(lines: readonly Allocation[]): readonly Money[] {
  return lines.flatMap((line) => moneyOf(line.amount) ?? []);
}

/** A line's own status, or else that of the money it is part of. */
export function statusOfLine(line: Allocation, account: Account): FundingStatus | undefined {
  return line.status ?? account.figures[0]?.status;
}
