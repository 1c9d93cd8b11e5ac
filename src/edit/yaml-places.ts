/** Where the parts of a YAML file stand in its text, and how its text is put together again with some of them replaced. */
import type { Pair, Placed } from '../source/place.ts';
import { quickly } from '../source/quick.ts';
import { placesOf, readTree } from '../source/tree.ts';
import { valueOf } from '../source/value.ts';

/** What a text holds, as data that is the caller's own, and where everything in it stands. */
export interface Parsed {
  readonly value: unknown;
  readonly root: Placed;
  /** Whether it is YAML without a fault. */
  readonly sound: boolean;
}

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

/** The quick reader answers for most texts; of what it does not read, the `yaml` package decides. */
export function parsed(text: string): Parsed {
  const { value, places } = quickly(text) ?? {};
  return places ? { value, root: places, sound: true } : slowly(text);
}

function slowly(text: string): Parsed {
  const tree = readTree(text);
  const value = valueOf(tree.root, () => {});
  return { value, root: placesOf(tree) ?? { from: 0, to: 0 }, sound: tree.faults.length === 0 };
}

/** Whether a text holds this value, and is sound. */
export function holds(text: string, value: unknown): boolean {
  const quick = quickly(text);
  if (quick && same(quick.value, value)) return true;
  const slow = slowly(text);
  return slow.sound && same(slow.value, value);
}

/** Whether two values are the same, in whichever order their keys stand. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (!isRecord(one) || !isRecord(other) || Array.isArray(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function pairOf(pairs: readonly Pair[], key: string): Pair | undefined {
  return pairs.find(({ name }) => name === key);
}

/** Whether a mapping or list is written in braces or brackets. */
export function isFlow(text: string, { from }: Placed): boolean {
  return text[from] === '{' || text[from] === '[';
}

/** Offsets of a key or value, without white space behind it, unless that is part of it (`|+`). */
export function extent(text: string, { from, to }: Pick<Placed, 'from' | 'to'>): readonly [from: number, to: number] {
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

/** The line break of the text. */
export function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The next key or comment. */
export function firstWords(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/.test(text[next] ?? '')) next++;
  return next;
}
