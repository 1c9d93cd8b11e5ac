/** Builds dates, and refuses those that no calendar has. */
import { found } from '../../findings/index.ts';
import { nearest } from '../../diagnostic.ts';
import { dueDay, type Deadline } from '../../model/deadline.ts';
import { formatDate, isIsoDate, isIsoMonth, type IsoDate, type IsoMonth } from '../../model/iso-date.ts';
import { date } from '../problems/suggestion.ts';
import type { Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';

/** An optional day as an object to spread; a day that does not exist is reported and left out. */
export function maybeDay<K extends string>(
  entry: Entry,
  key: string,
  name: K,
  ledger: Ledger,
): { readonly [P in K]?: IsoDate } {
  if (!entry.has(key)) return {};
  const day = entry.text(key);
  if (isIsoDate(day)) return { [name]: day } as { [P in K]: IsoDate };
  reportDate(entry, key, day, ledger);
  return {};
}

/** The same of a day or a month. */
export function maybeDayOrMonth<K extends string>(
  entry: Entry,
  key: string,
  name: K,
  ledger: Ledger,
): { readonly [P in K]?: IsoDate | IsoMonth } {
  const written = entry.text(key);
  if (isIsoDate(written) || isIsoMonth(written)) return { [name]: written } as { [P in K]: IsoDate | IsoMonth };
  reportDate(entry, key, written, ledger);
  return {};
}

export function buildDeadlines(file: Entry, ledger: Ledger): readonly Deadline[] {
  return file.entries('deadlines').flatMap((entry) => {
    const by = entry.text('by');
    if (by === 'tbc' || isIsoDate(by) || isIsoMonth(by)) return [{ origin: entry.origin, id: entry.text('id'), by }];
    reportDate(entry, 'by', by, ledger);
    return [];
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

function reportDate(entry: Entry, key: string, date: string, ledger: Ledger): void {
  ledger.report(
    found('malformed-date', {
      message: `There is no such ${date.length > 7 ? 'day' : 'month'} as ${date}.`,
      at: entry.origin.span(key),
      help: 'Write the year, the month from 01 to 12 and the day, for example "2024-01-31".',
    }),
  );
}
