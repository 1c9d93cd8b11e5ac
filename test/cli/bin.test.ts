/** The program as it is installed: bundled, started by node, on the real Directions. */
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = process.cwd();
let home = '';

/** A copy of the installation beside the sources, so that the one somebody is using is not rebuilt under their hands. */
beforeAll(() => {
  home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'directions-bin-')));
  for (const name of ['src', 'schemas', 'node_modules', 'package.json'])
    fs.symlinkSync(path.join(repository, name), path.join(home, name));
  for (const name of ['bin', 'build.js', 'templates', 'directions'])
    fs.cpSync(path.join(repository, name), path.join(home, name), { recursive: true });
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

function directions(...words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [path.join(home, 'bin/directions.js'), ...words], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
}

test('before it is bundled, it says what to do', () => {
  expect(directions('validate')).toMatchObject({
    status: 2,
    stdout: '',
    stderr:
      'error: directions has not been built yet. Run "npm ci" in its folder first (or "npm run build" if that was done).\n',
  });
});

test.skipIf(process.platform === 'win32')('in a folder that has been removed, it says so', () => {
  const program = path.join(home, 'bin/directions.js');
  const script = 'mkdir gone && cd gone && rmdir ../gone && "$0" "$1" validate';
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, program], {
    cwd: home,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: The folder you are in has been removed. Change to one that is there.\n',
  });
});

describe('bundled', () => {
  beforeAll(() => {
    const { status, stderr } = spawnSync(process.execPath, ['build.js'], { cwd: home, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 60_000);

  test('--version loads only what it needs', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(directions('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    const eager = scriptsOf('--version')
      .trim()
      .split('\n')
      .map((line) => line.replace(/ compiled$/, ''));
    expect(eager[0]).toBe(path.join(home, 'dist/cli/main.js'));
    expect(eager.reduce((sum, file) => sum + fs.statSync(file).size, 0)).toBeLessThan(15_000);
  });

  /** The scripts that a command loads, each with whether what was made of it before was of use. */
  function scriptsOf(...words: readonly string[]): string {
    const spy = path.join(home, 'spy.cjs');
    fs.writeFileSync(
      spy,
      `const vm = require('node:vm'); const { Script } = vm;
       vm.Script = class extends Script { constructor(code, options) { super(code, options); process._rawDebug(options.filename, options.cachedData && !this.cachedDataRejected ? 'compiled' : 'not compiled'); } };`,
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', spy, path.join(home, 'bin/directions.js'), ...words],
      { cwd: home, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
    );
    expect(status).not.toBe(3);
    return stderr;
  }

  test('validate loads no writer, and Node.js has compiled before what it loads', () => {
    const loaded = scriptsOf('validate');
    expect(loaded).toMatch(/spine-\S+ compiled/);
    expect(loaded).not.toMatch(/docx|pdf|not compiled/);
  });

  test('what another Node.js has compiled is compiled anew, and nothing else is said', () => {
    const before = directions('validate', '2023-24');
    const compiled = fs
      .readdirSync(path.join(home, 'dist'), { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith(`.js.${process.version}-${process.arch}`))
      .map((name) => path.join(home, 'dist', name));
    const kept = compiled.map((file) => [file, fs.readFileSync(file)] as const);
    // The second word is V8's version, the fourth its settings; the end is missing where a disk was full.
    const changes = [
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.from([1, 2, 3, 4]), bytes.subarray(8)]),
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 12), Buffer.from([1, 2, 3, 4]), bytes.subarray(16)]),
      (bytes: Buffer) => bytes.subarray(0, -100),
      () => Buffer.alloc(0),
    ];
    try {
      for (const change of changes) {
        for (const [file, bytes] of kept) fs.writeFileSync(file, change(bytes));
        expect(directions('--version')).toMatchObject({ status: 0, stderr: '' });
        expect(scriptsOf('--version')).toMatch(/main\.js not compiled/);
      }
      for (const [file] of kept) fs.rmSync(file);
      expect(directions('validate', '2023-24')).toMatchObject({ status: before.status, stdout: before.stdout });
    } finally {
      for (const [file, bytes] of kept) fs.writeFileSync(file, bytes);
    }
  });

  test('the packs of 2023-24 are built, and another run finds them up to date', () => {
    const first = directions('build', '2023-24');
    expect(first).toMatchObject({ status: 0, stdout: '' });
    const files = fs.readdirSync(path.join(home, 'out/2023-24')).sort();
    expect(files).toEqual([
      'manifest.json',
      ...[
        '-midlothian-council.docx',
        '-midlothian-council.pdf',
        '-nhs-lothian.docx',
        '-nhs-lothian.pdf',
        '.docx',
        '.pdf',
      ].map((end) => `midlothian-ijb-directions-2023-24${end}`),
    ]);
    expect(directions('build', '2023-24', '--check').status).toBe(0);
  });

  test.each([
    ['| head -c 1', 'what reads it has stopped reading'],
    ['> /dev/full', 'there is no space left where it goes'],
  ])('an answer that cannot be written in full (%s) is one sentence and an exit code of its own', (where, reason) => {
    const { stderr } = spawnSync(
      '/bin/sh',
      ['-c', `{ "${process.execPath}" bin/directions.js validate --format json; echo "exit $?" >&2; } ${where}`],
      { cwd: home, encoding: 'utf8' },
    );
    expect(stderr).toBe(`error: The answer could not be written in full: ${reason}.\nexit 4\n`);
  });

  test('nobody to hear what is said on the way changes nothing', () => {
    const { status } = spawnSync(
      '/bin/sh',
      ['-c', `"${process.execPath}" bin/directions.js build 2023-24 --format text 2> /dev/full`],
      {
        cwd: home,
      },
    );
    expect(status).toBe(0);
  });

  test('--watch ends quietly after the next save when what reads it has stopped reading', () => {
    const watch = `"${process.execPath}" bin/directions.js build 2023-24 --watch --format text --out heard`;
    const save = 'echo "# seen" >> templates/theme.yaml';
    const theme = fs.readFileSync(path.join(home, 'templates/theme.yaml'));
    const { status, stdout, stderr } = spawnSync(
      '/bin/bash',
      ['-c', `set -o pipefail; ${watch} 2>&1 | { grep -m 1 Watching; ${save}; }`],
      { cwd: home, encoding: 'utf8', timeout: 30_000 },
    );
    fs.writeFileSync(path.join(home, 'templates/theme.yaml'), theme);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Watching: .*\n$/),
      stderr: '',
    });
  });

  test('two that run at once into one folder wait for each other, and both their files are there and in its manifest', async () => {
    const out = path.join(home, 'at-once');
    const started = [
      ['build', '2023-24', '--format', 'text'],
      ['funding', '2023-24', '--format', 'csv'],
    ].map(
      (words) =>
        new Promise((done) => {
          const all = [path.join(home, 'bin/directions.js'), ...words, '--out', out, '--quiet'];
          spawn(process.execPath, all, { cwd: home, stdio: 'ignore' }).on('exit', done);
        }),
    );
    expect(await Promise.all(started)).toEqual([0, 0]);
    const names = fs.readdirSync(out).toSorted();
    expect(names.filter((name) => name.endsWith('.txt'))).toHaveLength(3);
    expect(names.filter((name) => name.endsWith('.csv'))).toHaveLength(3);
    expect(names.filter((name) => !/\.(?:txt|csv|json)$/.test(name))).toEqual([]);
    for (const words of [
      ['build', '2023-24', '--format', 'text'],
      ['funding', '2023-24', '--format', 'csv'],
    ])
      expect(directions(...words, '--out', out, '--check')).toMatchObject({ status: 0 });
  });
});
