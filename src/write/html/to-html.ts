/** Doc → one web page: no script, no request to anywhere, readable without its style sheet. */
import type { Block } from '../../doc/doc.ts';
import type { Write } from '../format.ts';
import { Anchors } from './anchors.ts';
import { blockHtml } from './body.ts';
import { cover } from './cover.ts';
import { fontRules } from './fonts.ts';
import { head } from './head.ts';
import { block, element, words, type Lines } from './markup.ts';
import type { WebPage } from './page.ts';

/** HTML as the WHATWG describes it, UTF-8 with LF. Page numbers exist only when the page is printed. */
export const toHtml: Write = (doc, looks) => {
  const { theme } = looks;
  const tones = Math.max(1, theme.bands.length);
  const page: WebPage = { doc, anchors: new Anchors(doc), tones, bodySize: theme.text.body.size };
  const main = page.anchors.free('main');
  const content = body(page, main);
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${words(doc.language)}">`,
    ...head(doc, theme, fontRules(content, looks)),
    ...content,
    '</html>',
    '',
  ];
  return new TextEncoder().encode(lines.join('\n'));
};

/** Contents that open the document stand before the main part, so that the skip link passes them. */
function body(page: WebPage, main: string): Lines {
  const { doc } = page;
  const start = startOf(doc.blocks);
  const contents = doc.blocks.slice(0, start).flatMap((one) => (one.kind === 'contents' ? blockHtml(one, page) : []));
  const content = doc.blocks.slice(start).flatMap((one) => blockHtml(one, page));
  return block(
    'body',
    {},
    [element('a', { class: 'skip', href: `#${main}` }, words(doc.skipLabel))],
    mark(page),
    cover(page),
    block(
      'div',
      { class: contents.length > 0 ? 'page with-contents' : 'page' },
      contents,
      block('main', { id: main, tabindex: -1 }, content),
    ),
    block('footer', {}, [element('p', {}, words(doc.footer))]),
  );
}

/** Where the main part starts: after a contents list that opens the document, and the page breaks around it. */
function startOf(blocks: readonly Block[]): number {
  const start = blocks.findIndex(({ kind }) => kind !== 'contents' && kind !== 'page-break');
  return start < 0 ? blocks.length : start;
}

/** The mark and the words that head every printed page, as a bar that stays in sight. */
function mark({ doc, anchors }: WebPage): Lines {
  if (doc.mark === undefined) return [];
  const id = anchors.free('mark');
  return block('aside', { class: 'mark', 'aria-labelledby': id }, [
    element('p', {}, `${element('strong', { id }, words(doc.mark))} ${words(doc.header)}`),
  ]);
}
