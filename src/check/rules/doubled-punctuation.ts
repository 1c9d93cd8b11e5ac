/** Finds punctuation typed twice: "..", ",,", ",.". */
import { matches } from '../../model/matches.ts';
import { readingsWithFields } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

/** Three full stops are an ellipsis. */
const doubled = /(?<!\.)\.\.(?!\.)|,,+|;;+|[,;:]\.(?=\s|$)/g;

export const doubledPunctuation: Rule = {
  id: 'doubled-punctuation',
  severity: 'advice',
  summary: 'A full stop, comma or semicolon is typed twice, or a comma stands before a full stop.',
  why: 'It is a slip that every reader sees, and where a sentence ends is then in doubt.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'The Board plans care with the people who use it..',
    good: 'The Board plans care with the people who use it...',
  },
  soundOnParts: true,
  *check(pack) {
    for (const { words, span, typed } of readingsWithFields(pack))
      for (const { 0: marks, index } of matches(words, doubled)) {
        const right = marks.slice(-1);
        const at = span(index, index + marks.length);
        yield {
          message: `“${marks}” is written for “${right}”.`,
          at,
          help: `Write “${right}”.`,
          ...(typed(index, index + marks.length) && { fix: [{ at, text: right }] }),
        };
      }
  },
};
