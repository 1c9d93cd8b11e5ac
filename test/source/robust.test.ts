/** Whatever the bytes: no throw, every place within the file, time in proportion. */
import fc from '../properties.ts';
import { describe, expect, test } from 'vitest';
import type { Origin, Span } from '../../src/diagnostic.ts';
import { parse } from '../../src/source/parse.ts';

const group = `# yaml-language-server: $schema=../../schemas/group.schema.json
number: "5"
title: Health “Inequalities” & 'more'
statement: >-
  Health & social care services contribute
  to reducing — health inequalities

directions:
  - number: "5.1"
    to: [nhs-lothian, { id: "midlothian\\u002dcouncil" }]
    deadline: january-2025
    text: |
      {nhs-lothian} must ensure that data:

        - can be disaggregated
    items:
      - systems 'and' data 🏥
      - 'it''s so'
  - number: 5.2 # unquoted
    text: Services must
      go on.
`;
const bytes = new TextEncoder().encode(group);

test('every prefix of a file is read, and its places lie within it', () => {
  for (let length = 0; length <= bytes.length; length++) holds(bytes.subarray(0, length));
});

test('a file without any one of its lines is read', () => {
  const lines = group.split('\n');
  lines.forEach((_line, index) => holds(new TextEncoder().encode(lines.toSpliced(index, 1).join('\n'))));
});

test('any edit of some bytes is read', () => {
  const edit = fc.record({
    at: fc.nat(bytes.length - 1),
    take: fc.nat(5),
    put: fc.oneof(fc.uint8Array({ maxLength: 3 }), signs()),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let file: readonly number[] = [...bytes];
      for (const { at, take, put } of edits) file = file.toSpliced(at, take, ...put);
      holds(Uint8Array.from(file));
    }),
    { numRuns: 400 },
  );
});

test('any signs of YAML are read', () => {
  fc.assert(
    fc.property(fc.array(signs(), { maxLength: 40 }), (all) => holds(Uint8Array.from(all.flatMap((one) => [...one])))),
    { numRuns: 400 },
  );
});

describe('hostile files', () => {
  const many = 32_000;
  test.each<[string, string, string | undefined]>([
    ['32,000 keys', Array.from({ length: many }, (_, index) => `key${index}: ${index}`).join('\n'), undefined],
    [
      '16,000 keys, each twice',
      Array.from({ length: many }, (_, index) => `key${index % 16_000}: x`).join('\n'),
      'duplicate-key',
    ],
    ['open brackets', '['.repeat(200_000), 'too-deep'],
    ['open braces', '{a: '.repeat(50_000), 'too-deep'],
    ['dashes', '- '.repeat(100_000), 'too-deep'],
    ['question marks', '? '.repeat(100_000), 'too-deep'],
    ['quotes', '"'.repeat(50_000), 'text-after-quote'],
    ['deep indentation', Array.from({ length: 1_300 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'), 'too-deep'],
    ['anchors', 'a: &x\n'.repeat(20_000), 'yaml-anchor'],
    [
      'a bomb of references',
      `a: &a [x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: [*a, *a, *a]`).join('\n')}`,
      'yaml-anchor',
    ],
    ['documents', '---\n'.repeat(20_000), 'several-documents'],
    ['tabs', '\ta: b\n'.repeat(20_000), 'tab-indent'],
    ['colons', 'a: b: c\n'.repeat(100_000), 'unquoted-colon'],
    [
      'words behind lists',
      Array.from({ length: 5000 }, (_, index) => `k${index}: [a, b] c\n`).join(''),
      'reserved-character',
    ],
    ['conflicts', '<<<<<<< a\n'.repeat(80_000), 'merge-conflict'],
    ['control characters', '\u0001'.repeat(200_000), 'control-character'],
    ['spaces', `a:${' '.repeat(200_000)}`, undefined],
    ['spaces in a text', `a: x${' '.repeat(200_000)}y`, undefined],
    ['spaces in a faulty text', `a: x: y${' '.repeat(200_000)}z\nb: c: d`, 'unquoted-colon'],
    ['spaces before nothing', `a: b\nc${' '.repeat(200_000)}d\ne${' #'.repeat(50_000)}`, 'wrong-indent'],
    ['one word', `a: b\n${'c'.repeat(200_000)}\n${'d:'.repeat(50_000)}`, 'wrong-indent'],
    ['blank lines', `a: b\n${'\n'.repeat(100_000)}c`, 'wrong-indent'],
    ['one long text', `a: ${'word '.repeat(180_000)}`, undefined],
  ])('%s: one kind of finding, in time', (_name, text, rule) => {
    const start = process.cpuUsage();
    const source = parse('a.yaml', new TextEncoder().encode(text));
    expect(source.diagnostics[0]?.rule).toBe(rule);
    expect(source.diagnostics.length).toBeLessThanOrEqual(20);
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(4);
  });
});

function signs(): fc.Arbitrary<Uint8Array> {
  const all = [
    ':',
    ': ',
    '- ',
    '-',
    '\n',
    '\n  ',
    '\n    ',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' #',
    '&a',
    '*a',
    '!b',
    '|',
    '>',
    '>-',
    '|2',
    '%',
    '@',
    '---',
    '...',
    '?',
    '? ',
    'a',
    'key',
    '\r',
    '\r\n',
    '\\',
    '“',
    '\ufeff',
    '<<',
  ];
  return fc.constantFrom(...all).map((one) => new TextEncoder().encode(one));
}

function holds(file: Uint8Array): void {
  const source = parse('a.yaml', file);
  const lines = source.text.split('\n');
  for (const { at, related } of source.diagnostics)
    for (const span of [at, ...(related ?? []).map((one) => one.at)]) within(lines, span);
  walk(source.value, source.origin, lines);
  if (source.diagnostics.length === 0) expect(source.value).not.toBeUndefined();
}

function walk(value: unknown, origin: Origin, lines: readonly string[]): void {
  within(lines, origin.span());
  within(lines, origin.key());
  within(lines, origin.span('missing'));
  if (typeof value === 'string') within(lines, origin.part([], 1, value.length - 1));
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      walk(inner, origin.at(Array.isArray(value) ? Number(key) : key), lines);
  }
}

function within(lines: readonly string[], { start, end }: Span): void {
  for (const { line, column } of [start, end]) {
    if (!(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1))
      throw new Error(`${line}:${column} is outside`);
  }
  if (start.line > end.line || (start.line === end.line && start.column > end.column))
    throw new Error('a span ends before it starts');
}

test('the seed of these tests is a sound file', () => {
  expect(parse('a.yaml', bytes).diagnostics).toEqual([]);
});
