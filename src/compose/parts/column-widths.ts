/** Columns of sums as wide as their longest sum, so that no figure is broken over two lines where a page has the room. */
import type { Row, Table } from '../../doc/doc.ts';
import { plain } from '../../doc/build.ts';

/** What the first column keeps, whatever the sums are. */
const least = 0.25;

/** The table with columns that hold their sums; the first column gives what they need. Sums that no page has room for are broken. */
export function withRoomForSums(table: Table): Table {
  const [first, ...rest] = table.columns;
  if (!first) return table;
  const lacks = rest.map(({ width, align }, index) => (align === 'right' ? Math.max(0, widest(table.rows, index + 1) - width) : 0));
  const needed = lacks.reduce((sum, one) => sum + one, 0);
  if (needed === 0) return table;
  const given = Math.min(needed, Math.max(0, first.width - least));
  return { ...table, columns: [{ ...first, width: first.width - given }, ...rest.map((column, index) => ({ ...column, width: column.width + ((lacks[index] ?? 0) * given) / needed }))] };
}

function widest(rows: readonly Row[], column: number): number {
  return Math.max(0, ...rows.map(({ cells }) => (cells[column]?.value === undefined ? 0 : widthOf(plain(cells[column].content)))));
}

/** In parts of the text's width on A4, in bold, with the padding of the cell: points and commas are half as wide as figures. */
function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (/[.,]/.test(character) ? 0.0073 : 0.0146), 0.023);
}
