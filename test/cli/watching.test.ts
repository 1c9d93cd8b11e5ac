/** `--watch`, `--open` and `--all` as an officer sees them. Each rest is a moment in which something may be saved. */
import * as fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { readFile } from '../../src/read/read-file.ts';
import { diagnostic, filesIn, folderWith, root, spineWith, type } from './stage.ts';

/** What happens in each rest; after the last nobody waits. */
const saves = (...happens: readonly (() => void)[]): (() => Promise<boolean>) => {
  const left = [...happens];
  return () => {
    const next = left.shift();
    next?.();
    return Promise.resolve(next !== undefined);
  };
};
const nothing = (): void => undefined;
const saver = (folder: string) => (name: string, text: string) => () => {
  fs.writeFileSync(path.join(folder, 'root', name), text);
};
const pack = 'directions/2023-24/pack.yaml';

test('a build is made again after each change, when what is saved stays as it is, and says what has changed', async () => {
  const folder = folderWith(root);
  const save = saver(folder);
  const seen: string[] = [];
  const { make } = spineWith();
  const heard = await type(folder, 'build 2023-24 --format pdf --watch', {
    spine: {
      ...spineWith(),
      make(workspace, request, cache) {
        seen.push(new TextDecoder().decode(workspace.files.get(pack)));
        return make(workspace, request, cache);
      },
    },
    rest: saves(
      nothing,
      save(pack, ''),
      save(pack, 'year: 2023-24\n'),
      nothing,
      nothing,
      save('directions/new.yaml', 'x: 1\n'),
      () => fs.rmSync(path.join(folder, 'root/directions/2022-23'), { recursive: true }),
      nothing,
    ),
  });
  expect(heard.code).toBe(0);
  expect(seen).toEqual([root['root/directions/2023-24/pack.yaml'], 'year: 2023-24\n', 'year: 2023-24\n']);
  expect(heard.err.match(/^(?:Built|Watching|Changed).*/gm)).toEqual([
    'Built the Directions for 2023-24 (draft) in out/2023-24/',
    'Watching: save a file in directions or templates, and it is done again. Ctrl+C ends it.',
    `Changed: ${pack}`,
    'Built the Directions for 2023-24 (draft) in out/2023-24/',
    'Changed: directions/2022-23/pack.yaml, directions/new.yaml',
    'Built the Directions for 2023-24 (draft) in out/2023-24/',
  ]);
});

test('what cannot be read for a while ends nothing', async () => {
  const folder = folderWith(root);
  const odd = path.join(folder, 'root/directions/x.yaml');
  const heard = await type(folder, 'validate --watch --quiet', {
    rest: saves(
      () => fs.mkdirSync(odd),
      nothing,
      () => fs.rmdirSync(odd),
      nothing,
    ),
  });
  expect(heard).toEqual({
    code: 0,
    out: '',
    err: 'error: directions/x.yaml is a folder with the name of a file. Rename or remove it.\n',
  });
});

test('a root that is gone for a while ends nothing', async () => {
  const folder = folderWith(root);
  const [place, away] = [path.join(folder, 'root'), path.join(folder, 'away')];
  const heard = await type(folder, `validate --watch --quiet --root ${place}`, {
    cwd: '.',
    rest: saves(
      () => fs.renameSync(place, away),
      nothing,
      () => fs.renameSync(away, place),
      nothing,
    ),
  });
  expect(heard.code).toBe(0);
  expect(heard.err.match(/^error: /gm)).toHaveLength(1);
  expect(heard.err).toContain('There is no folder "directions" in');
});

test('a command that is wrong from the start ends', async () => {
  const folder = folderWith(root);
  const never = (): Promise<boolean> => Promise.reject(new Error('it waits'));
  expect(await type(folder, 'build 2024-25 --watch', { rest: never })).toMatchObject({ code: 2 });
  for (const [line, other] of [
    ['build 2023-24 --watch --check', 'check'],
    ['build 2023-24 --watch --json', 'json'],
    ['validate --watch --fix', 'fix'],
  ] as const)
    expect(await type(folder, line, { rest: never })).toEqual({
      code: 2,
      out: '',
      err: `error: --watch and --${other} do not go together.\nhelp: Leave one of them away.\n`,
    });
});

test('validate shows after a save what is new, and every error', async () => {
  const folder = folderWith(root);
  const found = [diagnostic('a-rule', 'warning', 1, 1, 2), diagnostic('worst', 'error', 1, 1, 2)];
  const later = [...found, diagnostic('b-rule', 'advice', 2, 1, 2)];
  let looks = 0;
  const years = [{ year: '2023-24', status: 'draft', stopped: true }] as const;
  const heard = await type(folder, 'validate 2023-24 --watch --format compact', {
    spine: {
      ...spineWith(),
      validate: () => ({ diagnostics: looks++ === 0 ? found : later, waived: [], years }),
    },
    rest: saves(saver(folder)(pack, 'x: 1\n'), nothing),
  });
  const rules = heard.out.match(/(?<=\[)[a-z-]+(?=\]$)/gm);
  expect(rules).toEqual(['a-rule', 'worst', 'worst', 'b-rule']);
  expect(heard.code).toBe(1);
});

test('of what did not change nothing is read again', async () => {
  const texts = Object.fromEntries(Object.entries(filesIn('test/root')).map(([name, text]) => [`root/${name}`, text]));
  const folder = folderWith({ ...texts, 'home/templates/theme.yaml': fs.readFileSync('templates/theme.yaml', 'utf8') });
  const name =
    Object.keys(texts)
      .find((one) => /2030-31\/\d/.test(one))
      ?.replace('root/', '') ?? '';
  const read: string[] = [];
  class Watched extends spine.Cache {
    constructor() {
      super((file, kind, bytes) => {
        read.push(file);
        return readFile(file, kind, bytes);
      });
    }
  }
  await type(folder, 'validate 2030-31 --watch', {
    spine: { ...spine, Cache: Watched },
    rest: saves(() => {
      read.length = 0;
      fs.appendFileSync(path.join(folder, 'root', name), '# seen\n');
    }, nothing),
  });
  expect(read).toEqual([name]);
});

test('--open shows one file, once, and says where it is when there is nothing that opens it', async () => {
  const folder = folderWith(root);
  const opened: string[] = [];
  const save = saver(folder);
  const show = (place: string): boolean => opened.push(path.relative(folder, place)) > 0;
  await type(folder, 'build 2023-24 --watch --open', { show, rest: saves(save(pack, 'x: 1\n'), nothing) });
  expect(opened).toEqual(['root/out/2023-24/test-combined.pdf']);
  const heard = await type(folder, 'build 2023-24 --format docx --open');
  expect(heard.err).toMatch(
    /Nothing here opens files for you\. Open it yourself: out\/2023-24\/test-combined\.docx\n$/,
  );
  expect(await type(folder, 'build 2023-24 --check --open', { show })).toMatchObject({ code: 2 });
  expect(opened).toHaveLength(1);
});

test('--all builds every year, and one that is stopped stops no other', async () => {
  const folder = folderWith(root);
  const answers = spineWith();
  const spineOf = {
    ...answers,
    make: (...asked: Parameters<typeof answers.make>) =>
      asked[1].year === '2022-23'
        ? Promise.resolve({ diagnostics: [], waived: [], status: 'draft' as const })
        : answers.make(...asked),
  };
  const heard = await type(folder, 'build --all --format pdf', { spine: spineOf });
  expect(heard.code).toBe(1);
  expect(heard.err).toMatch(/Not built[^]*2022-23[^]*Built the Directions for 2023-24/);
  expect(await type(folder, 'build --all 2023-24')).toEqual({
    code: 2,
    out: '',
    err: 'error: --all builds every year: what is "2023-24" for?\nhelp: Leave the year away, or --all.\n',
  });
  for (const other of ['--out here', '--json'])
    expect(await type(folder, `build --all ${other}`)).toMatchObject({ code: 2 });
});
