/** Finds "&" for "and". */
import { bodyNames } from '../language/names.ts';
import { anyOf } from '../language/pattern.ts';
import { patternRule } from '../language/pattern-rule.ts';
import { readings } from '../language/readings.ts';
import { inFirstGroup } from '../rule.ts';

const ampersand = String.raw`(?<=[^\s&]\s{1,3})&(?=\s{1,3}[^\s&])`;

/** “A & E” and “Q & As” are abbreviations. */
const letters = /^[^A-Z]?[A-Z] & [A-Z]s?(?![A-Za-z])/;
/** “Mackay & Ross” or “J. & M. Ross”, in a sentence: a firm that is written so, or two capitals too many. */
const mayBeName = /^\P{L}*\p{Lu}\S* & \p{Lu}/u;

export const ampersandInText = patternRule({
  severity: 'advice',
  summary: 'The text has “&” where “and” is read.',
  why: 'Screen readers misread it. NHS Education for Scotland’s style guide asks for “and”.',
  example: inFirstGroup('title: Health & wellbeing', 'title: Health and wellbeing'),
  texts: readings,
  patterns: (pack) => {
    // The name of a body, of the plan or of the scheme stays as it is.
    const names = [...bodyNames(pack), pack.plan.name, pack.scheme.name].filter((name) => name.includes('&'));
    return [
      {
        pattern: new RegExp(`${anyOf(names)}|${ampersand}`, 'g'),
        said: ({ 0: found, index, input }, { role }) => {
          const words = around(input, index);
          if (found !== '&' || letters.test(words)) return undefined;
          const message = `“${words}” has “&” for “and”.`;
          return role !== 'heading' && mayBeName.test(words)
            ? { message, help: 'Write “and”, unless it is a name that is written so.' }
            : { message, help: 'Write “and”.', instead: 'and' };
        },
      },
    ];
  },
});

/** The mark with the words before and behind it. */
function around(words: string, index: number): string {
  const before = /(?<!\S)\S+\s+$/.exec(words.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  const after = /^\s+\S+/.exec(words.slice(index + 1, index + 40))?.[0] ?? '';
  return `${before}&${after}`.replaceAll(/\s+/g, ' ');
}
