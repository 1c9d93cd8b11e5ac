/** How findings are shown: the caret under the right word, whatever stands before it, and nothing a terminal would obey. */
import { describe, expect, test } from 'vitest';
import { snippet } from '../../src/cli/report/snippet.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { diagnostic, folderWith, root, spineWith, type } from './stage.ts';

const at = (from: number, to: number, lines = 1): Diagnostic['at'] => ({ file: 'x', start: { line: 1, column: from }, end: { line: lines, column: to } });

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

  test.each([1, 100, 296, 305])('a long line with the caret at %i never loses it', (from) => {
    const line = Array.from({ length: 300 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
    const { source, underline } = snippet(line, at(from, from + 1), 50);
    expect(underline.length).toBeLessThanOrEqual(51);
    expect(source[underline.indexOf('^')] ?? '').toBe(from <= 300 ? line[from - 1] : '');
  });
});

const found = [
  diagnostic('wordy', 'advice', 1, 1, 5),
  diagnostic('no-date', 'warning', 2, 1, 7, { help: 'Write the date on which the Board met, in full: for example 2023-03-16. The date of the meeting, not of the minute.' }),
  diagnostic('wrong-status', 'error', 2, 9, 14, { message: 'The status \u001b[31m"draft"\n is not a status.', related: [{ at: at(1, 2), message: 'Named here first.' }] }),
];
const spine = spineWith({ validate: { diagnostics: found, years: [{ year: '2023-24', status: 'draft', stopped: true }] } });

test('pretty', async () => {
  const heard = await type(folderWith(root), 'validate 2023-24', { spine });
  expect(heard.err).toBe('');
  expect(heard.code).toBe(1);
  expect(heard.out).toBe(`directions/2023-24/pack.yaml:2:9: error: The status \ufffd[31m"draft" is not a status. [wrong-status]
2 | status: draft
  |         ^~~~~
  = x:1:1: Named here first.

directions/2023-24/pack.yaml:2:1: warning: Message of no-date. [no-date]
2 | status: draft
  | ^~~~~~
  = help: Write the date on which the Board met, in full: for example
          2023-03-16. The date of the meeting, not of the minute.

directions/2023-24/pack.yaml:1:1: advice: Message of wordy. [wordy]
1 | year: 2023-24
  | ^~~~

1 error, 1 warning and 1 piece of advice in 2023-24 (draft)
  error: nothing can be built until this is put right
      1  wrong-status
  warning: not fit to issue; may stand in a draft
      1  no-date
  advice: style and clarity; stops nothing
      1  wordy
`);
});

test('a warning in a draft is not said to stop because another year is issued', async () => {
  const two = [{ year: '2022-23', status: 'issued', stopped: false }, { year: '2023-24', status: 'draft', stopped: false }] as const;
  const said = async (years: readonly { year: string; status: 'issued' | 'draft'; stopped: boolean }[]): Promise<string> =>
    (await type(folderWith(root), 'validate', { spine: spineWith({ validate: { diagnostics: found.slice(1, 2), years } }) })).out;
  expect(await said(two)).toContain('warning: not fit to issue; may stand in a draft');
  expect(await said([{ ...two[1], status: 'issued' }])).toContain('warning: not fit to issue, and stops a pack of this status');
});

test('pretty is short when there is nothing to say', async () => {
  expect((await type(folderWith(root), 'validate')).out).toBe('Nothing to report in 2022-23 (draft), 2023-24 (draft).\n');
  expect((await type(folderWith(root), 'validate --quiet')).out).toBe('');
});

test('compact is one line for each, by place', async () => {
  const heard = await type(folderWith(root), 'validate --format compact', { spine });
  expect(heard.out.split('\n').map((line) => line.split(' ')[0])).toEqual(['directions/2023-24/pack.yaml:1:1:', 'directions/2023-24/pack.yaml:2:1:', 'directions/2023-24/pack.yaml:2:9:', '']);
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
    related: [{ message: 'Named here first.', file: '../x', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }],
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
  expect((await type(folderWith(root), 'validate --format json', { spine, env: { FORCE_COLOR: '1' } })).out).not.toContain('\u001b[1m');
});

test.each([
  ['validate', 'warning', 'draft', false, 0],
  ['validate --strict', 'warning', 'draft', false, 1],
  ['validate --strict', 'advice', 'draft', false, 0],
  ['validate', 'warning', 'issued', true, 1],
  ['validate', 'error', 'draft', false, 1],
] as const)('exit code of %s with a %s in a pack that is %s', async (line, severity, status, stopped, code) => {
  const answer = spineWith({ validate: { diagnostics: [diagnostic('x', severity, 1, 1, 2)], years: [{ year: '2023-24', status, stopped }] } });
  expect((await type(folderWith(root), line, { spine: answer })).code).toBe(code);
});
