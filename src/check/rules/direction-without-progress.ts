/** Finds directions of which nothing was reported for longer than the pack or the direction asks. */
import { formatDate, type IsoDate } from '../../model/iso-date.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Progress } from '../../model/progress.ts';
import { intervalOf, silentSince } from '../../model/silence.ts';
import type { Rule } from '../rule.ts';

export const directionWithoutProgress: Rule = {
  severity: 'advice',
  summary: 'Nothing has been reported of a direction for longer than its interval.',
  why: 'The Board has said how often it is to hear of each direction. A clock is no part of the check: what counts as today is the newest day in progress.yaml.',
  example: {
    file: '2025-26/progress.yaml',
    bad: '  - direction: "2.1"\n    date: "2025-10-01"',
    good: '  - direction: "1.4"\n    date: "2025-10-01"',
  },
  needsAll: true,
  *check(pack) {
    const { progress } = pack;
    const today = progress && newestDay(progress);
    if (!progress || today === undefined) return;
    for (const direction of everyDirection(pack)) {
      const since = silentSince(direction, pack, progress, today);
      if (since === undefined) continue;
      yield {
        message: `Of direction ${direction.number} nothing has been reported since ${formatDate(since)}, and progress is to be reported ${intervalOf(direction, pack) ?? ''}.`,
        at: progress.origin.span('entries'),
        help: `Add an entry. Others are reported up to ${formatDate(today)}.`,
        related: [{ at: direction.origin.span('number'), message: 'the direction' }],
      };
    }
  },
};

function newestDay({ entries, reported }: Progress): IsoDate | undefined {
  return [...entries.map(({ date }) => date), ...reported.map(({ on }) => on)].sort().at(-1);
}
