/** `validate --fix` and `--since` as they are typed, with the real spine. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { fileDiff } from '../../src/cli/diff.ts';
import { faultless } from '../roots.ts';
import { filesIn, folderWith, git, refusal, type } from './stage.ts';

/** The faultless root on the disk, with faults where `change` puts them. */
function rootOnDisk(change: (text: string) => string = (text) => text): string {
  const files: Record<string, string> = {};
  for (const [name, bytes] of faultless().files) {
    if (name.endsWith('.yaml')) files[`root/${name}`] = new TextDecoder().decode(bytes);
  }
  const name = 'root/directions/2030-31/pack.yaml';
  const folder = folderWith({ ...files, [name]: change(files[name] ?? '') });
  for (const [template, bytes] of faultless().files) {
    if (!template.startsWith('templates/')) continue;
    fs.mkdirSync(path.dirname(path.join(folder, 'home', template)), { recursive: true });
    fs.writeFileSync(path.join(folder, 'home', template), bytes);
  }
  return folder;
}
const wrong = (text: string): string =>
  text.replace(
    'The Board plans care with the people who use it.',
    'The Board planned care out with hospitals on 5th of April 2030.',
  );
const run = { spine };

describe('--fix', () => {
  test('writes what has one right answer, says so, and reports what is left', async () => {
    const folder = rootOnDisk(wrong);
    const before = filesIn(path.join(folder, 'root'));
    const heard = await type(folder, 'validate --fix', run);
    expect(heard).toMatchObject({ code: 0, out: 'Nothing to report in 2030-31 (issued).\n' });
    expect(heard.err).toMatch(
      /^Fixed 2 findings in 1 file\.\n {2}directions\/2030-31\/pack\.yaml:15:28: .*\[word-written-two-ways\]\n {2}.*\[uneven-date-style\]\n$/,
    );
    const after = filesIn(path.join(folder, 'root'));
    const name = 'directions/2030-31/pack.yaml';
    expect(after).toEqual({
      ...before,
      [name]: before[name]?.replace('out with', 'outwith').replace('5th of April', '5 April'),
    });
    expect((await type(folder, 'validate --fix', run)).err).toBe('Nothing to fix.\n');
  });

  test('--dry-run prints a diff that git applies, and writes nothing', async () => {
    const folder = rootOnDisk(wrong);
    const before = filesIn(path.join(folder, 'root'));
    const heard = await type(folder, 'validate --fix --dry-run', run);
    expect(heard.err).toBe('Would fix 2 findings in 1 file. Nothing was written.\n');
    expect(filesIn(path.join(folder, 'root'))).toEqual(before);
    expect(heard.out).toMatch(
      /^--- a\/directions\/2030-31\/pack\.yaml\n\+\+\+ b\/directions\/2030-31\/pack\.yaml\n@@ -\d+,7 \+\d+,7 @@\n/,
    );
    fs.writeFileSync(path.join(folder, 'root/fix.diff'), heard.out);
    expect(git(['apply', 'fix.diff'], path.join(folder, 'root'))).toMatchObject({ status: 0 });
    await type(folder, 'validate --fix', run);
    expect((await type(folder, 'validate --fix', run)).err).toBe('Nothing to fix.\n');
  });

  test('a file that cannot be replaced leaves everything as it was', async () => {
    const folder = rootOnDisk(wrong);
    const before = filesIn(path.join(folder, 'root'));
    const heard = await type(folder, 'validate --fix', {
      ...run,
      files: {
        renameSync: (from, to) => {
          if (String(to).endsWith('.yaml')) throw refusal('EBUSY');
          fs.renameSync(from, to);
        },
      },
    });
    expect(heard.code).toBe(2);
    expect(heard.err).toContain(
      'pack.yaml cannot be replaced: it is open in another program, or protected. Nothing was changed.\nhelp: Close it there and run the command again.\n',
    );
    expect(filesIn(path.join(folder, 'root'))).toEqual(before);
  });

  test.each([
    [
      'EACCES',
      'you do not have permission to write there',
      'Ask whoever looks after that folder to let you write there',
    ],
    ['ENOSPC', 'the disk is full', 'Make room there'],
  ])('a folder that refuses with %s is not said to be open somewhere', async (code, reason, help) => {
    const heard = await type(rootOnDisk(wrong), 'validate --fix', {
      ...run,
      files: {
        writeFileSync: ((place: string, ...more: [string]) => {
          if (place.includes('pack.yaml')) throw refusal(code);
          fs.writeFileSync(place, ...more);
        }) as typeof fs.writeFileSync,
      },
    });
    expect([heard.code, heard.err]).toEqual([
      2,
      expect.stringMatching(
        new RegExp(
          `pack\\.yaml cannot be written: ${reason}\\. Nothing was changed\\.\nhelp: ${help}, and run the command`,
        ),
      ),
    ]);
  });

  test('--dry-run alone is a slip', async () => {
    expect(await type(rootOnDisk(), 'validate --dry-run', run)).toMatchObject({
      code: 2,
      err: 'error: --dry-run shows what --fix would change.\nhelp: Type: directions validate --fix --dry-run\n',
    });
  });
});

test('fileDiff: context, hunks that meet, and a last line without an end', () => {
  const before = Array.from({ length: 20 }, (_, index) => `${index + 1}\r\n`).join('');
  const after = before.replace('2\r\n', 'two\r\n').replace('\n8\r', '\neight\r').replace('\n19\r', '\nnineteen\r');
  expect(
    fileDiff('a b', Buffer.from(before), Buffer.from(after))
      .split('\n')
      .filter((line) => line.startsWith('@@')),
  ).toEqual(['@@ -1,11 +1,11 @@', '@@ -16,5 +16,5 @@']);
  expect(fileDiff('a', Buffer.from('x'), Buffer.from('y'))).toBe(
    '--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n',
  );
  expect(fileDiff('a', Buffer.from(before), Buffer.from(before))).toBe('');
});

describe('--since', () => {
  const name = 'root/directions/2030-31/pack.yaml';
  /** Faults in the first commit, to which others are added. */
  function repository(): string {
    const folder = rootOnDisk(wrong);
    for (const words of [
      ['init', '-q'],
      ['add', '.'],
      ['commit', '-qm', 'first'],
      ['tag', 'first'],
    ])
      expect(git(words, path.join(folder, 'root'))).toMatchObject({ status: 0 });
    return folder;
  }

  test('only findings that are new, with the number of the others', async () => {
    const folder = repository();
    const clean = await type(folder, 'validate --since first --as draft', run);
    expect(clean).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Nothing to report that is new since first in 2030-31 \(draft\)\.\n\nNot looked at:\n {2}What was found at first already: 2 findings\.\n$/,
      ) as unknown,
    });
    fs.writeFileSync(
      path.join(folder, name),
      fs.readFileSync(path.join(folder, name), 'utf8').replace('It gives these', 'It gives  these TBC'),
    );
    const heard = await type(folder, 'validate --since first --format compact', run);
    expect(heard.out.split('\n').map((line) => line.replace(/:.*\[/, ' ['))).toEqual([
      'directions/2030-31/pack.yaml [stray-space]',
      'directions/2030-31/pack.yaml [placeholder-left-in]',
      '',
    ]);
    expect(heard.code).toBe(1);
    expect((await type(folder, 'validate --since first --fix', run)).err).toMatch(/^Fixed 1 finding in 1 file\./);
    expect(fs.readFileSync(path.join(folder, name), 'utf8')).toContain('out with');
  });

  test('a file that git does not know yet has changed as a whole; names with spaces and other letters are understood', async () => {
    const folder = repository();
    const group = 'root/directions/2030-31/05-càirdeas is ’co’.yaml';
    const text = fs.readFileSync(path.join(folder, 'root/directions/2030-31/03-support.yaml'), 'utf8');
    fs.writeFileSync(path.join(folder, group), text);
    const untracked = await type(folder, 'validate --since first --format compact', run);
    expect(untracked.out).toContain('05-càirdeas is ’co’.yaml:');
    git(['add', '.'], path.join(folder, 'root'));
    git(['commit', '-qm', 'second'], path.join(folder, 'root'));
    expect((await type(folder, 'validate --since HEAD --format compact', run)).out).not.toMatch(
      /05-.*(?:warning|advice)/,
    );
    expect(
      (await type(folder, 'validate --since first --format compact', { ...run, cwd: 'root/directions' })).out,
    ).toContain('2030-31/05-càirdeas is ’co’.yaml:');
  });

  test("what a change breaks elsewhere is never hidden, and what others changed meanwhile is not one's own", async () => {
    const folder = repository();
    const root = path.join(folder, 'root');
    const deadlines = path.join(root, 'directions/2030-31/deadlines.yaml');
    git(['branch', 'other'], root);
    fs.writeFileSync(deadlines, fs.readFileSync(deadlines, 'utf8').replace(/.*new-year.*\n/, ''));
    git(['commit', '-qam', 'mine'], root);
    git(['tag', 'mine'], root);
    const mine = await type(folder, 'validate --since other --format compact', run);
    expect(mine.out).toContain('[unknown-reference]');
    expect(mine.code).toBe(1);
    // On the other branch nothing of it is new.
    git(['checkout', '-q', 'other'], root);
    expect((await type(folder, 'validate --since mine --format compact', run)).out).toBe('');
  });

  test('a file under another name brings what is new in it alone', async () => {
    const folder = repository();
    const year = path.join(folder, 'root/directions/2030-31');
    const place = path.join(year, '03-support.yaml');
    fs.writeFileSync(place, fs.readFileSync(place, 'utf8').replace('a health review', 'a health  review TBC'));
    git(['commit', '-qam', 'second'], path.join(folder, 'root'));
    const renamed = path.join(year, '03-carers.yaml');
    fs.renameSync(place, renamed);
    expect((await type(folder, 'validate --since HEAD --format compact', run)).out).toBe('');
    fs.writeFileSync(renamed, fs.readFileSync(renamed, 'utf8').replace('a support plan', 'a support plan HSPC'));
    const { out } = await type(folder, 'validate --since HEAD --format compact', run);
    expect(out.split('\n').map((line) => line.replace(/:.*\[/, ' ['))).toEqual([
      'directions/2030-31/03-carers.yaml [misspelt-abbreviation]',
      '',
    ]);
  });

  test('a file that is saved again with the line breaks of Windows brings nothing new', async () => {
    const folder = repository();
    const place = path.join(folder, name);
    fs.writeFileSync(place, fs.readFileSync(place, 'utf8').replaceAll('\n', '\r\n'));
    expect((await type(folder, 'validate --since first --format compact', run)).out).toBe('');
  });

  test.each(['a linked folder', 'a repository within the repository'])('what lies in %s is new', async (kind) => {
    const folder = rootOnDisk(wrong);
    const root = path.join(folder, 'root');
    const authored = path.join(root, 'directions');
    const commit = (place: string): void => {
      for (const words of [
        ['init', '-q'],
        ['add', '.'],
        ['commit', '-qm', 'first', '--allow-empty'],
        ['tag', 'first'],
      ])
        expect(git(words, place)).toMatchObject({ status: 0 });
    };
    if (kind === 'a linked folder') {
      fs.renameSync(authored, path.join(root, 'elsewhere'));
      fs.symlinkSync('elsewhere', authored);
    } else commit(authored);
    commit(root);
    const { out } = await type(folder, 'validate --since first --format compact', run);
    // Git cannot say what was there, so nothing is taken for known.
    expect(out).not.toBe('');
  });

  test('a clone without its history is told to fetch it', async () => {
    const folder = repository();
    const root = path.join(folder, 'root');
    git(['commit', '-qm', 'second', '--allow-empty'], root);
    fs.mkdirSync(path.join(folder, 'clone'));
    git(['clone', '-q', '--depth', '1', '--no-tags', `file://${root}`, 'root'], path.join(folder, 'clone'));
    const heard = await type(folder, 'validate --since HEAD~1', { ...run, cwd: 'clone/root' });
    expect(heard).toMatchObject({ code: 2, out: '' });
    expect(heard.err).toContain('fetch the whole history first (actions/checkout: "fetch-depth: 0")');
  });

  test('a file that was deleted is missed', async () => {
    const folder = repository();
    fs.rmSync(path.join(folder, 'root/directions/scheme.yaml'));
    expect((await type(folder, 'validate --since first --format compact', run)).out).toContain('[missing-file]');
  });

  test.each([
    ['an unknown ref', '--since nowhere', 'Git knows no commit, branch or tag "nowhere".'],
    ['an option in place of a ref', '--since=--output=x', 'Git knows no commit, branch or tag "--output=x".'],
  ])('%s', async (_name, option, said) => {
    expect(await type(repository(), `validate ${option}`, run)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(`error: ${said}\n`) as unknown,
    });
  });

  test('no repository, and no git', async () => {
    expect((await type(rootOnDisk(), 'validate --since main', run)).err).toContain(
      'error: --since needs a Git repository, and <folder>/root lies in none.\n',
    );
    expect(
      (await type(repository(), 'validate --since main', { ...run, git: () => ({ stdout: '', stderr: '' }) })).err,
    ).toContain('error: --since needs git, which is not installed here.\n');
  });
});
