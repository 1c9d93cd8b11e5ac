/** Changes single fields of a YAML file and leaves every other character as it is: comments, order, quotes, line ends. */
import type { Path } from '../diagnostic.ts';
import { child, type Pair, type Placed } from '../source/place.ts';
import {
  endOfLine,
  extent,
  firstWords,
  holds,
  isFlow,
  lineBreak,
  pairOf,
  parsed,
  startOfLine,
  withStretches,
  type Stretch,
} from './yaml-places.ts';
import { meant, written, type Written } from './yaml-spelling.ts';
import { grouped } from '../grouped.ts';

/** A field of the mapping at `path`: its new text, or undefined to take it away. */
export interface FieldEdit {
  readonly path: Path;
  readonly key: string;
  readonly value: string | Written | undefined;
  /** A new field is put behind the last of these that the mapping has and keeps; without any, behind all. */
  readonly behind?: readonly string[];
}

/** The text with its fields changed. Throws when the result would not say what was asked: then nothing may be written. */
export function editFields(text: string, edits: readonly FieldEdit[]): string {
  if (edits.length === 0) return text;
  const { value, root } = parsed(text);
  const byMapping = grouped(edits, ({ path }) => JSON.stringify(path));
  const stretches = [...byMapping.values()].flatMap((own) => stretchesOf(text, root, own));
  const edited = withStretches(text, stretches);
  for (const edit of edits) change(value, edit);
  if (!holds(edited, value)) throw new Error('The edits did not come out as asked');
  return edited;
}

/** Makes an edit in the data that the text held: nothing else may be in the new text. */
function change(value: unknown, { path, key, value: after }: FieldEdit): void {
  const map = path.reduce((own, step) => (own as Record<string, unknown>)[step], value) as Record<string, unknown>;
  if (after === undefined) delete map[key];
  else map[key] = meant(after);
}

/** What becomes of one mapping. */
function stretchesOf(text: string, root: Placed, edits: readonly FieldEdit[]): readonly Stretch[] {
  const path = edits[0]?.path ?? [];
  const map = path.reduce<Placed | undefined>((own, step) => own && child(own, step)?.value, root);
  if (!map?.pairs) throw new Error(`There is no mapping at ${path.join('.')}`);
  const { pairs } = map;
  const inFlow = isFlow(text, map);
  const gone = new Set(edits.flatMap(({ key, value }) => (value === undefined ? (pairOf(pairs, key) ?? []) : [])));
  const kept = pairs.filter((pair) => !gone.has(pair));
  if (kept.length === 0) throw new Error('Every field of a mapping would be taken away');
  return [
    ...[...gone].map((pair) => removal(text, pairs, inFlow, pair, gone)),
    ...edits.flatMap((edit): Stretch[] => {
      if (edit.value === undefined) return [];
      const pair = pairOf(pairs, edit.key);
      return [
        pair ? replacement(text, inFlow, pair, edit.value) : insertion(text, { pairs, inFlow, kept }, edit, edit.value),
      ];
    }),
  ];
}

/** From the key to the end of the value. */
function extentOf(text: string, pair: Pair): readonly [from: number, to: number] {
  return [pair.from, extent(text, pair.value)[1]];
}

function replacement(text: string, inFlow: boolean, pair: Pair, value: string | Written): Stretch {
  const [from, to] = extent(text, pair.value);
  const isBelow = pair.value.items && !isFlow(text, pair.value);
  const comments = pair.value.items ? commentsIn(text.slice(from, to)) : [];
  // A list in lines of its own begins below its key, perhaps behind a comment.
  const colon = extent(text, pair)[1] + 1;
  if (isBelow && comments.length === 0 && text.slice(colon, from).trim() === '')
    return { from: colon, to, text: ` ${written(value, false)}` };
  // What is said of its items stays above the list, which is indented further than its key.
  const line = startOfLine(text, from);
  const indent = ' '.repeat(Math.max(from - line, pair.from - startOfLine(text, pair.from) + 2));
  const words = [...comments, written(value, inFlow, text[from])].join(lineBreak(text) + indent);
  return isBelow ? { from: line, to, text: indent + words } : { from, to, text: words };
}

function commentsIn(text: string): readonly string[] {
  return text.match(/(?<=\s)#.*/g) ?? [];
}

function insertion(
  text: string,
  { pairs, inFlow, kept }: { pairs: readonly Pair[]; inFlow: boolean; kept: readonly Pair[] },
  { key, behind = [] }: FieldEdit,
  value: string | Written,
): Stretch {
  const before = kept.filter(({ name }) => behind.includes(name)).at(-1) ?? kept.at(-1);
  const end = before ? extentOf(text, before)[1] : 0;
  if (inFlow) return { from: end, to: end, text: `, ${key}: ${written(value, true)}` };
  const first = pairs[0]?.from ?? 0;
  const indent = ' '.repeat(first - startOfLine(text, first));
  const at = endOfLine(text, end);
  const line = `${lineBreak(text)}${indent}${key}: ${written(value, false)}`;
  return { from: at, to: at, text: line };
}

function removal(text: string, pairs: readonly Pair[], inFlow: boolean, pair: Pair, gone: ReadonlySet<Pair>): Stretch {
  const [start, end] = extentOf(text, pair);
  const index = pairs.indexOf(pair);
  const behind = pairs[index + 1]?.from ?? end;
  // What is said of the items of a list stays in its place, and so does what stands behind it.
  const comments = pair.value.items && !inFlow ? commentsIn(text.slice(start, endOfLine(text, end))) : [];
  const next = lineBreak(text) + ' '.repeat(start - startOfLine(text, start));
  // Where all before it go as well, there is nothing that it stands behind: what follows moves up to its place.
  if (pairs.slice(0, index).every((one) => gone.has(one)))
    return {
      from: start,
      to: inFlow ? behind : firstWords(text, endOfLine(text, end)),
      text: comments.map((one) => one + next).join(''),
    };
  if (!inFlow)
    return {
      from: endOfLine(text, startOfLine(text, start) - 1),
      to: endOfLine(text, end),
      text: comments.map((one) => next + one).join(''),
    };
  const previous = pairs[index - 1];
  const from = previous ? extentOf(text, previous)[1] : start;
  // A comment stays, and with it the comma before it, which may be the last.
  return text.slice(from, start).includes('#') ? { from: start, to: behind, text: '' } : { from, to: end, text: '' };
}
