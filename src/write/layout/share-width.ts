/** How columns of words share the width that is left for them: so that the table is as low as can be, and else as its columns ask for. */

/** One cell: how wide each of its lines is that nothing but its own line breaks end; those of what stands below, in small letters, apart. */
export interface CellWidths {
  readonly words: readonly number[];
  readonly below: readonly number[];
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

/** Lines end before they are full: words need this much more than their length on one line. */
const ragged = 1.05;

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

function linesIn(widths: readonly number[], room: number): number {
  return widths.reduce((sum, width) => sum + (width <= room ? 1 : Math.ceil((width * ragged) / room)), 0);
}
