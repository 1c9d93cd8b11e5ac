/** Walks the structure tree in reading order: its items, headings, cell scopes and links. */
import type { ReadItem, ReadRole } from '../item.ts';
import { squeezed } from '../words.ts';
import type { Objects } from '../../../src/inspect/pdf/objects.ts';
import type { PageWords } from './page.ts';
import { Reference, textOf, type Dictionary, type Value } from '../../../src/inspect/pdf/values.ts';

export interface PdfLink {
  /** The words inside the link's element. */
  readonly words: string;
  /** The annotation's description, which is read out. */
  readonly contents: string;
  /** A URL, or `#` and a named destination. */
  readonly target: string;
  /** Page (from 1) that lists the annotation, and page that the tree says it stands on. */
  readonly page: number;
  readonly treePage: number;
}

export interface TreeFacts {
  readonly items: readonly ReadItem[];
  readonly headingLevels: readonly number[];
  /** The scope of every TH in turn, '' where there is none. */
  readonly scopes: readonly string[];
  readonly links: readonly PdfLink[];
  /** Every structure type that occurs, in order of its first appearance. */
  readonly types: readonly string[];
  /** "page:identifier" of all marked content that the tree holds. */
  readonly content: ReadonlySet<string>;
}

const roles: Readonly<Record<string, ReadRole>> = {
  Title: 'title',
  H1: 'heading1',
  H2: 'heading2',
  H3: 'heading3',
  P: 'paragraph',
  Lbl: 'label',
  Caption: 'caption',
  TD: 'cell',
  TOCI: 'contents',
  Remark: 'note',
};

/** `pages` are the references of the pages in order. */
export function readTree(
  objects: Objects,
  root: Dictionary,
  pages: readonly Value[],
  words: readonly PageWords[],
): TreeFacts {
  const items: ReadItem[] = [];
  const headingLevels: number[] = [];
  const scopes: string[] = [];
  const links: PdfLink[] = [];
  const types = new Set<string>();
  const content = new Set<string>();
  const pageNumber = (value: Value | undefined) =>
    value instanceof Reference ? pages.findIndex((page) => page instanceof Reference && page.id === value.id) : -1;

  const walk = (value: Value, page: number, inHead: boolean): string => {
    const node = objects.resolve(value);
    if (typeof node === 'number') return marked(page, node);
    if (!(node instanceof Map)) return '';
    const own = node.has('Pg') ? pageNumber(node.get('Pg')) : page;
    if (node.get('Type') === '/MCR') return marked(own, Number(node.get('MCID')));
    if (node.get('Type') === '/OBJR') return '';
    const type = String(node.get('S')).slice(1);
    types.add(type);
    const scope = String(objects.dictionary(node.get('A')).get('Scope') ?? '').slice(1);
    if (type === 'TH') scopes.push(scope);
    if (/^H\d$/.test(type)) headingLevels.push(Number(type[1]));
    const role = type === 'TH' ? (inHead || scope === 'Column' ? 'head' : 'cell') : roles[type];
    const at = role ? items.push({ role, text: '' }) - 1 : -1;
    const kids = objects.array(node.get('K'));
    const text = kids.map((kid) => walk(kid, own, inHead || type === 'THead')).join('');
    if (role) items[at] = { role, text: squeezed(text) };
    if (type === 'Figure') items.push({ role: 'picture', text: squeezed(textOf(node.get('Alt'))) });
    if (type === 'Link') links.push(...kids.flatMap((kid) => linkOf(kid, squeezed(text))));
    return text;
  };
  const marked = (page: number, id: number): string => {
    content.add(`${page + 1}:${id}`);
    return words[page]?.marked.get(id) ?? '';
  };
  const linkOf = (kid: Value, text: string): PdfLink[] => {
    const node = objects.dictionary(kid);
    if (node.get('Type') !== '/OBJR') return [];
    const reference = node.get('Obj');
    const annotation = objects.dictionary(reference);
    const action = objects.dictionary(annotation.get('A'));
    const target = action.has('URI') ? textOf(action.get('URI')) : `#${textOf(action.get('D'))}`;
    const page = pages.findIndex((each) =>
      objects
        .array(objects.dictionary(each).get('Annots'))
        .some((one) => one instanceof Reference && reference instanceof Reference && one.id === reference.id),
    );
    return [
      {
        words: text,
        contents: textOf(annotation.get('Contents')),
        target,
        page: page + 1,
        treePage: pageNumber(node.get('Pg')) + 1,
      },
    ];
  };

  for (const kid of objects.array(root.get('K'))) walk(kid, -1, false);
  return { items, headingLevels, scopes, links, types: [...types], content };
}
