/** How findings are shown: the caret under the right word, whatever stands before it, and nothing a terminal would obey. */
import { describe, expect, test } from 'vitest';
import { snippet } from '../../src/cli/report/snippet.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { diagnostic, folderWith, root, spineWith, type } from './stage.ts';

const at = (from: number, to: number, lines = 1): Diagnostic['at'] => ({
  file: 'x',
  start: { line: 1, column: from },
  end: { line: lines, column: to },
});

describe('snippet', () => {
  const shown = (line: string, from: number, to: number, columns = 80, lines = 1): string => {
    const { source, underline } = snippet(line, at(from, to, lines), columns);
    return `${source}\n${underline}`;
  };

  test.each([
    ['a word', 'status: drfat', 9, 14, 'status: drfat\n        ^~~~~'],
    ['one character', 'a: b', 4, 5, 'a: b\n   ^'],
    ['nothing, at the end', 'a:', 3, 3, 'a:\n  ^'],
    ['a place behind the end', 'a:', 9, 12, 'a:\n  ^'],
    ['after a tab', '\tkey: x', 7, 8, '    key: x\n         ^'],
    ['a tab itself', 'a\tb', 2, 3, 'a    b\n ^~~~'],
    ['after wide characters', '名前: x', 5, 6, '名前: x\n      ^'],
    ['after an emoji of two code units', '\u{1f600} x', 4, 5, '\u{1f600} x\n   ^'],
    ['after a combining accent', 'e\u0301e: x', 6, 7, 'e\u0301e: x\n    ^'],
    ['with an escape sequence', '\u001b[2J x', 6, 7, '\ufffd[2J x\n     ^'],
  ])('%s', (_name, line, from, to, expected) => {
    expect(shown(line, from, to)).toBe(expected);
  });

  test('of several lines, the first is underlined to its end', () => {
    expect(shown('text: one two  ', 7, 4, 80, 3)).toBe('text: one two\n      ^~~~~~~');
  });

  test('a long line is cut around the caret and fits', () => {
    const line = `text: ${'word '.repeat(60)}`;
    const from = line.indexOf('word', 150) + 1;
    const { source, underline } = snippet(line, at(from, from + 4), 60);
    expect(source.length).toBeLessThanOrEqual(60);
    expect(source).toMatch(/^….*…$/);
    expect(source.slice(underline.indexOf('^'), underline.length)).toBe('word');
  });

  test.each([1, 2_001, 50_000, 99_999, 100_000, 100_001])(
    'a line of 100,000 letters is shown as a shorter one is, at %i',
    (from) => {
      const letter = (index: number): string => String.fromCharCode(97 + (index % 26));
      const line = Array.from({ length: 100_000 }, (_, index) => letter(index)).join('');
      const { source, underline } = snippet(line, at(from, from + 4), 50);
      expect(source[underline.indexOf('^')] ?? '').toBe(line[from - 1] ?? '');
      expect([source.startsWith('…'), source.endsWith('…'), source.length <= 50]).toEqual([
        from > 20,
        from < 99_980,
        true,
      ]);
    },
  );

  test('a line of a million characters costs no more than one of thousands', () => {
    const line = '\0'.repeat(1_000_000);
    const start = process.cpuUsage();
    for (let from = 1; from < 100; from++) snippet(line, at(from * 9_000, from * 9_000 + 1), 80);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });

  test.each([1, 100, 296, 305])('a long line with the caret at %i never loses it', (from) => {
    const line = Array.from({ length: 300 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
    const { source, underline } = snippet(line, at(from, from + 1), 50);
    expect(underline.length).toBeLessThanOrEqual(51);
    expect(source[underline.indexOf('^')] ?? '').toBe(from <= 300 ? line[from - 1] : '');
  });
});

const found = [
  diagnostic('wordy', 'advice', 1, 1, 5),
  diagnostic('no-date', 'warning', 2, 1, 7, {
    help: 'Write the date on which the Board met, in full: for example 2023-03-16. The date of the meeting, not of the minute.',
  }),
  diagnostic('wrong-status', 'error', 2, 9, 14, {
    message: 'The status \u001b[31m"draft"\n is not a status.',
    related: [{ at: at(1, 2), message: 'Named here first.' }],
  }),
];
const spine = spineWith({
  validate: { diagnostics: found, years: [{ year: '2023-24', status: 'draft', stopped: true }] },
});

test('pretty', async () => {
  const heard = await type(folderWith(root), 'validate 2023-24', { spine });
  expect(heard.err).toBe('');
  expect(heard.code).toBe(1);
  expect(
    heard.out,
  ).toBe(`directions/2023-24/pack.yaml:2:9: error: The status \ufffd[31m"draft" is not a status. [wrong-status]
2 | status: draft
  |         ^~~~~
  = x:1:1: Named here first.

directions/2023-24/pack.yaml:2:1: warning: Message of no-date. [no-date]
2 | status: draft
  | ^~~~~~
  = help: Write the date on which the Board met, in full: for example
          2023-03-16. The date of the meeting, not of the minute.

advice: Message of wordy. [wordy]
    directions/2023-24/pack.yaml:1:1

1 error, 1 warning and 1 piece of advice in 2023-24 (draft)

Cannot be right: 1 error. Nothing can be built until this is put right.
    1  wrong-status

Not fit to issue: 1 warning. It may stand in a draft; from "approved" on it
stops the pack.
    1  no-date

Style and clarity: 1 piece of advice. It stops nothing.

Why, with an example: directions explain wrong-status
`);
});

test('advice is gathered by rule, with every place; --verbose shows each in full', async () => {
  const advice = [3, 9, 40].map((line) => diagnostic('long-sentence', 'advice', line, 5, 9, { help: 'Break it.' }));
  const answer = spineWith({
    validate: {
      diagnostics: [
        ...advice,
        { ...diagnostic('long-sentence', 'advice', 2, 1, 3), at: { ...at(2, 3), file: 'directions/ijb.yaml' } },
      ],
      years: [{ year: '2023-24', status: 'draft', stopped: false }],
    },
  });
  const heard = await type(folderWith(root), 'validate', { spine: answer });
  expect(heard.out).toMatch(
    /^advice: 4 times: Message of long-sentence\. \[long-sentence\]\n {4}directions\/2023-24\/pack\.yaml:3:5, 9:5, 40:5\n {4}directions\/ijb\.yaml:1:2\n\n4 pieces/,
  );
  const full = await type(folderWith(root), 'validate --verbose', { spine: answer });
  expect(full.out.match(/: advice: Message of long-sentence\. \[long-sentence\]/g)).toHaveLength(4);
  expect(full.out).toContain('They stop nothing.\n    4  long-sentence\n');
});

test('what is found a thousand times in one line is shown once', async () => {
  const braces = Array.from({ length: 1000 }, (_, index) => diagnostic('brace', 'error', 2, index + 1, index + 2));
  const answer = spineWith({
    validate: { diagnostics: braces, years: [{ year: '2023-24', status: 'draft', stopped: true }] },
  });
  const heard = await type(folderWith(root), 'validate --quiet', { spine: answer });
  expect(heard.out).toBe(`directions/2023-24/pack.yaml:2:1: error: Message of brace. [brace]
2 | status: draft
  | ^
  = 999 times more in this line, in columns 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 989 more
`);
});

test('what was waived stands at the end with its reason, and what was not looked at is said', async () => {
  const waived = [{ ...diagnostic('no-date', 'warning', 2, 1, 7), because: 'The Board decides in June.' }];
  const years = [{ year: '2023-24', status: 'draft', stopped: true, skipped: 43 }] as const;
  const answer = spineWith({
    validate: { diagnostics: found.slice(2), waived, years, broken: ['directions/2023-24/05-x.yaml'] },
  });
  const { out } = await type(folderWith(root), 'validate', { spine: answer });
  expect(out).toContain(`Waived: 1 finding that the authors left standing, with their reasons.
  directions/2023-24/pack.yaml:2:1: warning: Message of no-date. [no-date]
    Reason: The Board decides in June.

Not looked at:
  What directions/2023-24/05-x.yaml says: it cannot be taken in as it stands.
  43 rules that can only judge a whole pack, for 2023-24.
`);
  const json = JSON.parse((await type(folderWith(root), 'validate --format json', { spine: answer })).out) as {
    rule: string;
    waived?: string;
  }[];
  expect(json.map(({ rule, waived: because }) => [rule, because])).toEqual([
    ['wrong-status', undefined],
    ['no-date', 'The Board decides in June.'],
  ]);
});

test('on a terminal every line fits it', async () => {
  const long = [
    diagnostic('no-date', 'warning', 2, 1, 7, {
      message: `The date ${'is long '.repeat(30)}and ends.`,
      help: 'word '.repeat(60),
      related: [{ at: at(1, 2), message: 'word '.repeat(60) }],
    }),
    diagnostic('wordy', 'advice', 1, 1, 5, { message: 'word '.repeat(60) }),
  ];
  const answer = spineWith({
    validate: { diagnostics: long, years: [{ year: '2023-24', status: 'draft', stopped: false }] },
  });
  const { out } = await type(folderWith(root), 'validate', { spine: answer, out: { isTTY: true, columns: 80 } });
  expect(
    out
      .replace(/\u001b\[\d+m/g, '')
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
});

test('a warning in a draft is not said to stop because another year is issued', async () => {
  const two = [
    { year: '2022-23', status: 'issued', stopped: false },
    { year: '2023-24', status: 'draft', stopped: false },
  ] as const;
  const said = async (
    years: readonly { year: string; status: 'issued' | 'draft'; stopped: boolean }[],
  ): Promise<string> =>
    (
      await type(folderWith(root), 'validate', {
        spine: spineWith({ validate: { diagnostics: found.slice(1, 2), years } }),
      })
    ).out;
  expect(await said(two)).toContain('Not fit to issue: 1 warning. It may stand in a draft');
  expect(await said([{ ...two[1], status: 'issued' }])).toContain('Not fit to issue: 1 warning. It stops this.');
});

test('pretty is short when there is nothing to say', async () => {
  expect((await type(folderWith(root), 'validate')).out).toBe(
    'Nothing to report in 2022-23 (draft), 2023-24 (draft).\n',
  );
  expect((await type(folderWith(root), 'validate --quiet')).out).toBe('');
});

test('compact is one line for each, by place', async () => {
  const heard = await type(folderWith(root), 'validate --format compact', { spine });
  expect(heard.out.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'directions/2023-24/pack.yaml:1:1:',
    'directions/2023-24/pack.yaml:2:1:',
    'directions/2023-24/pack.yaml:2:9:',
    '',
  ]);
});

test('json is what the contract says, with paths from the current folder', async () => {
  const heard = await type(folderWith(root), 'validate --format json', { spine, cwd: 'root/directions' });
  const value = JSON.parse(heard.out) as unknown[];
  expect(value[2]).toEqual({
    rule: 'wrong-status',
    severity: 'error',
    message: 'The status \u001b[31m"draft"\n is not a status.',
    file: '2023-24/pack.yaml',
    start: { line: 2, column: 9 },
    end: { line: 2, column: 14 },
    related: [
      { message: 'Named here first.', file: '../x', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    ],
  });
  expect(Object.keys(value[1] as object)).toEqual(['rule', 'severity', 'message', 'file', 'start', 'end', 'help']);
  expect((await type(folderWith(root), 'validate --format json')).out).toBe('[]\n');
});

test.each([
  ['on a terminal', {}, true, '', true],
  ['not on a terminal', {}, false, '', false],
  ['NO_COLOR', { NO_COLOR: '1' }, true, '', false],
  ['an empty NO_COLOR', { NO_COLOR: '' }, true, '', true],
  ['FORCE_COLOR', { FORCE_COLOR: '1' }, false, '', true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, '', false],
  ['NO_COLOR over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, '', false],
  ['--no-color', { FORCE_COLOR: '1' }, true, ' --no-color', false],
  ['a dumb terminal', { TERM: 'dumb' }, true, '', false],
] as const)('colour: %s', async (_name, env, isTTY, option, coloured) => {
  const heard = await type(folderWith(root), `validate${option}`, { spine, env, out: { isTTY } });
  expect(heard.out.includes('\u001b[')).toBe(coloured);
});

test('json is never coloured', async () => {
  expect(
    (await type(folderWith(root), 'validate --format json', { spine, env: { FORCE_COLOR: '1' } })).out,
  ).not.toContain('\u001b[1m');
});

test.each([
  ['validate', 'warning', 'draft', false, 0],
  ['validate --strict', 'warning', 'draft', false, 1],
  ['validate --strict', 'advice', 'draft', false, 0],
  ['validate', 'warning', 'issued', true, 1],
  ['validate', 'error', 'draft', false, 1],
] as const)('exit code of %s with a %s in a pack that is %s', async (line, severity, status, stopped, code) => {
  const answer = spineWith({
    validate: { diagnostics: [diagnostic('x', severity, 1, 1, 2)], years: [{ year: '2023-24', status, stopped }] },
  });
  expect((await type(folderWith(root), line, { spine: answer })).code).toBe(code);
});

test('junit gives each case a name of its own', async () => {
  const alike = ['"number" is missing.', '"text" is missing.', '"to" is missing.'].map((message) =>
    diagnostic('missing-key', 'error', 2, 1, 7, { message }),
  );
  const answer = spineWith({ validate: { diagnostics: alike, years: [] } });
  const { out } = await type(folderWith(root), 'validate --format junit', { spine: answer });
  const names = [...out.matchAll(/<testcase name="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toHaveLength(3);
  expect(new Set(names).size).toBe(3);
});
