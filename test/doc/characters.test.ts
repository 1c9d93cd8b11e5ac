/** What a pack can print, and how. */
import { expect, test } from 'vitest';
import { printable, unprintable } from '../../src/doc/characters.ts';

test.each([
  ['plain text, with\ttabs and\nlines'],
  ['£56,593,000 – “quoted” … Dùghlas Łódź ½'],
  ['Ελληνικά и русский'],
  ['soft\u00adhyphen and zero\u200bwidth'],
  ['e\u0301 composes'],
])('%j can be printed', (text) => expect(unprintable(text)).toEqual([]));

test.each([
  ['a\u0007b', 1, 'U+0007', 'control'],
  ['a\u0085b', 1, 'U+0085', 'control'],
  ['ab\u2028', 2, 'U+2028', 'control'],
  ['urdu اردو', 5, 'U+0627', 'right-to-left'],
  ['\u202eturned', 0, 'U+202E', 'right-to-left'],
  ['done ✓', 5, 'U+2713', 'missing'],
  ['a 😀', 2, 'U+1F600', 'missing'],
  ['日本', 0, 'U+65E5', 'missing'],
  ['half \ud800', 5, 'U+D800', 'missing'],
])('%j cannot', (text, at, codePoint, why) => {
  expect(unprintable(text)[0]).toMatchObject({ at, codePoint, why });
});

test('every fault is listed, at its place', () => {
  expect(unprintable('✓😀✓').map(({ at }) => at)).toEqual([0, 1, 3]);
});

test('what is printed is composed, without invisible characters, on one line', () => {
  expect(printable('e\u0301\u00ad\u200b\tx\ny')).toBe('é x y');
});
