/** The funding appendix alone, combined or for one recipient. */
import type { Doc } from '../../doc/doc.ts';
import { heading, note } from '../../doc/build.ts';
import { isDraft } from '../../model/status.ts';
import type { Context } from '../context.ts';
import { cover } from '../parts/cover.ts';
import { funding as appendix } from '../parts/funding.ts';

/** A pack without a budget has a document that says so. */
export function funding(context: Context): Doc {
  const { pack, audience, say, names } = context;
  const { ijb, status, budget } = pack;
  const title = budget?.title ?? say('funding.groups-heading');
  const facts = { ijb: ijb.shortName, 'ijb-name': ijb.name, title, year: pack.year.id, recipient: names(audience.recipients), recipients: names(audience.recipients) };
  const form = audience.others.length > 0 ? '-for' : '';
  return {
    title: say(`document.title${form}`, facts),
    subject: say('document.subject-funding', facts),
    author: ijb.name,
    language: 'en-GB',
    date: pack.issue?.date ?? pack.approval?.date ?? pack.dated ?? pack.year.start,
    cover: { ...cover(context), title },
    header: say(`document.header${form}`, facts) + (status === 'issued' ? '' : say('document.header-status', { status: say(`status.${status}`) })),
    footer: ijb.name,
    pageLabel: say('document.page', {}),
    entryLabel: say('document.entry', {}),
    skipLabel: say('document.skip'),
    ...(isDraft(status) && { mark: say('document.mark') }),
    blocks: [heading(1, 'funding', say('funding.heading', { title })), ...(budget ? appendix(budget, context) : [note(say('funding.tbc'))])],
  };
}
