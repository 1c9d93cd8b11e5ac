/** Where the bars of a chart stand and how long they are: one geometry for every format that draws them itself. */
import type { Chart } from '../../doc/doc.ts';

/** Distances in points, from the chart's upper left corner. */
export interface Bar {
  readonly label: string;
  readonly words: string;
  /** The row of the label, the bar and its value. */
  readonly top: number;
  readonly height: number;
  /** The bar itself; a negative one ends where the others begin. */
  readonly x: number;
  readonly length: number;
  readonly isNegative: boolean;
}

const row = 21;

/** A chart is never divided: beyond this its rows come closer together. */
const tallest = 600;

/** What labels have of the width, with the space before the bars. */
export const labelShare = 0.56;

export function chartHeight({ bars }: Chart): number {
  return Math.min(bars.length * row, tallest);
}

/** Labels take the left part of the width, printed values what the longest of them needs at the right; the longest bar what is between. */
export function barsOf({ bars }: Chart, width: number): readonly Bar[] {
  const room = Math.max(0.1, ...bars.map((bar) => bar.words.length * 0.0135));
  const [from, to] = [width * labelShare, width * (0.98 - room)];
  const most = Math.max(0, ...bars.map((bar) => bar.value));
  const least = Math.min(0, ...bars.map((bar) => bar.value));
  const scale = most === least ? 0 : (to - from) / (most - least);
  const zero = from - least * scale;
  const height = Math.min(row, tallest / bars.length);
  return bars.map(({ label, words, value }, index) => ({
    label,
    words,
    top: index * height,
    height,
    x: value < 0 ? zero + value * scale : zero,
    length: Math.abs(value) * scale,
    isNegative: value < 0,
  }));
}
