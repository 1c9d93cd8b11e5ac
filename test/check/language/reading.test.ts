import { describe, expect, test } from 'vitest';
import { differences } from '../../../src/check/language/differences.ts';
import { oneSlipApart, sameLetters } from '../../../src/check/language/closeness.ts';
import { reading } from '../../../src/check/language/reading.ts';
import { lastWord, sentences, words } from '../../../src/check/language/sentences.ts';
import type { Origin } from '../../../src/diagnostic.ts';

/** An origin that answers with the offsets it was asked for, as columns. */
const origin: Origin = {
  file: 'a.yaml',
  span: () => place(0, 0),
  key: () => place(0, 0),
  part: (_path, from, to) => place(from, to),
  at: () => origin,
};

function place(from: number, to: number): ReturnType<Origin['span']> {
  return { file: 'x', start: { line: 1, column: from }, end: { line: 1, column: to } };
}

describe('a text with its facts', () => {
  const text = '{who} must act, by {when}. {unknown} stays';
  const read = reading({ text, origin, path: [], role: 'direction' }, (name) =>
    new Map([
      ['who', 'NHS Example'],
      ['when', 'May 2030'],
    ]).get(name),
  );
  const marked = (part: string): string => {
    const from = read.words.indexOf(part);
    const { start, end } = read.span(from, from + part.length);
    return text.slice(start.column, end.column);
  };

  test('is read with the facts it stands for', () =>
    expect(read.words).toBe('NHS Example must act, by May 2030. {unknown} stays'));
  test.each([
    ['must act', 'must act'],
    ['Example', '{who}'],
    ['Example must', '{who} must'],
    ['by May', 'by {when}'],
    ['2030.', '{when}.'],
    ['{unknown}', '{unknown}'],
    ['NHS Example must act, by May 2030. {unknown} stays', text],
  ])('“%s” was written “%s”', (part, written) => expect(marked(part)).toBe(written));
  test('knows what was typed', () => {
    expect(read.typed(12, 16)).toBe(true);
    expect(read.typed(0, 3)).toBe(false);
    expect(read.typed(12, 27)).toBe(false);
  });
});

test.each([
  ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
  ['Act under s. 26, e.g. by post. Then stop.', ['Act under s. 26, e.g. by post.', 'Then stop.']],
  ['Pay £1.50 by 3.15 p.m. on the day', ['Pay £1.50 by 3.15 p.m. on the day']],
  ['(Inside.) “Quoted.” **Strong.** Last', ['(Inside.)', '“Quoted.”', '**Strong.**', 'Last']],
  ['One\n\nTwo', ['One', 'Two']],
  ['  ', []],
])('the sentences of “%s”', (text, expected) => {
  const found = sentences(text);
  expect(found.map((one) => one.text)).toEqual(expected);
  for (const one of found) expect(text.slice(one.from, one.to)).toBe(one.text);
});

test('words hold a letter or a digit', () =>
  expect(words('a – b & 3 *c* …').map((one) => one.text)).toEqual(['a', 'b', '3', '*c*']));
test('the last word has its punctuation', () =>
  expect(lastWord('by May 2030.  ')).toEqual({ from: 7, to: 12, text: '2030.' }));

test.each([
  ['a b c', 'a b c', []],
  ['a c', 'a b c', [{ from: 1, to: 1, instead: ['b'] }]],
  [
    'a x c y',
    'a b c',
    [
      { from: 1, to: 2, instead: ['b'] },
      { from: 3, to: 4, instead: [] },
    ],
  ],
])('“%s” and “%s” differ', (one, other, expected) =>
  expect(differences(one.split(' '), other.split(' '))).toEqual(expected),
);

test('a slip is one letter or two exchanged', () => {
  for (const [one, other] of [
    ['HSPC', 'HSCP'],
    ['HSC', 'HSCP'],
    ['HSXP', 'HSCP'],
  ] as const)
    expect(oneSlipApart(one, other)).toBe(true);
  for (const [one, other] of [
    ['HSCP', 'HSCP'],
    ['PCSH', 'HSCP'],
    ['HS', 'HSCP'],
  ] as const)
    expect(oneSlipApart(one, other)).toBe(false);
  expect(sameLetters('IBJ', 'IJB')).toBe(true);
  expect(sameLetters('IJB', 'IJB')).toBe(false);
});
