import { expect, test } from 'vitest';
import { validate } from '../../src/compile.ts';
import { changed, faultless } from '../roots.ts';

const file = 'directions/2030-31/01-access.yaml';

function findings(words: string): readonly string[] {
  const workspace = changed(faultless(), { [file]: (text) => text.replace('must publish the opening hours', `must ${words} publish the opening hours`) });
  const { diagnostics } = validate(workspace, {});
  return diagnostics.filter((one) => one.severity === 'error').map((one) => `${one.at.start.line}:${one.at.start.column}-${one.at.end.column} ${one.rule} ${one.message}`);
}

test.each([
  ['a bell as an escape', '\\a', '28:35-37 unprintable-character The control character U+0007 cannot be printed.'],
  ['Urdu', 'ہے', '28:35-36 unprintable-character "ہ" (U+06C1) is written from right to left, which packs cannot print yet.'],
  ['a symbol', '✓', '28:35-36 unprintable-character The packs\' font has no "✓" (U+2713).'],
  ['an emoji', '😀', '28:35-37 unprintable-character The packs\' font has no "😀" (U+1F600).'],
])('%s is refused at its place', (_name, words, expected) => {
  expect(findings(words)[0]).toBe(expected);
});

test('Gaelic, Polish, Greek, signs and decomposed letters are fine', () => {
  expect(findings('Gàidhlig łódź Αθήνα € – “quoted” 5 % e\u0301')).toEqual([]);
});
