/** Finds known slips: "generally practitioner", a word typed twice. */
import type { Finding } from '../../diagnostic.ts';
import { matches } from '../../model/matches.ts';
import { anyOf } from '../language/pattern.ts';
import type { Reading } from '../language/reading.ts';
import { readingsWithFields } from '../language/readings.ts';
import { slips } from '../language/slips.ts';
import type { Rule } from '../rule.ts';

const slip = new RegExp(String.raw`\b${anyOf(slips.keys())}\b`, 'gi');
const twice =
  /\b(a|an|and|are|as|at|be|by|for|from|in|is|it|must|of|on|or|our|should|the|their|this|to|which|will|with)((?:\s+\1\b)+)/gi;

export const misspeltPhrase: Rule = {
  id: 'misspelt-phrase',
  severity: 'advice',
  summary: 'A word or phrase is misspelt in a way that is known to occur, or a small word is typed twice.',
  why: 'A reader who stumbles over a slip trusts the rest less.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'The Board plans care with each generally practitioner.',
    good: 'The Board plans care with each general practitioner.',
  },
  soundOnParts: true,
  *check(pack) {
    for (const one of readingsWithFields(pack)) {
      for (const { 0: written, index } of matches(one.words, slip)) {
        const meant = slips.get(written.toLowerCase().replaceAll(/\s+/g, ' ')) ?? written;
        const right = /^[A-Z]/.test(written) ? `${meant.charAt(0).toUpperCase()}${meant.slice(1)}` : meant;
        yield finding(
          one,
          index,
          index + written.length,
          `“${written}” is written for “${right}”.`,
          `Write “${right}”.`,
          right,
        );
      }
      for (const { 0: both, 1: word = '', 2: again = '', index } of matches(one.words, twice))
        yield finding(
          one,
          index + word.length,
          index + both.length,
          `“${word}” is typed ${count(again) === 1 ? 'twice' : `${count(again) + 1} times`}.`,
          'Keep one.',
          '',
          again.length - again.trimStart().length,
        );
    }
  },
};

/** `skip`: spaces before the word, which go with the fix but are not marked. */
function finding(
  one: Reading,
  from: number,
  to: number,
  message: string,
  help: string,
  text: string,
  skip = 0,
): Finding {
  return {
    message,
    at: one.span(from + skip, to),
    help,
    ...(one.typed(from, to) && { fix: [{ at: one.span(from, to), text }] }),
  };
}

/** How many words there are. */
function count(again: string): number {
  return again.match(/\S+/g)?.length ?? 0;
}
