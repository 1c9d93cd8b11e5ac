/** A table as columns of plain text under its caption. */
import { printable } from '../../doc/characters.ts';
import type { Row, Table } from '../../doc/doc.ts';
import { words } from './words.ts';

const gap = '  ';

/** Columns as wide as their widest cell; a rule under the head and above totals. */
export function table({ caption, columns, rows }: Table): string {
  const head = columns.map(({ heading }) => printable(heading));
  const lines = rows.map(({ cells }) => cells.map(({ content }) => words(content).replaceAll('\n', ' ')));
  const widths = columns.map((_, column) => Math.max(...[head, ...lines].map((line) => lengthOf(line[column] ?? ''))));
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1));
  const lined = (line: readonly string[]): string =>
    line
      .map((cell, column) => padded(cell, widths[column] ?? 0, columns[column]?.align))
      .join(gap)
      .trimEnd();
  return [
    printable(caption),
    '',
    lined(head),
    rule,
    ...rows.flatMap((row, index) => [...ruleAbove(row, rule), lined(lines[index] ?? [])]),
  ].join('\n');
}

function ruleAbove({ role }: Row, rule: string): readonly string[] {
  return role === 'item' ? [] : [rule];
}

function padded(cell: string, width: number, align: 'left' | 'right' | undefined): string {
  const space = ' '.repeat(width - lengthOf(cell));
  return align === 'right' ? space + cell : cell + space;
}

/** Characters, so that £ and é count once. */
function lengthOf(text: string): number {
  return [...text].length;
}
