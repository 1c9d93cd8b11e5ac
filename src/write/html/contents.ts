/** The contents list: a navigation landmark with nested lists of links. */
import type { Band, Block, Contents, Heading } from '../../doc/doc.ts';
import { fragment } from './anchors.ts';
import { inlines } from './inlines.ts';
import type { Lines } from './markup.ts';
import { block, element, words } from './markup.ts';
import type { Page } from './page.ts';

interface Entry {
  readonly place: Heading | Band;
  readonly below: Entry[];
}

export function contents(one: Contents, page: Page): Lines {
  const id = page.anchors.claim(one.id) ?? page.anchors.free(one.id);
  const heading = element('h2', { id }, words(one.heading));
  const entries = nested(listedAfter(one, page.doc.blocks));
  return block('nav', { class: 'contents', 'aria-labelledby': id }, [heading], entriesHtml(entries, page));
}

function listedAfter(one: Contents, blocks: readonly Block[]): readonly (Heading | Band)[] {
  const after = blocks.slice(blocks.indexOf(one) + 1);
  return after.flatMap((other) =>
    other.kind === 'band' || (other.kind === 'heading' && other.listed !== false) ? [other] : [],
  );
}

/** Every place below the nearest one before it that is of a higher level. */
function nested(places: readonly (Heading | Band)[]): readonly Entry[] {
  const top: Entry[] = [];
  const path: Entry[] = [];
  for (const place of places) {
    const entry = { place, below: [] };
    while (path.length > 0 && levelOf(path.at(-1)?.place) >= levelOf(place)) path.pop();
    (path.at(-1)?.below ?? top).push(entry);
    path.push(entry);
  }
  return top;
}

function levelOf(place: Heading | Band | undefined): number {
  return place?.kind === 'heading' ? place.level : 1;
}

function entriesHtml(entries: readonly Entry[], page: Page): Lines {
  if (entries.length === 0) return [];
  return block('ol', { role: 'list' }, ...entries.map((entry) => entryHtml(entry, page)));
}

function entryHtml({ place, below }: Entry, page: Page): Lines {
  const link = element(
    'a',
    { href: fragment(place.id), class: place.number === undefined ? undefined : 'numbered' },
    titleOf(place, page),
  );
  return below.length === 0 ? [element('li', {}, link)] : block('li', {}, [link], entriesHtml(below, page));
}

/** The number and the words of a heading; a link inside a heading stays out of other links. */
function titleOf(place: Heading | Band, page: Page): string {
  const content = inlines(place.kind === 'band' ? place.title : place.content, page).replace(/<\/?a\b[^>]*>/g, '');
  return numbered(place.number, content);
}

export function numbered(number: string | undefined, content: string): string {
  return number === undefined ? content : `${element('span', { class: 'number' }, words(number))} ${content}`;
}
