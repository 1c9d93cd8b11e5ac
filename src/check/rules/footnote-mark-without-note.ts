/** Finds marks of footnotes that were left behind in copied text: "1978(27)". */
import { patternRule } from '../language/pattern-rule.ts';
import { readings } from '../language/readings.ts';
import { inText } from '../rule.ts';

/** Paragraphs of a judgment are cited in such brackets: “at [45]”. */
const mark =
  /(?<=\b(?:1[89]|20)\d\d)\(\d{1,3}\)(?!\w)|(?<!\b(?:at|paras?|paragraphs?)\s|\]\s(?:and|to)\s|\][-–])\[\^?\d{1,3}\](?!\()|(?<=[a-z.,])[¹²³⁰⁴-⁹]{1,3}|(?<=[a-z)])[†‡]/g;

/** Square and cubic metres. */
const measure = /\b[ck]?m$/;

export const footnoteMarkWithoutNote = patternRule({
  severity: 'warning',
  summary: 'A mark of a footnote stands in the text, and there is no note.',
  why: 'Marks come along when text is copied from regulations. The reader looks for a note that does not exist, or reads “1978(27)” as part of the citation.',
  example: inText('The Board was formed in 2015(27).', 'The Board was formed in 2015.'),
  texts: readings,
  patterns: [
    {
      pattern: mark,
      said: ({ 0: found, index, input }) =>
        /^[²³]$/.test(found) && measure.test(input.slice(Math.max(0, index - 3), index))
          ? undefined
          : {
              message: `The mark “${found}” refers to a note that is not there.`,
              help: found.startsWith('[')
                ? 'Delete the mark, or write what it refers to in words.'
                : 'Delete the mark.',
              // In brackets it may be a reference that was meant.
              ...(!found.startsWith('[') && { instead: '' }),
            },
    },
  ],
});
