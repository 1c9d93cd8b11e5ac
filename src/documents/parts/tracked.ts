/** How each direction of a year stands by what has been reported of it, on the day that is asked for. */
import { numberAmongYears, type Direction, type Group } from '../../model/direction.ts';
import { isOver, lastStandings } from '../../model/duty.ts';
import { byYear, editionOn, type Edition } from '../../model/edition.ts';
import { standingsOf, type Standing } from '../../model/in-force.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { figuresFor, measuresIn } from '../../model/measures.ts';
import { latestOf, reportBefore, type ProgressEntry, type ProgressState } from '../../model/progress.ts';
import { silentSince } from '../../model/silence.ts';
import { isFor } from '../audience.ts';
import type { Context } from '../context.ts';
import { lateDirections } from './duties.ts';
import { overOf } from './paper.ts';

export interface Tracked {
  readonly direction: Direction;
  readonly group: Group;
  readonly edition: Edition;
  /** What was reported last; absent while nothing has been. */
  readonly entry?: ProgressEntry;
  /** Those of the entry, for the measures that the direction has now, in their order. */
  readonly figures: readonly string[];
  /** What the last report to the Board had. */
  readonly before?: ProgressEntry;
  /** Since when nothing has been reported for longer than the interval. */
  readonly silentSince?: IsoDate;
  /** Whether its deadline has passed, and neither it nor what goes on from it is reported complete. */
  readonly isPast: boolean;
  /** What ended it by the day, so that nothing is left to be done. */
  readonly ended?: Standing;
}

/** Those of the year that the paper is about, given to its audience, in the order of the pack. */
export function trackedIn(context: Context): readonly Tracked[] {
  const { audience, pack } = context;
  const { asked, editions, progress } = overOf(context);
  const year = asked.year ?? pack.year.id;
  const versions = byYear(editions).get(year) ?? [];
  const edition = editionOn(versions, asked.on);
  if (!edition) return [];
  const own = progress.get(year);
  const last = reportBefore(own, asked.on);
  const standings = lastStandings(standingsOf(editions, asked.on));
  const late = lateDirections(context);
  return edition.pack.groups.flatMap((group) =>
    group.directions
      .filter((direction) => isFor(audience, direction.to))
      .map((direction): Tracked => {
        const entry = latestOf(own, direction.number, asked.on);
        const before = last && latestOf(own, direction.number, last.on);
        const name = numberAmongYears({ year, number: direction.number });
        const standing = standings.get(name);
        const ended = standing && isOver(standing) ? standing : undefined;
        const silent = ended ? undefined : silentSince(direction, edition.pack, own, asked.on);
        return {
          direction,
          group,
          edition,
          ...(entry && { entry }),
          figures: entry ? figuresFor(measuresIn(direction, edition.pack), entry, versions) : [],
          ...(before && { before }),
          ...(silent !== undefined && { silentSince: silent }),
          isPast: late.has(name),
          ...(ended && { ended }),
        };
      }),
  );
}

/** Whether the Board should look at it. */
export function needsAttention({ entry, isPast, silentSince: silent, ended }: Tracked): boolean {
  return !ended && (isPast || silent !== undefined || isRisky(entry?.state));
}

export function isRisky(state: ProgressState | undefined): boolean {
  return state === 'late' || state === 'at-risk';
}
