/** Git is the one that the PATH names in whole, so that no program beside the authored files is run in its place. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { opener, programOn, realWorld } from '../../src/cli/world.ts';
import { folderWith, git, root, type } from './stage.ts';

test.each([
  ['linux', { PATH: '/usr/local/bin:/usr/bin' }, ['/usr/bin/git'], '/usr/bin/git'],
  ['linux', { PATH: '.:bin:/usr/bin' }, ['git', 'bin/git', '/usr/bin/git'], '/usr/bin/git'],
  ['linux', { PATH: '' }, ['git', '/git'], undefined],
  ['linux', {}, ['git'], undefined],
  ['win32', { Path: '.;C:\\Git\\cmd' }, ['git.exe', '.\\git.exe', 'C:\\Git\\cmd\\git.exe'], 'C:\\Git\\cmd\\git.exe'],
] as const)('on %s with %j', (platform, env, files, found) => {
  const there: readonly string[] = files;
  expect(programOn('git', env, platform, (place) => there.includes(place))).toBe(found);
});

test.each([
  ['win32', { SystemRoot: 'D:\\Windows' }, 'D:\\Windows\\explorer.exe'],
  ['darwin', {}, '/usr/bin/open'],
  ['linux', { PATH: '.:/usr/bin', DISPLAY: ':0' }, '/usr/bin/xdg-open'],
  ['linux', { PATH: '.:/usr/bin' }, undefined],
] as const)('a file is opened on %s with %j by a program named in whole', (platform, env, found) => {
  expect(opener(platform, env, (place) => place.endsWith('xdg-open'))).toBe(found);
});

const program = (place: string, text: string): void => fs.writeFileSync(place, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
const gitOfTheWorld = realWorld(new URL('../..', import.meta.url)).git;

test.skipIf(process.platform === 'win32')(
  'git is started by its whole name and from a folder of ours, whatever lies in the root',
  () => {
    const folder = fs.realpathSync(folderWith({ 'bin/a': '', 'root/a': '' }));
    program(`${folder}/bin/git`, 'pwd -P; echo "$0"; echo "$@"');
    program(`${folder}/root/git`, `touch ${folder}/started`);
    const before = process.env['PATH'];
    process.env['PATH'] = `.:${path.relative('src/cli', `${folder}/root`)}:${folder}/bin:${before}`;
    try {
      const [where, what, words] = gitOfTheWorld(['rev-parse'], `${folder}/root`).stdout.split('\n');
      expect(fs.existsSync(`${folder}/started`)).toBe(false);
      expect([where, what]).toEqual([path.resolve('src/cli'), `${folder}/bin/git`]);
      expect(words).toMatch(new RegExp(`-C ${folder}/root rev-parse$`));
    } finally {
      process.env['PATH'] = before;
    }
  },
);

test.skipIf(process.platform === 'win32')('monitors and hooks of a repository are not started', () => {
  const folder = fs.realpathSync(folderWith({ 'root/one.txt': 'one' }));
  const own = (...words: string[]): unknown => git(words, `${folder}/root`);
  for (const words of ['init -q', 'add one.txt', 'commit -q -m one']) own(...words.split(' '));
  own('config', 'core.fsmonitor', `touch ${folder}/monitored; false`);
  program(`${folder}/root/.git/hooks/post-checkout`, `touch ${folder}/hooked`);
  expect(gitOfTheWorld(['status'], `${folder}/root`)).toMatchObject({ status: 0 });
  expect(fs.readdirSync(folder)).toEqual(['home', 'root']);
  expect(gitOfTheWorld(['rev-parse', '--git-path', 'hooks'], `${folder}/root`).stdout).toBe('/dev/null\n');
  // The trap is one: git alone walks into it.
  own('checkout', '-q', '-b', 'another');
  own('status');
  expect(fs.readdirSync(folder).sort()).toEqual(['home', 'hooked', 'monitored', 'root']);
});

test('what a hook says of its own repository in the environment leads to no other one', () => {
  const folder = fs.realpathSync(folderWith({ 'repository/one.txt': 'one', 'other/two.txt': 'two' }));
  for (const name of ['repository', 'other']) git(['init', '-q'], `${folder}/${name}`);
  const own = {
    GIT_DIR: `${folder}/other/.git`,
    GIT_WORK_TREE: `${folder}/other`,
    GIT_INDEX_FILE: 'x',
    GIT_PREFIX: 'y',
  };
  Object.assign(process.env, own);
  try {
    const said = realWorld(new URL('../..', import.meta.url)).git(
      ['rev-parse', '--show-toplevel'],
      `${folder}/repository`,
    );
    expect(said).toMatchObject({ status: 0, stdout: `${folder}/repository\n` });
  } finally {
    for (const name of Object.keys(own)) Reflect.deleteProperty(process.env, name);
  }
});

/** A repository that lacks a file, and says where and by which program it is fetched. Its `.git` came with it, as in a zip file by mail. */
function partial(): string {
  const folder = fs.realpathSync(folderWith(root));
  const repository = path.join(folder, 'root');
  const own = (...words: string[]): string => {
    const { status, stdout, stderr } = git(words, repository);
    expect([words, status, stderr]).toEqual([words, 0, '']);
    return stdout.trim();
  };
  own('init', '-q');
  own('add', '--all');
  own('commit', '-q', '-m', 'all');
  const lost = own('rev-parse', 'HEAD:directions/ijb.yaml');
  fs.rmSync(path.join(repository, '.git/objects', lost.slice(0, 2), lost.slice(2)));
  const settings = {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.url': repository,
    'remote.origin.promisor': 'true',
    'remote.origin.uploadpack': `touch ${folder}/started; git-upload-pack`,
    'core.fsmonitor': `touch ${folder}/started`,
    'core.sshCommand': `touch ${folder}/started`,
    'protocol.allow': 'always',
    'protocol.file.allow': 'always',
  };
  for (const [name, value] of Object.entries(settings)) own('config', name, value);
  return folder;
}

test('a repository that names programs to fetch what it lacks with starts none of them', async () => {
  const folder = partial();
  const repository = path.join(folder, 'root');
  const started = (): boolean => fs.existsSync(path.join(folder, 'started'));
  const real = realWorld(new URL('../..', import.meta.url)).git;
  const heard = await type(folder, 'validate --since HEAD', { git: real });
  expect([heard.code, heard.err, started()]).toEqual([
    2,
    'error: This clone is a partial one and lacks files of that commit, and directions fetches nothing.\nhelp: Clone it without --filter, or leave out --since to look at everything.\n',
    false,
  ]);
  // The trap is one: git alone walks into it.
  git(['show', 'HEAD:directions/ijb.yaml'], repository);
  expect(started()).toBe(true);
});

test('a range is told to be named by its beginning alone', async () => {
  const answer = (words: readonly string[]): { status: number; stdout: string; stderr: string } => ({
    status: words.includes('--verify') ? 1 : 0,
    stdout: '',
    stderr: '',
  });
  const heard = await type(folderWith(root), 'validate --since main...HEAD', { git: answer });
  expect([heard.code, heard.err]).toEqual([
    2,
    'error: Git knows no commit, branch or tag "main...HEAD".\nhelp: Name the commit alone, without what stands behind it: --since main\n',
  ]);
  // As `diff` has it.
  expect(await type(folderWith(root), 'validate --since git:main...HEAD', { git: answer })).toEqual(heard);
});
