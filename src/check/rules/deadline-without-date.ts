/** Finds dates in deadlines.yaml that are still to be decided. */
import { isDecided } from '../../model/deadline.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const deadlineWithoutDate: Rule = {
  severity: 'warning',
  summary: 'A date that directions are due by is not decided yet.',
  why: 'A recipient must comply with a direction (section 27(4) of the 2014 Act), and has to know by when.',
  example: {
    file: '2030-31/deadlines.yaml',
    bad: '{ id: june-2030, by: tbc }',
    good: '{ id: june-2030, by: "2030-06-30" }',
  },
  *check(pack) {
    for (const deadline of pack.deadlines)
      if (!isDecided(deadline))
        yield {
          message: `The date “${deadline.id}” is not decided yet.`,
          at: deadline.origin.span('by'),
          help: 'Write the day or the month, in quotes.',
          related: [...everyDirection(pack)]
            .filter((direction) => direction.deadline === deadline)
            .map(({ number, origin }) => ({
              at: origin.span('deadline'),
              message: `direction ${number} is due by it`,
            })),
        };
  },
};
