/** What every document has around its body: title, properties, cover, header and footer. */
import type { Doc } from '../../doc/doc.ts';
import { documentDate } from '../../model/pack.ts';
import type { Recipient } from '../../model/recipient.ts';
import { isDraft } from '../../model/status.ts';
import type { Context } from '../context.ts';
import { around, edition } from './around.ts';
import { cover } from './cover.ts';

/** @param title of the document, as on its cover @param subject the key of the sentence for the file's properties @param whom it is for */
export function front(
  context: Context,
  title: string,
  subject: string,
  whom: readonly Recipient[],
): Omit<Doc, 'blocks'> {
  const { pack, audience, fingerprint, say, names } = context;
  const { ijb, status } = pack;
  const recipients = names(whom);
  const facts = {
    ijb: ijb.shortName,
    'ijb-name': ijb.name,
    title,
    year: pack.year.id,
    recipient: recipients,
    recipients,
  };
  const form = audience.others.length > 0 ? '-for' : '';
  const full = say(`document.title${form}`, facts);
  const words = edition(context);
  const first = cover(context, whom);
  return {
    title: isDraft(status) ? say('document.title-draft', { title: full }) : full,
    subject: say(subject, facts),
    date: documentDate(pack),
    edition: words,
    ...(fingerprint !== undefined && { fingerprint }),
    cover: {
      ...first,
      title,
      ...(isDraft(status) && {
        subtitle: say('cover.subtitle-draft', { subtitle: first.subtitle, status: statusWords(context) }),
      }),
    },
    header:
      say(`document.header${form}`, facts) +
      (status === 'issued' ? '' : say('document.header-status', { status: statusWords(context) })),
    ...around(context, words),
    ...(isDraft(status) && { mark: say('document.mark') }),
  };
}

/** The same with a head above the body in the place of the cover: what belongs to a pack has none of its own. */
export function headed({ cover: { ornament: _, ...words }, ...around }: Omit<Doc, 'blocks'>): Omit<Doc, 'blocks'> {
  return { ...around, cover: { ...words, form: 'head' } };
}

/** "Approved"; of a draft in capitals, which nobody reads past. */
function statusWords({ pack: { status }, say }: Context): string {
  const words = say(`status.${status}`);
  return isDraft(status) ? words.toUpperCase() : words;
}
