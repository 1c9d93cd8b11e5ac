/** Matches are those of `matchAll`; what follows from a text is worked out once, and forgotten before it grows without end. */
import { expect, test } from 'vitest';
import { matches, once } from '../../src/model/matches.ts';

test.each([
  ['a1 b2 c3', /[a-z](\d)/g],
  ['nothing here', /\d/g],
  ['aaa', /a*?/g],
  ['one two', /\b/g],
  ['', /^/g],
  ['A sentence. Another.', /(?<=\. )(?<word>\w+)/g],
])('in %j, %s matches as with matchAll', (text, pattern) => {
  pattern.lastIndex = 2;
  expect(matches(text, pattern)).toEqual([...text.matchAll(new RegExp(pattern.source, pattern.flags))]);
});

test('a question is answered once for each text', () => {
  const question = {};
  const asked: string[] = [];
  const length = (text: string): number => once(text, question, () => asked.push(text) && text.length);
  expect([length('one'), length('three'), length('one')]).toEqual([3, 5, 3]);
  expect(asked).toEqual(['one', 'three']);
  expect(once('one', {}, () => 'another question')).toBe('another question');
});

test('not every text is remembered for ever', () => {
  const question = {};
  let asked = 0;
  const ask = (text: string): number => once(text, question, () => ++asked);
  ask('the first');
  for (let count = 0; count < 20_000; count++) ask(`text ${count}`);
  ask('the first');
  expect(asked).toBe(20_002);
});
