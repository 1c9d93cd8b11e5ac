/** Where the delegated functions were to be shown: one sentence that leads to their schedule. */
import type { Para } from '../../doc/doc.ts';
import type { Context } from '../context.ts';
import { plainPara } from '../../doc/build.ts';

export function functions({ pack, audience, say, names }: Context): readonly Para[] {
  const delegating = audience.recipients.filter((one) =>
    pack.scheme.delegations.some(({ recipient }) => recipient === one),
  );
  return delegating.length === 0 ? [] : [plainPara(say('functions.shown', { recipients: names(delegating) }))];
}
