/** Finds round brackets that open and never close, or close without having opened. */
import { matches } from '../../model/matches.ts';
import type { Reading } from '../language/reading.ts';
import { readingsWithFields } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

/** A label such as "a)" closes nothing. */
const bracket = /(?:^|\s)(?:[a-z]{1,4}|\d{1,2})\)(?=\s)|[()]/g;

export const unpairedBracket: Rule = {
  id: 'unpaired-bracket',
  severity: 'advice',
  summary: 'A round bracket opens and does not close in the same text, or closes and never opened.',
  why: 'The reader cannot tell where the remark ends and the provision goes on.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'The Board plans care (with the people who use it.',
    good: 'The Board plans care a) with the people who use it (and with carers).',
  },
  soundOnParts: true,
  *check(pack) {
    for (const one of readingsWithFields(pack))
      for (const at of unpaired(one))
        yield {
          message: one.words[at] === '(' ? 'This bracket is not closed.' : 'This bracket closes, but none is open.',
          at: one.span(at, at + 1),
          help: 'Add the bracket that is missing, or delete this one.',
        };
  },
};

/** Where in the words the brackets without a partner stand, in order. */
function unpaired({ words }: Reading): readonly number[] {
  if (!/[()]/.test(words)) return [];
  const open: number[] = [];
  const alone: number[] = [];
  for (const { 0: found, index } of matches(words, bracket)) {
    if (found === '(') open.push(index);
    else if (found === ')' && open.pop() === undefined) alone.push(index);
    // "(see a)" closes what was opened.
    else if (found.length > 1 && open.length > 0) open.pop();
  }
  return [...alone, ...open].sort((one, other) => one - other);
}
