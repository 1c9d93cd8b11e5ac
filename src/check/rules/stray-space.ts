/** Finds doubled spaces, spaces before a comma or full stop, and spaces within brackets. */
import { patternRule } from '../language/pattern-rule.ts';
import { readingsAsTyped } from '../language/readings.ts';
import { inText } from '../rule.ts';

/** Ratios, “1 : 5”, “A : B”, and three full stops may have some, “. . .”. */
const doubled =
  /(?<=\S)[ \u00a0\u2000-\u200a\u202f]+(?=[ \u00a0\u2000-\u200a\u202f]\S)|(?<=[^\s—–(.,;])[ \u00a0\u2000-\u200a\u202f](?=[,;.:?!](?:\s|$))(?!\. \.|: £?\d(?<=\d%? : £?\d)|: \p{L}(?![\p{L}\d])(?<=(?<![\p{L}\d])\p{L} : \p{L}))|(?<=(?<!\])\() (?=[^\s)])| (?=\))(?<=[^\s(] )(?<!\]\([^()\n]{0,300})/gu;
/** “people ,and carers”: the space stands on the wrong side. */
const misplaced = /(?<=[\p{L}\d”’"')%])\s[,;](?=[\p{L}“‘"'])/gu;

export const straySpace = patternRule({
  severity: 'advice',
  summary: 'There is a space too many: doubled, before a comma or full stop, or within brackets.',
  why: 'It shows as a gap in print, and it makes two equal sentences differ to a search.',
  example: inText(
    'The Board plans care with  the people who use it.',
    'The Board plans care with the people who use it, always.',
  ),
  texts: readingsAsTyped,
  patterns: [
    {
      pattern: doubled,
      said: ({ 0: space, index, input }, { span }) => {
        if (input.startsWith(' : ', index) && /\bratios?\b/i.test(input)) return undefined;
        const { start, end } = span(index, index + space.length);
        return {
          message: `There ${space.length === 1 ? 'is a space' : `are ${space.length} spaces`} too many here.`,
          help: 'Delete what is too much.',
          instead: start.line === end.line ? '' : undefined,
        };
      },
    },
    {
      pattern: misplaced,
      said: ({ 0: words, index }, { span }) => {
        const { start, end } = span(index, index + 2);
        const right = `${words.charAt(1)} `;
        return {
          message: `The space stands before “${right.trim()}”, and not behind it.`,
          help: 'Put it behind.',
          instead: start.line === end.line ? right : undefined,
        };
      },
    },
    {
      // Names, titles and the texts of the money are one line; elsewhere a paragraph begins.
      pattern: /\n\s*\n/g,
      said: (_, { role }) =>
        role === 'verbatim' || role === 'heading'
          ? { message: 'The empty line would be printed as two spaces.', help: 'Take it out.' }
          : undefined,
    },
  ],
});
