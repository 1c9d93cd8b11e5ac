/** The rows of a PNG (ISO/IEC 15948, clauses 7 to 9): where they stand, what they were before they were filtered, and their samples. */

/** What the head of the file says. */
export interface Form {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  /** Samples of a pixel. */
  readonly samples: number;
  readonly interlaced: boolean;
}

/** Rows that are kept together: every `across`th pixel of every `down`th row of the image, from a place of it. */
export interface Pass {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
  readonly columns: number;
  readonly rows: number;
  /** Of a row, without the byte that says how it was filtered. */
  readonly length: number;
}

const whole = [[0, 0, 1, 1]] as const;
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** In the order of the file, without those that a small image has nothing in. */
export function passesOf({ width, height, depth, samples, interlaced }: Form): readonly Pass[] {
  return (interlaced ? adam7 : whole)
    .map(([left, top, across, down]) => {
      const columns = Math.ceil((width - left) / across);
      const rows = Math.ceil((height - top) / down);
      return { left, top, across, down, columns, rows, length: Math.ceil((columns * depth * samples) / 8) };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/** Puts a row back, in place. `step` is the bytes of a pixel, `above` the row before it, put back already. False for a filter that PNG does not know. */
export function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): boolean {
  if (filter === 1) for (let at = step; at < row.length; at++) row[at] = (row[at] ?? 0) + (row[at - step] ?? 0);
  else if (filter === 2) for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) + (above[at] ?? 0);
  else if (filter > 2) for (let at = 0; at < step; at++) (filter === 3 ? fromMean : fromNearest)(row, above, at, step);
  return filter <= 4;
}

/** Every `step`th byte of the row, from one of the first. */
function fromMean(row: Uint8Array, above: Uint8Array, first: number, step: number): void {
  for (let at = first, left = 0; at < row.length; at += step) {
    left = ((row[at] ?? 0) + ((left + (above[at] ?? 0)) >> 1)) & 255;
    row[at] = left;
  }
}

/** Of three neighbours, the one that is nearest to where they lead (Paeth). */
function fromNearest(row: Uint8Array, above: Uint8Array, first: number, step: number): void {
  for (let at = first, left = 0, corner = 0; at < row.length; at += step) {
    const up = above[at] ?? 0;
    const a = Math.abs(up - corner);
    const b = Math.abs(left - corner);
    const c = Math.abs(left + up - 2 * corner);
    const guess = a <= b && a <= c ? left : b <= c ? up : corner;
    left = ((row[at] ?? 0) + guess) & 255;
    corner = up;
    row[at] = left;
  }
}

/** The samples of a row as they are written, up to 16 bits each. */
export function samplesIn(row: Uint8Array, depth: number, samples: Uint16Array): void {
  if (depth === 8) samples.set(row);
  else if (depth === 16)
    for (let index = 0; index < samples.length; index++)
      samples[index] = ((row[2 * index] ?? 0) << 8) | (row[2 * index + 1] ?? 0);
  else {
    const mask = (1 << depth) - 1;
    for (let index = 0; index < samples.length; index++) {
      const bit = index * depth;
      samples[index] = ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & mask;
    }
  }
}
