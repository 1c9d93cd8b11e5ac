/** Finds directions that are due outside the pack’s financial year. */
import { dueDay, formatDeadline, isDecided } from '../../model/deadline.ts';
import { formatDate } from '../../model/iso-date.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const deadlineOutsideYear: Rule = {
  severity: 'warning',
  summary: 'A direction is due before or after the financial year of its pack.',
  why: 'The money that goes with the pack is the year’s. A later date may be right; then the exception says why. This is advice and common practice.',
  example: {
    file: '2030-31/deadlines.yaml',
    bad: '{ id: new-year, by: "2032-01-31" }',
    good: '{ id: new-year, by: "2031-01-31" }',
  },
  *check(pack) {
    const { start, end } = pack.year;
    for (const { number, deadline, origin } of everyDirection(pack)) {
      if (!deadline || deadline === 'continuing' || !isDecided(deadline)) continue;
      const due = dueDay(deadline);
      if (due >= start && due <= end) continue;
      yield {
        message: `Direction ${number} is due by ${formatDeadline(deadline)}, ${due > end ? 'after' : 'before'} the financial year ${pack.year.id} (${formatDate(start)} to ${formatDate(end)}).`,
        at: origin.span('deadline'),
        help: 'Choose a date in the year; or waive the rule in this direction and say why.',
        related: [{ at: deadline.origin.span('by'), message: 'the date' }],
      };
    }
  },
};
