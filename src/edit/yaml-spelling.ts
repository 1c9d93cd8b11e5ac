/** How a text is written as a value of YAML, on one line. */
import { stringify } from 'yaml';

/** Plain where that is safe in any version of YAML and in ours, otherwise in quotes, in those that stood there before. @param before the first character of the old value */
export function spelled(value: string, inFlow: boolean, before?: string): string {
  if (before === "'" && /^[^\u0000-\u001f]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (before === '"' || needsQuotes(value, inFlow)) return JSON.stringify(value);
  const plain = stringify(value, { lineWidth: 0, schema: 'core', compat: 'yaml-1.1' }).trimEnd();
  return plain.includes('\n') || (inFlow && !/^["']/.test(plain) && /[#:]/.test(plain)) ? JSON.stringify(value) : plain;
}

/** Marks that part a flow mapping; and typographic quotes at the beginning, which the reader takes for a slip of the hand. */
function needsQuotes(value: string, inFlow: boolean): boolean {
  return (inFlow && /[,[\]{}]/.test(value)) || /^[“”„‟‘’‚‛«»]/.test(value);
}
