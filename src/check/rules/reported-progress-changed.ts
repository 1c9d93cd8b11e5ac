/** Finds entries of progress that were changed, taken away or added after the Board was told how the directions stood on their day. */
import type { Finding } from '../../diagnostic.ts';
import { formatDate } from '../../model/iso-date.ts';
import { digestOfEntry, reportWithout, type Progress, type UsedEntry } from '../../model/progress.ts';
import type { Rule } from '../rule.ts';

export const reportedProgressChanged: Rule = {
  severity: 'error',
  summary: 'What was reported of a direction has been changed, or added to, since the Board was told.',
  why: 'The Board decides on what it was told. What turns out to be otherwise is said in a new entry, so that both can be read.',
  example: {
    file: '2025-26/progress.yaml',
    bad: 'done: The criteria are published.',
    good: 'done: The criteria are written.',
  },
  needsAll: true,
  *check({ progress }) {
    if (!progress) return;
    const now = new Set(progress.entries.map(digestOfEntry));
    const lost: UsedEntry[] = [];
    for (const { on, used } of progress.reported)
      for (const one of used) {
        if (now.has(one.digest)) continue;
        lost.push(one);
        yield changed(one, formatDate(on), progress);
      }
    yield* added(progress, lost);
  },
};

function changed({ number, date, origin }: UsedEntry, on: string, { entries }: Progress): Finding {
  const known = entries.find((entry) => entry.number === number && entry.date === date);
  const what = `the Board’s report of ${on} used it`;
  return {
    message: known
      ? `The entry on direction ${number} of ${formatDate(date)} was changed after ${what}.`
      : `The entry on direction ${number} of ${formatDate(date)} is gone, and ${what}.`,
    at: known ? known.origin.span('done') : origin.span(),
    help: 'Put it back as it was, and say what is otherwise in a new entry at the end.',
    ...(known && { related: [{ at: origin.span('digest'), message: 'as it was used' }] }),
  };
}

/** @param lost entries that a report used and that are not as they were: what they have become was not added */
function* added(progress: Progress, lost: readonly UsedEntry[]): Generator<Finding> {
  for (const entry of progress.entries) {
    const { number, date, origin } = entry;
    const report = reportWithout(progress, entry);
    if (!report || lost.some((one) => one.number === number && one.date === date)) continue;
    const on = formatDate(report.on);
    yield {
      message: `The entry on direction ${number} of ${formatDate(date)} was added after the Board’s report of ${on}, which told how it stood by then.`,
      at: origin.span('date'),
      help: `Give it a day after ${on}, and say in its words since when it has been so.`,
      related: [{ at: report.origin.span('on'), message: 'the report' }],
    };
  }
}
