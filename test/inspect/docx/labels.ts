/** The labels that Word would compute for numbered paragraphs: numbering.xml and a count for every list. */
import type { Xml } from './xml.ts';
import { child, childrenOf, valueOf } from './xml.ts';

/** Counts through a document from its first paragraph on. */
export class Labels {
  readonly #definitions = new Map<string, Xml>();
  readonly #lists = new Map<string, Xml>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: Xml | undefined) {
    for (const definition of childrenOf(numbering, 'w:abstractNum'))
      this.#definitions.set(definition.attributes['w:abstractNumId'] ?? '', definition);
    for (const list of childrenOf(numbering, 'w:num')) this.#lists.set(list.attributes['w:numId'] ?? '', list);
  }

  /** Whether numbering.xml has the list. */
  knows(list: string): boolean {
    return this.#lists.has(list);
  }

  /** The label of the next paragraph of the list at the level. Lists that share a definition share its count, unless they restart. */
  next(list: string, level: number): string {
    const definition = valueOf(this.#lists.get(list), 'w:abstractNumId') ?? '';
    const counts = this.#countsOf(list, definition);
    counts.splice(level + 1);
    for (let above = 0; above <= level; above++) counts[above] ??= this.#start(list, definition, above) - 1;
    counts[level] = (counts[level] ?? 0) + 1;
    const pattern = valueOf(this.#level(definition, level), 'w:lvlText') ?? '';
    return pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? 1, valueOf(this.#level(definition, at), 'w:numFmt') ?? 'decimal');
    });
  }

  #countsOf(list: string, definition: string): number[] {
    const restarts = childrenOf(this.#lists.get(list), 'w:lvlOverride').some(
      (override) => child(override, 'w:startOverride') !== undefined,
    );
    const key = restarts ? `list ${list}` : `definition ${definition}`;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    return counts;
  }

  #start(list: string, definition: string, level: number): number {
    const override = childrenOf(this.#lists.get(list), 'w:lvlOverride').find(
      ({ attributes }) => attributes['w:ilvl'] === String(level),
    );
    return Number(valueOf(override, 'w:startOverride') ?? valueOf(this.#level(definition, level), 'w:start') ?? 1);
  }

  #level(definition: string, level: number): Xml | undefined {
    return childrenOf(this.#definitions.get(definition), 'w:lvl').find(
      ({ attributes }) => attributes['w:ilvl'] === String(level),
    );
  }
}

/** A count in one of the formats that packs use, ISO/IEC 29500-1, 17.18.59. */
function written(count: number, format: string): string {
  if (format === 'decimal') return String(count);
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
  throw new Error(`No labels in the format ${format}.`);
}
