/** How wide the columns of a table are: those of figures as wide as their figures, those of words share what is left. */
import type { Cell, Inline, Table } from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import type { Faces } from './faces.ts';
import { cellRole } from '../../flow/flow.ts';
import { geometryOf } from '../../flow/geometry.ts';
import { looksOf } from '../../flow/look.ts';
import { piecesOf, widestPiece, type Piece } from './lines.ts';
import { runsBelow, runsOf, runsOfCell, type Run } from './runs.ts';
import { shareWidth, type CellWidths } from './share-width.ts';

/** The part of the table that figures may take for words of theirs ("To be confirmed") to stand on one line. */
const mostForFigures = 0.6;

/** Points more than the letters need, because Word rounds the widths of columns and of letters. */
const slack = 1;

/** Points, which add up to the width of the text; with the padding of the cells. */
export function columnWidths(table: Table, theme: Theme, faces: Faces): readonly number[] {
  const total = geometryOf(theme).text.width;
  const letters = table.columns.map((_, column) => measured(table, column, theme, faces));
  const bars = barsRoom(table, letters, total);
  const wanted = letters.map((width, column) =>
    table.columns[column]?.align === 'bars' ? { whole: bars, word: bars } : width,
  );
  const figures = wanted.filter((_, column) => !isOfWords(table, column));
  const onOneLine = sum(figures.map(({ whole }) => whole)) <= mostForFigures * total;
  const least = wanted.map(({ whole, word }, column) => (onOneLine && !isOfWords(table, column) ? whole : word));
  // Words too long for any page are broken; so is everything when nothing else is left.
  const most = total / table.columns.length;
  if (sum(least) > total)
    return scaled(
      least.map((width) => Math.min(width, most)),
      total,
    );
  return lowest(table, shared(table, least, total), least, letters, theme);
}

/** Of the widths that columns of words may have those with which the rows are lowest. */
function lowest(
  table: Table,
  widths: readonly number[],
  least: readonly number[],
  letters: readonly Measured[],
  theme: Theme,
): readonly number[] {
  const open = table.columns.flatMap((_, column) => (isOfWords(table, column) ? [column] : []));
  if (open.length < 2) return widths;
  const looks = looksOf(theme);
  const of = (values: readonly number[]): readonly number[] => open.map((column) => values[column] ?? 0);
  const share = shareWidth(of(widths), {
    rows: [undefined, ...table.rows].map((_, row) =>
      open.map((column) => letters[column]?.cells[row] ?? { words: [], below: [] }),
    ),
    padding: open.map((column) => letters[column]?.padding ?? 0),
    least: of(least),
    line: looks['table-text'].style.line,
    small: looks['table-below'].style.line,
  });
  return widths.map((width, column) => share[open.indexOf(column)] ?? width);
}

/** Whether the column’s words stand at the right, sums under sums. */
export function isFigures({ columns }: Table, column: number): boolean {
  return columns[column]?.align === 'right';
}

function isOfWords({ columns }: Table, column: number): boolean {
  return columns[column]?.align === 'left';
}

/** What bars have: what figures, and words with their part of the width, leave; within bounds. */
function barsRoom(table: Table, letters: readonly { readonly whole: number }[], total: number): number {
  const figures = letters.filter((_, column) => isFigures(table, column));
  return Math.min(0.26 * total, Math.max(0.12 * total, 0.52 * total - sum(figures.map(({ whole }) => whole))));
}

/** How wide the cells of a column are; all but `cells` with the padding. */
interface Measured {
  /** The widest cell on one line, and the widest stretch of any that cannot be broken. */
  readonly whole: number;
  readonly word: number;
  readonly padding: number;
  /** The heading first. */
  readonly cells: readonly CellWidths[];
}

function measured(table: Table, column: number, theme: Theme, faces: Faces): Measured {
  const looks = looksOf(theme);
  const { size } = looks['table-text'].style;
  const small = looks['table-below'].style.size;
  const indent = Math.max(0, ...table.rows.map((row) => looks[cellRole(row, column)].left));
  const padding = 2 * geometryOf(theme).table.padX + indent + slack;
  const words = runsIn(table, column, theme, faces).map((runs) => piecesOf(runs, faces, size));
  const below = table.rows.map(({ cells }) =>
    piecesOf(
      runsBelow(cells[column] ?? none, () => true, theme),
      faces,
      small,
    ),
  );
  const pieces = below.map(widestPiece);
  return {
    whole: padding + widest([...words.map(widestLine), ...pieces]),
    word: padding + widest([...words.map(widestPiece), ...pieces]),
    padding,
    cells: isOfWords(table, column) ? words.map((each, row) => ({ words: each, below: below[row - 1] ?? [] })) : [],
  };
}

/** In points, without the spaces at its end. */
function widestLine(lines: readonly (readonly Piece[])[]): number {
  return widest(lines.map((pieces) => pieces.reduce((all, { whole }) => all + whole, 0) - spacesBehind(pieces.at(-1))));
}

function spacesBehind(piece: Piece | undefined): number {
  return piece === undefined ? 0 : piece.whole - piece.width;
}

/** Those of the heading, then of the rows; those of figures as they are set and, where the font has others, once more as a program sets them that knows no figures of one width. */
function runsIn(table: Table, column: number, theme: Theme, faces: Faces): readonly (readonly Run[])[] {
  const looks = looksOf(theme);
  const heading: readonly Inline[] = [{ kind: 'text', text: table.columns[column]?.heading ?? '' }];
  const set = (figures: boolean): readonly (readonly Run[])[] => [
    runsOf(heading, () => true, looks['table-head'].bold, figures),
    ...table.rows.map((row) => {
      const { bold } = looks[cellRole(row, column)];
      return runsOfCell(row.cells[column] ?? none, () => true, { bold, figures }, theme);
    }),
  ];
  if (!isFigures(table, column)) return set(false);
  const one = faces.Regular.glyph(0x31);
  return faces.Regular.tabular(one) === one ? set(true) : [...set(true), ...set(false)];
}

const none: Cell = { content: [] };

function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/** Columns of words share the rest by their widths, but none gets less than it must have. */
function shared(table: Table, least: readonly number[], total: number): readonly number[] {
  const fixed = new Set(table.columns.flatMap((_, column) => (isOfWords(table, column) ? [] : [column])));
  if (fixed.size === table.columns.length) return scaled(least, total);
  const weights = table.columns.map((column) => (column.align === 'left' ? column.width : 0));
  for (;;) {
    const open = table.columns.flatMap((_, column) => (fixed.has(column) ? [] : [column]));
    const rest = total - sum(least.filter((_, column) => fixed.has(column)));
    const weight = sum(open.map((column) => weights[column] ?? 0));
    const shareOf = (column: number): number => (rest * (weights[column] ?? 0)) / weight;
    const short = open.filter((column) => shareOf(column) < (least[column] ?? 0));
    if (short.length === 0 || short.length === open.length)
      return least.map((width, column) => (fixed.has(column) ? width : shareOf(column)));
    for (const column of short) fixed.add(column);
  }
}

function scaled(widths: readonly number[], total: number): readonly number[] {
  const all = sum(widths);
  return widths.map((width) => (width * total) / all);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
