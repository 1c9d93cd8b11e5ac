/** The lists of words that rules of style look for. */
import { expect, test } from 'vitest';
import * as phrases from '../../src/check/style/phrases.ts';
import { slips } from '../../src/check/style/slips.ts';

test.each(Object.entries(phrases))('%s: each stands once, in plain words', (_, list) => {
  expect(new Set(list).size).toBe(list.length);
  for (const phrase of list) expect(phrase).toMatch(/^[A-Za-z]+(?:[ /]+[a-z]+)*$/);
});

test('what is right for a slip is no slip itself', () => {
  const words = [...slips.keys()].map((slip) => new RegExp(String.raw`\b${slip}\b`));
  expect([...slips.values()].filter((right) => words.some((slip) => slip.test(right)))).toEqual([]);
});
