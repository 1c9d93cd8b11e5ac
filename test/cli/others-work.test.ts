/** No command that writes files replaces one that somebody else wrote or changed, unless it is told to; its own it replaces without a question. */
import * as fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import * as spine from '../../src/spine.ts';
import { filesIn, folderAsInstalled, type Heard, type } from './stage.ts';

const byName = '2030-03-14-directions';

/** What is typed, and a file that it writes, below the folder of the root. */
const lines: readonly (readonly [line: string, file: string])[] = [
  ['build 2030-31 --format text --to combined', 'out/2030-31/example-ijb-directions-2030-31.txt'],
  ['funding 2030-31 --format html --to combined', 'out/2030-31/example-ijb-funding-2030-31.html'],
  ['funding 2030-31 --explain --since ../copy --format xlsx', 'out/2030-31/funding-changes-2030-31.xlsx'],
  ['diff ../copy 2030-31 --format pdf', 'out/2030-31/example-ijb-changes-copy-2030-31-to-2030-31.pdf'],
  [`report ${byName} --format html`, `out/reports/example-ijb-report-${byName}.html`],
  ['progress 2030-31 --format html', 'out/example-ijb-progress-2030-31.html'],
  ['plans --format html', 'out/example-ijb-plans.html'],
  ['deadlines --format ics --to combined', 'out/example-ijb-deadlines.ics'],
  ['log --out lists --format text', 'lists/example-ijb-log.txt'],
  ['status --format html', 'out/example-ijb-status-2030-31.html'],
  ['issue 2030-31 --yes', 'out/2030-31/example-ijb-directions-2030-31.pdf'],
  ['extract ../pack.docx --out copy', 'copy/directions/ijb.yaml'],
  ['funding export 2030-31 money.csv', 'money.csv'],
  ['progress export 2030-31 progress.csv', 'progress.csv'],
];

/** Those that ask for a word whenever the file is there with other contents, also of their own: people write into what they make. */
const askAlways = /^extract|export/;

let folder = '';
const root = (name: string): string => path.join(folder, 'root', name);
const run = (line: string, today = '2030-06-01'): Promise<Heard> => type(folder, line, { spine, today });

beforeEach(() => {
  folder = folderAsInstalled();
  for (const name of ['root', 'copy']) fs.cpSync('test/root', path.join(folder, name), { recursive: true });
});

test('every command that takes a folder, or replaces by force, is among them', () => {
  const takes = ({ takes: all }: (typeof commands)[number], name: string): boolean =>
    all.some(([flags]) => flags.split(' ')[0] === name);
  const writing = commands.filter((command) => takes(command, '--out') || takes(command, '--force'));
  expect(new Set(lines.map(([line]) => line.split(' ')[0]))).toEqual(new Set(writing.map(({ name }) => name)));
  expect(writing.filter((command) => !takes(command, '--force'))).toEqual([]);
});

describe.each(lines)('%s', (line, file) => {
  beforeEach(async () => {
    if (!line.startsWith('extract')) return;
    await run('build 2030-31 --format docx --to combined --out ..');
    fs.renameSync(path.join(folder, 'example-ijb-directions-2030-31.docx'), path.join(folder, 'pack.docx'));
  });

  test('does not replace a stranger’s file', async () => {
    fs.mkdirSync(path.dirname(root(file)), { recursive: true });
    fs.writeFileSync(root(file), 'somebody’s work');
    const before = filesIn(folder);
    const refused = await run(line);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(file)]);
    expect(refused.err).toContain('--force');
    expect(filesIn(folder)).toEqual(before);
    expect((await run(`${line} --force`)).code).toBe(0);
    expect(fs.readFileSync(root(file), 'utf8')).not.toBe('somebody’s work');
  });

  test('does not replace its own where somebody has changed it, and asks nothing where nobody has', async () => {
    expect(await run(line)).toMatchObject({ code: 0 });
    if (!askAlways.test(line) && !line.startsWith('issue')) {
      const made = fs.readFileSync(root(file), 'latin1');
      const ijb = root('directions/ijb.yaml');
      fs.writeFileSync(ijb, fs.readFileSync(ijb, 'utf8').replaceAll('Example I', 'Exemplary I'));
      expect(await run(line, '2030-06-02')).toMatchObject({ code: 0 });
      expect(fs.readFileSync(root(file), 'latin1')).not.toBe(made);
    }
    fs.appendFileSync(root(file), 'somebody’s work');
    const before = filesIn(folder);
    expect((await run(line.replace('issue', 'build').replace('--yes', ''))).code).toBe(2);
    expect(filesIn(folder)).toEqual(before);
  });
});

test('a manifest.json that is none of ours is somebody’s file like others', async () => {
  fs.writeFileSync(root('manifest.json'), '{"name": "a web site"}');
  for (const line of ['build 2030-31 --out .', 'log --format html --out .']) {
    expect((await run(line)).err).toMatch(/^error: manifest\.json is not as directions left it/);
    expect(fs.readFileSync(root('manifest.json'), 'utf8')).toContain('a web site');
  }
});

test('papers and packs in one folder keep one record: neither forgets what the other left', async () => {
  const build = 'build 2030-31 --format text --to combined';
  for (const line of [build, 'diff ../copy 2030-31 --format pdf', build, `${build} --check`])
    expect((await run(line)).code).toBe(0);
  const manifest = JSON.parse(fs.readFileSync(root('out/2030-31/manifest.json'), 'utf8')) as Record<string, object>;
  expect([manifest['outputs'], manifest['papers']].map((files) => Object.keys(files ?? {}))).toEqual([
    ['example-ijb-directions-2030-31.txt'],
    ['example-ijb-changes-copy-2030-31-to-2030-31.pdf'],
  ]);
  fs.rmSync(root('out/2030-31/example-ijb-changes-copy-2030-31-to-2030-31.pdf'));
  await run(build);
  expect(fs.readFileSync(root('out/2030-31/manifest.json'), 'utf8')).not.toContain('papers');
});
