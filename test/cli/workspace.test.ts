/** What is read from the disk, in which order, and what is said of what cannot be read. */
import * as fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
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
    'error: directions/huge.yaml is too large to be one of the authored files (5 MiB). Move it elsewhere.',
    'error: directions/ijb.yaml cannot be read: you do not have permission to read it.',
    'error: directions/loop.yaml cannot be read: it is a link that leads to itself.',
    'error: directions/up/directions is a link that leads back to a folder it lies in. Remove the link.',
  ]);
});
