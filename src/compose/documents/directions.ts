/** The Directions pack, combined or for one recipient. */
import type { Block, Doc } from '../../doc/doc.ts';
import { heading, note } from '../../doc/build.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Context } from '../context.ts';
import { front } from '../parts/front.ts';
import { fundingAppendix } from '../parts/funding.ts';
import { group, leftOutNotes } from '../parts/group.ts';
import { prose } from '../parts/prose.ts';

export function directions(context: Context): Doc {
  return { ...front(context, context.pack.title, 'document.subject'), blocks: body(context) };
}

function body(context: Context): readonly Block[] {
  const { pack, audience, say } = context;
  return [
    { kind: 'contents', heading: say('document.contents'), id: 'contents' },
    { kind: 'page-break' },
    heading(1, 'introduction', say('pack.introduction')),
    ...(audience.others.length > 0 ? [note(scope(context))] : []),
    ...prose(pack.introduction, context),
    ...pack.groups.flatMap((one, index) => group(one, index, context)),
    ...(pack.budget ? [{ kind: 'page-break' } as const, ...fundingAppendix(pack.budget, context)] : []),
  ];
}

/** What a recipient's pack holds, and what it leaves out. */
function scope(context: Context): string {
  const { pack, audience, say, names } = context;
  const leftOut = leftOutNotes([...everyDirection(pack)], context);
  return [
    say('pack.scope', { recipient: names(audience.recipients) }),
    ...(leftOut.length > 0 ? leftOut : [say('pack.nothing-left-out')]),
    ...pack.scheme.delegations
      .filter((one) => !audience.recipients.includes(one.recipient))
      .map((one) => say('pack.functions-left-out', { recipient: one.recipient.name })),
  ].join(' ');
}
