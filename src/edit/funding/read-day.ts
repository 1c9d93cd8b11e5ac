/** Reads a day from a cell: as a number of days, in words, or in figures whose order the rest of the file may have to say. */
import { dayAfter, formatDate, isIsoDate, monthNamed, weekdayOf, type IsoDate } from '../../model/iso-date.ts';
import { general } from '../../source/sheets/number-format.ts';
import type { Cell } from '../../source/sheets/sheet.ts';
import { inQuotes, nothingIn, tidied, type Reading, type Terms } from './reading.ts';

/** 1 January 2000 and 31 December 2099 as days since 30 December 1899. */
const [firstDay, lastDay] = [36526, 73050];
const help = 'Write it as 2030-04-05 or 5 April 2030.';

/** @param known what stands in budgets.yaml */
export function readDay(
  cell: Cell | undefined,
  { dayOrder }: Pick<Terms, 'dayOrder'>,
  known?: IsoDate,
): Reading<IsoDate> {
  const none = nothingIn(cell);
  if (none || !cell) return none ?? { value: undefined };
  const { value, format = general } = cell;
  if (typeof value === 'number') return fromNumber(value, format);
  const words = tidied(String(value));
  const { days, isFigures } = daysIn(words);
  const [day, other] = days;
  if (!day) return { message: `${inQuotes(words)} is no day.`, help };
  if (!day.startsWith('20')) return { message: `${inQuotes(words)} is no day of this century.`, help };
  if (!other) return weekdayFits(words, day);
  // A British spreadsheet writes the day that it was given so; that the month is first the other days have to say.
  const chosen = dayOrder === 'month first' ? other : day;
  return isFigures && (dayOrder !== undefined || day === known)
    ? { value: chosen }
    : {
        message: `${inQuotes(words)} can be read in two ways: the day or the month may come first.`,
        help: `Write the day as ${day} or ${formatDate(day)}; or as ${other} or ${formatDate(other)}.`,
      };
}

function fromNumber(value: number, format: NonNullable<Cell['format']>): Reading<IsoDate> {
  const isDay = format.kind === 'general' || format.kind === 'number' || (format.kind === 'date' && format.hasDay);
  if (!isDay)
    return {
      message: `${format.kind === 'other' ? `Here stands ${format.name}` : 'Here stands no day'}.`,
      help: 'Give the cell the format of a date, and type the day again.',
    };
  const serial = Math.floor(value);
  return isSerial(serial) ? { value: dayOfSerial(serial) } : { message: `${value} is no day of this century.`, help };
}

/** Whether so many days since 30 December 1899 make a day of this century. */
export function isSerial(serial: number): boolean {
  return serial >= firstDay && serial <= lastDay;
}

/** @param serial days since 30 December 1899 */
export function dayOfSerial(serial: number): IsoDate {
  return dayAfter('1899-12-30' as IsoDate, serial);
}

const weekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i;

function weekdayFits(words: string, day: IsoDate): Reading<IsoDate> {
  const [, said] = weekday.exec(words) ?? [];
  const is = weekdayOf(day);
  return said === undefined || is.toLowerCase().startsWith(said.toLowerCase())
    ? { value: day }
    : { message: `${inQuotes(words)}: ${formatDate(day)} is a ${is}.`, help };
}

/** The days that words may mean, the day before the month first. */
export function daysIn(words: string): { readonly days: readonly IsoDate[]; readonly isFigures: boolean } {
  const bare = words.replace(weekday, '');
  const whole = /^(\d{4}-\d\d-\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(bare)?.[1];
  if (whole !== undefined) return { days: isIsoDate(whole) ? [whole] : [], isFigures: false };
  const named = /^(\d{1,2})(?:st|nd|rd|th)? ?-?([a-z]{3,9})\.?,? ?-?(\d{4}|\d\d)$/i.exec(bare);
  if (named) return { days: day(named[3], monthNamed(named[2] ?? ''), Number(named[1])), isFigures: false };
  const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)$/.exec(bare);
  if (!figures) return { days: [], isFigures: false };
  const [one, other] = [Number(figures[1]), Number(figures[3])];
  const days = [...day(figures[4], other, one), ...(one === other ? [] : day(figures[4], one, other))];
  return { days, isFigures: true };
}

/** Two figures are years of this century. */
function day(year = '', month: number, date: number): readonly IsoDate[] {
  const iso = `${year.padStart(4, '20')}-${month.toString().padStart(2, '0')}-${date.toString().padStart(2, '0')}`;
  return isIsoDate(iso) ? [iso] : [];
}

/** What the days of a file that are written in figures say of their order; where they are silent, one that was exported and stands there with the day first. With the month first it may as well be another day, typed in its place. */
export function dayOrderOf(
  cells: readonly { readonly cell: Cell | undefined; readonly known: IsoDate | undefined }[],
): Terms['dayOrder'] {
  const votes = cells.flatMap(({ cell, known }) => {
    const { days, isFigures } = daysIn(tidied(String(cell?.value ?? '')));
    const [only, second] = days;
    if (!isFigures || !only) return [];
    if (second) return known === only ? [{ sure: false, dayFirst: true }] : [];
    const [one] = tidied(String(cell?.value)).replace(weekday, '').split(/[/.-]/).map(Number);
    // The same number twice says nothing.
    return Number(only.slice(5, 7)) === Number(only.slice(8))
      ? []
      : [{ sure: true, dayFirst: one === Number(only.slice(8)) }];
  });
  const counted = votes.some((one) => one.sure) ? votes.filter((one) => one.sure) : votes;
  if (counted.length === 0) return undefined;
  if (counted.every((one) => one.dayFirst)) return 'day first';
  return counted.every((one) => !one.dayFirst) ? 'month first' : undefined;
}
