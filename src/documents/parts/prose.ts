/** Running text: paragraphs, lists, and the places where data is shown. */
import type { Block, List, Para } from '../../doc/doc.ts';
import { list, plainPara } from '../../doc/build.ts';
import type { Prose } from '../../model/prose.ts';
import type { Context } from '../context.ts';
import { paras, passage } from '../markup.ts';
import { servedBlocks } from './served.ts';

export function prose(passages: Prose, context: Context): readonly Block[] {
  return passages.flatMap((one) => {
    if (one.kind === 'paragraph') return passage(one, context.facts);
    if (one.what === 'served-aims') return servedBlocks(context.pack, context);
    return one.what === 'aims' ? [aims(context)] : functions(context);
  });
}

/** The strategic aims of the plan. */
function aims({ pack, facts, say }: Context): List {
  return list(
    'aims',
    pack.plan.aims.map((aim) => ({
      label: say('pack.aim', { number: aim.number }),
      id: aim.id,
      blocks: paras(aim.text, facts),
    })),
  );
}

/** Where the delegated functions were to be shown: one sentence that leads to their schedule. */
function functions({ pack, audience, say, names }: Context): readonly Para[] {
  const delegating = audience.recipients.filter((one) =>
    pack.scheme.delegations.some(({ recipient }) => recipient === one),
  );
  return delegating.length === 0 ? [] : [plainPara(say('functions.shown', { recipients: names(delegating) }))];
}
