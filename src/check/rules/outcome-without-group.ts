/** Finds national outcomes that no group of directions serves. */
import type { Rule } from '../rule.ts';

export const outcomeWithoutGroup: Rule = {
  severity: 'advice',
  summary: 'No group of directions serves a national outcome.',
  why: 'The annual performance report says how far the arrangements achieved each of the national health and wellbeing outcomes (SSI 2014/326, regulation 3). An outcome that no group serves has nothing to report.',
  example: { file: '2030-31/03-support.yaml', bad: '', good: 'outcome: outcome-6\n' },
  needsAll: true,
  *check(pack) {
    const served = new Set(pack.groups.map(({ outcome }) => outcome?.id));
    // A year that is not grouped by outcomes at all has chosen another order.
    if (pack.groups.every(({ outcome }) => outcome === undefined)) return;
    for (const { id, number, origin } of pack.outcomes)
      if (!served.has(id))
        yield {
          message: `No group of ${pack.year.id} serves outcome ${number}.`,
          at: origin.span('number'),
          help: `Add “outcome: ${id}” to the group that serves it.`,
        };
  },
};
