/** Finds marks of footnotes that were left behind in copied text: "1978(27)". */
import { matches } from '../../model/matches.ts';
import { readings } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

const mark =
  /(?<=\b(?:1[89]|20)\d\d)\(\d{1,3}\)(?!\w)|\[\^?\d{1,3}\](?!\()|(?<=[a-z.,])[¹²³⁰⁴-⁹]{1,3}|(?<=[a-z)])[†‡]/g;

export const footnoteMarkWithoutNote: Rule = {
  id: 'footnote-mark-without-note',
  severity: 'warning',
  summary: 'A mark of a footnote stands in the text, and there is no note.',
  why: 'Marks come along when text is copied from regulations. The reader looks for a note that does not exist, or reads “1978(27)” as part of the citation.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'The Board was formed in 2015(27).',
    good: 'The Board was formed in 2015.',
  },
  soundOnParts: true,
  *check(pack) {
    for (const { words, span, typed } of readings(pack))
      for (const { 0: found, index } of matches(words, mark)) {
        if (/^[²³]$/.test(found) && /\b[ck]?m$/.test(words.slice(Math.max(0, index - 3), index))) continue;
        const at = span(index, index + found.length);
        yield {
          message: `The mark “${found}” refers to a note that is not there.`,
          at,
          help: 'Delete the mark.',
          ...(typed(index, index + found.length) && { fix: [{ at, text: '' }] }),
        };
      }
  },
};
