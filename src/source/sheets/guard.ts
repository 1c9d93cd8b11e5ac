/** The apostrophe that keeps a field of CSV from becoming a formula: write/csv puts it before such words. */

/** The words without it. */
export function unguarded(words: string): string {
  return words.replace(/^'(?=[=+\-@'\t\r\n])/, '');
}
