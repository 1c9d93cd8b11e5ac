/** What validation found is remembered between runs, and is never stale. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolder } from '../../src/cli/world.ts';
import * as spine from '../../src/spine.ts';
import { diagnostic, filesIn, folderWith, refusal, root, spineWith, type } from './stage.ts';

const home = { 'home/dist/cli/main.js': 'program', ...root };
const findings = [diagnostic('long-sentence', 'advice', 1, 1, 5), diagnostic('no-such-year', 'warning', 2, 1, 4)];

/** A root in which `validate` can be typed, and how often that which finds was asked. */
function asking(files: Readonly<Record<string, string>> = home) {
  const folder = folderWith(files);
  const asked = { times: 0 };
  const answers = spineWith({ validate: { diagnostics: findings, years: [{ year: '2023-24', stopped: false }] } });
  const counting = {
    ...answers,
    validate: (...request: Parameters<typeof answers.validate>) => {
      asked.times++;
      return answers.validate(...request);
    },
  };
  const cache = path.join(folder, 'own', 'cache');
  const typed = (line = 'validate 2023-24', more: Parameters<typeof type>[2] = {}) =>
    type(folder, line, { spine: counting, cache, ...more });
  return { folder, cache, asked, typed };
}

test('what has not changed is not found again, and the answer is the same in every format', async () => {
  const { asked, typed, cache } = asking();
  const first = await typed();
  expect(first.out).toContain('Message of long-sentence.');
  expect(await typed()).toEqual(first);
  expect(asked.times).toBe(1);
  for (const how of [
    '--format json',
    '--format sarif',
    '--format markdown',
    '--strict',
    '--severity warning',
    '--rule long-sentence',
  ]) {
    expect(await typed(`validate 2023-24 ${how}`)).toEqual(await typed(`validate 2023-24 ${how} --no-cache`));
  }
  expect(asked.times).toBe(7);
  // Nobody else on the machine can read the drafts that it quotes.
  expect(fs.statSync(cache).mode & 0o077).toBe(0);
  expect(fs.readdirSync(cache).map((name) => fs.statSync(path.join(cache, name)).mode & 0o077)).toEqual([0]);
});

const pack = 'root/directions/2023-24/pack.yaml';
const changes: Readonly<Record<string, (at: (name: string) => string) => void>> = {
  'a letter of a file': (at) => fs.writeFileSync(at(pack), 'year: 2023-24\nstatus: Draft\n'),
  'the last byte of a file': (at) => fs.appendFileSync(at(pack), '\n'),
  'a file of another year': (at) => fs.appendFileSync(at('root/directions/2022-23/pack.yaml'), '# \n'),
  'a file that all years share': (at) => fs.appendFileSync(at('root/directions/ijb.yaml'), '# \n'),
  'a new file': (at) => fs.writeFileSync(at('root/directions/2023-24/01-a.yaml'), ''),
  'a file gone': (at) => fs.rmSync(at('root/directions/2022-23/pack.yaml')),
  'the name of a file': (at) => fs.renameSync(at(pack), at('root/directions/2023-24/packs.yaml')),
  'the bytes of two files changed about': (at) => {
    fs.renameSync(at(pack), at('between'));
    fs.renameSync(at('root/directions/2022-23/pack.yaml'), at(pack));
    fs.renameSync(at('between'), at('root/directions/2022-23/pack.yaml'));
  },
  'a file that nothing reads': (at) => fs.writeFileSync(at('root/directions/2023-24/notes.txt'), ''),
  'an empty year': (at) => fs.mkdirSync(at('root/directions/2024-25')),
  'a theme of the root': (at) => {
    fs.mkdirSync(at('root/templates'));
    fs.writeFileSync(at('root/templates/theme.yaml'), 'page: {} # Ours\n');
  },
  'a picture of the root': (at) => {
    fs.mkdirSync(at('root/templates'));
    fs.writeFileSync(at('root/templates/logo.png'), 'PNG');
  },
  'a theme of the installation': (at) => fs.appendFileSync(at('home/templates/theme.yaml'), '# \n'),
  'the program': (at) => fs.writeFileSync(at('home/dist/cli/main.js'), 'a later program'),
};

test.each(Object.entries(changes))('%s changed: it is found anew', async (_, change) => {
  const { folder, asked, typed } = asking();
  await typed('validate');
  change((name) => path.join(folder, name));
  await typed('validate');
  expect(asked.times).toBe(2);
});

test('another question has another answer', async () => {
  const { asked, typed } = asking();
  for (const line of [
    'validate',
    'validate 2023-24',
    'validate 2022-23',
    'validate 2023-24 --as issued',
    'validate 2023-24 2022-23',
  ])
    await typed(line);
  expect(asked.times).toBe(5);
});

test.each(['validate --no-cache', 'validate --fix --dry-run', 'validate --watch'])(
  '%s remembers nothing',
  async (line) => {
    const { folder, typed } = asking();
    await typed(line);
    expect(filesIn(path.join(folder, 'own'))).toEqual({});
  },
);

test.each([
  ['half of it', (text: string) => text.slice(0, text.length / 2)],
  ['nothing', () => ''],
  ['another word', (text: string) => text.replace('long-sentence', 'short-sentence')],
  ['an answer without its checksum', (text: string) => text.slice(text.indexOf('\n') + 1)],
])('an answer that came to harm, of which there is %s, is none', async (_, harm) => {
  const { cache, asked, typed } = asking();
  const first = await typed();
  const [name = ''] = fs.readdirSync(cache);
  const place = path.join(cache, name);
  fs.writeFileSync(place, harm(fs.readFileSync(place, 'utf8')));
  expect(await typed()).toEqual(first);
  expect(asked.times).toBe(2);
  expect(await typed()).toEqual(first);
  expect(asked.times).toBe(2);
});

test('what the system refuses is not remembered, and nobody hears of it', async () => {
  const { typed, asked } = asking();
  const files = {
    writeFileSync: () => {
      throw refusal('ENOSPC');
    },
  };
  const first = await typed('validate', { files });
  expect(first).toEqual(await typed('validate --no-cache'));
  expect(await typed('validate', { files })).toEqual(first);
  expect(asked.times).toBe(3);
});

test('the fifty newest answers are kept', async () => {
  const { folder, cache, typed } = asking();
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(path.join(cache, 'somebody’s.json'), '');
  fs.utimesSync(path.join(cache, 'somebody’s.json'), 1, 1);
  for (let age = 1; age <= 60; age++) {
    const place = path.join(cache, `${String(age).padStart(64, '0')}.json`);
    fs.writeFileSync(place, '');
    fs.utimesSync(place, 1e9 - age, 1e9 - age);
  }
  await typed();
  const left = Object.keys(filesIn(path.join(folder, 'own/cache')));
  expect(left).toHaveLength(51);
  expect(left).toContain('somebody’s.json');
  expect(left).toContain(`${'49'.padStart(64, '0')}.json`);
  expect(left).not.toContain(`${'50'.padStart(64, '0')}.json`);
});

test('what is no file in the place of an answer is none', async () => {
  const { cache, asked, typed } = asking();
  const first = await typed();
  const [name = ''] = fs.readdirSync(cache);
  const place = path.join(cache, name);
  fs.rmSync(place);
  fs.mkdirSync(place);
  expect(await typed()).toEqual(first);
  expect(asked.times).toBe(2);
});

test.each([
  ['the root', 'root'],
  ['its authored files', 'root/directions'],
  ['a folder of it that is not there', 'root/a/b'],
  ['a link to it', 'link/directions'],
])('nothing is remembered in %s', async (_, name) => {
  const { folder, asked, typed } = asking();
  fs.symlinkSync(path.join(folder, 'root'), path.join(folder, 'link'));
  const before = filesIn(folder);
  await typed('validate', { cache: path.join(folder, name) });
  await typed('validate', { cache: path.join(folder, name) });
  expect(asked.times).toBe(2);
  expect(filesIn(folder)).toEqual(before);
});

test('a program that is no bundle remembers nothing', async () => {
  const { folder, typed } = asking(root);
  await typed();
  expect(filesIn(path.join(folder, 'own'))).toEqual({});
});

test('of a real year the same is said, found or remembered', async () => {
  const real = new URL('../..', import.meta.url).pathname;
  const folder = folderWith({ 'home/dist/cli/main.js': 'program' });
  fs.cpSync(path.join(real, 'directions'), path.join(folder, 'root/directions'), { recursive: true });
  fs.cpSync(path.join(real, 'templates'), path.join(folder, 'home/templates'), { recursive: true });
  const cache = path.join(folder, 'cache');
  const first = await type(folder, 'validate', { spine, cache });
  expect(await type(folder, 'validate', { spine: { ...spine, validate: () => expect.fail('asked') }, cache })).toEqual(
    first,
  );
  expect(await type(folder, 'validate --no-cache', { spine, cache })).toEqual(first);
  expect(first.out).toContain('2023-24');
});

describe('the folder of the user’s own', () => {
  test.each([
    ['linux', { HOME: '/home/anna' }, '/home/anna/.cache/directions'],
    ['linux', { HOME: '/home/anna', XDG_CACHE_HOME: '/var/anna' }, '/var/anna/directions'],
    // A relative one is to be ignored, the specification says.
    ['linux', { HOME: '/home/anna', XDG_CACHE_HOME: 'here' }, '/home/anna/.cache/directions'],
    ['linux', {}, undefined],
    ['darwin', { HOME: '/Users/anna' }, '/Users/anna/Library/Caches/directions'],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\Anna\\AppData\\Local' },
      'C:\\Users\\Anna\\AppData\\Local\\directions\\Cache',
    ],
    ['win32', { HOME: 'C:\\Users\\Anna' }, undefined],
  ])('%s, %j', (platform, env, place) => {
    expect(cacheFolder(platform, env)).toBe(place);
  });
});
