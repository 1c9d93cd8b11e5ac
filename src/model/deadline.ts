/** A date that directions are due by, named once. */
import type { Authored } from '../diagnostic.ts';
import { formatDate, isIsoDate, lastDay, type IsoDate, type IsoMonth } from './iso-date.ts';

export interface Deadline extends Authored {
  readonly id: string;
  /** A day, or a month; `tbc` while none is decided. */
  readonly by: IsoDate | IsoMonth | 'tbc';
}

/** Comes after every day that is decided. */
const undecided = '9999-12-31' as IsoDate;

/** Whether a day or month has been decided. */
export function isDecided({ by }: Deadline): boolean {
  return by !== 'tbc';
}

/** The last day on which it is met: a month is met on its last day. One that is not decided comes after all others. */
export function dueDay(deadline: Deadline): IsoDate {
  if (deadline.by === 'tbc') return undecided;
  return isIsoDate(deadline.by) ? deadline.by : lastDay(deadline.by);
}

/** As printed in a sentence: "January 2024" or "31 March 2024". */
export function formatDeadline(deadline: Deadline): string {
  return deadline.by === 'tbc' ? '(date undecided)' : formatDate(deadline.by);
}
