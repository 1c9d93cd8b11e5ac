/** Where every value of a text stands: what the two readers of YAML find, and all that an origin needs. */
import { remembered } from '../remembered.ts';

/** How a text is written; the names are the `yaml` package's. */
export type Style = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_FOLDED' | 'BLOCK_LITERAL';

/** A value at its UTF-16 offsets; `to` is exclusive, and there may be white space before it. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  /** A text, and how it is written. */
  readonly text?: string;
  readonly style?: Style;
  /** Of a mapping, as written. */
  readonly pairs?: readonly Pair[];
  /** Of a list. */
  readonly items?: readonly Placed[];
}

/** A key and its value. Where nothing at all stands for a value, its place is empty. */
export interface Pair {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly value: Placed;
}

export interface Child {
  readonly key?: Pair;
  readonly value: Placed;
}

const named = remembered((pairs: readonly Pair[]) => new Map(pairs.map((pair) => [pair.name, pair])));

/** One step down; undefined when there is no such key or item. */
export function child({ pairs, items }: Placed, step: string | number): Child | undefined {
  if (items) {
    const value = typeof step === 'number' ? items[step] : undefined;
    return value && { value };
  }
  if (!pairs) return undefined;
  const key = named(pairs).get(String(step));
  return key && { key, value: key.value };
}

/** A stretch of the text without the white space at its end. */
export function extent(text: string, from: number, to: number): readonly [number, number] {
  let last = to;
  while (last > from && /\s/.test(text[last - 1] ?? '')) last--;
  return [from, last];
}
