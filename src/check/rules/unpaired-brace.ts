/** Finds braces that belong to no placeholder: half of one, one doubled, or one with a dollar sign. */
import { patternRule } from '../language/pattern-rule.ts';
import type { Reading } from '../language/reading.ts';
import { readingsWithFields } from '../language/readings.ts';
import { inFirstGroup } from '../rule.ts';

/** What is left when the facts are filled in: braces around words, or alone, with the word next to them. */
const left = /\$?\{[^{}\n]*\}|\{[\w:-]*|(?<![\w:-])[\w:-]*\}|\$/g;

export const unpairedBrace = patternRule({
  severity: 'error',
  summary:
    'A brace belongs to no placeholder: its partner is missing, it is doubled, or a dollar sign stands before it.',
  why: 'A fact is filled in between one pair of braces. Anything else would be printed as it stands, and the date or the sum would be missing.',
  example: inFirstGroup('access criteria, by {deadline.', 'access criteria, by {deadline}.'),
  texts: readingsWithFields,
  patterns: [
    {
      pattern: left,
      said: ({ 0: shown, index }, one) => {
        const isTyped = one.typed(index, index + shown.length);
        // Whole and typed as it stands, it is a placeholder that stands for nothing, which another rule tells.
        if (isDollar(shown, index, one) || (isTyped && /^\{[^{}]*\}$/.test(shown))) return undefined;
        return {
          message:
            shown === '$' ? '“$” would be printed before the fact.' : `“${shown}” would be printed, braces and all.`,
          help: isTyped
            ? insteadOf(shown, one)
            : 'Write one pair of braces around the name of the fact, and nothing before them.',
        };
      },
    },
  ],
});

function insteadOf(shown: string, { role }: Reading): string {
  return role === 'verbatim'
    ? 'Take the brace out: the texts of figures and lines have no facts.'
    : `Write {${shown.replace(/[${}]/g, '') || 'name'}} for a fact; a brace that is meant as such has no place in a text.`;
}

/** A dollar sign counts only where it was typed before what was filled in. */
function isDollar(shown: string, index: number, { words, typed }: Reading): boolean {
  return shown === '$' && (index + 1 >= words.length || typed(index + 1, index + 2) || !typed(index, index + 1));
}
