/** The contents list: a navigation landmark with nested lists of links. */
import { entriesOf, type Entry } from '../../doc/contents.ts';
import type { Contents } from '../../doc/doc.ts';
import { fragment } from './anchors.ts';
import { inlines } from './inlines.ts';
import { block, element, words, type Lines } from './markup.ts';
import type { WebPage } from './page.ts';

interface Branch {
  readonly entry: Entry;
  readonly below: Branch[];
}

export function contents(one: Contents, page: WebPage): Lines {
  const id = page.anchors.claim(one.id) ?? page.anchors.free(one.id);
  const heading = element('h2', { id }, words(one.heading));
  const branches = nested(entriesOf(one, page.doc));
  return block('nav', { class: 'contents', 'aria-labelledby': id }, [heading], branchesHtml(branches, page));
}

/** Every entry below the nearest one before it that is of a higher level. */
function nested(entries: readonly Entry[]): readonly Branch[] {
  const top: Branch[] = [];
  const path: Branch[] = [];
  for (const entry of entries) {
    const branch = { entry, below: [] };
    while ((path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.below ?? top).push(branch);
    path.push(branch);
  }
  return top;
}

function branchesHtml(branches: readonly Branch[], page: WebPage): Lines {
  if (branches.length === 0) return [];
  return block('ol', { role: 'list' }, ...branches.map((branch) => branchHtml(branch, page)));
}

/** So many letters of a number have room beside the words. */
const mostBeside = 3;

function branchHtml({ entry, below }: Branch, page: WebPage): Lines {
  const { id, number, content } = entry;
  const inner = inlines(content, page);
  const isBeside = number !== undefined && number.length <= mostBeside;
  const link = isBeside
    ? element('a', { href: fragment(id), class: 'numbered' }, numbered(number, inner))
    : element('a', { href: fragment(id) }, number === undefined ? inner : `${words(number)} ${inner}`);
  return below.length === 0 ? [element('li', {}, link)] : block('li', {}, [link], branchesHtml(below, page));
}

/** The number of a band and its words. */
export function numbered(number: string, content: string): string {
  return `${element('span', { class: 'number' }, words(number))} ${content}`;
}
