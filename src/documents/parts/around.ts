/** What every document has around its pages, whatever it is: its author, the foot, and the words that pages and screen readers add. */
import type { Doc } from '../../doc/doc.ts';
import type { Context } from '../context.ts';

type Around = Pick<Doc, 'author' | 'language' | 'footer' | 'pageLabel' | 'entryLabel' | 'skipLabel' | 'hereLabel'>;

/** @param edition which one it is, at the foot of every page */
export function around({ pack, say }: Context, edition: string): Around {
  return {
    author: pack.ijb.name,
    language: 'en-GB',
    footer: say('document.footer', { edition, 'ijb-name': pack.ijb.name }),
    pageLabel: say('document.page', {}),
    entryLabel: say('document.entry', {}),
    skipLabel: say('document.skip'),
    hereLabel: say('document.here', {}),
  };
}
