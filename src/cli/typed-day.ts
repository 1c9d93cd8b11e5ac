/** A day that follows an option. */
import { isIsoDate, type IsoDate } from '../model/iso-date.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage-error.ts';

/** Undefined where none was typed. Throws a UsageError for one that the calendar does not have, or that is written otherwise. */
export function dayTyped(date: string | undefined): IsoDate | undefined {
  if (date === undefined || isIsoDate(date)) return date;
  throw new UsageError(
    `“${printable(date)}” is no day of the calendar.`,
    'Write year, month and day, for example: --date 2023-03-31',
  );
}
