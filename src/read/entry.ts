/** One mapping of a file that has passed its schema: the only place where YAML becomes types. */
import type { Authored, Origin } from '../diagnostic.ts';

/** `confirm-by` of a file is `confirmBy` of a type. */
export type Named<K extends string> = K extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Named<Rest>>}`
  : K;

/** What a type calls the field that files call so. */
export function named(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Reads the fields of a mapping. A field that the schema requires is there; asking for a wrong type is our bug. */
export class Entry implements Authored {
  readonly origin: Origin;
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(value: unknown, origin: Origin) {
    this.#fields = value as Record<string, unknown>;
    this.origin = origin;
  }

  /** A required text, without the line break that `>` and `|` leave at its end, or a space there. */
  text<T extends string = string>(key: string): T {
    const value = this.#fields[key];
    if (typeof value !== 'string') throw new Error(`The schema lets ${key} be ${typeof value}`);
    return ended(value) as T;
  }

  /** Required texts, by their names in types. */
  given<K extends string>(...keys: readonly K[]): { readonly [P in K as Named<P>]: string } {
    return Object.fromEntries(keys.map((key) => [named(key), this.text(key)])) as { [P in K as Named<P>]: string };
  }

  /** Required texts, and where the mapping stands. */
  authored<K extends string>(...keys: readonly K[]): Authored & { readonly [P in K as Named<P>]: string } {
    return { origin: this.origin, ...this.given(...keys) };
  }

  /** Optional texts as an object to spread, so that an absent one stays absent. */
  maybe<K extends string, T extends string = string>(...keys: readonly K[]): { readonly [P in K as Named<P>]?: T } {
    return this.given(...keys.filter((key) => this.has(key))) as { [P in K as Named<P>]?: T };
  }

  has(key: string): boolean {
    return key in this.#fields;
  }

  /** A list of texts, as above; empty when absent. */
  texts(key: string): readonly string[] {
    return ((this.#fields[key] as string[] | undefined) ?? []).map(ended);
  }

  /** The mapping under a key; undefined when absent. */
  entry(key: string): Entry | undefined {
    return this.has(key) ? new Entry(this.#fields[key], this.origin.at(key)) : undefined;
  }

  /** A list of mappings; empty when absent. */
  entries(key: string): readonly Entry[] {
    return ((this.#fields[key] as unknown[] | undefined) ?? []).map(
      (value, index) => new Entry(value, this.origin.at(key, index)),
    );
  }

  /** A list whose items are texts or mappings. */
  passages(key: string): readonly (string | Entry)[] {
    return ((this.#fields[key] as unknown[] | undefined) ?? []).map((value, index) =>
      typeof value === 'string' ? value : new Entry(value, this.origin.at(key, index)),
    );
  }

  /** Whether the field is a text and not a list. */
  isText(key: string): boolean {
    return typeof this.#fields[key] === 'string';
  }
}

const ended = (text: string): string => text.trimEnd();
