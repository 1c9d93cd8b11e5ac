/** Sums of money, in whole pence, so that every sum is exact. */

/** Whole pence; may be negative. */
export type Money = number & { readonly unit: 'pence' };

const written = /^(-?)£?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d\d))?$/;

/** Reads `£56,593,000`, `56593000`, `-£1,200.50`; undefined for anything else, and beyond 15 digits. */
export function parseMoney(text: string): Money | undefined {
  const found = written.exec(text.trim());
  if (!found) return undefined;
  const pence = Number((found[2] ?? '').replaceAll(',', '')) * 100 + Number(found[3] ?? 0);
  if (!Number.isSafeInteger(pence)) return undefined;
  return (found[1] && pence ? -pence : pence) as Money;
}

/** Prints `£56,593,000`, with pence only where there are some, and a true minus sign: `−£1,200.50`. */
export function formatMoney(money: Money): string {
  const size = Math.abs(money);
  const pounds = Math.floor(size / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const pence = size % 100;
  return `${money < 0 ? '−' : ''}£${pounds}${pence ? `.${pence.toString().padStart(2, '0')}` : ''}`;
}

/** The exact sum. */
export function sum(amounts: Iterable<Money>): Money {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total as Money;
}
