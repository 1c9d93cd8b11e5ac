/** Anchors of the page: the Doc's own ids, unchanged, and free names for what the page itself must point at. */
import { everyBlock } from '../../doc/build.ts';
import type { Doc } from '../../doc/doc.ts';

export class Anchors {
  readonly #known: ReadonlySet<string>;
  readonly #written = new Set<string>();

  constructor(doc: Doc) {
    this.#known = new Set(idsIn(doc));
  }

  /** Whether the Doc has a place of that id. */
  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** The id for the place's own attribute; undefined where an earlier place has it, since no two elements may share one. */
  claim(id: string): string | undefined {
    if (this.#written.has(id)) return undefined;
    this.#written.add(id);
    return id;
  }

  /** A name that no place of the Doc has, nor an earlier free name: the wanted one, or the wanted one with a number. */
  free(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#known.has(name) || this.#written.has(name); count++) name = `${wanted}-${count}`;
    this.#written.add(name);
    return name;
  }
}

/** A fragment that leads to the id; browsers decode it before they look. */
export function fragment(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

function* idsIn(doc: Doc): Generator<string> {
  for (const block of everyBlock(doc.blocks)) {
    if ('id' in block) yield block.id;
    if (block.kind === 'list' || block.kind === 'facts')
      for (const { id } of block.items) if (id !== undefined) yield id;
  }
}
