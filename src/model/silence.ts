/** How long nothing has been said of a direction, against how often something is to be. */
import type { Direction } from './direction.ts';
import { daysBetween, type IsoDate } from './iso-date.ts';
import { documentDate, issueOf, type Pack } from './pack.ts';
import { intervals, latestOf, type Interval, type Progress } from './progress.ts';

/** The interval of a direction: its own, or that of its pack. */
export function intervalOf(direction: Direction, pack: Pack): Interval | undefined {
  return direction.reporting ?? pack.reporting;
}

/**
 * The day since which nothing has been said of a direction for longer than its interval: its last entry, or the first day on which it was to be
 * carried out. Undefined where something has, where it is complete, or where no interval is set.
 */
export function silentSince(
  direction: Direction,
  pack: Pack,
  progress: Progress | undefined,
  day: IsoDate,
): IsoDate | undefined {
  const interval = intervalOf(direction, pack);
  const last = latestOf(progress, direction.number, day);
  if (!interval || last?.state === 'complete') return undefined;
  const since = last?.date ?? beganOn(direction, pack);
  return daysBetween(since, day) > intervals[interval] ? since : undefined;
}

/** Not before the year begins: a direction of a pack that is issued in March has not been silent since then. */
function beganOn({ effective }: Direction, pack: Pack): IsoDate {
  const given = effective ?? issueOf(pack)?.date ?? documentDate(pack);
  return given > pack.year.start ? given : pack.year.start;
}
