/** Finds dates in the text that no calendar has. */
import { aboutContents } from '../../findings/about-contents.ts';
import { writtenDates } from '../../model/written-date.ts';
import { readingsWithReported } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

export const malformedDate: Rule = {
  // The reader finds it in values, the rule in sentences.
  ...aboutContents['malformed-date'],
  holds: 'texts',
  *check(pack) {
    for (const { words: text, span } of readingsWithReported(pack))
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
