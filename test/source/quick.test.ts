/** The quick reader and the `yaml` package read alike, whatever the file; and the quick one reads what officers write. */
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { quickValue } from '../../src/source/quick.ts';
import { readTree } from '../../src/source/tree.ts';
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
  const read = quickValue(group);
  expect(read).toEqual({ value: parseDocument(group).toJS() as unknown });
  expect(quickValue(group.replaceAll('\n', '\r\n'))).toEqual(read);
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
  ...[':', ': ', '- ', '-', '\n', '\n\n', '\n  ', '\n    ', '"', "'", '[', ']', '{', '}', ', ', ',', '#', ' #', '&a', '*a', '!b', '|', '>', '>-', '|-', '|2', '%', '@', '---', '...', '? '],
  ...['a', 'key: ', 'b: x', '\n- c', 'null', 'true', '0x1f', '1e3', '5.', '.5', '+1', '1_0', '007', '~', '<<: ', '\ufeff', ' ', '   ', '“', '__proto__: ', '5', '\u00a0', '’', '\\'],
];

test('it agrees on any edits of a file', () => {
  const edit = fc.record({ at: fc.nat(group.length - 1), take: fc.nat(6), put: fc.array(fc.constantFrom(...signs), { maxLength: 2 }) });
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
  const line = fc.tuple(fc.nat(4), fc.constantFrom('', 'a: ', 'b: ', '- ', '- a: ', '- - '), fc.array(fc.constantFrom(...signs), { maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => agrees(lines.map(([indent, start, rest]) => ' '.repeat(indent) + start + rest.join('')).join('\n'))),
    { numRuns: 4000 },
  );
});

function agrees(text: string): void {
  const read = quickValue(text);
  if (!read) return;
  const tree = readTree(text);
  const refused: unknown[] = [];
  const value = valueOf(tree.root, (one) => refused.push(one));
  const [fault] = tree.faults;
  if (fault ?? refused[0] ?? tree.second) throw new Error(`Only the quick reader takes ${JSON.stringify(text)}: ${fault?.message ?? ''}`);
  expect(read.value).toEqual(value);
}
