/** What every document has around its pages, whatever it is: its author, the foot, and the words that pages and screen readers add. */
import type { Doc } from '../../doc/doc.ts';
import { formatDate } from '../../model/iso-date.ts';
import { datedOf, issueOf, versionOf } from '../../model/pack.ts';
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

/** What tells a document from others of its name: the version that was issued, and of any other the date it bears and the fingerprint of its sources. */
export function edition({ pack, fingerprint, say }: Context): string {
  const issue = issueOf(pack);
  if (issue) return say('document.edition-issued', { version: String(versionOf(pack)), date: formatDate(issue.date) });
  const status = say(`status.${pack.status}`);
  const dated = datedOf(pack);
  const words = dated
    ? say('document.edition-dated', { status, date: formatDate(dated) })
    : say('document.edition-undated', { status });
  return fingerprint === undefined ? words : say('document.edition-fingerprint', { edition: words, fingerprint });
}
