/** What the streams say in which other programs write the cross-references of a PDF (ISO 32000-1, 7.5.8), and how such streams are written (7.4.4.4). */
import type { Dictionary, Value } from './values.ts';

/** Where an object stands: in the file, or in the stream of objects of that number. */
export type Place = { readonly offset: number } | { readonly stream: number };

/** Those that are in use, by the number of the object; none where the fields of a row have no widths. */
export function* crossReferences(table: Dictionary, rows: Uint8Array): Generator<readonly [id: number, place: Place]> {
  const [kindWidth = 0, width = 0, rest = 0] = numbers(table.get('W'));
  if (!(kindWidth >= 0 && width >= 1 && rest >= 0)) return;
  let row = 0;
  for (const id of idsOf(table.get('Index'))) {
    const next = row + kindWidth + width + rest;
    if (next > rows.length) return;
    const kind = kindWidth === 0 ? 1 : whole(rows, row, kindWidth);
    const place = whole(rows, row + kindWidth, width);
    if (kind === 1) yield [id, { offset: place }];
    if (kind === 2) yield [id, { stream: place }];
    row = next;
  }
}

/** First number and count, again and again; without them all from 0. */
function* idsOf(index: Value | undefined): Generator<number> {
  const ranges = index === undefined ? [0, Infinity] : numbers(index);
  for (const [at, first] of ranges.entries())
    for (let count = 0; at % 2 === 0 && count < (ranges[at + 1] ?? 0); count++) yield first + count;
}

function numbers(value: Value | undefined): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

/** Highest byte first. */
function whole(bytes: Uint8Array, from: number, length: number): number {
  return bytes.subarray(from, from + length).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Rows that are written as what they differ by from the row above, each behind a byte that says whether it is. Undefined where they are written in another way. */
export function unpredicted(content: Uint8Array, parameters: Dictionary): Uint8Array | undefined {
  const [predictor, columns] = ['Predictor', 'Columns'].map((name) => Number(parameters.get(name) ?? 1));
  if (predictor === 1) return content.slice();
  if (!predictor || predictor < 10 || !columns || columns < 1) return undefined;
  const rows = new Uint8Array(Math.floor(content.length / (columns + 1)) * columns);
  for (let at = 0; at < rows.length; at++) {
    const row = Math.floor(at / columns);
    const isUp = content[row * (columns + 1)];
    if (isUp !== 0 && isUp !== 2) return undefined;
    rows[at] = (content[at + row + 1] ?? 0) + (isUp ? (rows[at - columns] ?? 0) : 0);
  }
  return rows;
}
