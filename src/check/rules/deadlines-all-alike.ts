/** Finds packs in which nearly all directions are due by one date. */
import { dueDay, formatDeadline, isDecided } from '../../model/deadline.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';
import { grouped } from '../../grouped.ts';

/** Of fewer dated directions nothing can be said. */
const least = 5;
const share = 0.6;

export const deadlinesAllAlike: Rule = {
  severity: 'advice',
  summary: 'More than 60% of the dated directions are due by one date.',
  why: 'One date for nearly everything tells a recipient nothing of what comes first, and brings all reports to one meeting.',
  example: {
    file: '2030-31/deadlines.yaml',
    bad: '{ id: new-year, by: "2030-09" }',
    good: '{ id: new-year, by: "2031-01-31" }',
  },
  needsAll: true,
  *check(pack) {
    const dated = [...everyDirection(pack)].flatMap(({ deadline }) =>
      deadline && deadline !== 'continuing' && isDecided(deadline) ? [deadline] : [],
    );
    if (dated.length < least) return;
    for (const alike of grouped(dated, dueDay).values()) {
      const [first] = alike;
      const count = alike.length;
      if (count > dated.length * share)
        yield {
          message: `${count} of the ${dated.length} dated directions are due by ${formatDeadline(first)}.`,
          at: first.origin.span('by'),
          help: 'Give each direction the date by which it is really needed.',
        };
    }
  },
};
