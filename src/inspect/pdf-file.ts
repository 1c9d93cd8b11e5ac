/** A tagged PDF → its paragraphs as they are read out, each with the direction or heading that it belongs to; and what is written beside, over or on them. */
import { NotPdf, Objects } from './pdf/objects.ts';
import { pageWords, type PageWords } from './pdf/page-words.ts';
import { Reference, type Dictionary, type Value } from './pdf/values.ts';
import { placed, plainly, type Passage, type ReadParagraph } from './passages.ts';

/** What a reader takes for one paragraph, with what is inside it. */
const paragraphs = /^(P|Title|Remark|H\d|Caption|TD|TH|TOCI|Lbl)$/;

/** Undefined when it is no PDF with tags, or cannot be read: it is damaged, or encrypted. */
export function readPdfFile(bytes: Uint8Array): readonly ReadParagraph[] | undefined {
  try {
    const objects = new Objects(bytes);
    if (objects.trailer.has('Encrypt')) return undefined;
    const root = objects.dictionary(objects.trailer.get('Root'));
    const pages = pagesIn(objects, root.get('Pages'));
    const words = pages.map((page) => pageWords(objects, objects.dictionary(page)));
    const tree = objects.dictionary(root.get('StructTreeRoot'));
    const read = new Tree(objects, pages, words);
    const passages = read.passages(tree);
    const besides = words.flatMap((page, index) =>
      [...page.besides, ...read.unread(index)].map((text) => ({
        place: `Page ${index + 1}, beside the text`,
        text: plainly(text),
      })),
    );
    return [...placed(passages), ...read.turned(), ...besides.filter(({ text }) => text !== '')];
  } catch (error) {
    // What stands too deep in itself.
    if (error instanceof NotPdf || error instanceof RangeError) return undefined;
    throw error;
  }
}

function pagesIn(objects: Objects, node: Value | undefined, seen = new Set<Dictionary>()): readonly Value[] {
  const found = objects.dictionary(node);
  if (seen.has(found)) throw new NotPdf('A tree of pages that leads to itself');
  seen.add(found);
  const kids = objects.array(found.get('Kids'));
  return kids.flatMap((kid) => (objects.dictionary(kid).has('Kids') ? pagesIn(objects, kid, seen) : [kid]));
}

/** The structure tree in reading order. */
class Tree {
  readonly #objects: Objects;
  readonly #pages: ReadonlyMap<number, number>;
  readonly #words: readonly PageWords[];
  readonly #found: Passage[] = [];
  readonly #seen = new Set<string>();
  /** Pages as they are first come to. */
  readonly #order = new Set<number>();

  constructor(objects: Objects, pages: readonly Value[], words: readonly PageWords[]) {
    this.#objects = objects;
    this.#pages = new Map(pages.flatMap((page, index) => (page instanceof Reference ? [[page.id, index]] : [])));
    this.#words = words;
  }

  passages(root: Dictionary): readonly Passage[] {
    for (const kid of this.#objects.array(root.get('K'))) this.#walk(kid, -1);
    return this.#found;
  }

  /** What is marked on a page as part of the text, and the tree does not have: pages of other files. Once the tree has been walked. */
  unread(page: number): readonly string[] {
    return [...(this.#words[page]?.marked ?? [])].flatMap(([id, text]) =>
      this.#seen.has(`${page} ${id}`) ? [] : [text],
    );
  }

  /** The pages as the text goes on over them, where they do not stand so. Once the tree has been walked. */
  turned(): readonly ReadParagraph[] {
    const order = [...this.#order];
    if (order.every((page, index) => index === 0 || page > (order[index - 1] ?? 0))) return [];
    return [{ place: 'Order of the pages', text: `To be read as ${order.map((page) => page + 1).join(', ')}` }];
  }

  #marked(page: number, id: number): string {
    if (page >= 0) this.#order.add(page);
    this.#seen.add(`${page} ${id}`);
    return this.#words[page]?.marked.get(id) ?? '';
  }

  /** The words of what is no paragraph of its own. */
  #walk(value: Value, page: number): string {
    const node = this.#objects.resolve(value);
    if (typeof node === 'number') return this.#marked(page, node);
    if (!(node instanceof Map)) return '';
    const at = node.get('Pg');
    const own = at instanceof Reference ? (this.#pages.get(at.id) ?? -1) : page;
    if (node.get('Type') === '/MCR') return this.#marked(own, Number(node.get('MCID')));
    const type = String(node.get('S')).slice(1);
    const kids = this.#objects.array(node.get('K'));
    if (!paragraphs.test(type)) return kids.map((kid) => this.#walk(kid, own)).join('');
    const index = this.#found.push({ kind: 'words', text: '' }) - 1;
    const text = kids.map((kid) => this.#walk(kid, own)).join('');
    this.#found[index] = { kind: kindOf(type), text };
    return '';
  }
}

function kindOf(type: string): Passage['kind'] {
  if (type === 'Lbl') return 'label';
  return /^(Title|H\d)$/.test(type) ? 'heading' : 'words';
}
