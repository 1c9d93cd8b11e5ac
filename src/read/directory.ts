/** Finds things by their ids, and says so when there is no such thing. */
import { nearest, type Authored, type Diagnostic, type Origin, type Path } from '../diagnostic.ts';
import { found } from '../findings/index.ts';

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
  readonly #sound: boolean;
  readonly #things: ReadonlyMap<string, T>;
  readonly #ledger: Ledger;

  /**
   * @param noun what one is called in a message, for example "recipient"
   * @param home the file that defines them
   * @param things undefined when that file could not be read, so that nothing which only follows from it is reported
   */
  constructor(noun: string, home: string, things: Iterable<T> | undefined, ledger: Ledger) {
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

  /** The thing with the id; otherwise undefined, and a diagnostic at the path, which names it. */
  find(id: string, origin: Origin, ...path: Path): T | undefined {
    const thing = this.#things.get(id);
    if (thing) return thing;
    if (!this.#sound) {
      this.#ledger.doubt(origin.file);
      return undefined;
    }
    const at = origin.span(...path);
    const near = nearest(id, this.#things.keys());
    const known = [...this.#things.keys()];
    this.#ledger.report(
      found('unknown-reference', {
        message: `There is no ${this.#noun} “${id}”.`,
        at,
        help: near
          ? `Did you mean “${near}”? See ${this.#home}.`
          : known.length > 0 && known.length <= 8
            ? `${this.#home} has ${known.map((one) => `“${one}”`).join(', ')}.`
            : `See ${this.#home} for those there are.`,
      }),
    );
    return undefined;
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
