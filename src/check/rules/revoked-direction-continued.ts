/** Finds earlier directions that the pack both revokes and continues or varies. */
import type { Change } from '../../model/direction.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const revokedDirectionContinued: Rule = {
  id: 'revoked-direction-continued',
  severity: 'error',
  summary: 'An earlier direction is revoked, and continued or varied as well.',
  why: 'A revoked direction is no longer in force (section 27(5)(a) of the 2014 Act): nothing is left to continue or vary.',
  example: {
    file: '2030-31/03-support.yaml',
    bad: 'effect: revokes, year: 2029-30, number: "3.2"',
    good: 'effect: revokes, year: 2029-30, number: "3.3"',
  },
  soundOnParts: true,
  *check(pack) {
    const all = [...everyDirection(pack)].flatMap(({ changes }) => changes);
    const revoked = new Map(
      all.flatMap((change): [string, Change][] => (change.effect === 'revokes' ? [[nameOf(change), change]] : [])),
    );
    for (const change of all) {
      const by = revoked.get(nameOf(change));
      if (by && (change.effect === 'continues' || change.effect === 'varies'))
        yield {
          message: `Direction ${change.number} of ${change.year} is ${change.effect === 'varies' ? 'varied' : 'continued'} here, and revoked elsewhere in this pack.`,
          at: change.origin.span('effect'),
          help: 'Decide which of the two is meant.',
          related: [{ at: by.origin.span('effect'), message: 'revoked here' }],
        };
    }
  },
};

function nameOf({ year, number }: Change): string {
  return `${year} ${number}`;
}
