/** Proves that a change to a file changed one value of it, or many of its texts, and these only by the words that were exchanged. */
import type { Position } from '../diagnostic.ts';
import type { Source } from '../source/source.ts';
import type { Stretch } from './yaml-places.ts';

/** What stood in the file, and what stands there now. */
export interface Exchange {
  readonly was: string;
  readonly is: string;
}

/** Whether the values are the same but for one, and that one differs by the exchanged words. */
export function differsInOneText(before: unknown, after: unknown, exchanges: readonly Exchange[]): boolean {
  const pairs = [...differences(before, after, '')];
  const [pair] = pairs;
  // Spaces that a folded text drops anyway change nothing that is read; words that vanish became a comment.
  if (!pair) return exchanges.every(({ was, is }) => was.replace(/\s/g, '') === is.replace(/\s/g, ''));
  if (pairs.length > 1) return false;
  const { one, other } = pair;
  if (typeof one === 'string' && typeof other === 'string')
    return (
      isExchanged(one, other, exchanges) || exchanges.every(({ was, is }) => was === one && unquoted(is) === other)
    );
  // A text that becomes a number or a list was replaced as a whole, or it has lost the words that made it a text.
  return typeof one === 'string'
    ? exchanges.every(({ was }) => unquoted(was) === one)
    : isScalar(one) || isScalar(other);
}

interface Difference {
  readonly one: unknown;
  readonly other: unknown;
  /** The keys to it, each behind a line break. */
  readonly way: string;
}

/** The pairs of values that differ, as far down as both have the same keys or the same number of items. */
function* differences(one: unknown, other: unknown, way: string): Generator<Difference> {
  if (one === other) return;
  const [keys, others] = [keysOf(one), keysOf(other)];
  if (
    !keys ||
    !others ||
    Array.isArray(one) !== Array.isArray(other) ||
    keys.length !== others.length ||
    keys.some((key, index) => key !== others[index])
  ) {
    yield { one, other, way };
    return;
  }
  for (const key of keys)
    yield* differences(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      `${way}\n${key}`,
    );
}

/** A text without its spaces, of every kind, and marks without width. */
export function seen(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g, '');
}

function keysOf(value: unknown): readonly string[] | undefined {
  return typeof value === 'object' && value !== null ? Object.keys(value) : undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Everything around the exchanged words is as it was, and the length is what the exchange makes it. */
function isExchanged(one: string, other: string, exchanges: readonly Exchange[]): boolean {
  const removed = exchanges.reduce((sum, { was }) => sum + was.length, 0);
  const added = exchanges.reduce((sum, { is }) => sum + is.length, 0);
  if (one.length - removed + added !== other.length) return false;
  if (exchanges.length > 1) return true;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++;
  return one.length - start - end <= removed && other.length - start - end <= added;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

interface Text {
  readonly from: number;
  readonly to: number;
  /** The way to it, as `differences` says it. */
  readonly way: string;
}

/** An edit and what it replaces. */
interface Exchanged extends Stretch {
  readonly was: string;
}

/** Which text of a file each edit falls into, and whether many edits together changed those texts by their own words and nothing else. */
export class TextsAt {
  readonly #texts: readonly Text[];

  constructor({ value, origin }: Source, offset: (at: Position) => number) {
    const texts: Text[] = [];
    const walk = (inner: unknown, at: Source['origin'], way: string): void => {
      if (typeof inner === 'string') {
        const { start, end } = at.span();
        texts.push({ from: offset(start), to: offset(end), way });
      } else if (typeof inner === 'object' && inner !== null)
        for (const [key, child] of Object.entries(inner))
          walk(child, at.at(Array.isArray(inner) ? Number(key) : key), `${way}\n${key}`);
    };
    walk(value, origin, '');
    this.#texts = texts.sort((one, other) => one.from - other.from);
  }

  /** Whether every value that differs is a text, and has lost and won the letters that the edits within it take and bring, spaces apart. */
  haveOnly(edits: readonly Exchanged[], before: unknown, after: unknown): boolean {
    const grown = new Map<string, Letters>();
    for (const edit of edits) {
      const text = this.#around(edit);
      if (!text) return false;
      const own = grown.get(text.way) ?? new Map<number, number>();
      grown.set(text.way, own);
      count(own, edit.text, 1);
      count(own, edit.was, -1);
    }
    for (const { one, other, way } of differences(before, after, '')) {
      const own = grown.get(way);
      if (own === undefined || typeof one !== 'string' || typeof other !== 'string') return false;
      count(own, one, 1);
      count(own, other, -1);
      if (!isEven(own)) return false;
      grown.delete(way);
    }
    // Spaces that a folded text drops anyway change nothing that is read.
    return [...grown.values()].every(isEven);
  }

  #around({ from, to }: Exchanged): Text | undefined {
    let [low, high] = [0, this.#texts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#texts[middle]?.from ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    const found = this.#texts[low];
    return found && found.from <= from && to <= found.to ? found : undefined;
  }
}

/** How often each letter has come, less how often it has gone; their order is not looked at, which edits that lie apart do not change. */
type Letters = Map<number, number>;

function count(letters: Letters, text: string, sign: 1 | -1): void {
  const all = seen(text);
  for (let index = 0; index < all.length; index++) {
    const letter = all.charCodeAt(index);
    letters.set(letter, (letters.get(letter) ?? 0) + sign);
  }
}

function isEven(letters: Letters): boolean {
  return [...letters.values()].every((times) => times === 0);
}
