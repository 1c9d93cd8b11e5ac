/** The commands of the README: where `npx` finds ours, and those of its sections on letters, progress and plans, as they are typed. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { filesIn, folderAsInstalled, type Heard, type } from './stage.ts';

let folder = '';

beforeEach(() => {
  folder = folderAsInstalled();
});

function commandsOf(title: string): readonly string[] {
  const [, page = ''] = new RegExp(`\n### ${title}\n(.*?)\n### `, 's').exec(fs.readFileSync('README.md', 'utf8')) ?? [];
  return [...page.matchAll(/`(?:npx )?directions ([^`…]+)`/g)].map(([, line = '']) => line);
}

/** In a year of a test's board, on a day of it. */
const run = (line: string, year: string): Promise<Heard> => {
  const here = line.replaceAll('2023-24', year).replaceAll('2023-', `${year.slice(0, 4)}-`);
  const words = [...here.replaceAll('nhs-lothian', 'nhs-example').matchAll(/"([^"]+)"|\S+/g)];
  return type(
    folder,
    words.map(([word, quoted]) => quoted ?? word),
    { spine, today: `${year.slice(0, 4)}-10-12` },
  );
};

test('what is promised of a kill is what killed.test.ts proves, and no more', () => {
  expect(fs.readFileSync('README.md', 'utf8')).toContain(
    'A build replaces all of its files or none, also when it is killed: the next command, whichever it is, finishes what was begun (in a folder that is neither `out/` nor right in it, the next one with that `--out`).',
  );
});

/** The npm registry has another package called directions, of a stranger. */
test('npx is typed where the program is ours: the README says where, and there it asks no registry; no message says npx', () => {
  const readme = fs.readFileSync('README.md', 'utf8');
  expect(readme).toContain(
    'Type the commands in the folder of this file or one below it: elsewhere `npx` would look for another package of this name.',
  );
  for (const cwd of ['.', 'directions/2023-24']) {
    const { status, stderr } = spawnSync('npx --offline directions explain no-such-rule', {
      cwd,
      encoding: 'utf8',
      shell: true,
    });
    expect({ cwd, status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('error: There is no rule "no-such-rule".') as unknown,
    });
  }
  const saying = fs
    .readdirSync('src', { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.ts') && fs.readFileSync(path.join('src', name), 'utf8').includes('npx'));
  expect(saying).toEqual([]);
}, 60_000);

test('Covering letters', async () => {
  fs.cpSync('test/root', path.join(folder, 'root'), { recursive: true });
  const commands = commandsOf('Covering letters');
  expect(commands).toHaveLength(2);
  for (const line of commands) expect([line, (await run(line, '2030-31')).code]).toEqual([line, 0]);
  const made = Object.keys(filesIn(path.join(folder, 'root/out/2030-31'))).filter((name) => name !== 'manifest.json');
  expect(made.sort()).toEqual(
    ['example-council.docx', 'example-council.pdf', 'nhs-example.docx', 'nhs-example.pdf', 'nhs-example.txt'].map(
      (end) => `example-ijb-letter-2030-31-${end}`,
    ),
  );
});

test('A board of its own', async () => {
  fs.mkdirSync(path.join(folder, 'root/firth'), { recursive: true });
  const commands = commandsOf('A board of its own');
  expect(commands).toHaveLength(3);
  for (const line of commands) expect([line, (await run(line, '2030-31')).code]).toEqual([line, 0]);
  expect(Object.keys(filesIn(path.join(folder, 'root/firth/out')))).toContain(
    '2026-27/firth-ijb-directions-2026-27-nhs-firth.pdf',
  );
});

test('Progress', async () => {
  fs.cpSync('test/three-years', path.join(folder, 'root'), { recursive: true });
  const commands = commandsOf('Progress');
  expect(commands).toHaveLength(5);
  for (const line of commands) expect([line, (await run(line, '2025-26')).code]).toEqual([line, 0]);
  expect(Object.keys(filesIn(path.join(folder, 'root'))).join(' ')).toMatch(/progress\.xlsx/);
});

test('Plans', async () => {
  fs.cpSync('test/root', path.join(folder, 'root'), { recursive: true });
  const commands = commandsOf('Plans');
  expect(commands).toHaveLength(3);
  for (const line of commands) expect([line, (await run(line, '2030-31')).code]).toEqual([line, 0]);
  expect((await run('plans', '2030-31')).out).toContain('Strategic Plan 2030-33');
});
