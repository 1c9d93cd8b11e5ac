/** Finds names of bodies with a slip in one word: NHS Lothain for NHS Lothian. */
import { matches } from '../../model/matches.ts';
import { oneSlipApart, sameLetters } from '../language/closeness.ts';
import { bodyNames } from '../language/names.ts';
import { anyOf } from '../language/pattern.ts';
import { readingsWithReported } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

/** A name, and the place of the word in it that may be wrong. */
interface Gap {
  readonly words: readonly string[];
  readonly at: number;
}

export const misspeltName: Rule = {
  id: 'misspelt-name',
  severity: 'warning',
  summary: 'The name of the board, of a recipient or of the partnership has a slip in one of its words.',
  why: 'A direction is given to a body by its name (section 26(1) of the 2014 Act), and a search for the name does not find this place.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'Example Coucnil plans care with the people who use it.',
    good: 'Example Council plans care with the people who use it.',
  },
  holds: 'texts',
  soundOnParts: true,
  *check(pack) {
    const known = new Set(bodyNames(pack));
    const gaps = [...known].flatMap((name): readonly Gap[] => {
      const words = name.split(' ');
      return words.length < 2 ? [] : words.flatMap((word, at) => (word.length >= 4 ? [{ words, at }] : []));
    });
    if (gaps.length === 0) return;
    const patterns = gaps.map((gap) => ({ gap, pattern: patternOf(gap), landmark: landmarkOf(gap) }));
    for (const { words, span, typed } of readingsWithReported(pack))
      for (const { gap, pattern, landmark } of patterns) {
        if (!words.includes(landmark)) continue;
        for (const { 0: written, 1: before = '', 2: word = '', index } of matches(words, pattern)) {
          const right = gap.words[gap.at] ?? '';
          if (!(oneSlipApart(word, right) || sameLetters(word, right)) || word === `${right}s` || known.has(written))
            continue;
          const from = index + before.length;
          const at = span(from, from + word.length);
          yield {
            message: `“${written}” is written for “${gap.words.join(' ')}”.`,
            at,
            help: `Write “${right}”.`,
            ...(sameLetters(word, right) && typed(from, from + word.length) && { fix: [{ at, text: right }] }),
          };
        }
      }
  },
};

/** The longest of the other words: a text without it does not hold the name. */
function landmarkOf({ words, at }: Gap): string {
  return words.reduce((longest, word, index) => (index !== at && word.length > longest.length ? word : longest), '');
}

/** The name with another word at its place. */
function patternOf({ words, at }: Gap): RegExp {
  const part = (some: readonly string[]): string => some.map((word) => anyOf([word])).join(String.raw`\s+`);
  const before = at === 0 ? '' : String.raw`${part(words.slice(0, at))}\s+`;
  const after = at === words.length - 1 ? '' : String.raw`\s+${part(words.slice(at + 1))}`;
  return new RegExp(String.raw`(?<![\w-])(${before})([A-Z][a-z]{2,20})(?=${after}(?![\w-]))${after}`, 'g');
}
