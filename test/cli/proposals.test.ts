/** The commands that messages propose, copied from the screen and pasted: they say where the board is, and the rest of what was typed. */
import * as fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { asTypedOnWindows } from '../../src/cli/printable.ts';
import { withRoot } from '../../src/cli/proposal.ts';
import * as spine from '../../src/spine.ts';
import { folderAsInstalled, type Heard, type } from './stage.ts';

const at = 'our board';
let folder = '';

/** The board lies beside the current folder, which has none. */
beforeEach(() => {
  folder = folderAsInstalled();
  fs.mkdirSync(path.join(folder, 'root'));
  fs.cpSync('test/example', path.join(folder, 'root', at), { recursive: true });
});

const run = (words: readonly string[]): Promise<Heard> => type(folder, words, { spine });

/** As a shell has them. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(([word, one, other]) => one ?? other ?? word);

/** The last command that a text proposes, without `directions`. */
function proposedIn(text: string): readonly string[] {
  const all = [...text.matchAll(/(?:: |\()directions ((?:[^\n(),.]|\.(?! |\n|$))+)/g)];
  return wordsOf(all.at(-1)?.[1] ?? '');
}

const root = ['--root', at];

/** What was typed, beside what is proposed for it, with the root where it was typed or before the rest; in the end what is said of that. */
const situations: readonly (readonly [typed: readonly string[], proposed: readonly string[], code: number])[] = [
  [['validate', '2030', ...root, '--severity', 'error'], ['validate', '2030-31', ...root, '--severity', 'error'], 0],
  [['validate', '2030/31', ...root], ['validate', '2030-31', ...root], 0],
  [['validate', 'all', '--strict', ...root], ['validate', '--strict', ...root], 1],
  [['validate', '2030-31', '--dry-run', ...root], ['validate', '2030-31', '--fix', '--dry-run', ...root], 0],
  [['validate', '2030-31', ...root, '--quite'], ['validate', '2030-31', ...root, '--quiet'], 0],
  [['validate', '2030-31', ...root], [...root, 'explain', 'acceptance-not-recorded'], 0],
  [['valdate', ...root], ['validate', ...root], 0],
  [['2030-31', 'validate', ...root], ['validate', '2030-31', ...root], 0],
  [['status', '2030', `--root=${at}`, '--json'], ['status', '2030-31', `--root=${at}`, '--json'], 0],
  [['show', ...root], [...root, 'show', '2030-31'], 0],
  [['show', 'nhs-specimen', '2030-31', ...root], ['show', '2030-31', '--to', 'nhs-specimen', ...root], 0],
  [['explain', 'placeholder', ...root], [...root, 'explain'], 0],
  [['deadlines', '2030', '--overdue', ...root], ['deadlines', '2030-31', '--overdue', ...root], 1],
  [['log', '--on', '31.3.2030', ...root], ['log', '--on', '2030-03-31', ...root], 0],
  [['deadlines', '--on=1/4/2030', ...root], ['deadlines', '--on=2030-04-01', ...root], 0],
  [
    ['new', '2031/32', '--from', '2030-31', '--dry-run', ...root],
    ['new', '2031-32', '--from', '2030-31', '--dry-run', ...root],
    0,
  ],
  [['new', '2030–31', '--board', 'X', ...root], ['new', '2030-31', '--board', 'X', ...root], 2],
  [['overdue', ...root], ['deadlines', '--overdue', ...root], 1],
  [['diff', '2030-31', ...root], [...root, 'diff', 'git:main', '2030-31'], 2],
  [
    ['funding', 'exprot', '2030-31', 'f.csv', ...root, '--force'],
    ['funding', 'export', '2030-31', 'f.csv', ...root, '--force'],
    0,
  ],
  [['funding', '2030-31', 'export', 'f.csv', ...root], ['funding', 'export', '2030-31', 'f.csv', ...root], 0],
  [['funding', 'export', '2030', 'f.csv', ...root], ['funding', 'export', '2030-31', 'f.csv', ...root], 0],
  [['funding', 'export', 'f.csv', '2030-31', ...root], ['funding', 'export', '2030-31', 'f.csv', ...root], 0],
  [['funding', 'export', 'f.csv', ...root], ['funding', 'export', '2030-31', 'f.csv', ...root], 0],
  [
    ['funding', 'export', '2030-31', 'our', 'money.csv', ...root],
    ['funding', 'export', '2030-31', 'our money.csv', ...root],
    0,
  ],
  [
    ['funding', 'export', '2030-31', 'our money.csv', ...root],
    [...root, 'funding', 'import', '2030-31', 'our money.csv'],
    0,
  ],
  [['funding', 'import', '2030-31', 'f.csv', ...root], [...root, 'funding', 'export', '2030-31', 'f.csv'], 0],
  [
    ['funding', '2030-31', '--since', 'HEAD', ...root],
    ['funding', '2030-31', '--since', 'HEAD', ...root, '--explain'],
    2,
  ],
  [['progress', 'export', '2030-31', 'p.csv', ...root], [...root, 'progress', 'import', '2030-31', 'p.csv'], 0],
  [['progress', 'record', '2030-31', ...root], [...root, 'progress', 'record', '2030-31', '--on', '2024-01-31'], 0],
  [
    ['new', '31-32', '--from', '2030-31', '--dry-run', ...root],
    ['new', '2031-32', '--from', '2030-31', '--dry-run', ...root],
    0,
  ],
  [['new', '2031-32', ...root], [...root, 'new', '2031-32', '--from', '2030-31'], 0],
  [['new', '2031-32', '--from', '2030-31', ...root], [...root, 'validate', '2031-32'], 0],
  [
    ['funding', '2030-31', '--check', '--format', 'csv', '--to', 'combined', '--out', 'sent', ...root],
    ['funding', '2030-31', '--format', 'csv', '--to', 'combined', '--out', 'sent', ...root],
    0,
  ],
];

test.each(situations)('%j', async (typed, proposed, code) => {
  const first = await run(typed);
  expect(proposedIn(first.out + first.err)).toEqual(proposed);
  const heard = await run(proposed);
  expect([heard.code, code === 2 ? '' : heard.err]).toEqual([code, expect.not.stringMatching(/There (?:is|are) no /)]);
});

test('an import that has to be confirmed is, by what it proposes', async () => {
  const place = path.join(folder, 'root', 'f.csv');
  await run(['funding', 'export', '2030-31', 'f.csv', ...root]);
  const rows = fs.readFileSync(place, 'utf8').split('\n');
  const [line = ''] = rows.filter((row) => row.includes('2391448.20') || row.includes('2,391,448.20'));
  expect(line).not.toBe('');
  fs.writeFileSync(place, rows.filter((row) => row !== line).join('\n'));
  const typed = ['funding', 'import', '2030-31', 'f.csv', ...root];
  const refused = await run(typed);
  expect([refused.code, proposedIn(refused.err)]).toEqual([1, [...typed, '--yes']]);
  expect((await run(proposedIn(refused.err))).code).toBe(0);
});

test.each([
  ['C:\\boards\\firth', 'C:\\boards\\firth'],
  ['C:\\our board\\', '"C:\\our board\\\\"'],
  ['2030-31', '2030-31'],
  ['it’s $1.csv', '"it’s $1.csv"'],
])('on Windows %s is typed as %s', (word, typed) => {
  expect(asTypedOnWindows(word)).toBe(typed);
});

test('every command is known to propose with its root; what is only spoken of stays', () => {
  const argv = ['--root', '../board'];
  for (const { name } of commands)
    expect(withRoot(`Type: directions ${name}`, argv)).toBe(`Type: directions --root ../board ${name}`);
  for (const said of [
    '"directions build" makes',
    'See: directions build --root .',
    'made by directions funding export',
  ])
    expect(withRoot(said, argv)).toBe(said);
  expect(withRoot('See: directions validate', [])).toBe('See: directions validate');
});

test('an authored line in a report stands as it was written, whatever it speaks of', async () => {
  const place = path.join(folder, 'root', at, 'directions/2030-31/01-access.yaml');
  const line = '    text: directions issue from {nobody} and must be kept.';
  fs.writeFileSync(
    place,
    fs.readFileSync(place, 'utf8').replace(/^ {4}text: "\{nhs-specimen\} must publish.*$/m, line),
  );
  const { err } = await run(['build', '2030-31', ...root]);
  expect(err).toContain(`17 | ${line}`);
  expect(err).toContain(`(directions --root "${at}" validate 2030-31)`);
});
