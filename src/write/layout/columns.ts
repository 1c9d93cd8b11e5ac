/** How wide the columns of a table are: those of figures as wide as their figures, those of words share what is left. */
import type { Inline, Table } from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import type { Faces } from './faces.ts';
import { cellRole } from '../../flow/flow.ts';
import { geometryOf } from '../../flow/geometry.ts';
import { looksOf } from '../../flow/look.ts';
import { breakLines, widestPiece } from './lines.ts';
import { runsOf } from './runs.ts';

/** The part of the table that figures may take for words of theirs ("To be confirmed") to stand on one line. */
const mostForFigures = 0.6;

/** Points more than the letters need, because Word rounds the widths of columns and of letters. */
const slack = 1;

/** Points, which add up to the width of the text; with the padding of the cells. */
export function columnWidths(table: Table, theme: Theme, faces: Faces): readonly number[] {
  const total = geometryOf(theme).text.width;
  const letters = table.columns.map((_, column) => measured(table, column, theme, faces));
  const bars = barsRoom(table, letters, total);
  const wanted = letters.map((width, column) => (isBars(table, column) ? { whole: bars, word: bars } : width));
  const figures = wanted.filter((_, column) => isFigures(table, column));
  const onOneLine = sum(figures.map(({ whole }) => whole)) <= mostForFigures * total;
  const least = wanted.map(({ whole, word }, column) => (onOneLine && isFigures(table, column) ? whole : word));
  // Words too long for any page are broken; so is everything when nothing else is left.
  const most = total / table.columns.length;
  if (sum(least) > total)
    return scaled(
      least.map((width) => Math.min(width, most)),
      total,
    );
  return shared(table, least, total);
}

function isFigures(table: Table, column: number): boolean {
  return table.columns[column]?.align !== 'left';
}

function isBars(table: Table, column: number): boolean {
  return table.columns[column]?.align === 'bars';
}

/** What bars have: what figures, and words with their part of the width, leave; within bounds. */
function barsRoom(table: Table, letters: readonly { readonly whole: number }[], total: number): number {
  const figures = letters.filter((_, column) => isFigures(table, column) && !isBars(table, column));
  return Math.min(0.26 * total, Math.max(0.12 * total, 0.52 * total - sum(figures.map(({ whole }) => whole))));
}

/** The widest cell on one line, and the widest stretch of any that cannot be broken. */
function measured(
  { columns, rows }: Table,
  column: number,
  theme: Theme,
  faces: Faces,
): { readonly whole: number; readonly word: number } {
  const looks = looksOf(theme);
  const { size } = looks['table-text'].style;
  const indent = Math.max(0, ...rows.map((row) => looks[cellRole(row, column)].left));
  const padding = 2 * geometryOf(theme).table.padX + indent + slack;
  const cells: readonly (readonly [readonly Inline[], boolean])[] = [
    [[{ kind: 'text', text: columns[column]?.heading ?? '' }], looks['table-head'].bold],
    ...rows.map((row) => [row.cells[column]?.content ?? [], looks[cellRole(row, column)].bold] as const),
  ];
  const runs = cells.map(([content, bold]) => runsOf(content, () => true, bold));
  const below = rows.map(({ cells: { [column]: cell } }) =>
    widestPiece(
      runsOf(cell?.below ?? [], () => true),
      faces,
      looks['table-below'].style.size,
    ),
  );
  const lines = runs.flatMap((each) => breakLines(each, faces, size, Infinity).map(({ width }) => width));
  return {
    whole: padding + widest([...lines, ...below]),
    word: padding + widest([...runs.map((each) => widestPiece(each, faces, size)), ...below]),
  };
}

function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/** Columns of words share the rest by their widths, but none gets less than it must have. */
function shared(table: Table, least: readonly number[], total: number): readonly number[] {
  const fixed = new Set(table.columns.flatMap((_, column) => (isFigures(table, column) ? [column] : [])));
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
