/** Finds directions that are still reported on after they were reported complete. */
import { formatDate } from '../../model/iso-date.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const completedDirectionReopened: Rule = {
  severity: 'advice',
  summary: 'A direction was reported complete, and later as still open.',
  why: 'Lists of what is done would have left it out in between. The Board should be told what happened.',
  example: {
    file: '2025-26/progress.yaml',
    at: 'reported:\n',
    bad: `  - direction: "1.3"
    date: "2025-10-09"
    by: Head of Nursing
    state: late
    done: One team has withdrawn its criteria.
    figures: ["11 of 12 teams"]
reported:
`,
    good: `  - direction: "1.3"
    date: "2025-10-09"
    by: Head of Nursing
    state: complete
    done: The criteria are also in plain English.
    figures: ["12 of 12 teams"]
reported:
`,
  },
  needsAll: true,
  *check(pack) {
    const { entries } = pack.progress ?? { entries: [] };
    for (const { number } of everyDirection(pack)) {
      const own = entries.filter((entry) => entry.number === number);
      const complete = own.find(({ state }) => state === 'complete');
      const last = own.at(-1);
      if (!complete || !last || last.state === 'complete') continue;
      yield {
        message: `Direction ${number} was reported complete on ${formatDate(complete.date)}, and as still open on ${formatDate(last.date)}.`,
        at: last.origin.span('state'),
        help: 'Say under “done:” why it is open again; or correct the state in a new entry.',
        related: [{ at: complete.origin.span('state'), message: 'complete' }],
      };
    }
  },
};
