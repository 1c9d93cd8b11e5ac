/** One recipient's money of one source: what there is, how it is allocated, and what is left. */
import type { Allocation, Budget, FundingSource, FundingStatus, Method, Payment, SetAside } from './budget.ts';
import { sum, type Money } from './money.ts';
import type { Recipient } from './recipient.ts';

export interface Account {
  readonly recipient: Recipient;
  readonly source: FundingSource;
  /** Absent when lines name a source that has no figure. */
  readonly figure?: Payment | SetAside;
  /** In the order of their groups, then as authored. */
  readonly lines: readonly Allocation[];
  /** The sum of the lines that have one. */
  readonly allocated: Money;
  /** The figure less its lines: negative when more is allocated than there is. Absent when the figure is a method. */
  readonly unallocated?: Money;
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
      const figure = figureOf(budget, recipient, source);
      const own = (byAccount.get(`${source}:${recipient.id}`) ?? []).sort((one, other) => rank(one) - rank(other));
      if (!figure && own.length === 0) return [];
      const allocated = sum(amountsOf(own));
      const amount = figure && moneyOf(figure.amount);
      return [{ recipient, source, ...(figure && { figure }), lines: own, allocated, ...(amount !== undefined && { unallocated: (amount - allocated) as Money }) }];
    }),
  );
}

/** The payment to a recipient or the amount it sets aside; the first, should there be several. */
export function figureOf(budget: Budget, recipient: Recipient, source: FundingSource): Payment | SetAside | undefined {
  const figures: readonly (Payment | SetAside)[] = source === 'payment' ? budget.payments : budget.setAsides;
  return figures.find((one) => one.recipient.id === recipient.id);
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
  return line.status ?? account.figure?.status;
}
