/** Finds things by their ids, and says so when there is no such thing. */
import { nearest, type Authored, type Diagnostic, type Origin, type Path, type Span, atTop } from '../diagnostic.ts';
import { found } from '../findings/index.ts';
import { likelyIds } from '../model/likely-id.ts';

/** In so many places nobody misspells an id. */
const many = 3;

/** What `read` reports to while it goes on. */
export interface Ledger {
  report(diagnostic: Diagnostic): void;
  /** Notes that a reference in this file cannot be judged, because the file it leads to is broken. */
  doubt(file: string): void;
}

/** All things of one kind by id. */
export class Directory<T extends Authored & { readonly id: string }> {
  readonly #noun: string;
  readonly #home: string;
  readonly #besides: string;
  readonly #sound: boolean;
  readonly #things: ReadonlyMap<string, T>;
  readonly #ledger: Ledger;
  /** What was named, and where what there is not. */
  readonly #named = new Set<string>();
  readonly #missed = new Map<string, { readonly at: Span; readonly file: string; readonly isItem: boolean }[]>();
  /** Whether anything was looked for that could not be judged. */
  wasAsked = false;

  /**
   * @param noun what one is called in a message, for example "recipient"
   * @param home the file that defines them
   * @param things undefined when that file could not be read, so that nothing which only follows from it is reported
   * @param besides a sentence, with a space before it, about what may stand in place of an id
   */
  constructor(noun: string, home: string, things: Iterable<T> | undefined, ledger: Ledger, besides = '') {
    this.#besides = besides;
    this.#noun = noun;
    this.#home = home;
    this.#sound = things !== undefined;
    this.#ledger = ledger;
    const found = new Map<string, T>();
    for (const thing of things ?? []) {
      const first = found.get(thing.id);
      if (first) this.#reportTwice(thing, first);
      else found.set(thing.id, thing);
    }
    this.#things = found;
  }

  /** The thing with the id; otherwise undefined, and `settle` reports the path, which names it. */
  find(id: string, origin: Origin, ...path: Path): T | undefined {
    const thing = this.#things.get(id);
    this.#named.add(id);
    if (thing) return thing;
    this.#ledger.doubt(origin.file);
    if (this.#sound) {
      const places = this.#missed.get(id) ?? [];
      this.#missed.set(id, places);
      places.push({ at: origin.span(...path), file: origin.file, isItem: typeof path.at(-1) === 'number' });
    } else this.wasAsked = true;
    return undefined;
  }

  has(id: string): boolean {
    return this.#things.has(id);
  }

  /** Reports what was named and is not there: once for each id, and where it is defined when that is evidently misspelt. */
  settle(): void {
    if (this.#missed.size === 0) return;
    const likely = likelyIds([...this.#things.keys()], [...this.#missed.keys()]);
    for (const [id, places] of this.#missed) {
      const unnamed = [...this.#things.keys()].filter((one) => !this.#named.has(one));
      const idle = nearest(id, unnamed);
      // What nothing names comes first; and what is named in many places was not misspelt in each of them.
      const near = nearest(id, places.length < many ? [...unnamed, ...this.#things.keys()] : unnamed);
      const spare = unnamed.length === 1 && unnamed[0] !== near ? unnamed[0] : undefined;
      const isMisspelt = idle !== undefined && (places.length > 1 || likely.get(idle) === id);
      const thing = isMisspelt ? this.#things.get(idle) : undefined;
      this.#ledger.report(thing ? this.#misspelt(thing, id, places) : this.#unknown(id, near, spare, places));
    }
    this.#missed.clear();
  }

  #misspelt(thing: T, id: string, places: readonly { readonly at: Span }[]): Diagnostic {
    const name = places.length === 1 ? '1 place names' : `${places.length} places name`;
    return found('unknown-reference', {
      message: `${name} the ${this.#noun} “${id}”, and none names “${thing.id}”.`,
      at: thing.origin.span('id'),
      help: `Write “${id}” here if that is what is meant, or “${thing.id}” ${places.length === 1 ? 'there' : 'in those places'}.`,
      related: places.map(({ at }) => ({ at, message: `“${id}” is named here` })),
    });
  }

  #unknown(
    id: string,
    near: string | undefined,
    spare: string | undefined,
    places: readonly { readonly at: Span; readonly isItem: boolean }[],
  ): Diagnostic {
    const [first, ...rest] = places;
    const known = [...this.#things.keys()];
    const all =
      known.length > 0 && known.length <= 8
        ? ` ${this.#home} has ${known.map((one) => `“${one}”`).join(', ')}.`
        : ` See ${this.#home} for those there are.`;
    const instead = first?.isItem ? this.#several(id) : undefined;
    const other = spare === undefined ? '' : `, or “${spare}”, which nothing names`;
    return found('unknown-reference', {
      message: `There is no ${this.#noun} “${id}”${rest.length > 0 ? `, which is named in ${places.length} places` : ''}.`,
      at: first?.at ?? atTop(this.#home),
      help: instead ?? (near ? `Did you mean “${near}”${other}? See ${this.#home}.` : all.trim()) + this.#besides,
      ...(rest.length > 0 && { related: rest.map(({ at }) => ({ at, message: 'and here' })) }),
    });
  }

  /** Of an item of a list that is several ids: `1.1 2.1`, `1.1; 2.1`. */
  #several(item: string): string | undefined {
    const ids = item.trim().split(/[\s,;/&]+(?:and\s+)?/);
    const isSo = ids.length > 1 && ids.every((one) => this.has(one));
    return isSo ? `Put each in quotes of its own: ${ids.map((one) => `"${one}"`).join(', ')}.` : undefined;
  }

  #reportTwice(thing: T, first: T): void {
    this.#ledger.report(
      found('id-used-twice', {
        message: `Two ${this.#noun}s have the id “${thing.id}”.`,
        at: thing.origin.span('id'),
        help: 'Give each its own id.',
        related: [{ at: first.origin.span('id'), message: 'the first one' }],
      }),
    );
  }
}
