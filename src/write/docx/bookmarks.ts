/** Anchors of the Doc as Word's bookmarks: what they are called, and which have their place. */
import type { Flow } from '../../flow/flow.ts';
import { element } from '../../ooxml/write-xml.ts';

interface Bookmark {
  readonly name: string;
  /** Ties the start to the end; unique in the document. */
  readonly number: number;
}

/** Word's limit; it cuts or refuses longer names. */
const longest = 40;

/** A bookmark for every anchor: letters, digits and underscores, not longer than Word allows, no two alike whatever their case. */
export class Bookmarks {
  readonly #all = new Map<string, Bookmark>();
  readonly #written = new Set<string>();

  constructor(flow: readonly Flow[]) {
    const taken = new Set<string>();
    for (const id of flow.flatMap((item) => (item.kind === 'paragraph' ? item.ids : []))) {
      if (this.#all.has(id)) continue;
      const name = freeName(id, taken);
      taken.add(name.toLowerCase());
      this.#all.set(id, { name, number: this.#all.size + 1 });
    }
  }

  /** Undefined where no place has that anchor. */
  nameOf(id: string): string | undefined {
    return this.#all.get(id)?.name;
  }

  /** The content between starts and ends of the anchors' bookmarks, but those that an earlier place has, since no two may share one. */
  around(ids: readonly string[], content: string): string {
    return ids.reduce((inner, id) => {
      const bookmark = this.#all.get(id);
      if (!bookmark || this.#written.has(id)) return inner;
      this.#written.add(id);
      const start = element('w:bookmarkStart', { 'w:id': bookmark.number, 'w:name': bookmark.name });
      return start + inner + element('w:bookmarkEnd', { 'w:id': bookmark.number });
    }, content);
  }
}

function freeName(id: string, taken: ReadonlySet<string>): string {
  const plain = id.replace(/[^A-Za-z0-9]+/g, '_');
  const stem = (/^[A-Za-z]/.test(plain) ? plain : `a_${plain}`).slice(0, longest);
  let name = stem;
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const suffix = `_${count}`;
    name = stem.slice(0, longest - suffix.length) + suffix;
  }
  return name;
}
