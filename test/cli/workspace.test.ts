/** What is read from the disk, in which order, and what is said of what cannot be read. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ListedName } from '../../src/diagnostic.ts';
import { readWorkspace } from '../../src/cli/workspace.ts';
import type { World } from '../../src/cli/world.ts';
import { folderWith, refusal, root, spineWith, type } from './stage.ts';

function read(folder: string): readonly string[] {
  const world = { files: fs, home: path.join(folder, 'home') } as unknown as World;
  return [...readWorkspace(world, path.join(folder, 'root'), 'everything').workspace.files].map(
    ([name, bytes]) => `${name}: ${new TextDecoder().decode(bytes).trim()}`,
  );
}

test('authored files and templates come in code-unit order; a template of the root hides the built-in one', () => {
  const folder = folderWith({
    'home/templates/theme.yaml': 'built-in',
    'home/templates/wording.yaml': 'built-in',
    'root/templates/wording.yaml': 'own',
    'root/templates/images/crest.png': 'own',
    'root/directions/b.yaml': '1',
    'root/directions/B.yaml': '2',
    'root/directions/a/z.yml': '3',
    'root/directions/.hidden.yaml': 'no',
    'root/directions/~lock.yaml': 'no',
    'root/directions/README.md': 'no',
  });
  expect(read(folder)).toEqual([
    'directions/B.yaml: 2',
    'directions/a/z.yml: 3',
    'directions/b.yaml: 1',
    'templates/images/crest.png: own',
    'templates/theme.yaml: built-in',
    'templates/wording.yaml: own',
  ]);
});

test.each(['.DS_Store', '~$notes.docx', 'desktop.ini', 'Thumbs.db', 'ehthumbs.db'])(
  '%s, which a system or a program leaves in a folder, is passed over',
  (name) => {
    const folder = folderWith({ 'home/templates/theme.yaml': 'x', [`root/directions/2030-31/${name}`]: 'x' });
    const world = { files: fs, home: path.join(folder, 'home') } as unknown as World;
    expect(readWorkspace(world, path.join(folder, 'root'), 'everything').workspace.unread).toEqual([]);
  },
);

test('a finding in a built-in template is named where that lies', async () => {
  const at = { file: 'templates/theme.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 5 } };
  const spine = spineWith({
    validate: { diagnostics: [{ rule: 'x' as ListedName, severity: 'advice', message: 'M.', at }], years: [] },
  });
  expect((await type(folderWith(root), 'validate --format compact', { spine })).out).toBe(
    '../home/templates/theme.yaml:1:1: advice: M. [x]\n',
  );
});

test('everything that cannot be read is said at once, in plain words', async () => {
  const folder = folderWith(root);
  const inRoot = (name: string): string => path.join(folder, 'root/directions', name);
  fs.symlinkSync(inRoot('nowhere.yaml'), inRoot('broken.yaml'));
  fs.symlinkSync(inRoot('loop.yaml'), inRoot('loop.yaml'));
  fs.symlinkSync(inRoot('..'), inRoot('up'));
  fs.mkdirSync(inRoot('folder.yaml'));
  fs.writeFileSync(inRoot('huge.yaml'), new Uint8Array(5 * 1024 * 1024));
  const heard = await type(folder, 'validate', {
    files: {
      readFileSync: ((place: string) => {
        if (place.endsWith('ijb.yaml')) throw refusal('EACCES');
        return fs.readFileSync(place);
      }) as typeof fs.readFileSync,
    },
  });
  expect(heard.code).toBe(2);
  expect(heard.err.split('\n').sort()).toEqual([
    '',
    'error: directions/broken.yaml cannot be read: it is a link to a file that is not there, or it was removed just now.',
    'error: directions/folder.yaml is a folder with the name of a file. Rename or remove it.',
    'error: directions/huge.yaml is too large to be one of the authored files: it has 5 MiB, and up to 4 can be read. Move it elsewhere.',
    'error: directions/ijb.yaml cannot be read: you do not have permission to read it.',
    'error: directions/loop.yaml cannot be read: it is a link that leads to itself.',
    'error: directions/up/directions leads by a link to a folder that is read already. Remove the link.',
  ]);
});

/** A file whose name is bytes that are no letters, where the disk has such names. */
function oddlyNamed(folder: string, within: string, before: string, after: string): boolean {
  const parts = [path.join(folder, 'root', within, before), after].map((text) => Buffer.from(text));
  const place = Buffer.concat([parts[0] ?? Buffer.of(), Buffer.of(0xff, 0xe9), parts[1] ?? Buffer.of()]);
  try {
    fs.writeFileSync(place, 'a: 1\n');
    return true;
  } catch {
    return false;
  }
}

describe('a name that is not in UTF-8', () => {
  const refused = (name: string): string =>
    `error: ${name} cannot be read: its name has letters that are not in UTF-8 (shown as \ufffd). Give it another name.\n`;

  test('is said of a file that would be read', async (context) => {
    const folder = folderWith(root);
    if (!oddlyNamed(folder, 'directions/2023-24', '01-caf', '.yaml')) context.skip('This disk has no such names.');
    expect(await type(folder, 'validate')).toEqual({
      code: 2,
      out: '',
      err: refused('directions/2023-24/01-caf\ufffd\ufffd.yaml'),
    });
  });

  test('stops nobody where nothing reads the file', async (context) => {
    const folder = folderWith({ ...root, 'root/templates/images/logo.png': '' });
    const odd = ['directions/2023-24', 'templates/images'].map((within) => oddlyNamed(folder, within, 'caf', '.png'));
    if (odd.includes(false)) context.skip('This disk has no such names.');
    expect((await type(folder, 'validate')).code).toBe(0);
    const world = { files: fs, home: path.join(folder, 'home') } as unknown as World;
    expect(readWorkspace(world, path.join(folder, 'root'), 'everything').workspace.unread).toEqual([
      'directions/2023-24/caf\ufffd\ufffd.png',
    ]);
  });

  // What a terminal types that has other letters: Node.js hands the sign over.
  test.each([
    ['a file', 'funding import 2023-24 caf\ufffd.csv', 'caf\ufffd.csv'],
    ['a folder to write to', 'build 2023-24 --out caf\ufffd', 'caf\ufffd'],
  ])('is said of %s on the command line', async (_, line, name) => {
    const folder = folderWith(root);
    expect(await type(folder, line)).toEqual({
      code: 2,
      out: '',
      err: `error: ${name}: this name has letters that are not in UTF-8 (shown as \ufffd), so that nothing of that name is found or made.\nhelp: Give it another name.\n`,
    });
    expect(fs.readdirSync(path.join(folder, 'root'))).not.toContain('caf\ufffd');
  });

  test('the sign itself may stand in a name', () => {
    expect(read(folderWith({ ...root, 'root/directions/caf\ufffd.yaml': '1' }))).toContain(
      'directions/caf\ufffd.yaml: 1',
    );
  });
});

describe('a link', () => {
  const linked = (name: string, target: string): string => {
    const folder = folderWith({ ...root, 'root/directions/2030-31/pack.yaml': 'year: 2030-31\n' });
    fs.writeFileSync(path.join(folder, 'secret.yaml'), 'TOKEN: ghp_secret\n');
    fs.mkdirSync(path.join(folder, 'root/shared'));
    fs.writeFileSync(path.join(folder, 'root/shared/words.yaml'), 'id: words\n');
    fs.symlinkSync(target, path.join(folder, 'root', name));
    return folder;
  };

  test.each([
    ['directions/2030-31/11-x.yaml', '../../../secret.yaml'],
    ['directions/2030-31/11-x.yaml', '/proc/self/environ'],
    ['directions/2030-31/notes.txt', '../../../secret.yaml'],
    ['directions/other', '../..'],
    ['templates', '/'],
    ['directions/2030-31/11-x.yaml', '../../../root-of-another.yaml'],
  ])('%s -> %s that leads out of the root is neither followed nor quoted', async (name, target) => {
    const folder = linked(name, target);
    fs.writeFileSync(path.join(folder, 'root-of-another.yaml'), 'TOKEN: ghp_secret\n');
    for (const command of ['validate', 'validate --fix', 'build 2023-24']) {
      const heard = await type(folder, command);
      expect(heard).toMatchObject({
        code: 2,
        out: '',
        err: `error: ${name} is a link that leads out of the root, and is not followed. Put a copy in its place.\n`,
      });
    }
    expect(fs.readFileSync(path.join(folder, 'secret.yaml'), 'utf8')).toBe('TOKEN: ghp_secret\n');
  });

  test('that stays in the root is read', () => {
    const folder = linked('directions/2030-31/11-x.yaml', '../../shared/words.yaml');
    expect(read(folder)).toContain('directions/2030-31/11-x.yaml: id: words');
  });

  test('to a folder of links to folders of links is gone through once', async () => {
    const folder = folderWith(root);
    const inRoot = (name: string): string => path.join(folder, 'root', name);
    for (const level of [0, 1, 2, 3, 4, 5, 6]) fs.mkdirSync(inRoot(`levels/${level}`), { recursive: true });
    for (const level of [0, 1, 2, 3, 4, 5])
      for (let link = 0; link < 10; link++) fs.symlinkSync(`../${level + 1}`, inRoot(`levels/${level}/${link}`));
    fs.symlinkSync('../levels/0', inRoot('directions/x'));
    const { code, err } = await type(folder, 'validate');
    const lines = err.trimEnd().split('\n');
    expect({ code, count: lines.length }).toEqual({ code: 2, count: 6 * 9 });
    expect(lines[0]).toMatch(
      /^error: directions\/x\/\d leads by a link to a folder that is read already. Remove the link.$/,
    );
  });
});

test('folders inside one another have a limit', async () => {
  const folder = folderWith(root);
  fs.mkdirSync(path.join(folder, 'root/directions', ...Array<string>(120).fill('d')), { recursive: true });
  expect((await type(folder, 'validate')).err).toContain('There are more than 100 folders inside one another');
});

test('so have files and folders, however they are read', async () => {
  const [one] = fs.readdirSync(folderWith(root), { withFileTypes: true });
  const entries = Array.from({ length: 200_001 }, (_, index) =>
    Object.assign(Object.create(one ?? null), { name: `${index}.txt` }),
  );
  const readdirSync = ((place: string, ...more: []) =>
    place.endsWith('2023-24') ? entries : fs.readdirSync(place, ...more)) as typeof fs.readdirSync;
  const statSync = ((place: string, ...more: []) =>
    fs.statSync(place.endsWith('.txt') ? place.replace(/[^/]*$/, 'pack.yaml') : place, ...more)) as typeof fs.statSync;
  const heard = await type(folderWith(root), 'validate', { files: { readdirSync, statSync } });
  expect([heard.code, heard.err]).toEqual([
    2,
    expect.stringContaining('There are more than 200,000 files and folders'),
  ]);
});

test('and so has all that they hold together, which is not read first', async () => {
  const folder = folderWith(root);
  fs.mkdirSync(path.join(folder, 'root/templates/images'), { recursive: true });
  for (let number = 0; number < 34; number++) {
    const place = path.join(folder, `root/templates/images/${number}.png`);
    fs.writeFileSync(place, '');
    // Without blocks on the disk.
    fs.truncateSync(place, 32 * 1024 * 1024);
  }
  const read: unknown[] = [];
  const readFileSync = ((place: string, ...more: []) => {
    if (String(place).endsWith('.png')) read.push(place);
    return fs.readFileSync(place, ...more);
  }) as typeof fs.readFileSync;
  const heard = await type(folder, 'validate', { files: { readFileSync } });
  expect([heard.code, heard.err]).toEqual([
    2,
    expect.stringContaining('There are files of more than 1024 MiB together'),
  ]);
  expect(read).toEqual([]);
});

test('how large a file is, what was read of it says, and not the disk', async () => {
  const readFileSync = ((place: string) =>
    place.endsWith('ijb.yaml')
      ? Buffer.alloc(5 * 1024 * 1024, 'a: b\n')
      : fs.readFileSync(place)) as typeof fs.readFileSync;
  expect(await type(folderWith(root), 'validate', { files: { readFileSync } })).toEqual({
    code: 2,
    out: '',
    err: 'error: directions/ijb.yaml is too large to be one of the authored files: it has 5 MiB, and up to 4 can be read. Move it elsewhere.\n',
  });
});

test('nothing in a name is obeyed by a terminal', async () => {
  const folder = folderWith(root);
  fs.symlinkSync('nowhere', path.join(folder, 'root/directions/11-\u001b[2J\u001b]0;pwned\u0007\u202ea.yaml'));
  const { err } = await type(folder, 'validate');
  expect(err).toContain('error: directions/11-�[2J�]0;pwned��a.yaml cannot be read');
});
