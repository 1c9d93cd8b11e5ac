/** What a table of money counts in, and how exact sums are rounded and printed for it. Stored sums are never rounded. */
import { thousands, type Money } from './money.ts';

/** Whole pounds, whole thousands of pounds, millions of pounds with one decimal, or whole millions. */
export const displayUnits = ['£', '£000', '£m', 'whole £m'] as const;
export type DisplayUnit = (typeof displayUnits)[number];

/** A sum as a table prints it: a whole number of the last printed place. Adding these up is what a reader does with a pocket calculator. */
export type Rounded = number & { readonly unit: 'last printed place' };

/** Pence in the last printed place. */
const places: Readonly<Record<DisplayUnit, number>> = {
  '£': 100,
  '£000': 100_000,
  '£m': 10_000_000,
  'whole £m': 100_000_000,
};

/** Half of the last place goes away from zero, for negative sums too. */
export function rounded(money: Money, unit: DisplayUnit): Rounded {
  const place = places[unit];
  const size = Math.abs(money);
  const whole = Math.floor(size / place) + (size % place >= place / 2 ? 1 : 0);
  return (money < 0 && whole > 0 ? -whole : whole) as Rounded;
}

/** `£56,593,000`, `56,593` or `56.6`, with a true minus sign (U+2212), which screen readers speak. */
export function formatRounded(value: Rounded, unit: DisplayUnit): string {
  const size = Math.abs(value);
  const words = unit === '£m' ? `${thousands(Math.floor(size / 10))}.${size % 10}` : thousands(size);
  return `${value < 0 ? '−' : ''}${unit === '£' ? '£' : ''}${words}`;
}

/** Tenths of a per cent that the part is of the whole, half away from zero; undefined of nothing and of less: nobody reads "−95.5%" of a saving that has doubled. */
export function perMille(part: Money, whole: Money): number | undefined {
  if (whole <= 0) return undefined;
  const size = BigInt(whole);
  const tenths = Number((BigInt(Math.abs(part)) * 2000n + size) / (size * 2n));
  return tenths > 0 && part < 0 ? -tenths : tenths;
}

/** `2.5%` of 25 tenths. */
export function formatPerMille(tenths: number): string {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? '−' : ''}${thousands(Math.floor(size / 10))}.${size % 10}%`;
}
