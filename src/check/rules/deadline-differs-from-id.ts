/** Finds deadlines whose id is a month or a day, and whose date is another one. */
import { formatDeadline, type Deadline } from '../../model/deadline.ts';
import { formatDate, isIsoDate, isIsoMonth, monthNamed, type IsoDate, type IsoMonth } from '../../model/iso-date.ts';
import type { Rule } from '../rule.ts';

export const deadlineDiffersFromId: Rule = {
  severity: 'advice',
  summary: 'The id of a deadline is a month or a day, and its date is another one.',
  why: 'Directions name their deadline by its id, and print its date: whoever writes “deadline: september-2030” means September, and the recipient would be told October.',
  example: {
    file: '2030-31/deadlines.yaml',
    bad: 'id: september-2030, by: "2030-10"',
    good: 'id: september-2030, by: "2030-09"',
  },
  *check({ deadlines }) {
    for (const deadline of deadlines) {
      const named = dateIn(deadline.id);
      if (named === undefined || isWithin(deadline, named)) continue;
      yield {
        message: `The deadline “${deadline.id}” is ${formatDeadline(deadline)}, and its id says ${formatDate(named)}.`,
        at: deadline.origin.span('by'),
        help: 'Correct the date; or the id, here and where directions name it.',
        related: [{ at: deadline.origin.span('id'), message: 'the id' }],
      };
    }
  },
};

/** Of `september-2030`, `end-of-sept-2030` and `june-30-2030`. Any other word before it may make it another day: `before-september-2030`. */
function dateIn(id: string): IsoDate | IsoMonth | undefined {
  const [, month = '', day, year] =
    /^(?:by-|end-|end-of-)?([a-z]+)(?:-(\d{1,2})(?:st|nd|rd|th)?)?-(\d{4})$/.exec(id) ?? [];
  const whole = `${year}-${String(monthNamed(month)).padStart(2, '0')}`;
  const date = day === undefined ? whole : `${whole}-${day.padStart(2, '0')}`;
  return isIsoDate(date) || isIsoMonth(date) ? date : undefined;
}

/** A day within a month that is named is that month; so is a month of which a day is named. */
function isWithin({ by }: Deadline, named: IsoDate | IsoMonth): boolean {
  return by === 'tbc' || by.startsWith(named) || named.startsWith(by);
}
