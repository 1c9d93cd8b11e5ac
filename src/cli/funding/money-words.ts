/** Sums on a terminal: with pence only where there are some, and a plain hyphen for minus, which every terminal shows. */

/** @param pence whole pence */
export function moneyWords(pence: number): string {
  const size = Math.abs(pence);
  const pounds = Math.floor(size / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pence < 0 ? '-' : ''}£${pounds}${size % 100 ? `.${(size % 100).toString().padStart(2, '0')}` : ''}`;
}
