/** Where rules begin and end to speak: the smallest thing that they find, and the nearest that they let be. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const pack = 'directions/2030-31/pack.yaml';
const access = 'directions/2030-31/01-access.yaml';
const sentence = 'The Board plans care with the people who use it.';

function found(rule: string, changes: Parameters<typeof changed>[1]): readonly Diagnostic[] {
  return validate(changed(faultless(), changes), {}).diagnostics.filter((one) => one.rule === rule);
}

const saying =
  (words: string) =>
  (text: string): string =>
    text.replace(sentence, words);

test.each([
  ['£3,700,000', 1],
  ['£2,300,000', 1],
  ['£3,800,000', 0],
  ['£2,200,000', 0],
])('a sum is meant to be a figure within a quarter of it: £3,000,000 and %s', (sum, count) => {
  expect(found('sum-differs-from-data', { [pack]: saying(`NHS Example has a payment of ${sum}.`) })).toHaveLength(
    count,
  );
});

test.each([
  '£3 500 000',
  '£3·5 million',
  '3.5 million pounds',
  'GBP 3,500,000',
  '3,500,000 pounds',
  '3500000.00 pounds',
  '£3.5 m',
  '£3,500k',
])('a sum may be written %s', (sum) => {
  expect(found('sum-differs-from-data', { [pack]: saying(`NHS Example has a payment of ${sum}.`) })).toHaveLength(1);
});

test('a figure in square brackets is nobody’s to delete', () => {
  const [mark] = found('footnote-mark-without-note', { [pack]: saying('The Board plans care [1] with people.') });
  expect(mark?.message).toContain('“[1]”');
  expect(mark?.fix).toBeUndefined();
});

test.each([
  ['The ward has 30 m² and the garden 2 km².', 0],
  ['The system² is old.', 1],
  ['It was said before.³ It is said again.', 1],
  ['The room has 20 cm³ of it.', 0],
])('a raised figure behind a unit is no mark of a note: %s', (words, count) => {
  expect(found('footnote-mark-without-note', { [pack]: saying(words) })).toHaveLength(count);
});

describe('last year’s directions', () => {
  const silent = (text: string): string => text.replace('earlier: { year: 2029-30, effect: supersedes }\n', '');

  test('are spoken of when every direction says what becomes of its own', () => {
    expect(found('earlier-pack-not-mentioned', { [pack]: silent })).toHaveLength(1);
    const all = Object.fromEntries(
      ['01-access', '02-resources', '03-support', '04-local-services'].map((group) => [
        `directions/2030-31/${group}.yaml`,
        (text: string) =>
          text
            .replaceAll(/^ {4}changes:.*\n/gm, '')
            .replaceAll(/^( {4}to: .*\n)/gm, '$1    changes: [{ effect: supersedes, year: 2029-30, number: "9.9" }]\n'),
      ]),
    );
    expect(found('earlier-pack-not-mentioned', { ...all, [pack]: silent })).toEqual([]);
  });

  test('are not when one direction does not', () => {
    const one = (text: string): string => text.replace(/^ {4}changes:.*\n/m, '');
    expect(found('earlier-pack-not-mentioned', { [pack]: silent, [access]: one })).toHaveLength(1);
  });
});

test.each([
  ['{nhs-example} should publish its access criteria, by {deadline}.', 0],
  ['{nhs-example} should publish its access criteria, and should print them, by {deadline}.', 1],
])('verbs that advise are one finding, with the others beside it: %s', (text, others) => {
  const [one, ...rest] = found('advisory-verb', {
    [access]: (all) => all.replace('{nhs-example} must publish its access criteria, by {deadline}.', text),
  });
  expect([one?.related?.length ?? 0, rest]).toEqual([others, []]);
});
