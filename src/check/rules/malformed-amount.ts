/** Finds sums in the text that could be either of two. */
import { aboutContents } from '../../findings/about-contents.ts';
import { malformedSums } from '../../model/written-sum.ts';
import { readingsWithReported } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

export const malformedAmount: Rule = {
  // The reader finds it in values, the rule in sentences.
  ...aboutContents['malformed-amount'],
  holds: 'texts',
  *check(pack) {
    for (const { words: text, span } of readingsWithReported(pack))
      for (const { 0: words, index } of malformedSums(text))
        yield {
          message: `“${words}” is no sum: ${words.includes(',') ? 'behind a comma stand three figures' : 'points stand where commas belong'}.`,
          at: span(index, index + words.length),
          help: 'Write pounds, for example £56,593,000.',
        };
  },
};
