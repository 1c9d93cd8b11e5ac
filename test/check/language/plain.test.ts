/** A text is read as it is printed in step with its length. */
import { expect, test } from 'vitest';
import { plain, withoutAddresses } from '../../../src/check/language/plain.ts';
import type { Origin } from '../../../src/diagnostic.ts';
import { isLinear } from '../../growth.ts';

test('of very many lines', () => {
  const made = (times: number): (() => unknown) => {
    let run = 0;
    // Another text each time, for what was read once is known.
    return () => plain('x y z\n'.repeat(8_000 * times) + run++);
  };
  expect(isLinear(made)).toBe(true);
});

test('several spaces are one, and an empty line stays one', () => {
  expect(plain('a \u00a0 b\n\n\nc\u00ad d')?.words).toBe('a b\n\nc d');
});

test('the addresses of links are left out, and every place is still that of what was typed', () => {
  const text = 'See [a  b](https://x.example/y_(2)), [c](<d>) and [e](https://x.example/{year}).';
  const part = (...[, from, to]: Parameters<Origin['part']>): string => text.slice(from, to);
  const { text: words, origin } = withoutAddresses({ text, origin: { part } as unknown as Origin, path: [] });
  expect(words).toBe('See [a b](), [c]() and [e](https://x.example/{year}).');
  const typed = (piece: string): unknown => origin.part([], words.indexOf(piece), words.indexOf(piece) + piece.length);
  expect(['a b', ']()', 'c', 'and', '{year}'].map(typed)).toEqual([
    'a  b',
    '](https://x.example/y_(2))',
    'c',
    'and',
    '{year}',
  ]);
});
