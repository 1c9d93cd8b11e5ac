/** The apostrophe that keeps a field of CSV from becoming a formula: write/csv puts it before such words. */

/** How spreadsheets say that a formula has no result. */
export const errors: ReadonlySet<string> = new Set(
  ['REF!', 'N/A', 'VALUE!', 'DIV/0!', 'NAME?', 'NUM!', 'NULL!', 'SPILL!', 'CALC!'].map((one) => `#${one}`),
);

/** The words without it. */
export function unguarded(words: string): string {
  return words.replace(/^'(?=[=+\-@'\t\r\n]|#[A-Z]+[/!?])/, '');
}
