/** Sums of money as authors type them in sentences: "£56,593,000", "£56.6 million", "56.6 million pounds", "GBP 56,593,000". */
import { matches, once } from './matches.ts';
import { pence, type Money } from './money.ts';

export interface WrittenSum {
  /** As typed. */
  readonly words: string;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  readonly amount: Money;
  /** What one unit of its last figure is worth: a penny for £56,593,000.50, £1 for £56,593,000, £100,000 for £56.6 million. */
  readonly unit: Money;
}

const written =
  /(?:£|\bGBP) ?(\d{1,3}(?:[, ]\d{3})+(?!\d)|\d{1,12})(?:[.·](\d{1,4}))?(?: ?(million|billion|thousand|bn|m|k)\b)?|(?<![\d.,£])(\d{1,6})(?:[.·](\d{1,4}))? (million|billion|thousand) pounds\b|(?<![\d.,£])(\d{1,3}(?:,\d{3})+|\d{4,12})(?:\.(\d\d))? pounds\b/gi;
/** Behind the sign, figures that commas do not part in threes: “£3,000,00”, “£3,5”, “£1000,000”. It could be either of two sums. */
export const misparted = /(?:£|\bGBP) ?(?!\d{1,3}(?:,\d{3})+(?!,?\d))\d{1,12}(?:,\d{1,9}){1,5}(?!\d)/gi;
const scales: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 };

/** Whether the sum is so near to one in the data, by a quarter of that at most, that it is meant to be that. */
export function isNear({ amount }: WrittenSum, data: Money): boolean {
  return Math.abs(amount - data) <= Math.abs(data) * 0.25;
}

/** Whether it is nearer to one of these than to the sum. */
export function isNearerToAny({ amount }: WrittenSum, all: readonly Money[], data: Money): boolean {
  return all.some((one) => Math.abs(amount - one) < Math.abs(amount - data));
}

/** Every sum in pounds, in order. */
export function writtenSums(text: string): readonly WrittenSum[] {
  return once(text, writtenSums, () => [...sumsIn(text)]);
}

function* sumsIn(text: string): Generator<WrittenSum> {
  const none = new Set(matches(text, misparted).map(({ index }) => index));
  for (const found of matches(text, written)) {
    if (none.has(found.index)) continue;
    const [words, ...marked] = found;
    const [pounds = '', decimals = '', scale = ''] = marked.slice(marked.findIndex((one) => one !== undefined));
    const worth = (scales[scale.toLowerCase()] ?? 1) * 100;
    const unit = worth / 10 ** decimals.length;
    const amount = Math.round(Number(`${pounds.replaceAll(/[, ]/g, '')}.${decimals || '0'}`) * worth);
    yield {
      words,
      from: found.index,
      to: found.index + words.length,
      amount: pence(amount),
      unit: pence(scale || decimals === '' ? unit : 1),
    };
  }
}

/** Whether the sum is this amount, or this amount rounded as the words round it. */
export function says({ amount, unit }: WrittenSum, data: Money): boolean {
  return Math.abs(amount - data) <= unit / 2;
}
