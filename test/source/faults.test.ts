/** Each way for a file not to be YAML, and what its author is told. In faults.txt, → is a tab, ␋ a vertical tab, ␀ a NUL, ⍽ a no-break space. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Span } from '../../src/diagnostic.ts';
import type { Source } from '../../src/source/source.ts';
import { parse } from '../../src/source/parse.ts';

const cases = readFileSync(new URL('faults.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1);

describe('a file that is not what it should be', () => {
  test.each(cases.map((one) => [one.slice(0, one.indexOf('\n')), one.slice(one.indexOf('\n') + 1)]))(
    '%s',
    (_name, one = '') => {
      const [, written = '', expected] = /^([^]*?)^(?=(?:---\n(?:\d|\{|null)))---\n([^]*)$/m.exec(one) ?? [];
      const text = written.replaceAll('→', '\t').replaceAll('␋', '\v').replaceAll('␀', '\0').replaceAll('⍽', '\u00a0');
      expect(told(read(text))).toBe(expected);
      const windows = read(text.replaceAll('\n', '\r\n'));
      expect(told(windows)).toBe(expected);
    },
  );
});

describe('a file that is not UTF-8', () => {
  const bytes = (...parts: (string | number)[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])));
  test.each([
    [
      'Windows-1252',
      bytes('a: é\nb: It', 0x92, 's\n'),
      '2:6-2:7 The file is not saved as UTF-8: the byte 92 is no character of it; in Windows-1252 it is "’".',
    ],
    [
      'Latin-1 before a letter',
      bytes('a: caf', 0xe9, 'b\n'),
      '1:7-1:8 The file is not saved as UTF-8: the byte E9 is no character of it; in Windows-1252 it is "é".',
    ],
    [
      'cut off in a character',
      bytes('a: ', 0xe2, 0x80),
      '1:4-1:5 The file is not saved as UTF-8: the byte E2 is no character of it; in Windows-1252 it is "â".',
    ],
    [
      'UTF-16 with a mark',
      bytes(0xff, 0xfe, 'a', 0, ':', 0),
      '1:1-1:2 The file is saved as UTF-16 (Windows "Unicode"), not as UTF-8.',
    ],
    [
      'UTF-16 without one',
      bytes(0, 'a', 0, ':'),
      '1:1-1:2 The file is saved as UTF-16 (Windows "Unicode"), not as UTF-8.',
    ],
  ])('%s', (_name, file, expected) => {
    const { diagnostics, value } = parse('a.yaml', file);
    expect(diagnostics.map((one) => `${place(one.at)} ${one.message}`)).toEqual([expected]);
    expect(diagnostics[0]?.rule).toBe('wrong-encoding');
    expect(value).toBeUndefined();
  });
  test('a byte order mark is no fault and takes no column', () => {
    const source = read('\ufeffa: x\n');
    expect(source.value).toEqual({ a: 'x' });
    expect(place(source.origin.span('a'))).toBe('1:4-1:5');
  });
  test('a file beyond one megabyte is refused', () => {
    expect(read(`a: ${'x'.repeat(4_200_000)}`).diagnostics.map((one) => one.message)).toEqual([
      'The file has 4.2 MB; an authored file has at most 4 MB.',
    ]);
  });
});

function read(text: string): Source {
  return parse('a.yaml', new TextEncoder().encode(text));
}

function told({ diagnostics, value }: Source): string {
  if (!diagnostics.length) return `${JSON.stringify(value)}\n`;
  return diagnostics.map(one).join('');
}

function one({ at, rule, message, help, related }: Diagnostic): string {
  const others = (related ?? []).map((other) => `  ${place(other.at)} ${other.message}\n`);
  return `${place(at)} ${rule}: ${message}\n  = ${help ?? ''}\n${others.join('')}`;
}

function place({ start, end }: Span): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
