/** The years of one root beside one another, each read when it is first asked for. */
import { previousYear } from './financial-year.ts';
import type { Pack } from './pack.ts';

/** A pack looks at few others, mostly the one before it; of thousands of years only these are kept. */
const mostPacks = 8;

export class Years {
  /** In order. */
  readonly ids: readonly string[];
  readonly #read: (id: string) => Pack | undefined;
  /** The pack asked for last stands last. */
  readonly #packs = new Map<string, Pack | undefined>();

  /** @param read undefined for a year whose files cannot be relied on: nothing is found by them */
  constructor(ids: readonly string[], read: (id: string) => Pack | undefined) {
    this.ids = ids;
    this.#read = read;
  }

  /** Undefined when the root has no such year, or its files are in error. */
  pack(id: string): Pack | undefined {
    if (!this.ids.includes(id)) return undefined;
    const pack = this.#packs.has(id) ? this.#packs.get(id) : this.#read(id);
    this.keep(id, pack);
    return pack;
  }

  /** Takes over a year that has been read already. */
  keep(id: string, pack: Pack | undefined): void {
    this.#packs.delete(id);
    this.#packs.set(id, pack);
    const [oldest] = this.#packs.keys();
    if (oldest !== undefined && this.#packs.size > mostPacks) this.#packs.delete(oldest);
  }

  /** That of the financial year before, where the root has it. */
  lastYear({ year }: Pack): Pack | undefined {
    return this.pack(previousYear(year));
  }
}
