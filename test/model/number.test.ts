import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from '../properties.ts';
import {
  compareNumbers,
  directionNumber,
  formOf,
  groupIn,
  groupNumber,
  isDirectionNumber,
  longestNumber,
  numberMeant,
  placeIn,
  severalNumbers,
} from '../../src/model/number.ts';

test.each(['5.1', '5.10a', '12', '2.1.1', 'D01a', '280126-9', 'EDI-2025-4', 'HSCP.20.049', '12/3', 'A.1', '290624-11'])(
  '%s is a number',
  (number) => expect(isDirectionNumber(number)).toBe(true),
);

test.each(['', 'A', 'IV', '1,2', '1.2.', '.1', '1..2', '1 2', '1.2 ', '1–2', 'Nº 1', '5_1', '1'.repeat(21)])(
  '"%s" is none',
  (number) => expect(isDirectionNumber(number)).toBe(false),
);

test.each([
  ['5.1', 'n.n'],
  ['5.10a', 'n.n'],
  ['1.l', 'n.a'],
  ['12', 'n'],
  ['D01a', 'an'],
  ['EDI-2025-4', 'a-n-n'],
  ['HSCP.20.049', 'a.n.n'],
])('%s is built %s', (number, form) => expect(formOf(number)).toBe(form));

test.each([
  ['5.1', '5', '5', 1],
  ['5.10a', '5', '5', 10],
  ['5.1', '6', '5', undefined],
  ['2.1.1', '2', '2', undefined],
  ['2.1.1', '2.1', '2.1', 1],
  ['A.3', 'A', 'A', 3],
  ['A.3', '1', undefined, undefined],
  ['HSCP.20.049', '1', undefined, undefined],
  ['12', '1', undefined, undefined],
  ['EDI-2025-4', '1', undefined, undefined],
])('%s in group %s begins with the group %s and is there in place %s', (number, group, named, place) => {
  expect(groupIn(number, group)).toBe(named);
  expect(placeIn(group, number)).toBe(place);
});

test.each([
  ['9.2', '10.1'],
  ['5.2', '5.10'],
  ['5.1', '5.1a'],
  ['5.1a', '5.2'],
  ['9', '12'],
  ['D02', 'D10'],
  ['EDI-2025-4', 'EDI-2025-10'],
  ['EDI-2025-40', 'EDI-2026-1'],
  ['2.1.9', '2.1.10'],
])('%s comes before %s', (one, other) => {
  expect(Math.sign(compareNumbers(one, other))).toBe(-1);
  expect(Math.sign(compareNumbers(other, one))).toBe(1);
});

test('every number has its place among any others', () => {
  const number = fc.stringMatching(/^[ab\d]{1,3}([.-][ab\d]{1,3}){0,2}$/);
  fc.assert(
    fc.property(fc.array(number, { maxLength: 8 }), (all) => {
      const sorted = all.toSorted(compareNumbers);
      expect(all.toReversed().toSorted(compareNumbers)).toEqual(sorted);
    }),
  );
});

test.each([
  ['1,2', '1.2'],
  ['1.2.', '1.2'],
  [' 1.2', '1.2'],
  ['1. 2', '1.2'],
  ['Direction 1.2', '1.2'],
  ['1.2 (a)', '1.2a'],
  ['EDI–2025–4', 'EDI-2025-4'],
  ['five', undefined],
  ['1 2', undefined],
])('"%s" was meant to be %s', (written, meant) => expect(numberMeant(written)).toBe(meant));

test.each([
  ['1.1 1.2', ['1.1', '1.2']],
  ['1.1, 1.2 and 1.3', ['1.1', '1.2', '1.3']],
  ['1.1,1.2', ['1.1', '1.2']],
  ['12; 13', ['12', '13']],
  ['1,2', undefined],
  ['Direction 1.1', undefined],
])('"%s" are the numbers %s', (written, numbers) => expect(severalNumbers(written)).toEqual(numbers));

describe('the schemas take what is a number here, and nothing else', () => {
  const schema = (kind: string): string => readFileSync(`schemas/${kind}.schema.json`, 'utf8');
  const said = (pattern: string): string =>
    new RegExp(
      `"maxLength": ${longestNumber},\\s*"pattern": ${JSON.stringify(pattern).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`,
      'g',
    ).source;
  test.each([
    ['group', directionNumber, 2],
    ['group', groupNumber, 1],
    ['pack', directionNumber, 1],
    ['progress', directionNumber, 2],
  ])('%s: %s', (kind, pattern, count) => {
    expect(schema(kind).match(new RegExp(said(pattern), 'g'))).toHaveLength(count);
  });
  test('a reference begins with its year', () => {
    expect(schema('report')).toContain(JSON.stringify(directionNumber.replace('^', String.raw`^\d{4}-\d{2}/`)));
  });
});
