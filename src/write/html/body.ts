/** The body: each kind of block as HTML. */
import type { Band, Block, Heading } from '../../doc/doc.ts';
import { contents, numbered } from './contents.ts';
import { inlines } from './inlines.ts';
import { facts, list, para } from './lists.ts';
import { block, element, type Lines } from './markup.ts';
import type { WebPage } from './page.ts';
import { picture } from './picture.ts';
import { table } from './table.ts';

export function blockHtml(one: Block, page: WebPage): Lines {
  switch (one.kind) {
    case 'heading':
      return [heading(one, page)];
    case 'band':
      return band(one, page);
    case 'para':
      return [para(one, page)];
    case 'list':
      return list(one, page);
    case 'facts':
      return facts(one, page);
    case 'table':
      return table(one, page);
    case 'note':
      return [element('p', { class: 'note', role: 'note' }, inlines(one.content, page))];
    case 'contents':
      return contents(one, page);
    case 'page-break':
      return ['<div class="new-page"></div>'];
  }
}

/** The page's own title is its only heading of level 1, so every heading of the Doc stands one level lower. */
function heading(one: Heading, page: WebPage): string {
  return element(`h${one.level + 1}`, { id: page.anchors.claim(one.id) }, inlines(one.content, page));
}

function band(one: Band, page: WebPage): Lines {
  const title = element('h2', { id: page.anchors.claim(one.id) }, numbered(one.number, inlines(one.title, page)));
  const icon = one.icon ? [picture(one.icon, page)] : [];
  return block('div', { class: `band ${one.icon ? 'with-icon ' : ''}tone-${one.tone % page.tones}` }, [
    ...icon,
    title,
    element('p', {}, inlines(one.statement, page)),
  ]);
}
