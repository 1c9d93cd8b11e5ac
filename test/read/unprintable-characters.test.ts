import { describe, expect, test } from 'vitest';
import { changed, faultless } from '../roots.ts';
import { stretchesIn } from '../../src/read/problems/unprintable-stretches.ts';
import { unprintable } from '../../src/doc/characters.ts';
import { isLinear } from '../growth.ts';
import { validate } from '../validated.ts';

const file = 'directions/2030-31/01-access.yaml';

function findings(words: string): readonly string[] {
  const workspace = changed(faultless(), {
    [file]: (text) => text.replace('must publish the opening hours', `must ${words} publish the opening hours`),
  });
  const { diagnostics } = validate(workspace, {});
  return diagnostics
    .filter((one) => one.severity === 'error')
    .map((one) => `${one.at.start.line}:${one.at.start.column}-${one.at.end.column} ${one.rule} ${one.message}`);
}

test.each([
  ['a bell as an escape', '\\a', '28:35-37 unprintable-character The control character U+0007 cannot be printed.'],
  [
    'one Arabic letter',
    'ا',
    '28:35-36 unprintable-character "ا" (U+0627) is written from right to left, which packs cannot print yet.',
  ],
  [
    'an emoji of four',
    '👩🏽\u200d⚕\ufe0f',
    '28:35-42 unprintable-character The packs\' font has no "👩🏽\u200d⚕\ufe0f" (U+1F469 U+1F3FD U+2695 U+FE0F).',
  ],
  [
    'half a character',
    '\\ud83d',
    '28:35-41 unprintable-character U+D83D is half of a character: the other half is missing.',
  ],
  [
    'letters that were lost',
    '\ufffd',
    '28:35-36 unprintable-character U+FFFD stands where letters were lost in a conversion.',
  ],
  ['a picture', '\ufffc', '28:35-36 unprintable-character U+FFFC stands where a picture or another object was.'],
  ['no character', '\\ufffe', '28:35-41 unprintable-character U+FFFE is no character.'],
  [
    'a sign of one font',
    '\uf0a7',
    "28:35-36 unprintable-character U+F0A7 has a meaning in one font only, which is not the packs'.",
  ],
  [
    'a turning mark',
    '\u202e',
    '28:35-36 unprintable-character The invisible mark U+202E turns the direction of writing round.',
  ],
  ['a byte order mark', 'x\ufeffx', '28:36-37 unprintable-character The control character U+FEFF cannot be printed.'],
  [
    'Urdu',
    'ہے',
    '28:35-37 unprintable-character "ہے" (U+06C1 U+06D2) are words written from right to left, which packs cannot print yet.',
  ],
  [
    'a sentence in Urdu',
    'یہ ایک (12) جملہ ہے۔ end',
    '28:35-55 unprintable-character "یہ ایک (12) جملہ ہے۔" (U+06CC U+06C1 U+0627 U+06CC …) are words written from right to left, which packs cannot print yet.',
  ],
  ['a symbol', '✓', '28:35-36 unprintable-character The packs\' font has no "✓" (U+2713).'],
  ['an emoji', '😀', '28:35-37 unprintable-character The packs\' font has no "😀" (U+1F600).'],
])('%s is refused at its place', (_name, words, expected) => {
  expect(findings(words)[0]).toBe(expected);
});

test('Gaelic, Polish, Greek, signs and decomposed letters are fine', () => {
  expect(findings('Gàidhlig łódź Αθήνα € – “quoted” 5 % e\u0301')).toEqual([]);
});

test('a word of very many letters that the font lacks is one stretch, found in step with its length', () => {
  const made = (times: number): (() => unknown) => {
    const text = 'д'.repeat(10_000 * times);
    const faults = unprintable(text, () => false);
    return () => expect(stretchesIn(text, faults)).toHaveLength(1);
  };
  expect(isLinear(made)).toBe(true);
});

describe('a text in which there is nothing to be seen', () => {
  const pack = 'directions/2030-31/pack.yaml';
  const all = (path: string, from: string, to: string): readonly string[] =>
    validate(changed(faultless(), { [path]: (text) => text.replace(from, to) }), {}).diagnostics.map(
      ({ at, rule, message }) => `${at.start.line}:${at.start.column} ${rule} ${message}`,
    );
  const lead = 'lead: Head of Nursing';
  const words = '"{nhs-example} must publish its access criteria, by {deadline}."';

  test.each([
    ['spaces for a direction', file, words, '"  "', '17:11 empty-value "text" holds nothing that can be seen.'],
    ['a no-break space', file, lead, 'lead: "\u00a0"', '16:11 empty-value "lead" holds nothing that can be seen.'],
    ['a space of no width', file, lead, 'lead: "\u200b"', '16:11 empty-value "lead" holds nothing that can be seen.'],
    [
      'a soft hyphen',
      pack,
      'by: Chief Officer',
      'by: "\u00ad"',
      '7:34 empty-value "by" holds nothing that can be seen.',
    ],
    [
      'a day, told once',
      pack,
      'dated: "2030-03-14"',
      'dated: " "',
      '5:8 malformed-date "" is not a date as "dated" is written.',
    ],
  ])('%s is an empty text', (_, path, from, to, said) => expect(all(path, from, to)).toEqual([said]));

  test('of the standing words a board may leave one out so', () => {
    const wording = 'templates/wording.yaml';
    expect(all(wording, 'contents: "Contents"', 'contents: " "')).toEqual([]);
  });
});
