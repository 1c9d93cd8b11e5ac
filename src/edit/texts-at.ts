/** Which text of a file each edit falls into, and whether many edits together changed those texts by their own words and nothing else. */
import type { Position } from '../diagnostic.ts';
import type { Source } from '../source/source.ts';
import { differences, seen } from './one-text.ts';

interface Text {
  readonly from: number;
  readonly to: number;
  /** The way to it, as `differences` says it. */
  readonly way: string;
}

/** An edit and what it replaces. */
interface Exchanged {
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly text: string;
}

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
