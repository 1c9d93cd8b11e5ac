/** Finds names of bodies with a slip in one word: NHS Lothain for NHS Lothian. */
import { matches } from '../../model/matches.ts';
import { oneSlipApart, sameLetters } from '../language/closeness.ts';
import { bodyNames } from '../language/names.ts';
import { anyOf, named } from '../language/pattern.ts';
import { plainWords } from '../language/plain.ts';
import { findingIn } from '../language/reading.ts';
import { readingsWithReported } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';

/** A name, and the letters in it that may be wrong: a word without the signs around it. */
interface Gap {
  readonly name: string;
  readonly from: number;
  readonly right: string;
}

export const misspeltName: Rule = {
  severity: 'warning',
  summary: 'The name of the board, of a recipient or of the partnership has a slip in one of its words.',
  why: 'A direction is given to a body by its name (section 26(1) of the 2014 Act), and a search for the name does not find this place.',
  example: inText(
    'Example Coucnil plans care with the people who use it.',
    'Example Council plans care with the people who use it.',
  ),
  holds: 'texts',
  *check(pack) {
    const names = [...new Set(bodyNames(pack).map(plainWords))];
    const known = new RegExp(named(names), 'g');
    const gaps = names.flatMap((name): readonly Gap[] =>
      name.includes(' ') ? matches(name, word).map(({ 0: right, index }) => ({ name, from: index, right })) : [],
    );
    if (gaps.length === 0) return;
    const patterns = gaps.map((gap) => ({ gap, pattern: patternOf(gap), landmark: landmarkOf(gap) }));
    for (const one of readingsWithReported(pack))
      for (const { gap, pattern, landmark } of patterns) {
        if (!one.words.includes(landmark)) continue;
        for (const { 0: written, 1: before = '', 2: word = '', index } of matches(one.words, pattern)) {
          const { right, name } = gap;
          if (
            !properName.test(word) ||
            !(oneSlipApart(word, right) || sameLetters(word, right)) ||
            word === `${right}s`
          )
            continue;
          const stands = matches(one.words, known).some(
            (other) => other.index <= index && index + written.length <= other.index + other[0].length,
          );
          if (stands) continue;
          const from = index + before.length;
          yield findingIn(one, from, from + word.length, {
            message: `“${written}” is written for “${name}”.`,
            help: `Write “${right}”.`,
            instead: sameLetters(word, right) ? right : undefined,
          });
        }
      }
  },
};

/** What may hold a slip: letters and their apostrophes, without signs at either end. */
const word = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[\p{L}\p{N}’'&-]{2,}[\p{L}\p{N}])(?![\p{L}\p{N}])/gu;

/** The longest of the other words: a text without it does not hold the name. */
function landmarkOf({ name, from, right }: Gap): string {
  const others = `${name.slice(0, from)} ${name.slice(from + right.length)}`.split(/\s+/);
  return others.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}

const properName = /^\p{Lu}\p{Ll}{2,20}$/u;

/** Letters as names here have them. A class by property takes as long to compile as a text to search, and there is a pattern for each word of each name. */
const letters = 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ';

/** The name with another word at its place. */
function patternOf({ name, from, right }: Gap): RegExp {
  const before = spelt(name.slice(0, from));
  const after = spelt(name.slice(from + right.length));
  return new RegExp(
    String.raw`(?<![${letters}\d_-])(${before})([${letters}]{3,21})(?![${letters}\d])${after}(?![${letters}\d_-])`,
    'g',
  );
}

/** Source of a pattern for a part of a name, with the spaces at its ends. */
function spelt(part: string): string {
  if (part.trim() === '') return part === '' ? '' : String.raw`\s+`;
  const space = (isThere: boolean): string => (isThere ? String.raw`\s+` : '');
  return `${space(part.startsWith(' '))}${anyOf([part])}${space(part.endsWith(' '))}`;
}
