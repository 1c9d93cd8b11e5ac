/** Finds earlier directions that have ended, in this pack or in one between, and are continued, varied or ended once more. */
import { becomes, numberAmongYears, type Change } from '../../model/direction.ts';
import { everyDirection } from '../../model/pack.ts';
import { endBefore, placeOfEnding } from '../../model/succession.ts';
import type { Rule } from '../rule.ts';

export const revokedDirectionContinued: Rule = {
  severity: 'error',
  summary: 'An earlier direction that has ended is continued, varied or ended again.',
  why: 'A revoked direction is no longer in force (section 27(5)(a) of the 2014 Act): nothing is left to continue or vary.',
  example: {
    file: '2030-31/03-support.yaml',
    bad: 'effect: revokes, year: 2029-30, number: "3.2"',
    good: 'effect: revokes, year: 2029-30, number: "3.3"',
  },
  *check(pack, years) {
    const all = [...everyDirection(pack)].flatMap(({ changes }) => changes);
    const revoked = new Map(
      all.flatMap((change): [string, Change][] =>
        change.effect === 'revokes' ? [[numberAmongYears(change), change]] : [],
      ),
    );
    for (const change of all) {
      const name = `Direction ${change.number} of ${change.year}`;
      const at = change.origin.span('effect');
      const ending = endBefore(change, pack.year.id, years);
      const by = revoked.get(numberAmongYears(change));
      if (ending)
        yield {
          message: `${name} was ${becomes[ending.effect]} ${ending.number === undefined ? `by the Directions for ${ending.year}` : `by direction ${ending.number} of ${ending.year}`}, and is ${becomes[change.effect]} here.`,
          at,
          help: 'A direction ends once. Name the direction that took its place, if that is what is meant; or take this line out.',
          related: [{ at: placeOfEnding(change, ending, years) ?? at, message: `${becomes[ending.effect]} here` }],
        };
      else if (by && (change.effect === 'continues' || change.effect === 'varies'))
        yield {
          message: `${name} is ${becomes[change.effect]} here, and revoked elsewhere in this pack.`,
          at,
          help: 'Decide which of the two is meant.',
          related: [{ at: by.origin.span('effect'), message: 'revoked here' }],
        };
    }
  },
};
