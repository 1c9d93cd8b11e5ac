/** A day that follows an option. */
import { isIsoDate, type IsoDate } from '../model/iso-date.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage-error.ts';

/** Throws a UsageError for one that the calendar does not have, or that is written otherwise. */
export function calendarDay(option: '--date' | '--on', typed: string): IsoDate {
  if (isIsoDate(typed)) return typed;
  throw new UsageError(
    `"${printable(typed)}" is no day.`,
    `Write the year, month and day, for example: ${option} 2024-01-31`,
  );
}
