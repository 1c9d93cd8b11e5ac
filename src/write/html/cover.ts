/** The head of the page: what stands on the cover of a printed pack. */
import type { Cover, Doc } from '../../doc/doc.ts';
import { inlines, undivided } from './inlines.ts';
import { block, element, words, type Lines } from './markup.ts';
import type { WebPage } from './page.ts';
import { picture } from './picture.ts';

/** The banner landmark with the only heading of level 1. */
export function cover(page: WebPage): Lines {
  const { cover: front } = page.doc;
  const logo = front.logo ? block('div', { class: 'logo' }, [picture(front.logo, page)]) : [];
  return block(
    'header',
    { class: front.form === 'head' ? 'cover head' : 'cover' },
    logo,
    panel(front, page),
    facts(front),
    notes(front, page),
    downloads(page.doc),
  );
}

function panel({ masthead, organisation, title, subtitle, lead, ornament }: Cover, page: WebPage): Lines {
  return block(
    'div',
    { class: 'panel' },
    [line('masthead', masthead), line('organisation', organisation)],
    block('hgroup', {}, [element('h1', {}, words(title)), line('subtitle', subtitle)]),
    lead === undefined ? [] : [line('to', lead)],
    ornament ? block('div', { class: 'ornament' }, [picture(ornament, page)]) : [],
  );
}

function line(role: string, text: string): string {
  return element('p', { class: role }, undivided(words(text)));
}

function facts({ facts: pairs }: Cover): Lines {
  if (pairs.length === 0) return [];
  const rows = pairs.flatMap(({ label, value }) =>
    block('div', {}, [element('dt', {}, words(label)), element('dd', {}, words(value))]),
  );
  return block('dl', { class: 'facts' }, rows);
}

function notes({ notes: paragraphs }: Cover, page: WebPage): Lines {
  return paragraphs.map((content) => element('p', { class: 'after' }, inlines(content, page)));
}

function downloads({ beside }: Doc): Lines {
  if (!beside) return [];
  const links = beside.files.map(({ name, label }) => element('a', { href: encodeURI(name) }, words(label)));
  return [element('p', { class: 'after' }, `${words(beside.label)}${links.join(', ')}`)];
}
