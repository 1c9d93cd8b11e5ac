/** Finds weekdays that do not fit their date. */
import { formatDate, isIsoDate, weekdayOf } from '../../model/iso-date.ts';
import { writtenDates } from '../../model/written-date.ts';
import { readingsWithReported } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

export const weekdayDiffersFromDate: Rule = {
  severity: 'error',
  summary: 'A weekday does not fit the date behind it.',
  why: 'Either the weekday or the date is wrong, and the reader cannot know which.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'They replace the Directions for 2029-30.',
    bad: 'The Board met on Friday 14 March 2030.',
    good: 'The Board met on Thursday 14 March 2030.',
  },
  holds: 'texts',
  *check(pack) {
    for (const { words: text, span } of readingsWithReported(pack))
      for (const { weekday, date, from, to } of writtenDates(text)) {
        if (weekday === undefined || date === undefined || !isIsoDate(date) || weekdayOf(date) === weekday) continue;
        yield {
          message: `${formatDate(date)} is a ${weekdayOf(date)}, not a ${weekday}.`,
          at: span(from, to),
          help: 'Correct the weekday or the date; or leave the weekday out.',
        };
      }
  },
};
