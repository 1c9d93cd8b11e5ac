/** Finds packs and directions that say what becomes of directions of their own year, or of a year to come. */
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const earlierYearNotEarlier: Rule = {
  severity: 'error',
  summary: 'An “earlier” year is the pack’s own or a later one.',
  why: 'A direction may vary or revoke an earlier direction (section 27(5)(a) of the 2014 Act). What is amended within the year is a version of the same pack (directions revise).',
  example: {
    file: '2030-31/03-support.yaml',
    bad: 'effect: varies, year: 2031-32, number: "3.2"',
    good: 'effect: varies, year: 2029-30, number: "3.2"',
  },
  *check(pack) {
    const { earlier, origin } = pack;
    const year = pack.year.id;
    const named = [...everyDirection(pack)].flatMap(({ changes }) => changes);
    const all = [
      ...(earlier ? [{ year: earlier.year, at: () => origin.span('earlier', 'year') }] : []),
      ...named.map((change) => ({ year: change.year, at: () => change.origin.span('year') })),
    ];
    for (const one of all)
      if (one.year >= year)
        yield {
          message: `${one.year} is not earlier than ${year}, the year of this pack.`,
          at: one.at(),
          help:
            one.year === year
              ? 'Write the year whose directions are meant. A direction of this year is amended in its next version: a number that is given up then stands in pack.yaml under “withdrawn:”, and what took its place says of earlier years’ directions what it said.'
              : 'Write the year whose directions are meant.',
        };
  },
};
