/** What cannot be printed or read is refused, each at its exact place and in words that say what it is. */
import { describe, expect, test } from 'vitest';
import { changed, faultless } from '../roots.ts';
import { validate } from '../validated.ts';

const file = 'directions/2030-31/01-access.yaml';

/** The first error with hostile words where "the opening hours" begin: line 28, column 35. */
function errors(typed: string): readonly string[] {
  const workspace = changed(faultless(), {
    [file]: (text) => text.replace('must publish the opening hours', () => `must ${typed} publish the opening hours`),
  });
  const { diagnostics } = validate(workspace, {});
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ at, rule, message }) => `${at.file}:${at.start.line}:${at.start.column}-${at.end.column} ${rule} ${message}`,
    );
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
const controls = [...Array(0x20).keys(), 0x7f, ...Array.from({ length: 0x20 }, (_, index) => 0x80 + index)];

describe('control characters', () => {
  test.each(controls.filter((code) => code !== 0x09 && code !== 0x0a))('U+%s, typed as an escape', (code) => {
    expect(errors(`\\x${hex(code).slice(2)}`)).toEqual([
      `${file}:28:35-39 unprintable-character The control character U+${hex(code)} cannot be printed.`,
    ]);
  });

  test.each(controls.filter((code) => ![0x09, 0x0a, 0x0d].includes(code)))('U+%s, as a byte', (code) => {
    const [first = '', ...more] = errors(String.fromCharCode(code));
    expect(first).toContain(`${file}:28:35`);
    expect(first).toContain(`U+${hex(code)}`);
    expect(more).toEqual([]);
  });

  test('tabs and line ends are white space', () => {
    for (const typed of ['\\t', '\\n', '\t', '\n      ', '\r\n      ']) expect(errors(typed)).toEqual([]);
  });
});

test.each([
  [
    'Urdu',
    'صحت اور سماجی نگہداشت',
    21,
    '"صحت اور سماجی نگہداشت" (U+0635 U+062D U+062A U+0627 …) are words written from right to left',
  ],
  ['Arabic', 'الصحة', 5, '"الصحة" (U+0627 U+0644 U+0635 U+062D …) are words written from right to left'],
  ['Hebrew', 'בריאות', 6, '"בריאות" (U+05D1 U+05E8 U+05D9 U+05D0 …) are words written from right to left'],
  ['emoji', '😀😀', 4, 'The packs\' font has no "😀😀" (U+1F600 U+1F600).'],
  ['a family', '👨\u200d👩\u200d👧', 8, 'The packs\' font has no "👨\u200d👩\u200d👧" (U+1F468 U+1F469 U+1F467).'],
  ['a flag', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 14, 'The packs\' font has no "🏴󠁧󠁢󠁳󠁣󠁴󠁿" (U+1F3F4 U+E0067 U+E0062 U+E0073 …).'],
  ['a lone high surrogate', '\\ud800', 6, 'U+D800 is half of a character: the other half is missing.'],
  ['a lone low surrogate', '\\udfff', 6, 'U+DFFF is half of a character: the other half is missing.'],
  ['U+FFFE', '\\ufffe', 6, 'U+FFFE is no character.'],
  ['U+FFFF', '\\uffff', 6, 'U+FFFF is no character.'],
  ['U+1FFFF', '\\U0001ffff', 10, 'U+1FFFF is no character.'],
  ['U+FDD0', '\ufdd0', 1, 'U+FDD0 is no character.'],
  ['private use', '\ue000', 1, 'U+E000 has a meaning in one font only'],
  ['private use beyond the first plane', '\u{f0000}', 2, 'U+F0000 has a meaning in one font only'],
  ['Chinese', '健康', 2, 'The packs\' font has no "健康" (U+5065 U+5EB7).'],
  ['line separator', '\u2028', 1, 'The control character U+2028 cannot be printed.'],
])('%s', (_, typed, length, message) => {
  const [first = '', ...more] = errors(typed);
  expect(first).toContain(`${file}:28:35-${35 + length} unprintable-character ${message}`);
  expect(more).toEqual([]);
});

test('surrogates encoded as bytes, which is no UTF-8', () => {
  const workspace = faultless();
  const bytes = [...(workspace.files.get(file) ?? [])];
  const at = new TextDecoder().decode(Uint8Array.from(bytes)).indexOf('must publish the opening');
  const files = new Map([
    ...workspace.files,
    [file, Uint8Array.from([...bytes.slice(0, at), 0xed, 0xa0, 0x80, ...bytes.slice(at)])],
  ]);
  const found = validate({ files }, {}).diagnostics.filter(({ severity }) => severity === 'error');
  expect(found.map(({ at: place, rule }) => `${place.file}:${place.start.line}:${place.start.column} ${rule}`)).toEqual(
    [`${file}:28:30 wrong-encoding`],
  );
});

describe('lists', () => {
  const withItems = (items: string) =>
    changed(faultless(), {
      [file]: (text) =>
        text.replace(
          /(opening hours of its day services, by \{deadline\}\."\n)/,
          (all) => `${all}    items: ${items}\n`,
        ),
    });
  const found = (items: string): readonly string[] =>
    validate(withItems(items), {})
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ at, rule, message }) => `${at.start.line}:${at.start.column} ${rule} ${message}`);

  test('within lists: authored lists have one level, the functions of the scheme two', () => {
    expect(found('[first, [second]]')).toEqual([expect.stringMatching(/^29:20 wrong-type /)]);
  });

  test('sixty deep are refused at the second level, deeper ones as brackets', () => {
    expect(found(`${'['.repeat(50)}x${']'.repeat(50)}`)).toEqual([expect.stringMatching(/^29:13 wrong-type /)]);
    expect(found(`${'['.repeat(70)}x${']'.repeat(70)}`)).toEqual([expect.stringMatching(/^29:\d+ too-deep /)]);
  });
});

test('numbers with more digits than a label has room for', () => {
  const workspace = changed(faultless(), {
    [file]: (text) => text.replace('number: "1.2"', `number: "1.${'2'.repeat(60)}"`),
  });
  const found = validate(workspace, {})
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ at, rule, help }) => `${at.start.line}:${at.start.column} ${rule} ${help}`);
  expect(found).toEqual([expect.stringMatching(/^18:13 malformed-value .*twenty characters at most/)]);
});
