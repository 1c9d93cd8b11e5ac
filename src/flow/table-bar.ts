/** A bar in a cell of a table as a box: one geometry for the formats with pages. */
import type { TableBar } from '../doc/doc.ts';

/** In points; `x` from the words' left edge of the cell, `line` the thickness of an outline. */
export interface BarBox {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly line: number;
}

/** Nothing is so little that it cannot be seen. @param room the width of the cell's words @param line the height of its lines */
export function barBox({ start, length }: TableBar, room: number, line: number): BarBox {
  const width = Math.max(1, length * room);
  return { x: Math.min(start * room, room - width), width, height: Math.round(line * 0.6), line: 1 };
}
