/** Bars beside the figures of a table, to one scale: filled for payments, hollow for amounts set aside. */
import type { TableBar } from '../../doc/doc.ts';
import type { FundingSource } from '../../model/budget.ts';

/** What of a row its bar is drawn from. */
interface Measured {
  /** None for a row without a bar. */
  readonly bar?: FundingSource;
  readonly amount?: unknown;
}

/** A bar for each row that has one and a sum. A negative sum ends where the others begin. */
export function barsOf(rows: readonly Measured[]): readonly (TableBar | undefined)[] {
  const sums = rows.map(({ bar, amount }) => (bar !== undefined && typeof amount === 'number' ? amount : undefined));
  const known = sums.flatMap((one) => one ?? []);
  const most = known.reduce((all: number, one) => Math.max(all, one), 0);
  const least = known.reduce((all: number, one) => Math.min(all, one), 0);
  const range = most - least || 1;
  return rows.map(({ bar }, index) => {
    const amount = sums[index];
    if (amount === undefined) return undefined;
    const start = (Math.min(0, amount) - least) / range;
    return { start, length: Math.abs(amount) / range, hollow: bar === 'set-aside' };
  });
}
