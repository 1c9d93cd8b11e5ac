/** Finds packs that do not say what becomes of last year’s directions. */
import { previousYear } from '../../model/financial-year.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const earlierPackNotMentioned: Rule = {
  severity: 'warning',
  summary: 'The pack does not say what becomes of last year’s directions.',
  why: 'A direction stays in force until a later one varies, revokes or supersedes it (section 27(5) of the 2014 Act; good practice note of 2016, paragraph 3.1). A pack that is silent leaves two years in force at once.',
  example: {
    file: '2030-31/pack.yaml',
    bad: '',
    good: 'earlier: { year: 2029-30, effect: supersedes }\n',
  },
  needsAll: true,
  *check(pack, years) {
    const { earlier, isFirst, year, origin } = pack;
    // Where the root has last year, each of its directions is looked for.
    if (
      earlier ||
      isFirst ||
      years.lastYear(pack) ||
      [...everyDirection(pack)].every(({ changes }) => changes.length > 0)
    )
      return;
    const last = previousYear(year);
    yield {
      message: `The pack does not say what becomes of the Directions for ${last}.`,
      at: origin.span('year'),
      help: `Add “earlier: { year: ${last}, effect: supersedes }” (or varies, or continues); or say it direction by direction under “changes:”. Where the board has given none before: “earlier: none”.`,
    };
  },
};
