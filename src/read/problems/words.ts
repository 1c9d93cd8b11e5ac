/** How schemas, values and places are called in messages. */
import type { Path } from '../../diagnostic.ts';
import type { SchemaError, SchemaNode } from './schema-error.ts';

/** `"deadline"`, `item 2 of "to"`, or `the file`. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return `"${last}"`;
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined ? `item ${last + 1} of the file` : `item ${last + 1} of "${list}"`;
}

/** What has keys, as the beginning of a sentence: `This direction`, `"payment"`, `This file`. */
export function thingOf({ schema, path }: Pick<SchemaError, 'schema' | 'path'>): string {
  if (path.length === 0) return 'This file';
  if (typeof path.at(-1) === 'string' || !schema.title) return capital(nameOf(path));
  const title = /^\p{Lu}\p{Ll}/u.test(schema.title)
    ? schema.title.slice(0, 1).toLowerCase() + schema.title.slice(1)
    : schema.title;
  return `This ${title}`;
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of keys',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'empty',
};

/** `a text`, `a list`, … */
export function typeWord(type: string): string {
  return typeWords[type] ?? type;
}

/** A value as one would write it in YAML, in one line. */
export function spelt(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spelt).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${spelt(key)}: ${spelt(inner)}`)
    .join(', ')} }`;
}

/** Whether a text may stand without quotes, also within brackets. */
function isPlain(text: string): boolean {
  return /^[A-Za-z][\w £%.()/-]*$/.test(text) && !/^(?:true|false|null)$/i.test(text) && !text.endsWith(' ');
}

/** A value as shown in a message: short, and in quotes when it is text. */
export function shown(value: unknown, most = 40): string {
  const text = typeof value === 'string' ? value : spelt(value);
  const line = text.replace(/\s+/g, ' ').trim();
  const start = line.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  const cut = line.length <= most ? line : `${start.replace(/ \S*$/, '')} …`;
  return typeof value === 'string' ? `"${cut}"` : cut;
}

/** The schema's own description, then an example; each part as a sentence. */
export function explanation(schema: SchemaNode, key?: string): string {
  const example = schema.examples?.find((one) => spelt(one).length <= 100);
  const written = example === undefined ? '' : key === undefined ? spelt(example) : `${key}: ${spelt(example)}`;
  return sentences(schema.description, written && `For example: ${written}`);
}

/** Joins what there is, each with a full stop. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part)
    .map((part) => (/[.?!]$/.test(part ?? '') || part?.includes('For example: ') ? part : `${part}.`))
    .join(' ');
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
