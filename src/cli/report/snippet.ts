/** The source line of a finding with `^~~~` under the words meant, cut to fit around them. */
import type { Span } from '../../diagnostic.ts';
import { glyphs, type Glyph } from '../printable.ts';

export interface Snippet {
  readonly source: string;
  readonly underline: string;
}

/** Code units on both sides of a place that are looked at: more than any terminal shows, and less than a line may have. */
const reach = 400;

/** Only the first line of the span is shown. `columns` is the room there is for it. */
export function snippet(line: string, at: Span, columns: number): Snippet {
  const begin = Math.max(0, at.start.column - 1 - reach);
  const all = glyphs(line.slice(begin, at.start.column - 1 + reach));
  const isCut = at.start.column - 1 + reach < line.length;
  const last = at.end.line === at.start.line ? at.end.column - 1 : line.trimEnd().length;
  const from = indexAt(all, at.start.column - 1 - begin);
  const to = Math.max(indexAt(all, last - begin), from);
  const shown = cut(all, from, to, columns);
  const isAfter = begin > 0 || shown.start > 0;
  const before = widthOf(all.slice(shown.start, from)) + (isAfter ? 1 : 0);
  const under = Math.max(widthOf(all.slice(from, Math.min(to, shown.end))), 1);
  const text = all
    .slice(shown.start, shown.end)
    .map((glyph) => glyph.shown)
    .join('')
    .trimEnd();
  return {
    source: `${isAfter ? '…' : ''}${text}${isCut || shown.end < all.length ? '…' : ''}`,
    underline: `${' '.repeat(before)}^${'~'.repeat(under - 1)}`,
  };
}

/** The glyph that holds the code unit; one past the last for a place at or behind the end of the line. */
function indexAt(all: readonly Glyph[], unit: number): number {
  const found = all.findIndex((glyph) => glyph.end > unit);
  return found === -1 ? all.length : found;
}

function widthOf(part: readonly Glyph[]): number {
  return part.reduce((sum, glyph) => sum + glyph.width, 0);
}

/** The stretch of a line to show: all of it, or a window that holds the start of what is meant and as much around it as fits. */
function cut(all: readonly Glyph[], from: number, to: number, columns: number): { start: number; end: number } {
  if (widthOf(all) <= columns) return { start: 0, end: all.length };
  const room = Math.max(columns - 2, 20);
  const before = Math.max(Math.floor((room - widthOf(all.slice(from, to))) / 2), Math.floor(room / 4));
  let start = from;
  for (let width = 0; start > 0 && width + glyphWidth(all, start - 1) <= before; start--)
    width += glyphWidth(all, start - 1);
  // A window that would begin a few characters in shows the line from its beginning instead.
  if (widthOf(all.slice(0, start)) <= 3) start = 0;
  let end = start;
  for (let width = 0; end < all.length && width + glyphWidth(all, end) <= room; end++) width += glyphWidth(all, end);
  return { start, end };
}

function glyphWidth(all: readonly Glyph[], index: number): number {
  return all[index]?.width ?? 0;
}
