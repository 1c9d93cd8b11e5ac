/** Finds entries of progress that were changed, or taken away, after a report to the Board had used them. */
import { formatDate } from '../../model/iso-date.ts';
import { digestOfEntry } from '../../model/progress.ts';
import type { Rule } from '../rule.ts';

export const reportedProgressChanged: Rule = {
  id: 'reported-progress-changed',
  severity: 'error',
  summary: 'What was reported of a direction has been changed since the Board was told.',
  why: 'The Board decides on what it was told. What turns out to be otherwise is said in a new entry, so that both can be read.',
  example: {
    file: '2025-26/progress.yaml',
    bad: 'done: The criteria are published.',
    good: 'done: The criteria are written.',
  },
  soundOnParts: false,
  *check({ progress }) {
    if (!progress) return;
    const now = new Set(progress.entries.map(digestOfEntry));
    for (const { on, used } of progress.reported)
      for (const { number, date, digest, origin } of used) {
        if (now.has(digest)) continue;
        const known = progress.entries.find((entry) => entry.number === number && entry.date === date);
        const what = `the Board’s report of ${formatDate(on)} used it`;
        yield {
          message: known
            ? `The entry on direction ${number} of ${formatDate(date)} was changed after ${what}.`
            : `The entry on direction ${number} of ${formatDate(date)} is gone, and ${what}.`,
          at: known ? known.origin.span('done') : origin.span(),
          help: 'Put it back as it was, and say what is otherwise in a new entry at the end.',
          ...(known && { related: [{ at: origin.span('digest'), message: 'as it was used' }] }),
        };
      }
  },
};
