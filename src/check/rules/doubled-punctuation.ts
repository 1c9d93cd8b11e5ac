/** Finds punctuation typed twice: "..", ",,", ",.". */
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithReported } from '../language/readings.ts';
import { inText } from '../rule.ts';

/** Three full stops are an ellipsis. */
const doubled = /(?<!\.)\.\.(?!\.)|,,+|;;+|[,;:]\.(?=\s|$)/g;

export const doubledPunctuation = patternRule({
  severity: 'warning',
  summary: 'A full stop, comma or semicolon is typed twice, or a comma stands before a full stop.',
  why: 'It is a slip that every reader sees, and where a sentence ends is then in doubt.',
  example: inText(
    'The Board plans care with the people who use it..',
    'The Board plans care with the people who use it...',
  ),
  texts: readingsWithReported,
  patterns: [
    {
      pattern: doubled,
      said: ([marks]) => {
        const right = marks.slice(-1);
        return { message: `“${marks}” is written for “${right}”.`, help: `Write “${right}”.`, instead: right };
      },
    },
  ],
});
