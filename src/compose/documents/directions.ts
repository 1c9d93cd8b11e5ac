/** The Directions pack, combined or for one recipient. */
import type { Block } from '../../doc/doc.ts';
import { heading, note } from '../../doc/build.ts';
import { everyDirection } from '../../model/pack.ts';
import { isIssued } from '../../model/status.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { withReferences } from '../references.ts';
import { amendments } from '../parts/amendments.ts';
import { earlierDirections } from '../parts/earlier.ts';
import { front } from '../parts/front.ts';
import { functionSchedule } from '../parts/function-schedule.ts';
import { fundingAppendix } from '../parts/funding.ts';
import { group } from '../parts/group.ts';
import { concernsAudience, directionsLeftOut, leftOut } from '../parts/left-out.ts';
import { prose } from '../parts/prose.ts';
import { recipientSummary } from '../parts/recipient-summary.ts';

export const directions: Document = {
  name: 'directions',
  title: 'the Directions',
  withheld({ pack, audience, directed }) {
    const [only] = audience.others.length > 0 && directed.length === 0 ? audience.recipients : [];
    return only && `No pack for ${only.name}: no direction of ${pack.year.id} is given to it.`;
  },
  compose(context) {
    const { pack, audience, directed } = context;
    // While nobody is directed yet, it is for all.
    const whom = directed.length > 0 ? directed : audience.recipients;
    const subject = isIssued(pack.status) ? 'document.subject' : 'document.subject-before';
    return { ...front(context, pack.title, subject, whom), blocks: withReferences(body(context), pack.year.id) };
  },
};

function body(context: Context): readonly Block[] {
  const { pack, audience, say } = context;
  return [
    ...amendments(context),
    ...recipientSummary(context),
    { kind: 'contents', heading: say('document.contents'), id: 'contents' },
    heading(1, 'introduction', say('pack.introduction')),
    ...(audience.others.length > 0 ? [note(scope(context))] : []),
    ...prose(pack.introduction, context),
    // The colour of a band is that of its place in the whole pack.
    ...pack.groups.flatMap((one, index) => (concernsAudience(one, context) ? group(one, index, context) : [])),
    ...earlierDirections(context),
    ...leftOut(context),
    ...functionSchedule(context),
    ...(pack.budget ? [{ kind: 'page-break' } as const, ...fundingAppendix(pack.budget, context)] : []),
  ];
}

/** What a recipient's pack holds; what it leaves out stands at its end. */
function scope(context: Context): string {
  const { pack, audience, say, names } = context;
  const isWhole = directionsLeftOut(context).length === 0;
  return [
    say('pack.scope', { recipient: names(audience.recipients) }),
    ...(isWhole ? [say('pack.nothing-left-out')] : [say('pack.scope-numbers'), say('pack.scope-left-out')]),
    ...([...everyDirection(pack)].some(({ to }) => to.length === 0) ? [say('pack.scope-unaddressed')] : []),
  ].join(' ');
}
