/** The lists of words that rules of style look for. */
import { expect, test } from 'vitest';
import * as phrases from '../../src/check/style/phrases.ts';
import { slips } from '../../src/check/style/slips.ts';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

test.each(Object.entries(phrases))('%s: each stands once, in plain words', (_, list) => {
  expect(new Set(list).size).toBe(list.length);
  for (const phrase of list) expect(phrase).toMatch(/^[A-Za-z]+(?:[ /]+[a-z]+)*$/);
});

test('what is right for a slip is no slip itself', () => {
  const words = [...slips.keys()].map((slip) => new RegExp(String.raw`\b${slip}\b`));
  expect([...slips.values()].filter((right) => words.some((slip) => slip.test(right)))).toEqual([]);
});

test.each(['TBC', 'T.B.C', 'T.B.C.', 't.b.c.', 't.b.c', 'T.B.D.', 'T. B. C.'])(
  '“%s” is a mark left for later',
  (mark) => {
    const pack = 'directions/2030-31/pack.yaml';
    const workspace = changed(faultless(), {
      [pack]: (text) => text.replace('who use it.', `who use it (${mark}) and need it.`),
    });
    expect(validate(workspace, { years: ['2030-31'] }).diagnostics.map(({ rule, message }) => [rule, message])).toEqual(
      [['placeholder-left-in', `“${mark}” was left in the text.`]],
    );
  },
);
