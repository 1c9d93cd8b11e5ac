/** What a pack can print, and how. */
import { expect, test } from 'vitest';
import { builtInCovers, printable, unprintable, unusualIn } from '../../src/doc/characters.ts';

const arimo = builtInCovers('Arimo') ?? (() => false);
const atkinson = builtInCovers('AtkinsonHyperlegibleNext') ?? (() => false);

test.each([
  ['plain text, with\ttabs and\nlines'],
  ['£56,593,000 – “quoted” … Dùghlas Łódź ½'],
  ['Ελληνικά и русский'],
  ['soft\u00adhyphen and zero\u200bwidth'],
  ['e\u0301 composes'],
  ['con\ufb01rmed, \u200eleft\u2066to\u2069right\u200d'],
])('%j can be printed', (text) => expect(unprintable(text, arimo)).toEqual([]));

test.each([
  ['a\u0007b', 1, 'U+0007', 'control'],
  ['a\u0085b', 1, 'U+0085', 'control'],
  ['lost \ufffd', 5, 'U+FFFD', 'control'],
  ['an \ufffc', 3, 'U+FFFC', 'control'],
  ['a\ufeff', 1, 'U+FEFF', 'control'],
  ['ab\u2028', 2, 'U+2028', 'control'],
  ['urdu اردو', 5, 'U+0627', 'right-to-left'],
  ['\u202eturned', 0, 'U+202E', 'right-to-left'],
  ['done ✓', 5, 'U+2713', 'missing'],
  ['a 😀', 2, 'U+1F600', 'missing'],
  ['日本', 0, 'U+65E5', 'missing'],
  ['half \ud800', 5, 'U+D800', 'missing'],
])('%j cannot', (text, at, codePoint, why) => {
  expect(unprintable(text, arimo)[0]).toMatchObject({ at, codePoint, why });
});

test('every fault is listed, at its place', () => {
  expect(unprintable('✓😀✓', arimo).map(({ at }) => at)).toEqual([0, 1, 3]);
});

test.each([
  ['£56,593,000 – “quoted” … −5 • Dùghlas Łódź ŵ ½', []],
  ['non\u2011breaking', [3]],
  ['Αθήνα', [0, 1, 2, 3, 4]],
  ['c\u0302 has no letter of its own here', [0]],
  ['e\u0301 has', []],
])('the font for accessible reading: %j', (text, places) => {
  expect(unprintable(text, atkinson).map(({ at }) => at)).toEqual(places);
});

test('of a board’s own font nothing is known', () => {
  expect(builtInCovers('Unheard')).toBeUndefined();
  expect(builtInCovers('constructor')).toBeUndefined();
});

test('what is unusual in a text is said in its own form and in its normal form', () => {
  expect([...unusualIn('plain £')]).toEqual([0xa3]);
  expect([...unusualIn('c\u0302')]).toEqual([0x302, 0x109]);
  expect([...unusualIn('plain\n')]).toEqual([]);
});

test('what is printed is composed, without invisible characters, on one line', () => {
  expect(printable('e\u0301\u00ad\u200b\tx\ny')).toBe('é x y');
  expect(
    printable('a\u034f\u200c\u200d\u200e\u202a\u202c\u202d\u2060\u2063\u2064\u2066\u2068\u2069\u206a\u206fb'),
  ).toBe('ab');
  expect(printable('\ufb00 \ufb01t \ufb02 \ufb03 \ufb04 \ufb05 \ufb06')).toBe('ff fit fl ffi ffl st st');
  expect(printable('by 31\u00a0April, 2030\u201131')).toBe('by 31\u00a0April, 2030\u201131');
});
