/** Finds braces that belong to no placeholder: half of one, one doubled, or one with a dollar sign. */
import { matches } from '../../model/matches.ts';
import type { Reading } from '../language/reading.ts';
import { readingsWithFields } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

/** What is left when the facts are filled in: braces around words, or alone, with the word next to them. */
const left = /\$?\{[^{}\n]*\}|\{[\w:-]*|(?<![\w:-])[\w:-]*\}|\$/g;

export const unpairedBrace: Rule = {
  severity: 'error',
  summary:
    'A brace belongs to no placeholder: its partner is missing, it is doubled, or a dollar sign stands before it.',
  why: 'A fact is filled in between one pair of braces. Anything else would be printed as it stands, and the date or the sum would be missing.',
  example: {
    file: '2030-31/01-access.yaml',
    bad: 'access criteria, by {deadline.',
    good: 'access criteria, by {deadline}.',
  },
  holds: 'texts',
  *check(pack) {
    for (const one of readingsWithFields(pack))
      for (const { 0: shown, index } of braces(one)) {
        const inner = shown.replace(/[${}]/g, '');
        yield {
          message: `“${shown}” would be printed, braces and all.`,
          at: one.span(index, index + shown.length),
          help: one.typed(index, index + shown.length)
            ? `Write {${inner || 'name'}} for a fact; a brace that is meant as such has no place in a text.`
            : 'Write one pair of braces around the name of the fact, and nothing before them.',
        };
      }
  },
};

function braces(one: Reading): readonly RegExpExecArray[] {
  if (!/[{}]/.test(one.words) && !one.words.includes('$')) return [];
  const found = matches(one.words, left);
  // A dollar sign counts only where it was typed before what was filled in.
  const isDollar = ({ 0: shown, index }: RegExpExecArray): boolean =>
    shown === '$' && (index + 1 >= one.words.length || one.typed(index + 1, index + 2) || !one.typed(index, index + 1));
  // Whole and typed as it stands, it is a placeholder that stands for nothing, which another rule tells.
  return found
    .filter((each) => !isDollar(each))
    .filter(({ 0: shown, index }) => !(/^\{[^{}]*\}$/.test(shown) && one.typed(index, index + shown.length)));
}
