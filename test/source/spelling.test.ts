/** Every word of every string is found under the right characters of the file. */
import fc from '../properties.ts';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/diagnostic.ts';
import { parse } from '../../src/source/parse.ts';
import { spell } from '../../src/source/spelling.ts';
import { isLinear } from '../growth.ts';

const word = fc.oneof(
  fc.stringMatching(/^[A-Za-z][a-z-]{0,8}$/),
  fc.constantFrom(
    'café',
    'cafe\u0301',
    'naïve',
    '\u{1f3e5}',
    'x\u{1d4d0}y',
    'Gàidhlig',
    "Board's",
    'a"b',
    'C:\\dir',
    '£1,200.50',
    '{deadline}',
    '(a)',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 12 });
/** How many line breaks and spaces stand between two words; 0 breaks is a space on the same line. */
const gap = fc.record({ breaks: fc.constantFrom(0, 0, 0, 1, 1, 2, 3), before: fc.nat(2), after: fc.nat(3) });
const written = fc.record({
  words,
  gaps: fc.array(gap, { minLength: 12, maxLength: 12 }),
  crlf: fc.boolean(),
  depth: fc.nat(3),
  tail: fc.nat(2),
});

type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

const styles: Readonly<Record<string, (written: Written) => string>> = {
  plain: (one) => body(one, (text) => `w${text.replace(/[{}"']/g, '_')}`, 'flow'),
  single: (one) => `'${body(one, (text) => text.replaceAll("'", "''"), 'flow')}'`,
  double: (one) => `"${body(one, escaped, 'flow')}"`,
  'double with \\ at line ends': (one) => `"${body(one, escaped, 'flow').replace(/(?<! ) ?\n/g, ' \\\n')}"`,
  literal: (one) => block('|', one),
  'literal, stripped': (one) => block('|-', one),
  'literal, kept': (one) => block('|+', one),
  folded: (one) => block('>', one),
  'folded, stripped': (one) => block('>-', one),
  'folded, kept': (one) => block('>+', one),
  'folded, indented by 2': (one) => block('>2', one),
};

function escaped(text: string): string {
  return [...text]
    .map((one) =>
      one === 'é'
        ? '\\u00e9'
        : one === '\u{1f3e5}'
          ? '\\U0001F3E5'
          : one === 'x'
            ? '\\x78'
            : one === '"'
              ? '\\"'
              : one === '\\'
                ? '\\\\'
                : one,
    )
    .join('');
}

function body({ words: all, gaps, depth }: Written, spell: (text: string) => string, kind: 'flow' | 'block'): string {
  const indent = ' '.repeat(2 + (kind === 'flow' ? depth : 0));
  return all
    .map((text, index) => {
      const { breaks, before, after } = gaps[index] ?? { breaks: 0, before: 0, after: 0 };
      const space = breaks
        ? `${' '.repeat(before)}${'\n'.repeat(breaks)}${indent}${' '.repeat(after)}`
        : ' '.repeat(1 + after);
      return index ? `${space}${spell(text)}` : spell(text);
    })
    .join('');
}

function block(header: string, one: Written): string {
  return `${header}\n  ${body(one, (text) => text, 'block')}${'\n'.repeat(one.tail)}`;
}

function offset(text: string, { line, column }: Position): number {
  const lines = text.split('\n');
  return lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

describe.each(Object.entries(styles))('a %s scalar', (style, write) => {
  test('has each of its words where the file has it', () => {
    fc.assert(
      fc.property(written, (one) => {
        const lf = `# first\nkey:\n - text: ${write(one).replaceAll('\n', '\n   ')}\n   next: 1\n`.replace(
          /\n +\n/g,
          '\n\n',
        );
        const text = one.crlf ? lf.replaceAll('\n', '\r\n') : lf;
        const source = parse('a.yaml', new TextEncoder().encode(text));
        expect(source.diagnostics).toEqual([]);
        const value = (source.value as { key: { text: string }[] }).key[0]?.text ?? '';
        for (const { 0: found, index } of value.matchAll(/\S+/g)) {
          const { start, end } = source.origin.part(['key', 0, 'text'], index, index + found.length);
          const stretch = text.slice(offset(text, start), offset(text, end));
          expect(unspelt(stretch, style)).toBe(found);
          expect(start.line).toBe(end.line);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function unspelt(stretch: string, style: string): string {
  if (style === 'single') return stretch.replaceAll("''", "'");
  if (!style.startsWith('double')) return stretch;
  return stretch.replace(/\\(?:u(....)|U(.{8})|x(..)|(.))/g, (_all, u: string, long: string, x: string, one: string) =>
    one ? one : String.fromCodePoint(Number.parseInt(u || long || x, 16)),
  );
}

test.each([
  ['PLAIN', '', ' '],
  ['QUOTE_DOUBLE', '"', ' '],
  ['BLOCK_LITERAL', '|\n', '\n'],
] as const)('a %s text of very many lines is spelt in step with their number', (style, before, between) => {
  const lines = (times: number): string[] => Array.from({ length: 16_000 * times }, () => 'x y z');
  const made = (times: number): (() => unknown) => {
    const text =
      before +
      lines(times)
        .map((line) => `${line}  `)
        .join('\n') +
      before;
    const value = `${lines(times).join(between)}`;
    return () => spell(text, 0, text.length, style, value);
  };
  expect(isLinear(made)).toBe(true);
});

test('a block of more lines than a function takes arguments is spelt', () => {
  const text = `|\n${'  x\n'.repeat(150_000)}`;
  expect(spell(text, 0, text.length, 'BLOCK_LITERAL', 'x\n'.repeat(150_000))?.starts).toHaveLength(300_000);
});
