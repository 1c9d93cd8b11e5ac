/** How columns of words share the width that is left for them: so that the table is as low as can be, and else as its columns ask for. */
import type { Piece } from './lines.ts';

/** One cell: its stretches that no line may break, those of each line apart that only breaks of its own end; what stands below, in small letters, apart from its words. */
export interface CellWidths {
  readonly words: readonly (readonly Piece[])[];
  readonly below: readonly (readonly Piece[])[];
}

/** The columns that share: one list for each row. Paddings and least widths in points, for each column. */
export interface Sharing {
  readonly rows: readonly (readonly CellWidths[])[];
  readonly padding: readonly number[];
  readonly least: readonly number[];
  /** The heights of a line of words and of one below. */
  readonly line: number;
  readonly small: number;
}

/** Parts of the width that change hands, the largest first. */
const steps = [1 / 8, 1 / 16, 1 / 32, 1 / 64];

/** Width moves from one column to another as long as that saves lines; `start` is what the columns ask for. */
export function shareWidth(start: readonly number[], sharing: Sharing): readonly number[] {
  const total = start.reduce((sum, width) => sum + width, 0);
  let widths = start;
  let height = heightAt(widths, sharing);
  for (const step of steps)
    for (;;) {
      const [better, lower] = bestMove(widths, height, step * total, sharing);
      if (!(lower < height)) break;
      [widths, height] = [better, lower];
    }
  return widths;
}

function bestMove(
  widths: readonly number[],
  height: number,
  step: number,
  sharing: Sharing,
): readonly [readonly number[], number] {
  let best = [widths, height] as const;
  for (const from of widths.keys())
    for (const to of widths.keys()) {
      const left = (widths[from] ?? 0) - step;
      if (from === to || left < (sharing.least[from] ?? 0)) continue;
      const moved = widths.map((width, column) => (column === from ? left : width + (column === to ? step : 0)));
      const lower = heightAt(moved, sharing);
      if (lower < best[1]) best = [moved, lower];
    }
  return best;
}

function heightAt(widths: readonly number[], { rows, padding, line, small }: Sharing): number {
  const room = widths.map((width, column) => width - (padding[column] ?? 0));
  return rows.reduce(
    (sum, cells) =>
      sum +
      cells.reduce(
        (most, { words, below }, column) =>
          Math.max(most, line * linesIn(words, room[column] ?? 0) + small * linesIn(below, room[column] ?? 0)),
        line,
      ),
    0,
  );
}

function linesIn(lines: readonly (readonly Piece[])[], room: number): number {
  return lines.reduce((sum, pieces) => sum + brokenInto(pieces, room), 0);
}

/** As lines are broken: each takes what it has room for. */
function brokenInto(pieces: readonly Piece[], room: number): number {
  let [lines, used] = [1, 0];
  for (const { width, whole } of pieces) {
    if (used > 0 && used + width > room) [lines, used] = [lines + 1, 0];
    used += whole;
  }
  return lines;
}
