/** Finds directions that go on from one which was reported complete. */
import { formatDate } from '../../model/iso-date.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const completedDirectionContinued: Rule = {
  severity: 'warning',
  summary: 'A direction continues or varies one that was reported complete.',
  why: 'What is done need not be directed again: either the report was too hopeful, or the direction can be left out or superseded.',
  example: {
    file: '2024-25/progress.yaml',
    bad: 'state: complete',
    good: 'state: on-track',
  },
  needsAll: true,
  *check(pack, years) {
    for (const { number, changes } of everyDirection(pack))
      for (const { effect, year, number: earlier, origin } of changes) {
        if (effect !== 'continues' && effect !== 'varies') continue;
        const last = years.pack(year)?.progress?.entries.findLast((entry) => entry.number === earlier);
        if (last?.state !== 'complete') continue;
        yield {
          message: `Direction ${number} ${effect} ${year}/${earlier}, which was reported complete on ${formatDate(last.date)}.`,
          at: origin.span('number'),
          help: 'Leave the direction out, let it supersede the earlier one, or have the report corrected by a new entry.',
          related: [{ at: last.origin.span('state'), message: 'complete' }],
        };
      }
  },
};
