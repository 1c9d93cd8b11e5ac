/** Labels that are too long to stand beside the words, whatever the format. */
import type { List } from './doc.ts';

/** So many letters of a number leave the words a column that can be read. */
const mostBeside = 12;

/** Whether the numbers of clauses stand above their words. */
export function standAbove({ role, items }: List): boolean {
  return role === 'clauses' && items.some(({ label }) => label.length > mostBeside);
}
