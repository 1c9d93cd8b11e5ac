/** Where the parts of a YAML file stand in its text, and how its text is put together again with some of them replaced. */
import { parseDocument, type Document, type Scalar } from 'yaml';
import { quickly } from '../source/quick.ts';

/** What stands from one offset to another is replaced. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Throws when two stretches overlap: then nothing may be written. */
export function withStretches(text: string, stretches: readonly Stretch[]): string {
  // Of several new things in one place the first asked comes first, behind what is taken away there.
  const ordered = stretches.map((one, index) => ({ ...one, index }));
  ordered.sort((one, other) => one.from - other.from || one.to - other.to || one.index - other.index);
  const parts: string[] = [];
  let end = 0;
  for (const { from, to, text: words } of ordered) {
    if (from < end) throw new Error('Two edits of one place');
    parts.push(text.slice(end, from), words);
    end = to;
  }
  return parts.join('') + text.slice(end);
}

/** Whether a text holds this value, and is sound. The quick reader answers for most texts; of what it does not read the same, the `yaml` package decides. */
export function holds(text: string, value: unknown): boolean {
  const asked = JSON.stringify(inOrder(value));
  const quick = quickly(text);
  if (quick && JSON.stringify(inOrder(quick.value)) === asked) return true;
  const document = parse(text);
  return document.errors.length === 0 && JSON.stringify(inOrder(document.toJS())) === asked;
}

export function parse(text: string): Document {
  return parseDocument(text, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
}

/** With the keys of its mappings sorted, so that two values can be compared as texts. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, own]) => [key, inOrder(own)]);
}

/** Offsets of a key or value, without white space behind it, unless that is part of it (`|+`). */
export function extent(text: string, node: unknown): readonly [from: number, to: number] {
  const [from = 0, to = 0] = (node as Scalar).range ?? [];
  let end = to;
  if (/^[|>]\d?\+/.test(text.slice(from, from + 3))) return [from, endOfLine(text, end - 1)];
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  return [from, end];
}

export function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Before the line break, whichever it is. */
export function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** The next key or comment. */
export function firstWords(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/.test(text[next] ?? '')) next++;
  return next;
}
