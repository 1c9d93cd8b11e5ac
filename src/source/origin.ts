/** The way back from a value to its line and column. */
import type { Origin, Path, Span } from '../diagnostic.ts';
import type { Lines } from './lines.ts';
import { child, extent, type Pair, type Placed } from './place.ts';
import { spell, type Spelling } from './spelling.ts';

/** One file as its origins share it. */
export interface Written {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  /** Where everything stands, found when it is first asked for; null in a file with nothing in it. */
  places(): Placed | null;
}

interface Found {
  /** Undefined when the path does not exist, null in a file with nothing in it. */
  readonly place: Placed | null | undefined;
  readonly key?: Pair;
  /** The nearest parent that exists, when the path does not. */
  readonly parent?: { readonly place: Placed | null; readonly key?: Pair };
}

/** Answers for a file, from the value at `base`. */
export function originOf(file: Written, base: Path = []): Origin {
  return new OriginIn(file, base);
}

/** A class, for thousands of lines have one each. */
class OriginIn implements Origin {
  readonly file: string;
  readonly #written: Written;
  readonly #base: Path;

  constructor(written: Written, base: Path) {
    this.file = written.path;
    this.#written = written;
    this.#base = base;
  }

  span(...path: Path): Span {
    return toSpan(this.#written, spanOf(this.#written, this.#find(path)));
  }

  key(...path: Path): Span {
    return toSpan(this.#written, keyOf(this.#written, this.#find(path)));
  }

  part(path: Path, from: number, to: number): Span {
    return toSpan(this.#written, partOf(this.#written, this.#find(path), from, to));
  }

  at(...path: Path): Origin {
    return new OriginIn(this.#written, this.#whole(path));
  }

  #find(path: Path): Found {
    return find(this.#written.places(), this.#whole(path));
  }

  #whole(path: Path): Path {
    return this.#base.length > 0 ? [...this.#base, ...path] : path;
  }
}

type Stretch = readonly [number, number];

function toSpan(file: Written, [from, to]: Stretch): Span {
  return file.lines.span(file.path, from, to);
}

function find(root: Placed | null, path: Path): Found {
  let place = root;
  let key: Pair | undefined;
  for (const step of path) {
    const next = place && child(place, step);
    if (!next) return { place: undefined, parent: key ? { place, key } : { place } };
    [place, key] = [next.value, next.key];
  }
  return key ? { place, key } : { place };
}

function spanOf(file: Written, { place, key, parent }: Found): Stretch {
  if (parent) return standIn(file, parent);
  if (place) {
    const stretch = extent(file.text, place.from, place.to);
    if (stretch[1] > stretch[0]) return stretch;
  }
  if (key) return keyStretch(file, key);
  return place ? dashBefore(file.text, place.from) : firstLine(file.text);
}

function keyOf(file: Written, found: Found): Stretch {
  return found.key && !found.parent ? keyStretch(file, found.key) : spanOf(file, found);
}

function keyStretch({ text }: Written, { from, to }: Pair): Stretch {
  return extent(text, from, to);
}

function partOf(file: Written, found: Found, from: number, to: number): Stretch {
  const whole = spanOf(file, found);
  const spelling = found.place && spellingOf(file, found.place);
  if (!spelling) return whole;
  const start = spelling.starts[from] ?? spelling.ends.at(-1) ?? whole[0];
  return [start, to > from ? (spelling.ends[Math.min(to, spelling.ends.length) - 1] ?? start) : start];
}

/** A text with many findings is spelt once. */
const spelt = new WeakMap<Placed, Spelling | null>();

function spellingOf(file: Written, place: Placed): Spelling | null {
  const { from, to, text, style } = place;
  if (text === undefined || style === undefined) return null;
  const known = spelt.get(place);
  if (known !== undefined) return known;
  const found = spell(file.text, from, to, style, text) ?? null;
  spelt.set(place, found);
  return found;
}

/** Where something missing should stand: the parent's key, or the first key of a list's item or of the file. */
function standIn(file: Written, { place, key }: NonNullable<Found['parent']>): Stretch {
  const shown = key ?? place?.pairs?.[0];
  if (shown) return keyStretch(file, shown);
  if (!place) return firstLine(file.text);
  const [start, end] = extent(file.text, place.from, place.to);
  const lineEnd = file.text.indexOf('\n', start);
  return [start, lineEnd === -1 ? end : Math.min(end, lineEnd)];
}

/** An empty item of a list is shown by its dash. */
function dashBefore(text: string, at: number): Stretch {
  let dash = at - 1;
  while (dash >= 0 && /\s/.test(text[dash] ?? '')) dash--;
  return text[dash] === '-' ? [dash, dash + 1] : [at, at];
}

function firstLine(text: string): Stretch {
  const end = text.indexOf('\n');
  return [0, end === -1 ? text.length : text[end - 1] === '\r' ? end - 1 : end];
}
