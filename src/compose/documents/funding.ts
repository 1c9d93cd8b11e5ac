/** The funding appendix alone, combined or for one recipient. */
import type { Doc } from '../../doc/doc.ts';
import { heading, note } from '../../doc/build.ts';
import type { Context } from '../context.ts';
import { front } from '../parts/front.ts';
import { funding as appendix } from '../parts/funding.ts';

/** A pack without a budget has a document that says so. */
export function funding(context: Context): Doc {
  const { pack, say } = context;
  const { budget } = pack;
  const title = budget?.title ?? say('funding.groups-heading');
  const body = budget ? appendix(budget, context) : [note(say('funding.tbc'))];
  return {
    ...front(context, title, 'document.subject-funding', context.audience.recipients),
    blocks: [heading(1, 'funding', say('funding.heading', { title })), ...body],
  };
}
