/** Slices → pages: what is glued stays together if a page can hold it; table heads are repeated. */
import type { Theme } from '../../doc/theme.ts';
import { geometryOf } from '../../flow/geometry.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from '../../flow/flow.ts';
import type { Shade } from '../../flow/look.ts';
import { neighbours } from './neighbours.ts';
import { lineCount, type Piece, type SetRow, type Slice } from './slices.ts';

/** Distances in points from the page's upper edge. */
export interface Page {
  readonly parts: readonly Part[];
  /** The shaded areas behind the words. */
  readonly fills: readonly Fill[];
}

export type Part = ParagraphPart | RowPart;

/** The lines of one paragraph that stand on one page; `y` is the top of the first. */
export interface ParagraphPart {
  readonly kind: 'paragraph';
  readonly paragraph: Paragraph;
  readonly lines: readonly Line[];
  readonly y: number;
  /** Whether these are its first and its last lines. */
  readonly first: boolean;
  readonly last: boolean;
}

/** The lines of one row that stand on one page. */
export interface RowPart {
  readonly kind: 'row';
  readonly set: SetRow;
  readonly cells: readonly (readonly RowLine[])[];
  readonly y: number;
  readonly height: number;
  readonly first: boolean;
  readonly last: boolean;
  /** A head printed again on a later page: decoration. */
  readonly repeated: boolean;
}

/** A line of a cell. */
export interface RowLine {
  readonly line: Line;
  /** From the row's `y` to its top. */
  readonly y: number;
  /** Whether it is of what stands below. */
  readonly below: boolean;
  /** Whether it goes on with what began on the words' own line, and stands further in. */
  readonly hangs: boolean;
}

export interface Fill {
  readonly shade: Shade;
  readonly y: number;
  readonly height: number;
}

interface Placed {
  readonly slice: Slice;
  readonly y: number;
  readonly repeated: boolean;
}

/** At least one page. */
export function paginate(pieces: readonly Piece[], theme: Theme): Page[] {
  const geometry = geometryOf(theme);
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let y = geometry.text.top;
  const turn = () => {
    pages.push(page);
    page = [];
    y = geometry.text.top;
  };
  const put = (slice: Slice) => {
    if (page.length === 0) for (const again of headAgain(slice)) place(again, true);
    else y += slice.gap;
    place(slice, false);
  };
  const place = (slice: Slice, repeated: boolean) => {
    page.push({ slice, y, repeated });
    y += slice.height;
  };
  const fits = (group: readonly Slice[]) =>
    y + (page.length === 0 ? 0 : (group[0]?.gap ?? 0)) + heightOf(group, page.length === 0) <=
    geometry.text.bottom + 0.01;

  const turnUnless = (there: boolean) => {
    if (!there && page.length > 0) turn();
  };

  for (const group of groups(pieces)) {
    if (group === 'new-page') {
      turn();
      continue;
    }
    turnUnless(fits(group));
    const whole = fits(group);
    for (const slice of whole ? group : sideBySide(group)) {
      turnUnless(whole || fits([slice]));
      put(slice);
    }
  }
  pages.push(page);
  return pages.map((placed) => ({ parts: partsOf(placed), fills: fillsOf(placed) }));
}

/** Runs of slices that hang together. */
function groups(pieces: readonly Piece[]): (Slice[] | 'new-page')[] {
  const all: (Slice[] | 'new-page')[] = [];
  let group: Slice[] = [];
  for (const piece of pieces) {
    if (piece === 'new-page') {
      if (group.length > 0) all.push(group);
      all.push(piece);
      group = [];
      continue;
    }
    group.push(piece);
    if (piece.glue) continue;
    all.push(group);
    group = [];
  }
  if (group.length > 0) all.push(group);
  return all;
}

/** Slices of which a page may hold some and not others. */
function sideBySide(group: readonly Slice[]): readonly Slice[] {
  const divided = new Map<Slice['of'], Slice['of']>();
  return group.map((slice) => {
    const { of, beside } = slice;
    if (of.kind !== 'row' || beside === undefined) return slice;
    divided.set(of, divided.get(of) ?? { ...of, tops: [] });
    return { ...slice, of: divided.get(of) ?? of, height: beside };
  });
}

/** Without the first slice's gap; at the top of a page with the head that would be repeated there. */
function heightOf(group: readonly Slice[], atTop: boolean): number {
  const [first] = group;
  const again = atTop && first ? headAgain(first).reduce((sum, { height }) => sum + height, 0) : 0;
  return group.reduce((sum, slice, index) => sum + slice.height + (index === 0 ? 0 : slice.gap), again);
}

/** The slices of the head that a row at the top of a page has above it. */
function headAgain(slice: Slice): readonly Slice[] {
  return slice.of.kind === 'row' ? slice.of.head : [];
}

function partsOf(placed: readonly Placed[]): Part[] {
  return neighbours(placed, (one, next) => one.slice.of === next.slice.of).map(partOf);
}

/** `placed` are neighbouring slices of one paragraph or row. */
function partOf(placed: readonly [Placed, ...Placed[]]): Part {
  const [start] = placed;
  const { of, line: from } = start.slice;
  const to = from + placed.length;
  if (of.kind === 'paragraph') {
    return {
      kind: 'paragraph',
      paragraph: of.paragraph,
      lines: of.lines.slice(from, to),
      y: start.y + start.slice.inset,
      first: from === 0,
      last: to === of.lines.length,
    };
  }
  return {
    kind: 'row',
    set: of,
    cells: of.cells.map((_, column) => rowLines(of, column, placed, start.y)),
    y: start.y,
    height: placed.reduce((sum, { slice }) => sum + slice.height, 0),
    first: from === 0,
    last: to === lineCount(of),
    repeated: start.repeated,
  };
}

/** What stands in a column of these slices of a row. */
function rowLines(of: SetRow, column: number, placed: readonly Placed[], top: number): readonly RowLine[] {
  const lines = of.cells[column] ?? [];
  const below = of.below[column] ?? [];
  const tops = of.tops[column] ?? [];
  return placed.flatMap(({ slice, y }): RowLine[] => {
    const line = lines[slice.line] ?? below[slice.line - lines.length];
    if (!line) return [];
    const hangs = slice.line > 0 && of.runOn[column] === true;
    return [{ line, y: tops[slice.line] ?? y + slice.inset - top, below: slice.line >= lines.length, hangs }];
  });
}

/** One area for each shaded group of neighbours. */
function fillsOf(placed: readonly Placed[]): Fill[] {
  const fills: Fill[] = [];
  let before: Shade | undefined;
  for (const { slice, y } of placed) {
    const shade = slice.of.kind === 'paragraph' ? slice.of.paragraph.shade : undefined;
    const last = fills.at(-1);
    if (shade && shade === before && last) fills[fills.length - 1] = { ...last, height: y + slice.height - last.y };
    else if (shade) fills.push({ shade, y, height: slice.height });
    before = shade;
  }
  return fills;
}
