/** `directions schema`: the schemas as text, and those of a board for its editors. */
import * as fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { filesIn, folderAsInstalled, folderWith, type Heard, type } from './stage.ts';

function board(): { readonly run: (...words: string[]) => Promise<Heard>; readonly root: string } {
  const folder = folderAsInstalled();
  fs.cpSync('test/example/directions', path.join(folder, 'root/directions'), { recursive: true });
  return { run: (...words) => type(folder, words, { spine }), root: path.join(folder, 'root') };
}

test('--write makes the schemas and leads the files to them; packs say the same, and nothing more is found', async () => {
  const { run, root } = board();
  const before = filesIn(root);
  const found = (await run('validate', '--format', 'json')).out.replace(/"(start|end)": ?\{[^}]*\}/g, '');
  const pack = (await run('show', '2030-31')).out;
  const heard = await run('schema', '--write');
  expect(heard).toMatchObject({
    code: 0,
    err: 'Editors now propose what the board has. When it has more: directions schema --write\n',
  });
  const after = filesIn(root);
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(heard.out.trim().split('\n').sort()).toEqual(changed.sort());
  expect(changed.filter((name) => name.endsWith('.json'))).toHaveLength(12);
  expect((await run('validate', '--format', 'json')).out.replace(/"(start|end)": ?\{[^}]*\}/g, '')).toBe(found);
  expect((await run('show', '2030-31')).out.replace(/fingerprint +\w+/gi, '')).toBe(
    pack.replace(/fingerprint +\w+/gi, ''),
  );
  expect(await run('schema', '--write')).toEqual({
    code: 0,
    out: '',
    err: 'The schemas, and the lines that lead to them, are as they should be.\n',
  });
});

test('an id that comes later is proposed when it is written again; --dry-run shows that, and writes nothing', async () => {
  const { run, root } = board();
  await run('schema', '--write');
  fs.appendFileSync(path.join(root, 'directions/2030-31/deadlines.yaml'), '  - { id: new-year, by: "2031-01-01" }\n');
  const before = filesIn(root);
  const heard = await run('schema', '--write', '--dry-run');
  expect([heard.code, heard.err]).toEqual([0, 'Nothing was written.\n']);
  expect(heard.out).toMatch(/^\+\s+"label": "new-year",\n\+\s+"description": "1 January 2031"/m);
  expect(heard.out).not.toContain('b/directions/schemas/pack.schema.json');
  expect(filesIn(root)).toEqual(before);
  expect((await run('schema', '--write')).out).toBe('directions/schemas/group.schema.json\n');
});

test('what was issued is left as it is, and the files that are so are named', async () => {
  const folder = folderWith({});
  fs.cpSync('test/root/directions', path.join(folder, 'root/directions'), { recursive: true });
  for (const words of [['--dry-run'], []])
    expect((await type(folder, ['schema', '--write', ...words], { spine })).err).toMatch(
      /^Left as they are, since they are part of what was issued: directions\/2030-31 \(7 files\)\.\n/,
    );
});

test('the name of a file says of which kind it is', async () => {
  const { run } = board();
  const [named, kind] = [await run('schema', 'directions/2030-31/Budgets.yaml'), await run('schema', 'budgets')];
  expect([named.code, named.out]).toEqual([0, kind.out]);
  expect(kind.out).toContain('"title"');
});

test.each([
  [['schema', 'group', '--write'], 'With --write the schemas of all kinds are written.'],
  [['schema', 'groop'], 'There is no kind of file "groop". Did you mean "group"?'],
])('%s is refused', async (words, message) => {
  const heard = await board().run(...words);
  expect([heard.code, heard.err]).toEqual([2, expect.stringContaining(message)]);
});
