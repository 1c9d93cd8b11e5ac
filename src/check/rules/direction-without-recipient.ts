/** Finds directions that name no body to carry them out. */
import { everyDirection } from '../../model/pack.ts';
import { series } from '../../model/series.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const directionWithoutRecipient: Rule = {
  severity: 'warning',
  summary: 'A direction names no recipient.',
  why: 'A direction is given to a constituent authority: the Health Board or the council (section 26(1) of the 2014 Act). “Services” and the partnership are no legal persons and cannot be bound by it (section 27(4)).',
  example: inFirstGroup('', '    to: [example-council]\n'),
  *check(pack) {
    const ids = pack.ijb.recipients.map((recipient) => recipient.id);
    for (const { number, to, origin } of everyDirection(pack))
      if (to.length === 0)
        yield {
          message: `Direction ${number} names no recipient.`,
          at: origin.span('number'),
          help: `Add a line “to:” with ${series(ids, 'or')}${ids.length === 2 ? ', or both' : ''}.`,
        };
  },
};
