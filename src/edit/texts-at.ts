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
    const growth = new Map<string, number>();
    for (const edit of edits) {
      const text = this.#around(edit);
      if (!text) return false;
      const own = weight(edit.text) - weight(edit.was);
      growth.set(text.way, (growth.get(text.way) ?? 0) + own);
    }
    for (const { one, other, way } of differences(before, after, '')) {
      const grown = growth.get(way);
      if (grown === undefined || typeof one !== 'string' || typeof other !== 'string') return false;
      if (weight(one) + grown !== weight(other)) return false;
      growth.delete(way);
    }
    // Spaces that a folded text drops anyway change nothing that is read.
    return [...growth.values()].every((grown) => grown === 0);
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

/** Differs wherever letters differ, but for their order, which edits that lie apart do not change. */
function weight(text: string): number {
  let sum = 0;
  const letters = seen(text);
  for (let index = 0; index < letters.length; index++) sum += letters.charCodeAt(index) ** 2;
  return sum;
}
