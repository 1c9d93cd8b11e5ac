/** Spaces of another kind and marks that nobody sees, as they come with text from Word and the web: they hide nothing from a rule. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/check/index.ts';
import { plain, plainWords } from '../../../src/check/language/plain.ts';
import { Cache, make, validate } from '../../../src/spine.ts';
import { yearOf } from '../../../src/source/kind.ts';
import type { Example } from '../../../src/diagnostic.ts';
import { changed, faultless, rootWith } from '../../roots.ts';

const root = faultless();
/** Of the files of a root only one is ever another. */
const cache = new Cache();

/** Spaces within running words, not those that are YAML's; and the words beside them. */
const space = /(?<=[\p{L}\d.”)}%]) (?=[\p{L}\d“({£&])/gu;
const words =
  /(?<=[\p{L}\d.”)}%] )[\p{L}\d][^\s{}[\]",:]*(?=[\s,.”)])|(?<![\p{L}\d{-])[\p{L}\d][^\s{}[\]",:]*(?= [\p{L}\d“({£&])/gu;
const inWords = (change: (word: string) => string) => (text: string) => text.replace(words, change);

const variants: readonly (readonly [string, (text: string) => string])[] = [
  ['no-break spaces', (text) => text.replace(space, '\u00a0')],
  ['figure spaces', (text) => text.replace(space, '\u2007')],
  ['thin spaces', (text) => text.replace(space, '\u2009')],
  ['narrow no-break spaces', (text) => text.replace(space, '\u202f')],
  ['two spaces', (text) => text.replace(space, '  ')],
  ['a space and a zero width space', (text) => text.replace(space, ' \u200b')],
  ['soft hyphens', inWords((word) => word.replaceAll(/(?<=^[\p{L}\d])(?=[\p{L}\d])/gu, '\u00ad'))],
  ['zero width spaces', inWords((word) => word.replaceAll(/(?<=[\p{L}\d])(?=[\p{L}\d]$)/gu, '\u200b'))],
  ['word joiners', inWords((word) => word.replaceAll(/(?<=^[\p{L}\d])(?=[\p{L}\d])/gu, '\u2060'))],
  ['zero width joiners', inWords((word) => word.replaceAll(/(?<=^[\p{L}\d])(?=[\p{L}\d])/gu, '\u200d'))],
  // At the edge of a value they are an error of their own.
  ['marks of direction', inWords((word) => word.replaceAll(/(?<=^[\p{L}\d])(?=[\p{L}\d])/gu, '\u200e'))],
  [
    'joined letters',
    inWords((word) => word.replaceAll('ffi', '\ufb03').replaceAll('fi', '\ufb01').replaceAll('fl', '\ufb02')),
  ],
  ['no-break hyphens', inWords((word) => word.replaceAll('-', '\u2011'))],
];

function found({ file, at, good }: Example, instead: string): readonly string[] {
  const workspace = changed(rootWith(file), {
    [`directions/${file}`]: (text) => text.replace(at ?? good, () => instead),
  });
  // What stands in the files of a year is no matter of a report.
  const years = yearOf(`directions/${file}`);
  const { diagnostics } = validate(workspace, years === undefined ? {} : { years: [years] }, cache);
  return [...new Set(diagnostics.map((one) => one.rule))];
}

/** What the spaces and characters themselves give. */
const allowed = ['stray-space', 'character-missing-in-theme'];

describe.each(rules.map(({ id, example }) => [id, example] as const))('%s', (id, example) => {
  test.each(variants)('with %s', (_, vary) => {
    for (const words of [example.bad, example.good]) {
      const varied = vary(words);
      if (varied === words) continue;
      const expected = words === example.bad && !allowed.includes(id) ? [id] : [];
      expect(found(example, varied).filter((rule) => !allowed.includes(rule))).toEqual(expected);
    }
  });
});

test.each([
  ['by 31\u00a0April\u00a02030.', 'by 31 April 2030.'],
  ['to be con\u00adfirmed', 'to be confirmed'],
  ['to be\u200b confirmed, con\ufb01rmed', 'to be confirmed, confirmed'],
  [' \u200b \u00a0a', ' a'],
  ['One.\n \nTwo\nlines', 'One.\n\nTwo lines'],
  ['2030\u201131 cafe\u0301', '2030-31 café'],
  ['as it is – “so”', 'as it is – “so”'],
])('%j is read %j', (typed, read) => expect(plainWords(typed)).toBe(read));

test('each letter knows where it was typed', () => {
  const typed = 'a\u00a0 \u200bcon\u00ad\ufb01rmed e\u0301.';
  const { words: read, starts, ends } = plain(typed) ?? { words: '', starts: [], ends: [] };
  const at = (part: string): string => {
    const from = read.indexOf(part);
    return typed.slice(starts[from], ends[from + part.length - 1]);
  };
  expect(read).toBe('a confirmed é.');
  expect([at('a'), at(' '), at('confirmed'), at('i'), at('é.')]).toEqual([
    'a',
    '\u00a0 ',
    'con\u00ad\ufb01rmed',
    '\ufb01',
    'e\u0301.',
  ]);
});

const criteria = '{nhs-example} must publish its access criteria, by {deadline}.';
test.each([
  ['malformed-date', 'by 31\u00a0April\u00a02030'],
  ['malformed-date', 'by 31\u202fApril 2030'],
  ['date-differs-from-deadline', 'by 5\u00a0May 2033'],
  ['placeholder-left-in', 'by {deadline}: to be con\u00adfirmed'],
  ['placeholder-left-in', 'by {deadline}: to be\u200b confirmed'],
  ['placeholder-left-in', 'by {deadline}: to be con\ufb01rmed'],
])('%s stops an issued pack with %j', async (rule, end) => {
  const workspace = changed(root, {
    'directions/2030-31/01-access.yaml': (text) => text.replace(criteria, criteria.replace('by {deadline}', end)),
  });
  const { diagnostics, outputs } = await make(workspace, { year: '2030-31', as: 'issued', formats: ['text'] });
  expect(diagnostics.map((one) => one.rule)).toContain(rule);
  expect(outputs).toBeUndefined();
});
