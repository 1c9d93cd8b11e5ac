/** Finds packs that are said to be a board's first, and whose directions change earlier ones. */
import { numberAmongYears } from '../../model/direction.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const firstDirectionsChangeEarlier: Rule = {
  severity: 'error',
  summary: 'The pack says that the board has given no Directions before, and a direction changes an earlier one.',
  why: 'A direction may vary or revoke an earlier direction (section 27(5)(a) of the 2014 Act); where there is none, there is nothing to change. One of the two is wrong, and its recipients cannot know which.',
  example: {
    file: '2030-31/pack.yaml',
    bad: 'earlier: none\n',
    good: 'earlier: { year: 2029-30, effect: supersedes }\n',
  },
  *check(pack) {
    if (!pack.isFirst) return;
    const [first, ...more] = [...everyDirection(pack)].filter(({ changes }) => changes.length > 0);
    const [change] = first?.changes ?? [];
    if (!first || !change) return;
    const others = more.length > 0 ? `, as ${more.length === 1 ? 'one more does' : `${more.length} more do`}` : '';
    yield {
      message: `“earlier: none” says that no Directions were given before, and direction ${first.number} changes ${numberAmongYears(change)}${others}.`,
      at: pack.origin.span('earlier'),
      help: 'Say under “earlier:” which year these Directions follow and what becomes of it; or take “changes:” out of the directions.',
      related: [{ at: first.origin.span('changes'), message: 'what is changed' }],
    };
  },
};
