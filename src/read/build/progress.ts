/** Builds what is reported of a year's directions. */
import type { Progress, ProgressEntry, ReportedProgress } from '../../model/progress.ts';
import type { Directory, Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';
import type { Numbered } from './budget.ts';
import { maybeDays } from './dates.ts';

/** @param withdrawn numbers of directions that progress has been reported of before they were withdrawn */
export function buildProgress(
  file: Entry,
  numbers: Directory<Numbered>,
  withdrawn: readonly string[],
  ledger: Ledger,
): Progress {
  return {
    origin: file.origin,
    entries: file.entries('entries').flatMap((entry) => buildEntry(entry, numbers, withdrawn, ledger)),
    reported: file.entries('reported').flatMap((entry) => buildReported(entry, ledger)),
  };
}

function buildEntry(
  entry: Entry,
  numbers: Directory<Numbered>,
  withdrawn: readonly string[],
  ledger: Ledger,
): readonly ProgressEntry[] {
  const written = entry.text('direction');
  const number = withdrawn.includes(written) ? written : numbers.find(written, entry.origin, 'direction')?.id;
  const { date } = maybeDays(entry, ledger, 'date');
  if (number === undefined || date === undefined) return [];
  return [
    {
      origin: entry.origin,
      number,
      date,
      by: entry.text('by'),
      state: entry.text('state'),
      done: entry.text('done'),
      figures: entry.texts('figures'),
      ...entry.maybe('evidence'),
    },
  ];
}

function buildReported(entry: Entry, ledger: Ledger): readonly ReportedProgress[] {
  const { on } = maybeDays(entry, ledger, 'on');
  if (on === undefined) return [];
  const used = entry.entries('used').flatMap((one) => {
    const { date } = maybeDays(one, ledger, 'date');
    return date === undefined
      ? []
      : [{ origin: one.origin, number: one.text('direction'), date, digest: one.text('digest') }];
  });
  return [{ origin: entry.origin, on, used }];
}
