/** A table as columns of plain text under its caption. */
import { isTotal } from '../../doc/build.ts';
import { printable } from '../../doc/characters.ts';
import type { Align, Cell, Row, Table } from '../../doc/doc.ts';
import { words } from './words.ts';

const gap = '  ';

/** Columns as wide as their widest cell, without bars; what stands below a cell has a line of its own; a rule under the head and above totals. */
export function table({ caption, columns, rows }: Table): string {
  const shown = columns.flatMap(({ align }, column) => (align === 'bars' ? [] : [column]));
  const head = shown.map((column) => printable(columns[column]?.heading ?? ''));
  const lines = rows.map(({ cells, role }) =>
    shown.map((column, index) => indent(role, index) + ownWords(cells[column]).replaceAll('\n', ' ')),
  );
  const below = rows.map(({ cells, role }) =>
    cells.flatMap((cell) =>
      cell.below && cell.content.length > 0 ? [`${indent(role, 0)}  (${words(cell.below)})`] : [],
    ),
  );
  const widths = shown.map((_, column) => Math.max(...[head, ...lines].map((line) => lengthOf(line[column] ?? ''))));
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1));
  const lined = (line: readonly string[]): string =>
    line
      .map((cell, column) => padded(cell, widths[column] ?? 0, columns[shown[column] ?? 0]?.align))
      .join(gap)
      .trimEnd();
  return [
    printable(caption),
    '',
    lined(head),
    rule,
    ...rows.flatMap((row, index) => [
      ...(isTotal(row) ? [rule] : []),
      lined(lines[index] ?? []),
      ...(below[index] ?? []),
    ]),
  ].join('\n');
}

function ownWords(cell: Cell | undefined): string {
  const { content = [], below = [] } = cell ?? {};
  return words(content.length > 0 ? content : below);
}

/** Parts stand further in than the group above them. */
function indent(role: Row['role'], column: number): string {
  return role === 'part' && column === 0 ? '  ' : '';
}

function padded(cell: string, width: number, align: Align): string {
  const space = ' '.repeat(width - lengthOf(cell));
  return align === 'right' ? space + cell : cell + space;
}

/** Characters, so that £ and é count once. */
function lengthOf(text: string): number {
  return [...text].length;
}
