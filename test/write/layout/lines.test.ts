/** Where lines end, and that nothing is lost on the way. */
import fc from '../../properties.ts';
import { expect, test } from 'vitest';
import { facesOf } from '../../../src/write/layout/faces.ts';
import { breakLines, mayBreak } from '../../../src/write/layout/lines.ts';
import { looks } from '../looks.ts';

const faces = facesOf(looks);
const lines = (text: string, width: number) =>
  breakLines([{ text, face: 'Regular' }], faces, 12, width).map(({ segments }) =>
    segments.map((segment) => segment.text).join(''),
  );

test.each([
  ['one two', 4, true],
  ['one  two', 4, false],
  ['self-evident', 5, true],
  ['2023-24', 5, false],
  ['minus -5', 7, false],
  ['at -x', 4, false],
  ['-x', 1, false],
  ['a–b', 2, true],
  ['no\u00a0break', 3, false],
  ['word/word', 5, false],
])('%j at %i: %s', (text, at, expected) => expect(mayBreak(text, at)).toBe(expected));

test('a line ends where the next word would stick out', () => {
  expect(lines('one two three', 45)).toEqual(['one two ', 'three']);
});

test('a line break ends the line, also the last', () => {
  expect(lines('one\ntwo\n', 200)).toEqual(['one ', 'two ', '']);
});

test('a word wider than the line is broken between characters', () => {
  const broken = lines('x'.repeat(50), 40);
  expect(broken.length).toBeGreaterThan(5);
  expect(broken.join('')).toBe('x'.repeat(50));
});

test('tied words that no line has room for part where they are tied', () => {
  expect(lines('by 30\u00a0September\u00a02030', 62)).toEqual(['by ', '30\u00a0', 'September\u00a0', '2030']);
});

test('no text is lost and no line is too wide, whatever the words and the width', () => {
  const words = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'W', '-', '.', '–', 'é', 'Ж'), minLength: 1, maxLength: 30 }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 15, max: 300 }), (list, width) => {
      const text = list.join(' ');
      const broken = breakLines(
        [
          { text: text.slice(0, 7), face: 'Bold' },
          { text: text.slice(7), face: 'Regular' },
        ],
        faces,
        12,
        width,
      );
      expect(broken.map(({ segments }) => segments.map((segment) => segment.text).join('')).join('')).toBe(text);
      for (const line of broken) expect(line.width).toBeLessThanOrEqual(width + 0.01);
    }),
    { numRuns: 200 },
  );
});
