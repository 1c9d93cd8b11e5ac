/** Every value, key and missing thing has a place that its author would point at. */
import { describe, expect, test } from 'vitest';
import type { Path, Span } from '../../src/diagnostic.ts';
import { parse } from '../../src/source/parse.ts';

const text = `# the group
number: "5"
title: Health & Wellbeing # short
outcome:
to: [nhs-lothian, { id: b }]
statement: >-
  One two
  three.

directions:
  - number: "5.1"
    text: Short
    items:
      - a
      -
  - number: "5.2"
empty: {}
`;
const { origin } = parse('g.yaml', new TextEncoder().encode(text));

describe('span', () => {
  test.each<[Path, string, string]>([
    [['number'], '2:9-2:12', 'a value'],
    [['title'], '3:8-3:26', 'a value before a comment'],
    [['outcome'], '4:1-4:8', 'a key without a value'],
    [['to', 0], '5:6-5:17', 'an item in brackets'],
    [['to', 1, 'id'], '5:25-5:26', 'a value in brackets'],
    [['to', 1, 'name'], '5:21-5:23', 'a missing key in brackets: the first key'],
    [['statement'], '6:12-8:9', 'a folded text, without the blank line behind it'],
    [['directions', 0], '11:5-15:8', 'an item'],
    [['directions', 0, 'deadline'], '11:5-11:11', 'a missing key of an item: its first key'],
    [['directions', 0, 'deadline', 'by', 3], '11:5-11:11', 'what a missing thing should have'],
    [['directions', 7, 'text'], '10:1-10:11', 'a missing item: the key of the list'],
    [['directions', 0, 'items', 1], '15:7-15:8', 'an empty item: its dash'],
    [['directions', 0, 'text', 'x'], '12:5-12:9', 'something within a text: its key'],
    [['budget'], '2:1-2:7', 'a missing key of the file: its first key'],
    [['empty', 'x'], '17:1-17:6', 'a missing key of a value: the key of the value'],
    [[], '2:1-17:10', 'the file'],
  ])('%j is at %s: %s', (path, expected) => {
    expect(place(origin.span(...path))).toBe(expected);
    expect(place(origin.at(...path.slice(0, 1)).span(...path.slice(1)))).toBe(expected);
  });
});

describe('key', () => {
  test.each<[Path, string]>([
    [['title'], '3:1-3:6'],
    [['directions', 0, 'text'], '12:5-12:9'],
    [['to', 0], '5:6-5:17'],
    [['nothing'], '2:1-2:7'],
    [['directions', 1, 'nothing'], '16:5-16:11'],
  ])('%j is at %s', (path, expected) => expect(place(origin.key(...path))).toBe(expected));
});

describe('part', () => {
  test.each<[Path, number, number, string]>([
    [['title'], 9, 18, '3:17-3:26'],
    [['statement'], 8, 13, '8:3-8:8'],
    [['statement'], 4, 13, '7:7-8:8'],
    [['number'], 0, 1, '2:10-2:11'],
    [['number'], 1, 1, '2:11-2:11'],
    [['number'], 5, 9, '2:11-2:11'],
    [['outcome'], 0, 3, '4:1-4:8'],
    [['gone'], 0, 3, '2:1-2:7'],
  ])('%j from %i to %i is at %s', (path, from, to, expected) =>
    expect(place(origin.part(path, from, to))).toBe(expected),
  );
});

test.each([
  ['', '1:1-1:1'],
  ['# only a comment\n', '1:1-1:17'],
  ['\n\n', '1:1-1:1'],
  ['just text\n', '1:1-1:10'],
])('a file of %j has a place for everything', (written, expected) => {
  const source = parse('e.yaml', new TextEncoder().encode(written));
  for (const span of [
    source.origin.span(),
    source.origin.span('a', 0),
    source.origin.key('a'),
    source.origin.part(['a'], 0, 1),
  ]) {
    expect(place(span)).toBe(expected);
  }
});

test('a key that is a number is found by its spelling', () => {
  const source = parse('n.yaml', new TextEncoder().encode('2023-24: a\n2024: b\n__proto__: c\n'));
  expect(Object.keys(source.value as object).sort()).toEqual(['2023-24', '2024', '__proto__']);
  expect(place(source.origin.span('2024'))).toBe('2:7-2:8');
});

function place({ start, end }: Span): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
