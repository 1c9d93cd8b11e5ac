/** Sums of money, in whole pence, so that every sum is exact. Only here are pence and numbers turned into each other. */

/** Whole pence; may be negative. */
export type Money = number & { readonly unit: 'pence' };

/** The sum of this many pence. A fraction of a penny is no sum, and our fault. */
export function pence(count: number): Money {
  if (!Number.isInteger(count)) throw new Error(`${count} is no number of whole pence`);
  // There is no sum of minus nothing.
  return (count === 0 ? 0 : count) as Money;
}

export const nothing = pence(0);

export function add(one: Money, other: Money): Money {
  return pence(one + other);
}

export function subtract(one: Money, other: Money): Money {
  return pence(one - other);
}

/** The exact sum. */
export function sum(amounts: Iterable<Money>): Money {
  let total = 0;
  for (const amount of amounts) total += amount;
  return pence(total);
}

/** The sum without its sign. */
export function sizeOf(amount: Money): Money {
  return pence(Math.abs(amount));
}

const written = /^(-?)£?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d\d))?$/;

/** Reads `£56,593,000`, `56593000`, `-£1,200.50`; undefined for anything else, and beyond 15 digits. */
export function parseMoney(text: string): Money | undefined {
  const found = written.exec(text.trim());
  if (!found) return undefined;
  const count = Number((found[2] ?? '').replaceAll(',', '')) * 100 + Number(found[3] ?? 0);
  if (!Number.isSafeInteger(count)) return undefined;
  return pence(found[1] ? -count : count);
}

/** As authors write it, and terminals show it: `-£1,200.50`, with pence only where there are some. */
export function writeMoney(money: Money): string {
  const size = Math.abs(money);
  const rest = size % 100;
  return `${money < 0 ? '-' : ''}£${thousands(Math.floor(size / 100))}${rest ? `.${rest.toString().padStart(2, '0')}` : ''}`;
}

/** As a page prints it: with a true minus sign, `−£1,200.50`. */
export function formatMoney(money: Money): string {
  return writeMoney(money).replace('-', '−');
}

/** `56,593,000` of 56593000. */
export function thousands(whole: number): string {
  return whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}
