/** The years of one root beside one another, each read when it is first asked for. */
import { editionOf, type Edition } from './edition.ts';
import { previousYear } from './financial-year.ts';
import type { Pack } from './pack.ts';

/** A pack looks at few others, mostly the one before it; of thousands of years only these are kept. */
const mostPacks = 8;

export class Years {
  /** In order. */
  readonly ids: readonly string[];
  readonly #read: (id: string) => Pack | undefined;
  readonly #issued: (id: string) => readonly Pack[];
  /** The pack asked for last stands last. */
  readonly #packs = new Map<string, Pack | undefined>();

  /**
   * @param read undefined for a year whose files cannot be relied on: nothing is found by them
   * @param issued each version of a year as it was issued
   */
  constructor(
    ids: readonly string[],
    read: (id: string) => Pack | undefined,
    issued: (id: string) => readonly Pack[] = () => [],
  ) {
    this.ids = ids;
    this.#read = read;
    this.#issued = issued;
  }

  /** Undefined when the root has no such year, or its files are in error. */
  pack(id: string): Pack | undefined {
    if (!this.ids.includes(id)) return undefined;
    const pack = this.#packs.has(id) ? this.#packs.get(id) : this.#read(id);
    this.keep(id, pack);
    return pack;
  }

  /** Every version of the pack’s year as it was issued, and the pack where it says more than the last. They are read each time. */
  editions(pack: Pack): readonly Edition[] {
    const issued = this.#issued(pack.year.id).map(editionOf);
    const now = editionOf(pack);
    return now.version > (issued.at(-1)?.version ?? 0) ? [...issued, now] : issued;
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
