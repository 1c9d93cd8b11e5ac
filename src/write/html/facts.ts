/** Labels with their words as a list of terms. */
import type { Facts } from '../../doc/doc.ts';
import { inlines } from './inlines.ts';
import { block, element, words, type Lines } from './markup.ts';
import type { WebPage } from './page.ts';

export function facts({ role, items }: Facts, page: WebPage): Lines {
  return block(
    'dl',
    { class: role === undefined ? 'terms' : `terms ${role}` },
    ...items.map(({ label, id, content }) =>
      block('div', {}, [
        element('dt', { id: id === undefined ? undefined : page.anchors.claim(id) }, words(label)),
        element('dd', {}, inlines(content, page)),
      ]),
    ),
  );
}
