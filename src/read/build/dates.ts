/** Builds dates, and refuses those that no calendar has. */
import { found } from '../../findings/index.ts';
import type { Deadline } from '../../model/deadline.ts';
import { isIsoDate, isIsoMonth, type IsoDate } from '../../model/iso-date.ts';
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

export function buildDeadlines(file: Entry, ledger: Ledger): readonly Deadline[] {
  return file.entries('deadlines').flatMap((entry) => {
    const by = entry.text('by');
    if (by === 'tbc' || isIsoDate(by) || isIsoMonth(by)) return [{ origin: entry.origin, id: entry.text('id'), by }];
    reportDate(entry, 'by', by, ledger);
    return [];
  });
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
