/** Finds known slips: "generally practitioner", a word typed twice. */
import { anyOf } from '../language/pattern.ts';
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithReported } from '../language/readings.ts';
import { neverTwice, seldomTwice, sometimesTwice } from '../style/phrases.ts';
import { slips } from '../style/slips.ts';
import { inSmallLetters } from '../language/plain.ts';
import { inText } from '../rule.ts';

const slip = new RegExp(String.raw`\b${anyOf(slips.keys())}\b`, 'gi');
const twice = new RegExp(String.raw`\b(${anyOf(neverTwice)})((?:\s+\1\b(?!-))+)`, 'gi');

// Names are left: there are places and people of one word twice.
const anyTwice = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])(?!${anyOf([...neverTwice, ...sometimesTwice])}\b)(\p{Ll}{3,})((?:\s+\1(?![\p{L}\p{N}’'-]))+)`,
  'gu',
);

export const misspeltPhrase = patternRule({
  severity: 'advice',
  summary: 'A word or phrase is misspelt in a way that is known to occur, or a word is typed twice.',
  why: 'A reader who stumbles over a slip trusts the rest less.',
  example: inText(
    'The Board plans care with each generally practitioner.',
    'The Board plans care with each general practitioner.',
  ),
  texts: readingsWithReported,
  patterns: [
    {
      pattern: slip,
      said: ([written]) => {
        const meant = slips.get(inSmallLetters(written)) ?? written;
        const right = /^[A-Z]/.test(written) ? `${meant.charAt(0).toUpperCase()}${meant.slice(1)}` : meant;
        return { message: `“${written}” is written for “${right}”.`, help: `Write “${right}”.`, instead: right };
      },
    },
    ...[twice, anyTwice].map((pattern) => ({
      pattern,
      said: ([, word = '', again = '']: readonly string[]) => {
        const count = again.trim().split(/\s+/).length;
        const spaces = again.length - again.trimStart().length;
        return {
          message: `“${word}” is typed ${count === 1 ? 'twice' : `${count + 1} times`}.`,
          from: word.length + spaces,
          with: spaces,
          ...(seldomTwice.includes(inSmallLetters(word))
            ? { help: 'Keep one, if both are not meant.' }
            : { help: 'Keep one.', instead: '' }),
        };
      },
    })),
  ],
});
