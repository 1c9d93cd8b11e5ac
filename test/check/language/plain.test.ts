/** A text is read as it is printed in step with its length. */
import { expect, test } from 'vitest';
import { plain } from '../../../src/check/language/plain.ts';
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
