/** Rows of words as columns of a terminal: words on the left, figures on the right. */

/** A line each, as wide as its widest cells. @param wordsIn how many columns hold words, from the left */
export function aligned(rows: readonly (readonly string[])[], wordsIn: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const pad = (cell: string, column: number): string =>
    column < wordsIn ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}
