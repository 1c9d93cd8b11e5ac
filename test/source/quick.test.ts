/** The quick reader and the `yaml` package read alike, value and place, whatever the file; and the quick one reads what officers write. */
import fc from '../properties.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Path } from '../../src/diagnostic.ts';
import { Lines } from '../../src/source/lines.ts';
import { originOf } from '../../src/source/origin.ts';
import type { Placed } from '../../src/source/place.ts';
import { quickly } from '../../src/source/quick.ts';
import { parse } from '../../src/source/parse.ts';
import { placesOf, readTree } from '../../src/source/tree.ts';
import { valueOf } from '../../src/source/value.ts';

const group = `# yaml-language-server: $schema=../../schemas/group.schema.json
number: "5"
title: Health & Wellbeing # short
on: 2024-01-31
size: 12
page: 595.28
printed: true
nothing:
statement: >-
  Health & social care services contribute
  to reducing — health inequalities

  and more.

to: [nhs-lothian, 'it''s', "5.1", 5.1]
margin: { top: 79, of: [a, b] }
directions:
- number: "5.1"
  text: |
    {nhs-lothian} must:

      - ensure it
  items:
    - systems and data
    -
    - >
      folded
      text
- number: 5.2
  deadline: january-2024

last: x
`;

test('it reads what authored files have', () => {
  for (const text of [group, group.replaceAll('\n', '\r\n')]) {
    const read = quickly(text);
    expect(read?.value).toEqual(parseDocument(group).toJS());
    expect(read?.places).toBeDefined();
    agrees(text);
  }
});

test.each([
  ['a:\n  b: 1\n  # of b\n', { a: { b: 1 } }],
  ['a: 1\nb:\n# of b\n', { a: 1, b: null }],
  ['-\n#', [null]],
])('where a comment may belong to one of two values, it does not say where they stand: %j', (text, value) => {
  expect(quickly(text)).toEqual({ value });
  agrees(text);
});

test('it reads most of the files that come with the program', () => {
  const folder = new URL('../../templates/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const file of files) agrees(readFileSync(new URL(file, folder), 'utf8'));
});

test('it agrees with the yaml package on every prefix, and without any one line', () => {
  for (let length = 0; length <= group.length; length++) agrees(group.slice(0, length));
  const lines = group.split('\n');
  lines.forEach((_line, index) => agrees(lines.toSpliced(index, 1).join('\n')));
});

const signs = [
  ...[
    ':',
    ': ',
    '- ',
    '-',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '#',
    ' #',
    '&a',
    '*a',
    '!b',
    '|',
    '>',
    '>-',
    '|-',
    '|2',
    '%',
    '@',
    '---',
    '...',
    '? ',
  ],
  ...[
    'a',
    'key: ',
    'b: x',
    '\n- c',
    'null',
    'true',
    '0x1f',
    '1e3',
    '5.',
    '.5',
    '+1',
    '1_0',
    '007',
    '~',
    '<<: ',
    '\ufeff',
    ' ',
    '   ',
    '“',
    '__proto__: ',
    '5',
    '\u00a0',
    '’',
    '\\',
  ],
];

test('it agrees on any edits of a file', () => {
  const edit = fc.record({
    at: fc.nat(group.length - 1),
    take: fc.nat(6),
    put: fc.array(fc.constantFrom(...signs), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let text = group;
      for (const { at, take, put } of edits) text = text.slice(0, at) + put.join('') + text.slice(at + take);
      agrees(text);
    }),
    { numRuns: 1500 },
  );
});

test('it agrees on any signs of YAML', () => {
  const line = fc.tuple(
    fc.nat(4),
    fc.constantFrom('', 'a: ', 'b: ', '- ', '- a: ', '- - ', 'c:', '# n', 'd: >-', 'e: |', '  x'),
    fc.array(fc.constantFrom(...signs), { maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const text = lines.map(([indent, start, rest]) => ' '.repeat(indent) + start + rest.join('')).join('\n');
      agrees(text);
      agrees(text.replaceAll('\n', '\r\n'));
    }),
    { numRuns: 4000 },
  );
});

test('where a value stands in a large file is found when somebody asks', () => {
  const text = `lines:\n${'  - { id: one, amount: "£1" }\n'.repeat(5000)}`;
  const { origin } = parse('a.yaml', new TextEncoder().encode(text));
  expect(origin.span('lines', 4999, 'amount')).toEqual({
    file: 'a.yaml',
    start: { line: 5001, column: 24 },
    end: { line: 5001, column: 28 },
  });
});

function agrees(text: string): void {
  const read = quickly(text);
  if (!read) return;
  const tree = readTree(text);
  const refused: unknown[] = [];
  const value = valueOf(tree.root, (one) => refused.push(one));
  const [fault] = tree.faults;
  if (fault ?? refused[0] ?? tree.second)
    throw new Error(`Only the quick reader takes ${JSON.stringify(text)}: ${fault?.message ?? ''}`);
  expect(read.value).toEqual(value);
  expect(quickly(text, false)).toEqual({ value });
  if (!read.places) return;
  const [quick, slow] = [read.places, placesOf(tree)].map((places) => [...answers(text, places, value)]);
  // The comparison of texts is quicker, the other one says what differs.
  if (JSON.stringify(quick) !== JSON.stringify(slow)) expect(quick, JSON.stringify(text)).toEqual(slow);
}

/** Everything that can be asked about places: of each value, of its key, of what is missing in it, of each character of a text. */
function* answers(text: string, places: Placed | null, root: unknown): Generator<unknown> {
  const origin = originOf({ path: 'a.yaml', text, lines: new Lines(text), places: () => places });
  const within = function* (value: unknown, path: Path): Generator<unknown> {
    yield [path, origin.span(...path), origin.key(...path), origin.span(...path, 'missing'), origin.key(...path, 7)];
    if (typeof value === 'string')
      for (let at = 0; at <= value.length; at++)
        yield [at, origin.part(path, at, at), origin.part(path, at, at + 1), origin.part(path, 0, at)];
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* within(item, [...path, index]);
    else if (value !== null && typeof value === 'object')
      for (const [key, item] of Object.entries(value)) yield* within(item, [...path, key]);
  };
  yield* within(root, []);
}
