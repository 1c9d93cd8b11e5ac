/** Git is the one that the PATH names in whole, so that no program beside the authored files is run in its place. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { gitOn, realWorld } from '../../src/cli/world.ts';
import { folderWith, git } from './stage.ts';

test.each([
  ['linux', { PATH: '/usr/local/bin:/usr/bin' }, ['/usr/bin/git'], '/usr/bin/git'],
  ['linux', { PATH: '.:bin:/usr/bin' }, ['git', 'bin/git', '/usr/bin/git'], '/usr/bin/git'],
  ['linux', { PATH: '' }, ['git', '/git'], undefined],
  ['linux', {}, ['git'], undefined],
  ['win32', { Path: '.;C:\\Git\\cmd' }, ['git.exe', '.\\git.exe', 'C:\\Git\\cmd\\git.exe'], 'C:\\Git\\cmd\\git.exe'],
] as const)('on %s with %j', (platform, env, files, found) => {
  const there: readonly string[] = files;
  expect(gitOn(env, platform, (place) => there.includes(place))).toBe(found);
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
