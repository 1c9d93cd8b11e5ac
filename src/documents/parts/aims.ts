/** The strategic aims of the plan. */
import type { List } from '../../doc/doc.ts';
import { list } from '../../doc/build.ts';
import type { Context } from '../context.ts';
import { paras } from '../markup.ts';

export function aims({ pack, facts, say }: Context): List {
  return list(
    'aims',
    pack.plan.aims.map((aim) => ({
      label: say('pack.aim', { number: aim.number }),
      id: aim.id,
      blocks: paras(aim.text, facts),
    })),
  );
}
