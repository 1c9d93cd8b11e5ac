/** Git is the one that the PATH names in whole, so that no program beside the authored files is run in its place. */
import { expect, test } from 'vitest';
import { gitOn } from '../../src/cli/world.ts';

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
