/** Rows of words as columns of a terminal: words on the left, figures on the right. */

/** A line each, as wide as its widest cells. @param isWords whether a column holds words */
export function aligned(rows: readonly (readonly string[])[], isWords: (column: number) => boolean): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const pad = (cell: string, column: number): string =>
    isWords(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}
