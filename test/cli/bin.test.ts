/** The program as it is installed: bundled, started by node, on the real Directions. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
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

describe('bundled', () => {
  beforeAll(() => {
    const { status, stderr } = spawnSync(process.execPath, ['build.js'], { cwd: home, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('--version loads only what it needs', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(directions('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    const eager = eagerlyLoaded(path.join(home, 'dist/cli/main.js'));
    expect(eager.reduce((sum, file) => sum + fs.statSync(file).size, 0)).toBeLessThan(12_000);
  });

  test('validate loads no writer', () => {
    const loaded = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,import{register}from"node:module";register("data:text/javascript,${encodeURIComponent('export async function load(url,context,next){process._rawDebug(url);return next(url,context)}')}")`,
        path.join(home, 'bin/directions.js'),
        'validate',
      ],
      { cwd: home, encoding: 'utf8' },
    );
    expect(loaded.stderr).toMatch(/spine-/);
    expect(loaded.stderr).not.toMatch(/docx|pdf/);
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
      ['-c', `"${process.execPath}" bin/directions.js build 2023-24 2> /dev/full`],
      {
        cwd: home,
      },
    );
    expect(status).toBe(0);
  });
});

/** The bundle's file and what it imports without being asked to. */
function eagerlyLoaded(file: string): readonly string[] {
  const imports = fs.readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g);
  return [
    ...new Set([
      file,
      ...[...imports].flatMap(([, target = '']) => eagerlyLoaded(path.resolve(path.dirname(file), target))),
    ]),
  ];
}
