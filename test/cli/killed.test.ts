/** A command is killed before, within or after each of its steps on the disk: the next command finds all of its files new, or all old. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import type { Files } from '../../src/cli/world.ts';
import { bytes, filesIn, folderAsInstalled, folderWith, git, refusal, root, spineWith, type } from './stage.ts';

/** Steps that change the disk. */
const steps = ['writeFileSync', 'renameSync', 'rmSync', 'linkSync', 'mkdirSync', 'chmodSync', 'chownSync'] as const;

/** A disk on which the program dies at the nth step: a file being written is left torn, and nothing works from then on. */
function dyingAt(nth: number): { readonly files: Partial<Files>; readonly died: () => boolean } {
  let count = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Error('killed');
  };
  const files: Record<string, unknown> = {};
  for (const name of Object.keys(fs) as (keyof typeof fs)[]) {
    const real = fs[name] as unknown;
    if (typeof real !== 'function' || !name.endsWith('Sync')) continue;
    files[name] = (...words: unknown[]): unknown => {
      if (dead) die();
      if ((steps as readonly string[]).includes(name) && ++count === nth) {
        if (name === 'writeFileSync') fs.writeFileSync(words[0] as string, (words[1] as Uint8Array).slice(0, 3));
        die();
      }
      return (real as (...words: unknown[]) => unknown)(...words);
    };
  }
  return { files: files as Partial<Files>, died: () => dead };
}

const names = ['test-combined.docx', 'test-combined.pdf', 'test-nhs-test.docx', 'test-nhs-test.pdf'];
const building = (words: string): ReturnType<typeof spineWith> =>
  spineWith({
    build: {
      diagnostics: [],
      status: 'draft',
      outputs: names.map((name) => ({ name, audience: 'combined', bytes: bytes(`${words} ${name}`) })),
    },
  });

const isLeftover = (name: string): boolean => /directions-(new|old|journal)/.test(name);

describe('build', () => {
  test.each([
    ['of an earlier build', 'old', 'build 2023-24 --check'],
    ['of an earlier build, then any other command', 'old', 'validate'],
    ['of an earlier build, then verify', 'old', 'verify directions/ijb.yaml'],
    ['into an empty folder', undefined, 'build 2023-24 --check'],
    ['of an earlier build elsewhere', 'old', 'build 2023-24 --check --out ../packs', '../packs'],
    ['of an earlier build into out itself, then any other command', 'old', 'validate', 'out'],
  ])('%s', async (_, first, next, out?: string) => {
    const where = out === undefined ? '' : ` --out ${out}`;
    let kills = 0;
    for (let nth = 1; ; nth++) {
      const folder = folderWith(root);
      const lying = (): Readonly<Record<string, string>> => filesIn(path.join(folder, 'root', out ?? 'out/2023-24'));
      if (first !== undefined) await type(folder, `build 2023-24${where}`, { spine: building(first) });
      const old = lying();
      const disk = dyingAt(nth);
      await type(folder, `build 2023-24${where}`, { spine: building('new'), files: disk.files });
      if (!disk.died()) break;
      kills++;
      // Looking is enough: what was begun is finished, and what was not yet begun is taken away.
      await type(folder, next, { spine: building('new') });
      const found = lying();
      const left = Object.keys(found).filter(isLeftover);
      const contents = Object.fromEntries(Object.entries(found).filter(([name]) => !isLeftover(name)));
      if (contents[names[0] ?? '']?.startsWith('new') !== true) expect(contents).toEqual(old);
      else for (const name of names) expect(contents[name]).toBe(`new ${name}`);
      expect(left).toEqual([]);
      expect(await type(folder, `build 2023-24${where}`, { spine: building('new') })).toMatchObject({ code: 0 });
      expect(Object.keys(lying()).sort()).toEqual(['manifest.json', ...names].sort());
      fs.rmSync(folder, { recursive: true });
    }
    expect(kills).toBeGreaterThan(15);
  });

  test('what takes a place is down on the disk before, and so is the plan, which stands until the new names are too', async () => {
    const folder = folderWith(root);
    const steps: string[] = [];
    const opened = new Map<number, string>();
    const heard = await type(folder, 'build 2023-24', {
      spine: building('new'),
      files: {
        writeFileSync: ((place: string, data: Uint8Array, options: { flush?: boolean }) => {
          fs.writeFileSync(place, data, options as object);
          if (options.flush === true) steps.push(`down ${path.basename(place)}`);
        }) as typeof fs.writeFileSync,
        renameSync: (from, to) => {
          fs.renameSync(from, to);
          steps.push(`moved ${path.basename(String(to))}`);
        },
        openSync: ((place: string, flags: string) => {
          const open = fs.openSync(place, flags);
          opened.set(open, path.basename(place));
          return open;
        }) as typeof fs.openSync,
        fsyncSync: (open) => {
          fs.fsyncSync(open);
          steps.push(`down ${opened.get(open)}`);
        },
      },
    });
    expect(heard.code).toBe(0);
    const outputs = [...names, 'manifest.json'];
    expect(steps).toEqual([
      'down .directions-journal-4242',
      ...outputs.map((name) => `down .${name}.4242.directions-new`),
      'down .directions-journal-4242',
      'moved .directions-journal',
      ...outputs.map((name) => `moved ${name}`),
      'down 2023-24',
      'down .directions-journal-4242',
      'moved .directions-journal',
    ]);
  });

  test('one that cannot be replaced, while what was just written cannot be put back, says which is what; the next run mends it', async () => {
    const folder = folderWith(root);
    await type(folder, 'build 2023-24', { spine: building('old') });
    const place = path.join(folder, 'root/out/2023-24');
    const before = filesIn(place);
    const heard = await type(folder, 'build 2023-24', {
      spine: building('new'),
      files: {
        renameSync: (from, to) => {
          const held =
            String(to).endsWith('nhs-test.docx') ||
            (String(from).endsWith('-old') && String(to).endsWith('combined.pdf'));
          if (held) throw refusal('EBUSY');
          fs.renameSync(from, to);
        },
      },
    });
    expect(heard.code).toBe(2);
    expect(heard.err).toContain('test-nhs-test.docx cannot be replaced');
    expect(heard.err).toContain('put back as they were, but for out/2023-24/test-combined.pdf');
    await type(folder, 'build 2023-24 --check', { spine: building('new') });
    expect(filesIn(place)).toEqual(before);
  });

  test('one that cannot be replaced, while nothing can be put back either, says what was replaced; the next run replaces the rest', async () => {
    const folder = folderWith(root);
    await type(folder, 'build 2023-24', { spine: building('old') });
    const place = path.join(folder, 'root/out/2023-24');
    let isHeld = false;
    const heard = await type(folder, 'build 2023-24', {
      spine: building('new'),
      files: {
        renameSync: (from, to) => {
          isHeld ||= String(to).endsWith('nhs-test.docx');
          if (isHeld) throw refusal('EBUSY');
          fs.renameSync(from, to);
        },
      },
    });
    expect([heard.code, heard.err]).toEqual([
      2,
      expect.stringMatching(
        /test-nhs-test\.docx cannot be replaced.* Others were replaced before that, and could not be put back: out\/2023-24\/test-combined\.docx/,
      ),
    ]);
    expect(heard.err).not.toContain('Nothing was changed');
    await type(folder, 'validate', { spine: building('new') });
    const now = filesIn(place);
    expect(Object.values(now).filter((text) => text.includes('old'))).toEqual([]);
    expect(Object.keys(now).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a file that a scanner holds for a moment is replaced after all', async () => {
    const folder = folderWith(root);
    await type(folder, 'build 2023-24', { spine: building('old') });
    let refused = 0;
    const heard = await type(folder, 'build 2023-24', {
      spine: building('new'),
      files: {
        renameSync: (from, to) => {
          if (String(to).endsWith('combined.pdf') && refused++ < 2) throw refusal('EBUSY');
          fs.renameSync(from, to);
        },
      },
    });
    expect([heard.code, refused]).toEqual([0, 3]);
  });

  test('a journal that another run reads just now, or takes away, is written, read and taken away after all', async () => {
    const folder = folderWith(root);
    await type(folder, 'build 2023-24', { spine: building('old') });
    const journal = path.join(folder, 'root/out/2023-24/.directions-journal');
    fs.writeFileSync(journal, JSON.stringify({ pid: 77, host: 'desk', moves: [], below: [] }));
    const refused = new Map<string, number>();
    const once = (what: string, place: unknown): void => {
      if (String(place) !== journal || refused.has(what)) return;
      refused.set(what, 1);
      throw refusal('EPERM');
    };
    const heard = await type(folder, 'build 2023-24', {
      spine: building('new'),
      files: {
        renameSync: (from, to) => {
          once('rename', to);
          fs.renameSync(from, to);
        },
        rmSync: (place, how) => {
          once('remove', place);
          fs.rmSync(place, how);
        },
        readFileSync: ((place: string, ...more: []) => {
          once('read', place);
          return fs.readFileSync(place, ...more);
        }) as typeof fs.readFileSync,
      },
    });
    expect([heard.code, [...refused.keys()].sort()]).toEqual([0, ['read', 'remove', 'rename']]);
    expect(fs.readdirSync(path.dirname(journal)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a file that another program lets nobody read is tried again too, and then named', async () => {
    const folder = folderWith(root);
    await type(folder, 'build 2023-24', { spine: building('old') });
    const heldFor = (times: number): Partial<Files> => ({
      readFileSync: ((place: string, ...more: []) => {
        if (String(place).endsWith('combined.pdf') && times-- > 0) throw refusal('EBUSY');
        return fs.readFileSync(place, ...more);
      }) as typeof fs.readFileSync,
    });
    const heard = await type(folder, 'build 2023-24', { spine: building('new'), files: heldFor(100) });
    expect([heard.code, heard.err]).toEqual([
      2,
      'error: out/2023-24/test-combined.pdf cannot be read: another program has it open. Nothing was changed.\nhelp: Close test-combined.pdf in Word (or whatever shows it) and run the command again, or write somewhere else with --out <folder>.\n',
    ]);
    expect(await type(folder, 'build 2023-24', { spine: building('new'), files: heldFor(2) })).toMatchObject({
      code: 0,
    });
  });

  test('leftovers that cannot be removed stop nobody', async () => {
    const folder = folderWith({
      ...root,
      'root/out/2023-24/.x.docx.directions-new/a': 'a folder of that name',
      'root/out/2023-24/.test-combined.docx.77.directions-new/a': 'and one beside a place',
    });
    expect(await type(folder, 'build 2023-24')).toMatchObject({ code: 0 });
    const unlisted = folderWith(root);
    const readdirSync = ((place: string, ...more: []) => {
      if (String(place).endsWith('2023-24') && String(place).includes('out')) throw refusal('EACCES');
      return fs.readdirSync(place, ...more);
    }) as typeof fs.readdirSync;
    expect(await type(unlisted, 'build 2023-24', { files: { readdirSync } })).toMatchObject({ code: 0 });
  });

  test('a folder where the journal would be is said at once', async () => {
    const folder = folderWith({ ...root, 'root/out/2023-24/.directions-journal/a': '' });
    const pauses: number[] = [];
    const heard = await type(folder, 'build 2023-24', { pause: (milliseconds) => void pauses.push(milliseconds) });
    expect([heard.code, heard.err, pauses]).toEqual([
      2,
      'error: <folder>/root/out/2023-24/.directions-journal is a folder. Nothing was changed.\nhelp: Remove it and run the command again.\n',
      [],
    ]);
  });

  test('a journal of somebody else reaches nothing outside the folder', async () => {
    const folder = folderWith({
      ...root,
      'root/out/2023-24/.directions-journal': JSON.stringify({
        pid: 1,
        host: 'desk',
        moves: [{ beside: 'nothing', place: '../../directions/ijb.yaml' }],
        below: ['../..'],
      }),
    });
    await type(folder, 'build 2023-24');
    expect(fs.existsSync(path.join(folder, 'root/directions/ijb.yaml'))).toBe(true);
  });

  test('a link under the name of a file of ours is not followed, wherever it leads', async () => {
    const folder = folderWith({ ...root, 'victim.txt': 'mine', 'root/out/2023-24/manifest.txt': '' });
    const out = path.join(folder, 'root/out/2023-24');
    // The journal of nobody: finished, and so written anew.
    fs.symlinkSync('nowhere', path.join(out, '.directions-journal'));
    for (const name of ['.directions-journal-4242', '.test-combined.docx.4242.directions-new'])
      fs.symlinkSync(path.join(folder, 'victim.txt'), path.join(out, name));
    expect(await type(folder, 'build 2023-24')).toMatchObject({ code: 0 });
    expect(fs.readFileSync(path.join(folder, 'victim.txt'), 'utf8')).toBe('mine');
    expect(Object.keys(filesIn(out)).filter(isLeftover)).toEqual([]);
  });

  test('the folder of the outputs is in the root, unless --out says otherwise', async () => {
    const folder = folderWith({ ...root, 'outside/manifest.json': 'mine' });
    fs.symlinkSync('../outside', path.join(folder, 'root/out'));
    const heard = await type(folder, 'build 2023-24');
    expect([heard.code, heard.err]).toEqual([
      2,
      'error: out/2023-24 is a link that leads out of the root, or nowhere. Nothing was written.\nhelp: Remove the link, or name the folder with --out <folder>.\n',
    ]);
    expect(filesIn(path.join(folder, 'outside'))).toEqual({ 'manifest.json': 'mine' });
    expect(await type(folder, 'build 2023-24 --out out/named')).toMatchObject({ code: 0 });
  });

  test('a file that is called out is no folder, and stays', async () => {
    const folder = folderWith({ ...root, 'root/out': 'mine' });
    const heard = await type(folder, 'build 2023-24');
    expect([heard.code, heard.err]).toEqual([
      2,
      'error: out/2023-24 cannot be made a folder: a file stands in its way.\nhelp: Remove that file, or write somewhere else with --out <folder>.\n',
    ]);
    expect(fs.readFileSync(path.join(folder, 'root/out'), 'utf8')).toBe('mine');
  });

  test('what is neither a file nor a folder is not read', async () => {
    const folder = folderWith({ ...root, 'root/out/2023-24/a.txt': '' });
    fs.symlinkSync('/dev/zero', path.join(folder, 'root/out/2023-24/manifest.json'));
    const heard = await type(folder, 'build 2023-24');
    expect(heard.code).toBe(2);
    expect(heard.err).toContain('out/2023-24/manifest.json is neither a file nor a folder. Remove it');
  });

  test('while another run writes into the folder, this one waits, and says so when it waits in vain', async () => {
    const folder = folderWith({
      ...root,
      'root/out/2023-24/.directions-journal': JSON.stringify({ pid: 77, host: 'desk', moves: [], below: [] }),
    });
    const heard = await type(folder, 'build 2023-24', { isRunning: () => true });
    expect(heard.code).toBe(2);
    expect(heard.err).toContain('Another run of directions (process 77) is writing into');
    expect(Object.keys(filesIn(path.join(folder, 'root/out/2023-24')))).toEqual(['.directions-journal']);
    let looks = 0;
    expect(await type(folder, 'build 2023-24', { isRunning: () => ++looks < 4 })).toMatchObject({ code: 0 });
  });

  test('what another run lays down while this one looks is nobody’s work', async () => {
    const folder = folderWith(root);
    const out = path.join(folder, 'root/out/2023-24');
    const outputs = [{ name: 'test-combined.csv', audience: 'combined', bytes: bytes('theirs'), carriesSource: false }];
    const other = spineWith({ build: { diagnostics: [], status: 'draft', outputs } });
    expect(await type(folder, 'funding 2023-24', { spine: other })).toMatchObject({ code: 0 });
    const theirs = filesIn(out);
    fs.rmSync(out, { recursive: true });
    let hasLooked = false;
    const readFileSync = ((place: string, ...more: []) => {
      if (place !== path.join(out, 'manifest.json') || hasLooked) return fs.readFileSync(place, ...more);
      hasLooked = true;
      for (const [name, text] of Object.entries(theirs)) fs.writeFileSync(path.join(out, name), text);
      throw refusal('ENOENT');
    }) as typeof fs.readFileSync;
    const statSync = ((place: string, ...more: []) =>
      place === path.join(out, 'manifest.json') && !hasLooked
        ? fs.statSync(folder)
        : fs.statSync(place, ...more)) as typeof fs.statSync;
    fs.mkdirSync(out);
    const heard = await type(folder, 'build 2023-24', { files: { readFileSync, statSync } });
    expect([heard.code, hasLooked]).toEqual([0, true]);
    expect(filesIn(out)).toMatchObject({ 'test-combined.csv': 'theirs' });
    for (const one of [other, spineWith()])
      expect(await type(folder, 'build 2023-24 --check', { spine: one })).toMatchObject({ code: 0 });
  });
});

/** The board of the examples, with one slip in each of two files that `--fix` mends. */
function board(): string {
  const folder = folderAsInstalled();
  fs.cpSync('test/root', path.join(folder, 'root'), { recursive: true });
  return folder;
}

function slip(folder: string, name: string, from: string, to: string): void {
  const place = path.join(folder, 'root/directions/2030-31', name);
  const text = fs.readFileSync(place, 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(place, text.replace(from, to));
}

const twoSlips = (): string => {
  const folder = board();
  slip(folder, '01-access.yaml', 'with', 'with  ');
  slip(folder, 'pack.yaml', 'The Board plans care with', 'The Board plans care out with');
  return folder;
};

const exported = async (): Promise<string> => {
  const folder = board();
  await type(folder, 'funding export 2030-31 figures.csv', { spine });
  const csv = path.join(folder, 'root/figures.csv');
  fs.writeFileSync(csv, fs.readFileSync(csv, 'utf8').replace('950000.00', '950001.00'));
  return folder;
};

test.each([
  ['validate --fix', twoSlips],
  ['funding import 2030-31 figures.csv', exported],
])(
  '%s',
  async (line, staged) => {
    const done = await staged();
    const before = filesIn(path.join(done, 'root'));
    await type(done, line, { spine });
    const after = filesIn(path.join(done, 'root'));
    expect(Object.keys(after).filter((name) => before[name] !== after[name])).toHaveLength(2);
    let kills = 0;
    for (let nth = 1; ; nth++) {
      const folder = await staged();
      const disk = dyingAt(nth);
      await type(folder, line, { spine, files: disk.files });
      if (!disk.died()) break;
      kills++;
      await type(folder, 'explain no-such-rule', { spine });
      await type(folder, 'validate 2030-31', { spine });
      const found = filesIn(path.join(folder, 'root'));
      expect([before, after]).toContainEqual(found);
      fs.rmSync(folder, { recursive: true });
    }
    expect(kills).toBeGreaterThan(8);
  },
  60_000,
);

test('git knows what a killed run leaves, so that nobody commits it', () => {
  const folder = board();
  fs.copyFileSync('.gitignore', path.join(folder, 'root/.gitignore'));
  git(['init', '-q'], path.join(folder, 'root'));
  const left = ['', 'directions/', 'directions/2030-31/'].flatMap((below) =>
    ['.directions-journal', '.directions-journal-77', '.pack.yaml.directions-new', '.pack.yaml.directions-old'].map(
      (name) => below + name,
    ),
  );
  const { stdout } = git(['check-ignore', ...left, 'directions/ijb.yaml'], path.join(folder, 'root'));
  expect(stdout.trim().split('\n')).toEqual(left);
});

test('an authored file keeps its mode, and is written where it lies', async () => {
  const folder = twoSlips();
  const place = path.join(folder, 'root/directions/2030-31/pack.yaml');
  const real = path.join(folder, 'root/finance.yaml');
  fs.renameSync(place, real);
  fs.symlinkSync('../../finance.yaml', place);
  fs.chmodSync(real, 0o664);
  await type(folder, 'validate --fix', { spine });
  expect(fs.lstatSync(place).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(real, 'utf8')).toContain('care outwith');
  expect(fs.statSync(real).mode & 0o777).toBe(0o664);
});

test('an authored file keeps its owner and its group', async (context) => {
  const folder = twoSlips();
  const place = path.join(folder, 'root/directions/2030-31/pack.yaml');
  const [uid, gid] = [4321, 8765];
  try {
    fs.chownSync(place, uid, gid);
  } catch {
    context.skip('Only an administrator can give a file to somebody else.');
  }
  await type(folder, 'validate --fix', { spine });
  expect(fs.readFileSync(place, 'utf8')).toContain('care outwith');
  expect(fs.statSync(place)).toMatchObject({ uid, gid });
});

test('figures that are imported are written where they lie, for those who could write there before', async () => {
  const folder = board();
  const place = path.join(folder, 'root/directions/2030-31/budgets.yaml');
  const finance = path.join(folder, 'root/finance.yaml');
  fs.renameSync(place, finance);
  fs.symlinkSync('../../finance.yaml', place);
  fs.chmodSync(finance, 0o664);
  const isOurs = process.getuid?.() === 0;
  if (isOurs) fs.chownSync(finance, 4321, 8765);
  await type(folder, 'funding export 2030-31 figures.csv', { spine });
  const csv = path.join(folder, 'root/figures.csv');
  const asked = fs.readFileSync(csv, 'utf8');
  expect(asked).toContain('950000.00');
  fs.writeFileSync(csv, asked.replace('950000.00', '950001.00'));
  expect(await type(folder, 'funding import 2030-31 figures.csv', { spine })).toMatchObject({ code: 0 });
  expect(fs.lstatSync(place).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(finance, 'utf8')).toContain('£950,001');
  expect(fs.statSync(finance).mode & 0o777).toBe(0o664);
  if (isOurs) expect(fs.statSync(finance)).toMatchObject({ uid: 4321, gid: 8765 });
});

/** Another program saves the file just before ours would. */
const savedMeanwhile = (saved: string): Partial<Files> => ({
  linkSync: (from, to) => {
    fs.appendFileSync(saved, '# saved meanwhile\n');
    fs.linkSync(from, to);
  },
});

test('an authored file that changed in between is not overwritten', async () => {
  const busy = twoSlips();
  const saved = path.join(busy, 'root/directions/2030-31/pack.yaml');
  const heard = await type(busy, 'validate --fix', { spine, files: savedMeanwhile(saved) });
  expect(heard.code).toBe(2);
  expect(heard.err).toContain('pack.yaml was changed by another program while this command ran. Nothing was changed.');
  expect(fs.readFileSync(saved, 'utf8')).toContain('care out with');
  expect(fs.readFileSync(saved, 'utf8')).toContain('# saved meanwhile');
});

test('nor is one that was not there before: the files of two boards are those of one', async () => {
  const folder = folderAsInstalled();
  fs.mkdirSync(path.join(folder, 'root/directions'), { recursive: true });
  const saved = path.join(folder, 'root/directions/ijb.yaml');
  const line = [
    'new',
    '2026-27',
    '--root',
    '.',
    '--board',
    'Firth Integration Joint Board',
    '--health-board',
    'NHS Firth',
  ];
  const heard = await type(folder, [...line, '--council', 'Firth Council'], { spine, files: savedMeanwhile(saved) });
  expect(heard.code).toBe(2);
  expect(heard.err).toContain('ijb.yaml was made by another program while this command ran. Nothing was changed.');
  expect(filesIn(path.join(folder, 'root'))).toEqual({ 'directions/ijb.yaml': '# saved meanwhile\n' });
});

test('nor is one that changed while figures were imported into it', async () => {
  const folder = board();
  const saved = path.join(folder, 'root/directions/2030-31/budgets.yaml');
  await type(folder, 'funding export 2030-31 figures.csv', { spine });
  const csv = path.join(folder, 'root/figures.csv');
  fs.writeFileSync(csv, fs.readFileSync(csv, 'utf8').replace('950000.00', '950001.00'));
  const heard = await type(folder, 'funding import 2030-31 figures.csv', {
    spine,
    files: savedMeanwhile(saved),
  });
  expect(heard.code).toBe(2);
  expect(heard.err).toContain(
    'budgets.yaml was changed by another program while this command ran. Nothing was changed.',
  );
  expect(fs.readFileSync(saved, 'utf8')).not.toContain('950,001');
  expect(fs.readFileSync(saved, 'utf8')).toContain('# saved meanwhile');
});
