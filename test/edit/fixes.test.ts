/** Fixes change their own words and nothing else, or say why they do not. */
import fc from '../properties.ts';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, ListedName } from '../../src/diagnostic.ts';
import { applyFixes } from '../../src/edit/fixes.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { isLinear } from '../growth.ts';
import { changed, midlothian } from '../roots.ts';
import { validate } from '../validated.ts';

const file = 'directions/a.yaml';

/** The text after `was`, where it stands, is replaced by `is`. */
function fixing(text: string, was: string, is: string): { text: string; skipped: readonly string[] } {
  const index = text.indexOf(was);
  const position = (offset: number): Diagnostic['at']['start'] => ({
    line: text.slice(0, offset).split('\n').length,
    column: offset - text.lastIndexOf('\n', offset - 1),
  });
  const at = { file, start: position(index), end: position(index + was.length) };
  const bytes = new TextEncoder().encode(text);
  const { files, skipped } = applyFixes({ files: new Map([[file, bytes]]) }, [
    { rule: 'x' as ListedName, severity: 'advice', message: 'M.', at, fix: [{ at, text: is }] },
  ]);
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(file) ?? bytes),
    skipped: skipped.map(({ because }) => because),
  };
}

const otherQuotes = 'the words would have to be quoted differently';

describe('a word within', () => {
  test.each([
    ['a plain text', 'a: one two # three\n', 'two', '2', 'a: one 2 # three\n'],
    ['double quotes', 'a: "one two"\n', 'two', "the Board's", 'a: "one the Board\'s"\n'],
    ['single quotes', "a: 'one two'\n", 'two', '“2”', "a: 'one “2”'\n"],
    ['a folded text', 'a: >-\n  one two\n  three\nb: 1\n', 'three', '3', 'a: >-\n  one two\n  3\nb: 1\n'],
    ['a literal text', 'a: |\n  one two\n    three\n', 'three', '3', 'a: |\n  one two\n    3\n'],
    ['a list in brackets', 'a: [one, two]\n', 'two', 'three', 'a: [one, three]\n'],
    ['a number', 'number: 5.10\n', '5.10', '"5.10"', 'number: "5.10"\n'],
    [
      'a file with CRLF and a byte order mark',
      '\ufeffa: one two\r\n# kept\r\nb: 1\r\n',
      'two',
      '2',
      '\ufeffa: one 2\r\n# kept\r\nb: 1\r\n',
    ],
    ['a file without a last line break', 'a: one  two', '  ', ' ', 'a: one two'],
  ])('%s', (name, text, was, is, expected) => {
    // Spans do not count the byte order mark.
    const mark = name.includes('mark') ? '\ufeff' : '';
    const result = mark ? withMark(text.slice(1), was, is) : fixing(text, was, is);
    expect(result).toEqual({ text: expected, skipped: [] });
  });

  function withMark(text: string, was: string, is: string): { text: string; skipped: readonly string[] } {
    const index = text.indexOf(was);
    const at = { file, start: { line: 1, column: index + 1 }, end: { line: 1, column: index + was.length + 1 } };
    const { files } = applyFixes({ files: new Map([[file, new TextEncoder().encode(`\ufeff${text}`)]]) }, [
      { rule: 'x' as ListedName, severity: 'advice', message: 'M.', at, fix: [{ at, text: is }] },
    ]);
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(file)), skipped: [] };
  }

  test.each([
    ['a colon in a plain text', 'a: one two\n', 'two', 'two: three', otherQuotes],
    ['a colon at the end of a plain text', 'a: one two\n', 'two', 'two:', otherQuotes],
    ['a comment mark in a plain text', 'a: one two\n', 'two', 'two # three', otherQuotes],
    ['a quote in single quotes', "a: 'one two'\n", 'two', "the Board's", otherQuotes],
    ['a quote in double quotes', 'a: "one two"\n', 'two', 'the "Board"', otherQuotes],
    ['a comma in a list in brackets', 'a: [one, two]\n', 'two', 'two, three', otherQuotes],
    ['a first word that means something', 'a: one two\n', 'one', '@one', otherQuotes],
    ['a text that becomes a number', 'a: one 1\n', 'one ', '', otherQuotes],
    ['words across a line break', 'a: >-\n  one\n  two\n', 'one\n  two', 'three', 'it runs over a line break'],
    ['a line break', 'a: one\n', 'one', 'o\nne', 'it runs over a line break'],
    ['no change', 'a: one\n', 'one', 'one', 'it changes nothing'],
  ])('%s is left alone', (_name, text, was, is, because) => {
    expect(fixing(text, was, is)).toEqual({ text, skipped: [because] });
  });
});

test('of two fixes that overlap one is applied', () => {
  const span = (from: number, to: number): Diagnostic['at'] => ({
    file,
    start: { line: 1, column: from },
    end: { line: 1, column: to },
  });
  const finding = (from: number, to: number, text: string): Diagnostic => ({
    rule: 'x' as ListedName,
    severity: 'advice',
    message: 'M.',
    at: span(from, to),
    fix: [{ at: span(from, to), text }],
  });
  const workspace: Workspace = { files: new Map([[file, new TextEncoder().encode('a: one two three\n')]]) };
  const { files, applied, skipped } = applyFixes(workspace, [
    finding(4, 11, 'x'),
    finding(8, 17, 'y'),
    finding(4, 7, '1'),
  ]);
  expect([new TextDecoder().decode(files.get(file)), applied.length, skipped]).toEqual(['a: 1 y\n', 2, []]);
});

test('in any text, a fix changes one stretch of the file and keeps its values, or nothing', () => {
  const words = fc.stringMatching(/^[a-z:#'"\[\]{},&*!|>@ -]{1,12}$/);
  fc.assert(
    fc.property(words, words, words, fc.constantFrom('', '"', "'", '>-\n  '), (before, was, is, style) => {
      const end = style.startsWith('>') ? '' : style;
      const text = `# kept\r\na: ${style}x${before} ${was} z${end}\r\nb: [1, "2"]\r\n`;
      const result = fixing(text, was, is);
      if (result.skipped.length > 0) expect(result.text).toBe(text);
      else expect(result.text).toBe(text.replace(was, () => is));
    }),
    { numRuns: 300 },
  );
});

interface Wish {
  readonly line: number;
  readonly from: number;
  readonly was: string;
  readonly is: string;
}

function wished(text: string, wishes: readonly Wish[]): { text: string; skipped: readonly string[] } {
  const found = wishes.map(({ line, from, was, is }): Diagnostic => {
    const at = { file, start: { line, column: from + 1 }, end: { line, column: from + 1 + was.length } };
    return {
      rule: 'x' as ListedName,
      severity: 'advice',
      message: `${line}: ${was} ${is}`,
      at,
      fix: [{ at, text: is }],
    };
  });
  const bytes = new TextEncoder().encode(text);
  const { files, skipped } = applyFixes({ files: new Map([[file, bytes]]) }, found);
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(file) ?? bytes),
    skipped: skipped.map(({ diagnostic }) => diagnostic.message),
  };
}

test('many fixes at once are what they are one by one', () => {
  const words = fc.stringMatching(/^[a-z:#'"\[\]{},&*!|>@\\ -]{1,8}$/);
  const line = fc.record({ before: words, was: words, is: words, style: fc.constantFrom('', '', '"', "'") });
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 12 }), (lines) => {
      const all = lines.map(({ before, was, style }, index) => `k${index}: ${style}x${before} ${was} z${style}`);
      const text = `${all.join('\n')}\n`;
      const wishes = lines.map(
        ({ before, was, is, style }, index): Wish => ({
          line: index + 1,
          from: `k${index}: ${style}x${before} `.length,
          was,
          is,
        }),
      );
      let alone = { text, skipped: [] as readonly string[] };
      for (const wish of wishes.toReversed()) {
        const next = wished(alone.text, [wish]);
        // What changes nothing is not skipped of others.
        alone = { text: next.text, skipped: [...next.skipped, ...alone.skipped] };
      }
      expect(wished(text, wishes)).toEqual(alone);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['a line each', (count: number) => Array.from({ length: count }, (_, line) => ({ line: line + 1, from: 8 }))],
  ['all in one text', (count: number) => Array.from({ length: count }, (_, one) => ({ line: 1, from: 8 + 3 * one }))],
])('thousands of fixes, %s, take what the file is long, not its square', (_, places) => {
  const make = (times: number) => (): unknown => {
    const count = 400 * times;
    const text = Array.from(
      { length: count },
      (__, line) => `k${String(line).padStart(4, '0')}: a† ${'b† '.repeat(line === 0 ? count : 0)}c`,
    ).join('\n');
    const { skipped } = wished(
      text,
      places(count).map((place) => ({ ...place, was: '†', is: '' })),
    );
    return skipped;
  };
  expect(make(1)()).toEqual([]);
  expect(isLinear(make)).toBe(true);
});

test('fixes that cannot be proved together end: what is left says so', () => {
  const count = 4000;
  const lines = Array.from(
    { length: count },
    (_, line) => `k${String(line).padStart(4, '0')}: a† b ${'c'.repeat(300)}`,
  );
  const start = process.cpuUsage();
  const { skipped } = wished(
    lines.join('\n'),
    lines.map((_, line) => ({ line: line + 1, from: 8, was: '†', is: ': ' })),
  );
  expect(skipped).toHaveLength(count);
  expect(process.cpuUsage(start).user).toBeLessThan(15_000_000);
});

describe('the real Directions', () => {
  const workspace = midlothian();
  const fixed = (from: Workspace): Workspace => {
    let now = from;
    for (let round = 0; round < 10; round++) {
      const { files } = applyFixes(now, validate(now, {}).diagnostics);
      if (files.size === 0) break;
      now = { files: new Map([...now.files, ...files]) };
    }
    return now;
  };

  test('fixed twice is fixed once; only lines with findings change; what was wrong is gone and nothing new is', () => {
    const once = fixed(workspace);
    expect(applyFixes(once, validate(once, {}).diagnostics).files.size).toBe(0);
    const found = validate(workspace, {}).diagnostics;
    const lines = new Set(found.flatMap(({ fix = [] }) => fix.map(({ at }) => `${at.file}:${at.start.line}`)));
    for (const [path, bytes] of once.files) {
      const [old, now] = [workspace.files.get(path), bytes].map((one) => new TextDecoder().decode(one).split('\n'));
      expect(now?.length).toBe(old?.length);
      expect(
        old?.flatMap((line, index) =>
          line === now?.[index] || lines.has(`${path}:${index + 1}`) ? [] : [`${path}:${index + 1}`],
        ),
      ).toEqual([]);
    }
    const left = validate(once, {}).diagnostics;
    expect(left.length).toBeLessThan(found.length - 20);
    expect(left.filter(({ rule }) => !found.some((one) => one.rule === rule))).toEqual([]);
  });

  test('line ends are kept', () => {
    const path = 'directions/2023-24/pack.yaml';
    const windows = changed(workspace, { [path]: (text) => text.replaceAll('\n', '\r\n') });
    const text = new TextDecoder().decode(fixed(windows).files.get(path));
    expect(text).toBe(new TextDecoder().decode(fixed(workspace).files.get(path)).replaceAll('\n', '\r\n'));
  });
});
