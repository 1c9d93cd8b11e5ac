/** Where the bars of a chart stand and how long they are: one geometry for every format that draws them itself. */
import type { Chart } from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import type { Faces } from './faces.ts';
import { geometryOf } from '../../flow/geometry.ts';
import { breakLines, type Line } from './lines.ts';
import { fitted } from './running.ts';
import { runsOf } from './runs.ts';

/** Distances in points, from the chart's left edge. */
export interface Bar {
  readonly label: string;
  readonly words: string;
  /** The bar itself; a negative one ends where the others begin. */
  readonly x: number;
  readonly length: number;
  readonly isNegative: boolean;
}

/** Labels with the space before the bars have this share of the width. */
const labelShare = 0.56;

/** A chart is never divided: its labels have as many lines as leave it on a page. What that leaves out stands in the table beside it. */
const tallest = 600;

/** Above and below the words of a row together. */
const rowPad = 7;

export interface SetChartRows {
  /** The lines of each label. */
  readonly labels: readonly (readonly Line[])[];
  /** Every row has room for the longest label. */
  readonly row: number;
  readonly height: number;
}

/** The labels broken into lines of their column, in the size of small text. */
export function chartRows({ bars }: Chart, theme: Theme, faces: Faces): SetChartRows {
  const { size, line } = theme.text.small;
  const room = geometryOf(theme).text.width * (labelShare - 0.015);
  const most = Math.max(1, Math.floor((tallest / bars.length - rowPad) / line));
  const labels = bars.map(({ label }) =>
    shortened(
      breakLines(
        runsOf([{ kind: 'text', text: label }], () => true),
        faces,
        size,
        room,
      ),
      most,
      faces,
      size,
      room,
    ),
  );
  const row = Math.min(Math.max(1, ...labels.map((lines) => lines.length)) * line + rowPad, tallest / bars.length);
  return { labels, row, height: bars.length * row };
}

/** A label that has more lines than find room ends in dots. */
function shortened(lines: readonly Line[], most: number, faces: Faces, size: number, room: number): readonly Line[] {
  if (lines.length <= most) return lines;
  const rest = lines
    .slice(most - 1)
    .flatMap(({ segments }) => segments.map(({ text }) => text))
    .join('');
  return [
    ...lines.slice(0, most - 1),
    ...breakLines([{ text: fitted(rest, room, faces, size), face: 'Regular' }], faces, size, Infinity),
  ];
}

/** Where the bars begin and what the longest of them may take, as shares of the chart's width. `figure` is the width of one of the printed values' characters. */
export function plotOf(bars: Chart['bars'], figure = 0.0135): { readonly start: number; readonly width: number } {
  const room = Math.max(0.1, ...bars.map((bar) => bar.words.length * figure));
  return { start: labelShare, width: 0.98 - room - labelShare };
}

/** Labels take the left part of the width, printed values what the longest of them needs at the right; the longest bar what is between. */
export function barsOf({ bars }: Chart, width: number, figure = width * 0.0135): readonly Bar[] {
  const { start, width: share } = plotOf(bars, figure / width);
  const [from, to] = [width * start, width * (start + share)];
  const most = Math.max(0, ...bars.map((bar) => bar.value));
  const least = Math.min(0, ...bars.map((bar) => bar.value));
  const scale = most === least ? 0 : (to - from) / (most - least);
  const zero = from - least * scale;
  return bars.map(({ label, words, value }) => ({
    label,
    words,
    x: value < 0 ? zero + value * scale : zero,
    length: Math.abs(value) * scale,
    isNegative: value < 0,
  }));
}
