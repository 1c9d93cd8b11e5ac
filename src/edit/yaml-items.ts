/** Adds items to a list of a YAML file and takes others away, and leaves every other character as it is: comments, order, quotes, line ends. */
import type { Placed } from '../source/place.ts';
import {
  endOfLine,
  extent,
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

export interface ItemsEdit {
  /** The key of the list at the top of the file. Where it is missing it is written before the key `before`; where it holds words, the list replaces them. */
  readonly key: string;
  readonly before?: string;
  readonly removed: readonly number[];
  readonly added: readonly NewItem[];
}

export interface NewItem {
  /** The item that it is put behind; without one, the last. */
  readonly behind?: number;
  readonly fields: readonly (readonly [key: string, value: string | Written])[];
}

/** A new item with its place: behind one that stays, or before all of them (-1). */
interface Put {
  readonly at: number;
  readonly item: NewItem;
}

/** The text with its list changed. Throws when the result would not say what was asked: then nothing may be written. */
export function editItems(text: string, edit: ItemsEdit): string {
  const { key, removed, added } = edit;
  if (removed.length === 0 && added.length === 0) return text;
  const { value, root } = parsed(text);
  const list = pairOf(root.pairs ?? [], key)?.value;
  const items = list?.items;
  const gone = new Set(removed);
  const stay = items ? [...items.keys()].filter((index) => !gone.has(index)) : [];
  const placed = added.map(
    (item): Put => ({ item, at: stay.findLast((index) => index <= (item.behind ?? index)) ?? -1 }),
  );
  placed.sort((one, other) => one.at - other.at);
  const stretches = items
    ? (isFlow(text, list) ? inFlow : inBlock)(text, items, gone, placed)
    : [newList(text, root, edit)];
  const edited = withStretches(text, stretches);
  prove(value as Fields, edited, key, stay, placed);
  return edited;
}

type Fields = Readonly<Record<string, unknown>>;

/** The list with the edits and nothing else, and no other difference. */
function prove(value: Fields, edited: string, key: string, stay: readonly number[], placed: readonly Put[]): void {
  const old: readonly unknown[] = Array.isArray(value[key]) ? value[key] : [];
  const all = [-1, ...stay].flatMap((index) => [
    ...(index === -1 ? [] : [old[index]]),
    ...placed
      .filter((one) => one.at === index)
      .map(({ item }) => Object.fromEntries(item.fields.map(([name, own]) => [name, meant(own)]))),
  ]);
  if (!holds(edited, { ...value, [key]: all })) throw new Error('The list did not come out as asked');
}

/** `- id: hosted` and its further lines, each after a line break. */
function blockItem(text: string, indent: string, { fields }: NewItem): string {
  return fields
    .map(
      ([key, value], index) =>
        `${lineBreak(text)}${indent}${index === 0 ? '- ' : '  '}${key}: ${written(value, false)}`,
    )
    .join('');
}

function flowItem({ fields }: NewItem): string {
  return `{ ${fields.map(([key, value]) => `${key}: ${written(value, true)}`).join(', ')} }`;
}

function newList(text: string, root: Placed, { key, before, added }: ItemsEdit): Stretch {
  const items = added.map((item) => blockItem(text, '  ', item)).join('');
  const pairs = root.pairs ?? [];
  const own = pairOf(pairs, key);
  if (own) {
    const [from, to] = extent(text, own.value);
    const at = endOfLine(text, to);
    const behind = text.slice(to, at);
    const colon = text.lastIndexOf(':', from) + 1;
    return { from: colon, to: at, text: `${behind.trim() === '' ? '' : behind}${items}` };
  }
  const next = pairOf(pairs, before ?? '');
  const at = next ? startOfLine(text, next.from) : text.length;
  return { from: at, to: at, text: `${key}:${items}${lineBreak(text)}` };
}

/** From the beginning of the item's first line to the end of its last. */
function lines(text: string, item: Placed): readonly [from: number, to: number, dash: number] {
  const [start, end] = extent(text, item);
  const dash = text.lastIndexOf('-', start - 1);
  return [startOfLine(text, dash), endOfLine(text, end), dash];
}

function inBlock(
  text: string,
  items: readonly Placed[],
  gone: ReadonlySet<number>,
  placed: readonly Put[],
): readonly Stretch[] {
  const places = items.map((item) => lines(text, item));
  const [first = [0, 0, 0]] = places;
  const indent = ' '.repeat(first[2] - first[0]);
  return [
    ...[...gone].map((index): Stretch => {
      const [from = 0, to = 0] = places[index] ?? [];
      return { from: endOfLine(text, from - 1), to, text: '' };
    }),
    ...placed.map(({ at, item }): Stretch => {
      const like = items[Math.max(at, 0)];
      const words =
        like?.pairs && isFlow(text, like)
          ? `${lineBreak(text)}${indent}- ${flowItem(item)}`
          : blockItem(text, indent, item);
      const from = places[at]?.[1] ?? endOfLine(text, first[0] - 1);
      return { from, to: from, text: words };
    }),
  ];
}

function inFlow(
  text: string,
  items: readonly Placed[],
  gone: ReadonlySet<number>,
  placed: readonly Put[],
): readonly Stretch[] {
  const places = items.map((item) => extent(text, item));
  const first = [...items.keys()].find((index) => !gone.has(index)) ?? items.length;
  return [
    ...[...gone].map((index): Stretch => {
      const [from = 0, to = 0] = places[index] ?? [];
      // Those before the first that stays go with the comma behind them, others with the one before.
      return index < first
        ? { from, to: places[index + 1]?.[0] ?? to, text: '' }
        : { from: places[index - 1]?.[1] ?? from, to, text: '' };
    }),
    ...placed.map(({ at, item }): Stretch => {
      const from = at === -1 ? (places[first]?.[0] ?? 0) : (places[at]?.[1] ?? 0);
      return { from, to: from, text: at === -1 ? `${flowItem(item)}, ` : `, ${flowItem(item)}` };
    }),
  ];
}
