/** A date that directions are due by, named once. */
import type { Authored } from '../diagnostic.ts';
import { formatDate, isIsoDate, lastDay, type IsoDate, type IsoMonth } from './iso-date.ts';

export interface Deadline extends Authored {
  readonly id: string;
  /** A day, or a month. */
  readonly by: IsoDate | IsoMonth;
}

/** The last day on which it is met: a month is met on its last day. */
export function dueDay(deadline: Deadline): IsoDate {
  return isIsoDate(deadline.by) ? deadline.by : lastDay(deadline.by);
}

/** As printed in a sentence: "January 2024" or "31 March 2024". */
export function formatDeadline(deadline: Deadline): string {
  return formatDate(deadline.by);
}
