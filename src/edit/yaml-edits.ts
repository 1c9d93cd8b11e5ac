/** Changes single fields of a YAML file and leaves every other character as it is: comments, order, quotes, line ends. */
import { isMap, isScalar, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import type { Path } from '../diagnostic.ts';
import {
  endOfLine,
  extent,
  firstWords,
  holds,
  parse,
  startOfLine,
  withStretches,
  type Stretch,
} from './yaml-places.ts';
import { meant, written, type Written } from './yaml-spelling.ts';

/** A field of the mapping at `path`: its new text, or undefined to take it away. */
export interface FieldEdit {
  readonly path: Path;
  readonly key: string;
  readonly value: string | Written | undefined;
  /** A new field is put behind the last of these that the mapping has and keeps. */
  readonly behind: readonly string[];
}

/** The text with its fields changed. Throws when the result would not say what was asked: then nothing may be written. */
export function editFields(text: string, edits: readonly FieldEdit[]): string {
  const document = parse(text);
  const stretches = byMapping(edits).flatMap((own) => stretchesOf(text, document, own));
  const edited = withStretches(text, stretches);
  prove(document, edited, edits);
  return edited;
}

function byMapping(edits: readonly FieldEdit[]): readonly (readonly FieldEdit[])[] {
  const found = new Map<string, FieldEdit[]>();
  for (const edit of edits) {
    const key = JSON.stringify(edit.path);
    found.set(key, [...(found.get(key) ?? []), edit]);
  }
  return [...found.values()];
}

/** The edits and nothing else are in the new text. */
function prove(before: Document, edited: string, edits: readonly FieldEdit[]): void {
  for (const { path, key, value } of edits)
    if (value === undefined) before.deleteIn([...path, key]);
    else before.setIn([...path, key], meant(value));
  if (!holds(edited, before.toJS())) throw new Error('The edits did not come out as asked');
}

/** What becomes of one mapping. */
function stretchesOf(text: string, document: Document, edits: readonly FieldEdit[]): readonly Stretch[] {
  const map = document.getIn(edits[0]?.path ?? [], true);
  if (!isMap(map)) throw new Error(`There is no mapping at ${edits[0]?.path.join('.') ?? ''}`);
  const gone = new Set(edits.flatMap(({ key, value }) => (value === undefined ? (pairOf(map, key) ?? []) : [])));
  const kept = map.items.filter((pair) => !gone.has(pair));
  if (kept.length === 0) throw new Error('Every field of a mapping would be taken away');
  return [
    ...[...gone].map((pair) => removal(text, map, pair, gone)),
    ...edits.flatMap((edit): Stretch[] => {
      if (edit.value === undefined) return [];
      const pair = pairOf(map, edit.key);
      return [pair ? replacement(text, map, pair, edit.value) : insertion(text, map, kept, edit, edit.value)];
    }),
  ];
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isNamed(pair, [key]));
}

function isNamed(pair: Pair, keys: readonly string[]): boolean {
  return isScalar(pair.key) && keys.includes(String(pair.key.value));
}

/** From the key to the end of the value. */
function extentOf(text: string, pair: Pair): readonly [from: number, to: number] {
  return [extent(text, pair.key)[0], extent(text, pair.value ?? pair.key)[1]];
}

function replacement(text: string, map: YAMLMap, pair: Pair, value: string | Written): Stretch {
  const [from, to] = extent(text, pair.value);
  // A list in lines of its own begins below its key, perhaps behind a comment.
  const colon = extent(text, pair.key)[1] + 1;
  if (isSeq(pair.value) && pair.value.flow !== true && text.slice(colon, from).trim() === '')
    return { from: colon, to, text: ` ${written(value, false)}` };
  return { from, to, text: written(value, map.flow === true, text[from]) };
}

function insertion(
  text: string,
  map: YAMLMap,
  kept: readonly Pair[],
  { key, behind }: FieldEdit,
  value: string | Written,
): Stretch {
  const before = kept.filter((pair) => isNamed(pair, behind)).at(-1) ?? kept.at(-1);
  const end = before ? extentOf(text, before)[1] : 0;
  if (map.flow) return { from: end, to: end, text: `, ${key}: ${written(value, true)}` };
  const [first] = extent(text, map.items[0]?.key);
  const indent = ' '.repeat(first - startOfLine(text, first));
  const at = endOfLine(text, end);
  const line = `${text.includes('\r\n') ? '\r\n' : '\n'}${indent}${key}: ${written(value, false)}`;
  return { from: at, to: at, text: line };
}

function removal(text: string, map: YAMLMap, pair: Pair, gone: ReadonlySet<Pair>): Stretch {
  const [start, end] = extentOf(text, pair);
  const index = map.items.indexOf(pair);
  const next = map.items[index + 1];
  const behind = next ? extent(text, next.key)[0] : end;
  // Where all before it go as well, there is nothing that it stands behind: what follows moves up to its place.
  if (map.items.slice(0, index).every((one) => gone.has(one)))
    return { from: start, to: map.flow ? behind : firstWords(text, endOfLine(text, end)), text: '' };
  if (!map.flow) return { from: endOfLine(text, startOfLine(text, start) - 1), to: endOfLine(text, end), text: '' };
  const previous = map.items[index - 1];
  const from = previous ? extentOf(text, previous)[1] : start;
  // A comment stays, and with it the comma before it, which may be the last.
  return text.slice(from, start).includes('#') ? { from: start, to: behind, text: '' } : { from, to: end, text: '' };
}
