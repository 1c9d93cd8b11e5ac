/** How a text is written as a value of YAML, on one line. */
import { stringify } from 'yaml';

/** A value that is no text: as it is to be written, on one line, and what that means. */
export interface Written {
  readonly yaml: string;
  readonly means: unknown;
}

export function written(value: string | Written, inFlow: boolean, before?: string): string {
  return typeof value === 'string' ? spelled(value, inFlow, before) : value.yaml;
}

export function meant(value: string | Written): unknown {
  return typeof value === 'string' ? value : value.means;
}

/** A list on one line; numbers such as 2.10 in quotes, so that they stay words. */
export function listed(values: readonly string[]): Written {
  const items = values.map((one) => (/^[a-z]/.test(one) ? spelled(one, true) : JSON.stringify(one)));
  return { yaml: `[${items.join(', ')}]`, means: values };
}

/** Plain where that is safe in any version of YAML and in ours, otherwise in quotes, in those that stood there before. @param before the first character of the old value */
function spelled(value: string, inFlow: boolean, before?: string): string {
  if (before === "'" && /^[^\u0000-\u001f]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (before === '"' || needsQuotes(value, inFlow)) return JSON.stringify(value);
  const plain = stringify(value, { lineWidth: 0, schema: 'core', compat: 'yaml-1.1' }).trimEnd();
  return plain.includes('\n') || (inFlow && !/^["']/.test(plain) && /[#:]/.test(plain)) ? JSON.stringify(value) : plain;
}

/** Marks that part a flow mapping; and typographic quotes at the beginning, which the reader takes for a slip of the hand. */
function needsQuotes(value: string, inFlow: boolean): boolean {
  return (inFlow && /[,[\]{}]/.test(value)) || /^[“”„‟‘’‚‛«»]/.test(value);
}
