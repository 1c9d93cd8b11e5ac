/** Builds dates, and refuses those that no calendar has. */
import { found } from '../../findings/index.ts';
import { nearest } from '../../diagnostic.ts';
import { dueDay, type Deadline } from '../../model/deadline.ts';
import { formatDate, isIsoDate, isIsoMonth, type IsoDate, type IsoMonth } from '../../model/iso-date.ts';
import { date } from '../problems/suggestion.ts';
import type { Ledger } from '../directory.ts';
import { named, type Entry, type Named } from '../entry.ts';

/** Optional days as an object to spread; a day that does not exist is reported and left out. */
export function maybeDays<K extends string>(
  entry: Entry,
  ledger: Ledger,
  ...keys: readonly K[]
): { readonly [P in K as Named<P>]?: IsoDate } {
  const days = keys.flatMap((key) => {
    const day = entry.has(key) ? dateOf(entry, key, ledger, isIsoDate) : undefined;
    return day === undefined ? [] : [[named(key), day]];
  });
  return Object.fromEntries(days) as { [P in K as Named<P>]?: IsoDate };
}

/** A text that is a date; one that no calendar has is reported. */
export function dateOf<D extends string>(
  entry: Entry,
  key: string,
  ledger: Ledger,
  isDate: (text: string) => text is D,
): D | undefined {
  const date = entry.text(key);
  if (isDate(date)) return date;
  ledger.report(
    found('malformed-date', {
      message: `There is no such ${date.length > 7 ? 'day' : 'month'} as ${date}.`,
      at: entry.origin.span(key),
      help: 'Write the year, the month from 01 to 12 and the day, for example "2024-01-31".',
    }),
  );
  return undefined;
}

export function isDayOrMonth(text: string): text is IsoDate | IsoMonth {
  return isIsoDate(text) || isIsoMonth(text);
}

export function buildDeadlines(file: Entry, ledger: Ledger): readonly Deadline[] {
  return file.entries('deadlines').flatMap((entry) => {
    const by = entry.text('by') === 'tbc' ? 'tbc' : dateOf(entry, 'by', ledger, isDayOrMonth);
    return by === undefined ? [] : [{ ...entry.authored('id'), by }];
  });
}

/** What to write where something stands that is no id of a deadline: one there is, or the two lines that add another. @param home the file of the deadlines */
export function deadlineToName(written: string, deadlines: readonly Deadline[], home: string): string {
  const ids = deadlines.map(({ id }) => id);
  const day = date(written);
  const meant =
    deadlines.find((one) => day !== undefined && [one.by, dueDay(one)].includes(day as IsoDate))?.id ??
    nearest(written.replaceAll('O', '0').replace(/\s+/g, '-'), ids);
  const there =
    ids.length === 0 || ids.length > 8 ? `See ${home} for those there are` : `${home} has ${ids.join(', ')}`;
  const write = `${meant === undefined ? '' : `Write ${meant}. `}The id of a date stands here, or continuing when there is no end. ${there}.`;
  if (day === undefined || meant !== undefined) return write;
  const [last = '', month = '', number = ''] = formatDate(day as IsoDate)
    .toLowerCase()
    .split(' ')
    .reverse();
  const id = [month, number, last].filter((part) => part !== '').join('-');
  return `${write} To add this one, write two lines there, “- id: ${id}” and below it “by: "${day}"”, and ${id} here.`;
}
