/** Anchors of the Doc as Word's bookmarks: what they are called and which number they have. */
import type { Block, Doc, Item } from '../../doc/doc.ts';
import type { Draft } from './draft.ts';
import { element } from './xml.ts';

export interface Bookmark {
  readonly name: string;
  /** Ties the start to the end; unique in the document. */
  readonly number: number;
}

/** Word's limit; it cuts or refuses longer names. */
const longest = 40;

/** A bookmark for every anchor: letters, digits and underscores, not longer than Word allows, no two alike whatever their case. */
export function bookmarksOf(doc: Doc): ReadonlyMap<string, Bookmark> {
  const bookmarks = new Map<string, Bookmark>();
  const taken = new Set<string>();
  for (const id of anchorsIn(doc.blocks)) {
    if (bookmarks.has(id)) continue;
    const name = freeName(id, taken);
    taken.add(name.toLowerCase());
    bookmarks.set(id, { name, number: bookmarks.size + 1 });
  }
  return bookmarks;
}

/** The content between the start and the end of the anchor's bookmark; only the content where an earlier place has it, since no two may share one. */
export function marked(
  { bookmarks, marked: written }: Pick<Draft, 'bookmarks' | 'marked'>,
  id: string | undefined,
  content: string,
): string {
  const bookmark = id === undefined ? undefined : bookmarks.get(id);
  if (bookmark === undefined || written.has(bookmark)) return content;
  written.add(bookmark);
  const start = element('w:bookmarkStart', { 'w:id': bookmark.number, 'w:name': bookmark.name });
  return start + content + element('w:bookmarkEnd', { 'w:id': bookmark.number });
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

function* anchorsIn(blocks: readonly Block[]): Iterable<string> {
  for (const block of blocks) {
    if ('id' in block) yield block.id;
    if (block.kind === 'list') for (const item of block.items) yield* anchorsInItem(item);
  }
}

function* anchorsInItem(item: Item): Iterable<string> {
  if (item.id !== undefined) yield item.id;
  yield* anchorsIn(item.blocks);
}
