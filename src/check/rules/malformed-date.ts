/** Finds dates in the text that no calendar has. */
import { writtenDates } from '../../model/written-date.ts';
import { readingsWithFields } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

export const malformedDate: Rule = {
  id: 'malformed-date',
  severity: 'error',
  summary: 'A date is none, such as 31 April 2023 or 30/07//2024.',
  why: 'Nobody can meet a deadline, or find a minute, on a day that does not exist.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'They replace the Directions for 2029-30.',
    bad: 'The Board met on 31 April 2030.',
    good: 'The Board met on 30 April 2030.',
  },
  soundOnParts: true,
  *check(pack) {
    for (const { words: text, span } of readingsWithFields(pack))
      for (const { words, fault, from, to } of writtenDates(text))
        if (fault)
          yield {
            message:
              fault === 'strokes'
                ? `“${words}” is no date: its strokes are doubled.`
                : `There is no such day as ${words}.`,
            at: span(from, to),
            help: 'Write the day, the month in letters and the year, for example 5 April 2023.',
          };
  },
};
