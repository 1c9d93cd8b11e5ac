/** `directions build` as an officer runs it: what is written, what is said, and that nothing is ever half replaced. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytes, diagnostic, filesIn, folderWith, refusal, root, spineWith, type } from './stage.ts';

const all = ['manifest.json', 'test-combined.docx', 'test-combined.pdf', 'test-nhs-test.docx', 'test-nhs-test.pdf'];
const later = spineWith({
  build: {
    diagnostics: [],
    status: 'draft',
    outputs: all.slice(1).map((name) => ({ name, audience: 'combined', bytes: bytes(`new ${name}`) })),
  },
});
const outputs = (folder: string): Readonly<Record<string, string>> => filesIn(path.join(folder, 'root/out/2023-24'));

test('the first build writes everything and says what and where', async () => {
  const folder = folderWith(root);
  expect(await type(folder, 'build 2023-24')).toEqual({
    code: 0,
    out: '',
    err: `Built the Directions for 2023-24 (draft) in out/2023-24/
  new        test-combined.docx
  new        test-combined.pdf
  new        test-nhs-test.docx
  new        test-nhs-test.pdf
  new        manifest.json
`,
  });
  expect(Object.keys(outputs(folder))).toEqual(all);
});

test('the manifest has the digest of every input of the year and every output, in a fixed order', async () => {
  const folder = folderWith({ ...root, 'root/directions/reports/2024.yaml': 'x: 1\n' });
  await type(folder, 'build 2023-24');
  const manifest: unknown = JSON.parse(outputs(folder)['manifest.json'] ?? '');
  expect(manifest).toEqual({
    tool: { name: 'directions', version: expect.stringMatching(/^\d+\.\d+\.\d+/) as unknown },
    year: '2023-24',
    status: 'draft',
    inputs: {
      'directions/2023-24/pack.yaml': '3f762433d816db9bad1a1ef1ee5ee0fb12a8d9285582cad10219e3913de0e3ec',
      'directions/ijb.yaml': expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      'templates/theme.yaml': expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    },
    outputs: Object.fromEntries(all.slice(1).map((name) => [name, expect.stringMatching(/^[0-9a-f]{64}$/) as unknown])),
    carriesSource: ['test-combined.pdf', 'test-nhs-test.pdf'],
  });
  expect(Object.keys(manifest as object)).toEqual(['tool', 'year', 'status', 'inputs', 'outputs', 'carriesSource']);
});

test('--no-source reaches the spine, the manifest, --json and what --check says to do', async () => {
  const folder = folderWith(root);
  const carriers = (): unknown =>
    (JSON.parse(outputs(folder)['manifest.json'] ?? '') as { carriesSource: unknown }).carriesSource;
  await type(folder, 'build 2023-24');
  const heard = await type(folder, 'build 2023-24 --no-source --to combined --json');
  const { files } = JSON.parse(heard.out) as { files: { name: string; carriesSource: boolean }[] };
  expect(files.filter(({ carriesSource }) => carriesSource)).toEqual([]);
  // The other pack was made of the same inputs before and still has them inside.
  expect(carriers()).toEqual(['test-nhs-test.pdf']);
  expect((await type(folder, 'build 2023-24 --check --no-source --to combined')).code).toBe(0);
  fs.rmSync(path.join(folder, 'root/out/2023-24/test-combined.pdf'));
  expect((await type(folder, 'build 2023-24 --check --no-source')).err).toContain(
    'help: directions build 2023-24 --no-source\n',
  );
  await type(folder, 'build 2023-24 --to combined');
  expect(carriers()).toEqual(['test-combined.pdf', 'test-nhs-test.pdf']);
});

test('a file that would not change is not written again', async () => {
  const folder = folderWith(root);
  await type(folder, 'build 2023-24');
  const before = fs.statSync(path.join(folder, 'root/out/2023-24/test-combined.pdf'));
  const heard = await type(folder, 'build 2023-24', {
    files: {
      writeFileSync: () => {
        throw new Error('written');
      },
    },
  });
  expect(heard.code).toBe(0);
  expect(heard.err.match(/unchanged/g)).toHaveLength(5);
  expect(fs.statSync(path.join(folder, 'root/out/2023-24/test-combined.pdf')).ino).toBe(before.ino);
});

test('a part of the packs from the same sources leaves the rest in the manifest; from other sources it does not, and says so', async () => {
  const folder = folderWith(root);
  await type(folder, 'build 2023-24');
  await type(folder, 'build 2023-24 --to combined');
  expect(outputs(folder)['manifest.json']).toContain('test-nhs-test.pdf');
  fs.appendFileSync(path.join(folder, 'root/directions/ijb.yaml'), '# changed\n');
  const heard = await type(folder, 'build 2023-24 --to combined');
  expect(heard.err).toContain('older      test-nhs-test.pdf  (from earlier sources, and not built this time)');
  const { outputs: made, older } = JSON.parse(outputs(folder)['manifest.json'] ?? '') as {
    outputs: object;
    older: object;
  };
  expect([Object.keys(made), Object.keys(older)]).toEqual([
    ['test-combined.docx', 'test-combined.pdf'],
    ['test-nhs-test.docx', 'test-nhs-test.pdf'],
  ]);
  // They were left as they were made, so that they are made anew without a question, and then are older no more.
  expect((await type(folder, 'build 2023-24 --to combined')).err).toContain('older      test-nhs-test.pdf');
  expect(await type(folder, 'build 2023-24 --to combined --check')).toMatchObject({
    code: 0,
    err: 'Up to date: out/2023-24/ holds what would be built for 2023-24, and besides:\n  older      test-nhs-test.docx  (from earlier sources, and not built this time)\n  older      test-nhs-test.pdf  (from earlier sources, and not built this time)\n',
  });
  expect((await type(folder, 'build 2023-24')).code).toBe(0);
  expect(outputs(folder)['manifest.json']).not.toContain('older');
});

test('the manifest does not go on listing what somebody has removed', async () => {
  const folder = folderWith(root);
  await type(folder, 'build 2023-24');
  const place = path.join(folder, 'root/out/2023-24');
  for (const name of Object.keys(outputs(folder))) if (name.endsWith('.docx')) fs.rmSync(path.join(place, name));
  await type(folder, 'build 2023-24 --format pdf');
  const { outputs: listed } = JSON.parse(outputs(folder)['manifest.json'] ?? '') as { outputs: object };
  expect(Object.keys(listed)).toEqual(Object.keys(outputs(folder)).filter((name) => name.endsWith('.pdf')));
  expect(Object.keys(listed)).not.toEqual([]);
});

test('nobody loses what was written into a built file: it is named, kept, and replaced only by --force', async () => {
  const folder = folderWith(root);
  await type(folder, 'build 2023-24');
  const edited = path.join(folder, 'root/out/2023-24/test-combined.docx');
  fs.writeFileSync(edited, 'edited');
  fs.appendFileSync(path.join(folder, 'root/directions/ijb.yaml'), '# changed\n');
  expect(await type(folder, 'build 2023-24')).toMatchObject({
    code: 2,
    err: `error: out/2023-24/test-combined.docx is not as directions left it, and would be replaced. Nothing was written.
help: See what was changed (directions review out/2023-24/test-combined.docx). To keep what is in it, give the file another name; to replace it, type the same with --force.
`,
  });
  const checked = await type(folder, 'build 2023-24 --check --json');
  expect([checked.code, checked.err]).toEqual([1, expect.stringContaining('\n  edited     test-combined.docx\n')]);
  expect(JSON.parse(checked.out)).toMatchObject({ edited: ['test-combined.docx'] });
  // What is not asked for is not touched.
  expect((await type(folder, 'build 2023-24 --to nhs-test')).code).toBe(0);
  expect(outputs(folder)['test-combined.docx']).toBe('edited');
  expect((await type(folder, 'build 2023-24')).code).toBe(2);
  expect((await type(folder, 'build 2023-24 --force')).code).toBe(0);
  expect(outputs(folder)['test-combined.docx']).not.toBe('edited');
  expect((await type(folder, 'build 2023-24 --check')).code).toBe(0);
  // Without a record nobody knows whose files they are.
  fs.rmSync(path.join(folder, 'root/out/2023-24/manifest.json'));
  fs.writeFileSync(edited, 'edited');
  fs.writeFileSync(edited.replace('.docx', '.pdf'), 'edited');
  expect((await type(folder, 'build 2023-24')).err).toContain(
    'out/2023-24/test-combined.docx, out/2023-24/test-combined.pdf are not as directions left them',
  );
});

test('packs in another theme stand beside those of the house; the manifest and --check know both', async () => {
  const folder = folderWith(root);
  await type(folder, 'build 2023-24 --to combined');
  expect((await type(folder, 'build 2023-24 --to combined --theme large-print --check')).err).toContain(
    '\nhelp: directions build 2023-24 --to combined --theme large-print\n',
  );
  const heard = await type(folder, 'build 2023-24 --to combined --theme large-print --json');
  expect(heard.err).toContain('Built the Directions for 2023-24 (draft) in the theme large-print, in out/2023-24/\n');
  expect(JSON.parse(heard.out)).toMatchObject({ theme: 'large-print', older: [] });
  const both = ['', '-large-print']
    .flatMap((theme) => ['docx', 'pdf'].map((format) => `test-combined${theme}.${format}`))
    .sort();
  expect(Object.keys((JSON.parse(outputs(folder)['manifest.json'] ?? '') as { outputs: object }).outputs)).toEqual(
    both,
  );
  for (const theme of ['', ' --theme house', ' --theme large-print'])
    expect((await type(folder, `build 2023-24 --to combined --check${theme}`)).code).toBe(0);
});

test('--out writes elsewhere, relative to the current folder', async () => {
  const folder = folderWith(root);
  const heard = await type(folder, 'build 2023-24 --out ../packs --to combined --format pdf');
  expect(heard.err).toContain(' in ../packs/\n');
  expect(Object.keys(filesIn(path.join(folder, 'packs')))).toEqual(['manifest.json', 'test-combined.pdf']);
});

test('--check writes nothing and names what differs', async () => {
  const folder = folderWith(root);
  expect((await type(folder, 'build 2023-24 --check')).code).toBe(1);
  expect(fs.existsSync(path.join(folder, 'root/out'))).toBe(false);
  await type(folder, 'build 2023-24');
  expect(await type(folder, 'build 2023-24 --check')).toMatchObject({
    code: 0,
    err: 'Up to date: out/2023-24/ holds what would be built for 2023-24.\n',
  });
  fs.writeFileSync(path.join(folder, 'root/out/2023-24/test-combined.pdf'), 'edited');
  fs.rmSync(path.join(folder, 'root/out/2023-24/test-combined.docx'));
  expect(await type(folder, 'build 2023-24 --check --quiet')).toEqual({
    code: 1,
    out: '',
    err: `Not up to date: out/2023-24/ does not hold what would be built for 2023-24
  missing    test-combined.docx
  edited     test-combined.pdf
help: directions build 2023-24 --quiet
`,
  });
  expect(outputs(folder)['test-combined.pdf']).toBe('edited');
});

test('--check of another folder says how that is built', async () => {
  const folder = folderWith(root);
  expect((await type(folder, 'build 2023-24 --check --out sent/')).err).toContain(
    '\nhelp: directions build 2023-24 --out sent/\n',
  );
});

test('--json is the whole answer on stdout; --quiet says nothing besides', async () => {
  const heard = await type(folderWith(root), 'build 2023-24 --json --quiet --to combined --format pdf');
  expect(heard.err).toBe('');
  expect(JSON.parse(heard.out)).toMatchObject({
    year: '2023-24',
    status: 'draft',
    built: true,
    folder: 'out/2023-24',
    files: [
      { name: 'test-combined.pdf', state: 'new' },
      { name: 'manifest.json', state: 'new' },
    ],
    diagnostics: [],
  });
});

describe('when problems stop it', () => {
  const found = [diagnostic('not-a-status', 'error', 2, 9, 14), diagnostic('no-date', 'warning', 1, 1, 5)];
  const spine = spineWith({ build: { diagnostics: found, status: 'draft' } });

  test('they are shown on stderr, what may wait is counted, nothing is written, exit code 1', async () => {
    const folder = folderWith(root);
    expect(await type(folder, 'build 2023-24', { spine })).toEqual({
      code: 1,
      out: '',
      err: `directions/2023-24/pack.yaml:2:9: error: Message of not-a-status. [not-a-status]
2 | status: draft
  |         ^~~~~

Not built: 1 error stops 2023-24 (draft), besides 1 warning (directions validate 2023-24).
Nothing was written.
`,
    });
    expect(fs.existsSync(path.join(folder, 'root/out'))).toBe(false);
  });

  test('of very many fifty are shown, and the rest are counted, in no time', async () => {
    const folder = folderWith(root);
    fs.writeFileSync(path.join(folder, 'root/directions/2023-24/pack.yaml'), `text: ${'{a '.repeat(20_000)}\n`);
    const many = Array.from({ length: 20_000 }, (_, index) =>
      diagnostic(`brace-${index}`, 'error', 1, 7 + index * 3, 9 + index * 3),
    );
    const start = process.cpuUsage();
    const heard = await type(folder, 'build 2023-24', {
      spine: spineWith({ build: { diagnostics: many, status: 'draft' } }),
    });
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
    expect(heard.code).toBe(1);
    expect(heard.err.match(/ error: /g)).toHaveLength(50);
    expect(heard.err).toContain('And 19950 more. By what is wrong: directions validate 2023-24\n');
    expect(heard.err).toContain('20000 errors stop 2023-24');
  });

  test.each(['build 2023-24', 'build 2023-24 --verbose'])(
    '%s shows what one line has again and again once',
    async (line) => {
      const many = Array.from({ length: 100 }, (_, index) => diagnostic('brace', 'error', 2, index + 1, index + 2));
      const heard = await type(folderWith(root), line, {
        spine: spineWith({ build: { diagnostics: many, status: 'draft' } }),
      });
      expect(heard.err.match(/ error: /g)).toHaveLength(1);
      expect(heard.err).toContain('  = 99 times more in this line, in columns 2, 3,');
      expect(heard.err).toContain('Not built: 100 errors stop 2023-24 (draft).\n');
    },
  );

  test('the answer in JSON is complete all the same', async () => {
    const heard = await type(folderWith(root), 'build 2023-24 --json', { spine });
    expect(heard.code).toBe(1);
    expect(JSON.parse(heard.out)).toMatchObject({
      built: false,
      folder: null,
      files: [],
      diagnostics: [{ rule: 'no-date' }, { rule: 'not-a-status' }],
    });
  });

  test('a warning stops an issued pack and is shown then', async () => {
    const issued = spineWith({ build: { diagnostics: found.slice(1), status: 'issued' } });
    expect((await type(folderWith(root), 'build 2023-24', { spine: issued })).err).toContain(
      'pack.yaml:1:1: warning: Message of no-date. [no-date]',
    );
  });
});

test('--verbose shows what one line has again and again once, in a build that goes through too', async () => {
  const diagnostics = [1, 3, 5].map((column) => diagnostic('wordy', 'advice', 1, column, column + 1));
  const spine = spineWith({ build: { diagnostics, status: 'draft', outputs: [] } });
  const heard = await type(folderWith(root), 'build 2023-24 --verbose', { spine });
  expect(heard.err.match(/: advice: /g)).toHaveLength(1);
  expect(heard.err).toContain('  = 2 times more in this line, in columns 3, 5\n');
});

test('warnings of a build that goes through are counted, with the command that lists them', async () => {
  const spine = spineWith({
    build: {
      diagnostics: [diagnostic('no-date', 'warning', 1, 1, 5), diagnostic('wordy', 'advice', 1, 1, 5)],
      status: 'draft',
      outputs: [],
    },
  });
  expect((await type(folderWith(root), 'build 2023-24', { spine })).err).toContain(
    '1 warning and 1 piece of advice: directions validate 2023-24\n',
  );
});

describe('all or nothing', () => {
  const locked = (name: string, code: string): { renameSync: typeof fs.renameSync } => ({
    renameSync: (from, to) => {
      if (path.basename(String(to)) === name && fs.readFileSync(from, 'utf8').startsWith('new')) throw refusal(code);
      fs.renameSync(from, to);
    },
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])(
    'a pack that is open in Word (%s) is named, and nothing is replaced',
    async (code) => {
      const folder = folderWith(root);
      await type(folder, 'build 2023-24');
      const before = outputs(folder);
      const heard = await type(folder, 'build 2023-24', { spine: later, files: locked('test-nhs-test.docx', code) });
      expect(heard).toEqual({
        code: 2,
        out: '',
        err: 'error: out/2023-24/test-nhs-test.docx cannot be replaced: it is open in another program, or protected. Nothing was changed.\nhelp: Close test-nhs-test.docx in Word (or whatever shows it) and run the command again, or write somewhere else with --out <folder>.\n',
      });
      expect(outputs(folder)).toEqual(before);
    },
  );

  test('files that were not there before are taken away again', async () => {
    const folder = folderWith({ ...root, 'root/out/2023-24/test-nhs-test.docx': 'open in Word' });
    await type(folder, 'build 2023-24', { spine: later, files: locked('test-nhs-test.docx', 'EBUSY') });
    expect(outputs(folder)).toEqual({ 'test-nhs-test.docx': 'open in Word' });
  });

  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'you do not have permission to write there'],
    ['EROFS', 'the disk can only be read'],
  ])('a write that fails (%s) leaves everything as it was', async (code, words) => {
    const folder = folderWith(root);
    await type(folder, 'build 2023-24');
    const before = outputs(folder);
    const heard = await type(folder, 'build 2023-24', {
      spine: later,
      files: {
        writeFileSync: (place, data) => {
          if (String(place).includes('nhs-test')) throw refusal(code);
          fs.writeFileSync(place, data);
        },
      },
    });
    expect(heard.code).toBe(2);
    expect(heard.err).toContain(
      `error: out/2023-24/test-nhs-test.docx cannot be written: ${words}. Nothing was changed.`,
    );
    expect(outputs(folder)).toEqual(before);
  });

  test('a folder that cannot be made, a file in its way and a folder in the place of a file are each said', async () => {
    const folder = folderWith({ ...root, 'root/file': '', 'root/taken/test-combined.pdf/x': '' });
    const refused = await type(folder, 'build 2023-24', {
      files: {
        mkdirSync: () => {
          throw refusal('EACCES');
        },
      },
    });
    expect(refused).toMatchObject({
      code: 2,
      err: 'error: out/2023-24 cannot be written: you do not have permission to write there. Nothing was changed.\nhelp: Write somewhere else with --out <folder>.\n',
    });
    fs.symlinkSync('nowhere', path.join(folder, 'root/dangling'));
    for (const place of ['dangling', 'dangling/below', ...(process.platform === 'linux' ? ['/proc/x'] : [])])
      expect((await type(folder, `build 2023-24 --out ${place}`)).err).toBe(
        `error: ${place === '/proc/x' ? path.relative(path.join(folder, 'root'), place) : place} cannot be written: the system knows no such place (a drive that is not there, a link that leads nowhere, or a name that it does not allow). Nothing was changed.\nhelp: Write somewhere else with --out <folder>.\n`,
      );
    for (const place of ['file', 'file/below']) {
      const heard = await type(folder, `build 2023-24 --out ${place}`);
      expect(heard).toMatchObject({
        code: 2,
        err: expect.stringContaining(`error: ${place} cannot be made a folder: a file stands in its way.`) as unknown,
      });
    }
    expect((await type(folder, 'build 2023-24 --out taken')).err).toContain(
      'error: taken/test-combined.pdf is a folder.',
    );
  });

  test('what a run that was cut short left behind is cleared away; a running one is left alone', async () => {
    const folder = folderWith({ ...root, 'root/out/2023-24/.test-combined.pdf.77.directions-new': 'half' });
    await type(folder, 'build 2023-24');
    expect(Object.keys(outputs(folder))).toEqual(all);
  });
});

test('a document is named, and what is to be typed names it again', async () => {
  const folder = folderWith(root);
  const heard = await type(folder, 'build 2023-24 --document funding --to combined --format pdf');
  expect(heard.err).toContain('Built the funding appendices for 2023-24 (draft)');
  expect((await type(folder, 'build 2023-24 --document funding --check')).err).toContain(
    'help: directions build 2023-24 --document funding\n',
  );
  expect((await type(folder, 'build 2023-24 --document fundin')).err).toContain('Did you mean "funding"?');
  expect(await type(folder, 'funding --to 2023-24')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Type: directions funding 2023-24 --to <id>') as string,
  });
});

test('the spine that a test gives is the only one: the figures come from it too', async () => {
  const folder = folderWith(root);
  expect((await type(folder, 'funding export 2023-24 b.csv')).code).toBe(0);
  expect(filesIn(folder)['root/b.csv']).toBe('figures of 2023-24 as csv');
});

test('a place where no folder can be made ends in a sentence', async (context) => {
  if (process.platform !== 'linux') context.skip('Only Linux has such a place.');
  const heard = await type(folderWith(root), 'build 2023-24 --out /proc/x/y');
  expect([heard.code, heard.err]).toEqual([
    2,
    expect.stringContaining('cannot be written: the system knows no such place'),
  ]);
});

test.each(['directions/2023-24', 'templates', './directions'])(
  'nothing is built into %s, where people write',
  async (out) => {
    const folder = folderWith(root);
    const before = filesIn(folder);
    const heard = await type(folder, ['build', '2023-24', '--out', out]);
    expect([heard.code, heard.err]).toEqual([2, expect.stringMatching(/--out names a place in \w+\//)]);
    expect(filesIn(folder)).toEqual(before);
  },
);

test.each(['/', '/usr/..', '../../../../../../../../../../..', 'disk'])(
  'a whole disk is no folder to build into: %s',
  async (out) => {
    const folder = folderWith(root);
    fs.symlinkSync('/', path.join(folder, 'root/disk'));
    const no = (): never => {
      throw new Error('something would be written');
    };
    const heard = await type(folder, ['build', '2023-24', '--out', out], {
      files: { mkdirSync: no, writeFileSync: no, openSync: no, renameSync: no },
    });
    fs.rmSync(path.join(folder, 'root/disk'));
    expect([heard.code, heard.err]).toEqual([2, expect.stringContaining('--out names the whole disk (/)')]);
  },
);

test('an empty --out, as a variable gives that is not set, is no folder', async () => {
  const folder = folderWith(root);
  const before = filesIn(folder);
  const heard = await type(folder, ['build', '2023-24', '--out', '']);
  expect([heard.code, heard.err]).toEqual([2, expect.stringContaining('--out names no folder.')]);
  expect(filesIn(folder)).toEqual(before);
});
