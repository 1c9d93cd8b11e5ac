/** The funding appendix alone, combined or for one recipient, as a document and as a workbook. */
import type { Doc } from '../doc/doc.ts';
import { heading, note } from '../doc/build.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import { front, headed } from './parts/front.ts';
import { funding as appendix } from './parts/funding.ts';
import { fundingTable, fundingWorkbook } from './workbooks/funding.ts';

export const funding: Document = {
  name: 'funding',
  title: 'the funding appendices',
  compose: appendixAlone,
  workbook(form, context, withState) {
    const { budget } = context.pack;
    return budget && (form === 'sheets' ? fundingWorkbook : fundingTable)(budget, context, withState);
  },
};

/** A year without a budget has a document that says so. */
function appendixAlone(context: Context): Doc {
  const { pack, say } = context;
  const { budget } = pack;
  const title = budget?.title ?? say('funding.groups-heading');
  const body = budget ? appendix(budget, context) : [note(say('funding.tbc'))];
  return {
    ...headed(front(context, title, 'document.subject-funding', context.audience.recipients)),
    blocks: [heading(1, 'funding', say('funding.heading', { title })), ...body],
  };
}
