/** The life of a pack, command by command: issued, amended in-year with money moved, issued again; and what each sentence of it refuses. */
import * as fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { readDocx } from '../inspect/docx/read-docx.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { overwrittenPdf, packedPdf, rewrittenPdf } from '../inspect/pdf/rewritten.ts';
import { filesIn, folderAsInstalled, folderWith, type Heard, type } from './stage.ts';

let folder = '';

beforeEach(() => {
  folder = folderAsInstalled();
  fs.cpSync('test/root', path.join(folder, 'root'), { recursive: true });
});

const roots = new Map<string, string>();

/** Begins with the root as it is when this has been typed in it, which is done once. */
async function begin(...words: string[]): Promise<void> {
  const root = path.join(folder, 'root');
  const before = roots.get(words.join(' '));
  if (before !== undefined) {
    fs.rmSync(root, { recursive: true });
    fs.cpSync(before, root, { recursive: true });
    return;
  }
  expect((await run(...words)).code).toBe(0);
  const kept = path.join(folderWith({}), 'kept');
  fs.cpSync(root, kept, { recursive: true });
  roots.set(words.join(' '), kept);
}

const run = (...words: string[]): Promise<Heard> => type(folder, words, { spine });
const issue = ['issue', '2030-31', '--yes'];
const revise = ['revise', '2030-31', '--date', '2030-09-12', '--reference', 'Report 5.2', '--yes'];
const ofPack = (files: ReturnType<typeof filesIn>): ReturnType<typeof filesIn> =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('reports/')));
const own = (name: string): string => path.join(folder, 'root/directions/2030-31', name);

function edit(name: string, from: string, to: string): void {
  const text = fs.readFileSync(own(name), 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(own(name), text.replace(from, to));
}

/** £500,000 from NHS Example to the Council, in figures and lines. */
function moveMoney(): void {
  edit('budgets.yaml', 'nhs-example, amount: "£3,000,000"', 'nhs-example, amount: "£2,500,000"');
  edit('budgets.yaml', 'source: payment, amount: "£3,000,000"', 'source: payment, amount: "£2,500,000"');
  edit('budgets.yaml', 'confirm-by: "2030-04-25"', 'confirm-by: "2030-10-25"');
  edit('budgets.yaml', 'example-council, amount: "£2,000,000"', 'example-council, amount: "£2,500,000"');
  edit('budgets.yaml', 'source: payment, amount: "£2,000,000"', 'source: payment, amount: "£2,500,000"');
  edit('budgets.yaml', 'decided: "2030-02-21"', 'decided: "2030-09-12"');
}

test('without --yes nothing is written, and what would be is said', async () => {
  const before = filesIn(folder);
  const heard = await run('issue', '2030-31');
  expect([heard.code, heard.out.split('\n').length]).toEqual([0, 22]);
  expect(heard.err).toContain('kept as 2030-31@1. Nothing was written.');
  expect(filesIn(folder)).toEqual(before);
});

test.each([
  [issue, []],
  [revise, issue],
])('of two at once that %j the second writes nothing, not even packs', async (typed, before) => {
  if (before.length > 0) await begin(...before);
  const root = path.join(folder, 'root');
  const start = path.join(folderWith({}), 'start');
  fs.cpSync(root, start, { recursive: true });
  if (before.length === 0) edit('pack.yaml', 'care with', 'help with');
  expect((await run(...typed.map((word) => word.replace('5.2', '5.3')))).code).toBe(0);
  const winner = filesIn(root);
  const won = path.join(folderWith({}), 'won');
  fs.renameSync(root, won);
  fs.renameSync(start, root);
  let isDone = false;
  const linkSync: typeof fs.linkSync = (from, to) => {
    if (!isDone) fs.cpSync(won, root, { recursive: true });
    isDone = true;
    fs.linkSync(from, to);
  };
  const heard = await type(folder, typed, { spine, files: { linkSync } });
  expect([heard.code, heard.err]).toEqual([
    2,
    expect.stringMatching(/ was (?:made|changed) by another program while this command ran. Nothing was changed.\n/),
  ]);
  expect(filesIn(root)).toEqual(winner);
});

test.each([[['--date', '2030-03-22', '--by', 'Chief Officer']], [['--date', '2030-03-21', '--by', 'Clerk']]])(
  '%j is not passed over where pack.yaml says otherwise',
  async (typed) => {
    const before = filesIn(folder);
    const heard = await run(...issue, ...typed);
    expect([heard.code, heard.err]).toEqual([
      2,
      expect.stringMatching(
        /pack\.yaml has it that 2030-31 was sent on 2030-03-\d\d by .*\.\nhelp: If that is so, leave out/,
      ),
    ]);
    expect(filesIn(folder)).toEqual(before);
  },
);

test('where the version cannot be kept, no packs are laid down either', async () => {
  fs.writeFileSync(own('versions'), 'a file');
  const before = filesIn(folder);
  const heard = await run('issue', '2030-31', '--yes');
  expect([heard.code, heard.err]).toEqual([
    2,
    'error: directions/2030-31/versions cannot be made a folder: a file stands in its way.\nhelp: Remove that file, and run the command again.\n',
  ]);
  expect(filesIn(folder)).toEqual(before);
  fs.rmSync(own('versions'));
  const full: typeof fs.writeFileSync = (place, ...rest) => {
    if (String(place).includes('1.zip')) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    fs.writeFileSync(place, ...rest);
  };
  const stopped = await type(folder, issue, { spine, files: { writeFileSync: full } });
  expect([stopped.code, stopped.err]).toEqual([2, expect.stringContaining('the disk is full')]);
  expect(fs.existsSync(path.join(folder, 'root/out/2030-31/manifest.json'))).toBe(false);
});

describe('an issued version', () => {
  beforeEach(() => begin(...issue));

  test('is corrected by no --fix, also in files that years share, and the offer is not made; a version that is open is', async () => {
    edit('pack.yaml', 'care with', 'care out with');
    const scheme = path.join(folder, 'root/directions/scheme.yaml');
    fs.writeFileSync(scheme, fs.readFileSync(scheme, 'utf8').replace('Day services', 'Day  services'));
    const before = filesIn(path.join(folder, 'root'));
    const found = await run('validate');
    expect(found.out).toContain('Correct it in the next version (directions revise 2030-31).');
    expect(found.out).not.toContain('one right answer');
    expect((await run('validate', '--fix')).err).toMatch(/^Nothing to fix\.\n/);
    expect(filesIn(path.join(folder, 'root'))).toEqual(before);
    await run(...revise);
    expect((await run('validate', '--fix')).err).toMatch(/^Fixed 2 findings in 2 files\.\n/);
  });

  test('is known again, whatever the file is called, and so is what would be built now', async () => {
    const out = path.join(folder, 'root/out/2030-31');
    const [pdf, changed] = ['Item 5.4.pdf', 'changed.docx'].map((name) => path.join(folder, 'root', name));
    fs.copyFileSync(path.join(out, 'example-ijb-directions-2030-31-nhs-example.pdf'), pdf ?? '');
    fs.writeFileSync(changed ?? '', 'edited');
    const heard = await run('verify', 'Item 5.4.pdf', 'changed.docx');
    expect(heard.code).toBe(1);
    expect(heard.out).toBe(
      'Item 5.4.pdf: version 1 of 2030-31 as issued on 2030-03-21 by Chief Officer, unchanged (example-ijb-directions-2030-31-nhs-example.pdf)\n' +
        'changed.docx: neither issued nor a pack, appendix or letter that would be built now: it was changed, is another paper, or was made from other sources, in another theme or by another version of directions\n',
    );
    await run(...revise);
    await run('build', '2030-31', '--to', 'combined');
    const now = await run('verify', 'Item 5.4.pdf', 'out/2030-31/example-ijb-directions-2030-31-v2.docx');
    expect([now.code, now.out]).toEqual([
      0,
      expect.stringMatching(
        /version 1 of 2030-31 as issued .*\n.*: as built from 2030-31 as it is now \(fingerprint \w{8}\), unchanged since \(example-ijb-directions-2030-31-v2\.docx\)\n$/,
      ),
    ]);
    expect((await run('verify')).code).toBe(2);
    expect((await run('verify', 'lost.pdf')).err).toContain('There is no file lost.pdf.');
  });

  test('with nothing amended is told to amend nothing before it is issued, and says so itself', async () => {
    const next = ['issue', '2030-31', '--date', '2030-09-30', '--by', 'Chief Officer'];
    await run(...revise);
    const told = 'Nothing in version 2 differs from version 1: it amends nothing.\n';
    expect((await run(...next)).err).toMatch(new RegExp(`^${told}These files would be made`));
    edit('01-access.yaml', 'must publish its access criteria', 'must publish all its access criteria');
    expect((await run(...next)).err).not.toContain(told);
    edit('01-access.yaml', 'must publish all its access criteria', 'must publish its access criteria');
    expect((await run(...next, '--yes')).err).toContain(told);
    await run('build', '2030-31', '--format', 'text', '--to', 'combined');
    expect(
      fs.readFileSync(path.join(folder, 'root/out/2030-31/example-ijb-directions-2030-31-v2.txt'), 'utf8'),
    ).toContain('Nothing differs from version 1.\n');
  });

  test('is told to be amended by one that was issued since, and a file that both have is of both', async () => {
    await run(...revise);
    edit('01-access.yaml', 'must publish its access criteria', 'must publish all its access criteria');
    await run('issue', '2030-31', '--date', '2030-09-30', '--by', 'Chief Officer', '--yes');
    const out = (name: string): string => `out/2030-31/example-ijb-${name}`;
    const heard = await run(
      'verify',
      out('directions-2030-31.pdf'),
      out('funding-2030-31-v2.csv'),
      out('directions-2030-31-v2.pdf'),
    );
    expect([heard.code, heard.out.split('\n')]).toEqual([
      0,
      [
        expect.stringMatching(/: version 1 of .*-31\.pdf\)\. Version 2 has been issued since, on 2030-09-30$/),
        expect.stringMatching(/: version 1 of .*-31\.csv\)\. Version 2 has the same file$/),
        expect.stringMatching(/: version 2 of .*-31-v2\.pdf\)$/),
        '',
      ],
    ]);
  });

  test('is kept whole, and a second issue is refused', async () => {
    expect(fs.existsSync(own('versions/1.zip'))).toBe(true);
    expect((await run('validate', '2030-31')).out).toBe('Nothing to report in 2030-31 (issued).\n');
    const again = await run(...issue);
    expect(again.code).toBe(2);
    expect(again.err).toContain('Version 1 of 2030-31 has been issued, and stays as it is.');
  });

  test.each([
    [
      'a word',
      () => edit('01-access.yaml', 'must publish', 'must print'),
      'Direction 1.1 is not as it was issued in version 1: words',
    ],
    [
      'a title',
      () => edit('01-access.yaml', '    text:', '    title: close the ward\n    text:'),
      'Direction 1.1 is not as it was issued in version 1: title was not stated and is “close the ward”',
    ],
    [
      'a number',
      () => edit('03-support.yaml', 'number: "3.2"', 'number: "3.9"'),
      'Direction 3.9 is not as it was issued in version 1: it was Direction 3.2',
    ],
    [
      'a figure',
      moveMoney,
      'Payment to NHS Example is not as it was issued in version 1: amount was “£3,000,000” and is “£2,500,000”',
    ],
    [
      'a recipient',
      () => edit('03-support.yaml', 'to: [nhs-example]', 'to: [example-council]'),
      'given to was “NHS Example” and is “Example Council”',
    ],
    [
      'a direction',
      () => fs.rmSync(own('04-local-services.yaml')),
      'Group 4 is in version 1 as it was issued, and is gone',
    ],
  ])('%s changed is an error, and the files stay', async (_, change, message) => {
    const before = filesIn(path.join(folder, 'root/out'));
    change();
    const heard = await run('validate', '2030-31');
    expect(heard.code).toBe(1);
    expect(heard.out).toContain(message);
    expect(heard.out).toContain('[changed-after-issue]');
    expect((await run('build', '2030-31')).code).toBe(1);
    expect(filesIn(path.join(folder, 'root/out'))).toEqual(before);
  });

  test('is built as it was issued, whatever has changed since in the files that years share', async () => {
    const out = (): ReturnType<typeof filesIn> => {
      const {
        [path.join('2030-31', 'manifest.json')]: _,
        'manifest.json': __,
        ...files
      } = filesIn(path.join(folder, 'root/out'));
      return files;
    };
    await run('build', '2030-31');
    const before = out();
    edit('../ijb.yaml', 'phone: ', 'phone: "01999 999999" # ');
    edit('../scheme.yaml', 'people aged 18 and over', 'people aged 16 and over');
    expect(await run('build', '2030-31', '--check')).toMatchObject({ code: 0 });
    const heard = await run('build', '2030-31');
    expect(heard).toMatchObject({ code: 0 });
    expect(heard.err).toContain(
      '2030-31 is made as version 1 was issued: what has changed since in directions/ijb.yaml and directions/scheme.yaml is not in it. To amend it: directions revise 2030-31\n',
    );
    expect(out()).toEqual(before);
    expect((await run('show', '2030-31', '--stage', 'text')).out).not.toContain('01999 999999');
    await run('build', '2030-31', '--as', 'draft', '--out', 'draft', '--format', 'text');
    expect(
      Object.values(filesIn(path.join(folder, 'root/draft')))
        .map(String)
        .join(''),
    ).toContain('01999 999999');
  });

  test('goes on where the scheme no longer has a function that it rests on, and the advice says so once', async () => {
    await run('build', '2030-31');
    const scheme = own('../scheme.yaml');
    const text = fs.readFileSync(scheme, 'utf8');
    fs.writeFileSync(scheme, text.replace(/^.*id: council-3,.*\n/m, ''));
    expect(fs.readFileSync(scheme, 'utf8')).not.toBe(text);
    expect((await run('validate')).out).toMatch(/^1 piece of advice in 2030-31 \(issued\)$/m);
    for (const words of [
      ['build', '2030-31', '--check'],
      ['build', '2030-31', '--document', 'letter'],
      ['funding', 'export', '2030-31', 'f.xlsx'],
      ['funding', 'import', '2030-31', 'f.xlsx'],
      ['progress', '2030-31'],
      ['progress', 'export', '2030-31', 'p.xlsx'],
      ['progress', 'import', '2030-31', 'p.xlsx'],
      ['diff', '2030-31'],
      ['log'],
      ['status'],
      ['new', '2031-32', '--from', '2030-31'],
    ])
      expect([words, await run(...words)]).toEqual([words, expect.objectContaining({ code: 0 })]);
    expect((await run('funding', 'import', '2030-31', 'f.xlsx')).err).toContain('Nothing');
    expect((await run('validate', '2031-32')).out).toContain('“council-3”');
  });

  test('names the bodies as they were called when it was issued, in every paper; the year after has the new name', async () => {
    fs.writeFileSync(
      own('../ijb.yaml'),
      fs.readFileSync(own('../ijb.yaml'), 'utf8').replace('name: NHS Example', 'name: NHS Renamed'),
    );
    for (const line of ['status', 'deadlines', 'log', 'progress 2030-31 --format text', 'show 2030-31']) {
      const heard = await run(...line.split(' '));
      expect([line, heard.code, heard.out.match(/NHS Renamed/g), /NHS Example/.test(heard.out)]).toEqual([
        line,
        0,
        null,
        true,
      ]);
    }
    await run('new', '2031-32', '--from', '2030-31');
    expect((await run('show', '2031-32')).out).toContain('NHS Renamed');
  });

  test('a comment is no change', async () => {
    edit('01-access.yaml', 'directions:', '# looked at again\ndirections:');
    expect((await run('validate', '2030-31')).code).toBe(0);
  });

  test('a damaged version is found', async () => {
    const bytes = fs.readFileSync(own('versions/1.zip'));
    fs.writeFileSync(own('versions/1.zip'), bytes.subarray(0, bytes.length / 2));
    const heard = await run('validate', '2030-31');
    expect([heard.code, heard.out]).toEqual([1, expect.stringContaining('[damaged-version]')]);
    expect(heard.out).not.toMatch(/PK|\^/);
  });

  test('that is gone is missed, whatever else was changed, by every command that would go by it', async () => {
    const out = filesIn(path.join(folder, 'root/out'));
    fs.rmSync(own('versions'), { recursive: true });
    edit('01-access.yaml', 'must publish its', 'must print its');
    const heard = await run('validate', '2030-31');
    expect([heard.code, heard.out]).toEqual([1, expect.stringContaining('[missing-version]')]);
    expect(heard.out).toContain(
      'Version 1 of 2030-31 was issued, and what is kept of it is gone: there is no directions/2030-31/versions/1.zip.',
    );
    expect((await run('build', '2030-31')).code).toBe(1);
    expect((await run('build', '2030-31', '--check')).code).toBe(1);
    expect((await run('log')).err).toContain('Version 1 of 2030-31 was issued, and what is kept of it is gone');
    expect((await run(...issue)).err).toContain('Version 1 of 2030-31 has been issued, and stays as it is.');
    expect((await run('diff', '2030-31')).err).toContain('its file is damaged, or gone');
    expect(filesIn(path.join(folder, 'root/out'))).toEqual(out);
    // Nor does the whole folder go without a word.
    fs.rmSync(path.dirname(own('pack.yaml')), { recursive: true });
    expect((await run('validate')).out).toContain('[missing-version]');
    // What never was sent is forgotten by hand.
    fs.rmSync(path.join(folder, 'root/directions'), { recursive: true });
    fs.cpSync('test/root/directions', path.join(folder, 'root/directions'), { recursive: true });
    expect((await run('validate')).code).toBe(0);
  });

  test.each([
    ['gone', () => fs.rmSync(own('versions/1.zip'))],
    [
      'packed again, with the checksum of a file that somebody changed',
      () => {
        const parts = unzipSync(fs.readFileSync(own('versions/1.zip')));
        const record = strFromU8(parts['record.json'] ?? new Uint8Array());
        const sum = createHash('sha256').update('A,B').digest('hex');
        const forged = record.replace(/(funding-2030-31\.csv": ")\w{64}/, `$1${sum}`);
        expect(forged).not.toBe(record);
        fs.writeFileSync(own('versions/1.zip'), zipSync({ ...parts, 'record.json': strToU8(forged) }));
      },
    ],
  ])('that is %s proves nothing, and no file is called changed or not issued for it', async (_what, spoil) => {
    spoil();
    fs.writeFileSync(path.join(folder, 'root/forged.csv'), 'A,B');
    const out = 'out/2030-31/example-ijb-';
    const heard = await run('verify', 'forged.csv', `${out}funding-2030-31.csv`, `${out}directions-2030-31.docx`);
    const asked =
      'neither issued as a version that is still here as it was kept (2030-31@1 cannot be asked) nor a pack';
    expect(heard.out).toContain(`forged.csv: ${asked}`);
    expect(heard.out).toContain(`funding-2030-31.csv: ${asked}`);
    expect(heard.out).toMatch(
      /docx: made from 2030-31 as it is now \(.*\), and it cannot be told whether it was changed/,
    );
    expect([heard.code, heard.err]).toEqual([1, 'What stands in the way here: directions validate\n']);
  });

  test('that lies in the place of another, and that in its place, is to be put back; neither is to be deleted', async () => {
    fs.renameSync(own('versions/1.zip'), own('versions/2.zip'));
    const { out } = await run('validate', '2030-31');
    expect(out).toContain('Move it to directions/2030-31/versions/1.zip');
    fs.writeFileSync(own('versions/1.zip'), 'of another');
    const swapped = await run('validate', '2030-31');
    expect(swapped.out.replace(/\s+/g, ' ')).toContain(
      'Put it in the place of directions/2030-31/versions/1.zip, which does not',
    );
    expect(swapped.out).not.toContain('Delete it');
  });

  test('before there was a register is asked to be put into it, and every command says what is true of it', async () => {
    const register = path.join(folder, 'root/directions/versions.json');
    const kept = fs.readFileSync(register, 'utf8');
    fs.rmSync(register);
    const heard = await run('validate', '2030-31');
    expect([heard.code, heard.out]).toEqual([0, expect.stringContaining('[unregistered-version]')]);
    expect((await run('build', '2030-31', '--check')).code).toBe(0);
    expect((await run('log')).code).toBe(0);
    // The cure is the file itself.
    const [, cure = ''] = /Make\s+directions\/versions\.json\s+say:\s+([^}]*})/.exec(heard.out) ?? [];
    expect(JSON.parse(cure)).toEqual(JSON.parse(kept));
    fs.writeFileSync(register, cure);
    expect((await run('validate', '2030-31')).out).toBe('Nothing to report in 2030-31 (issued).\n');
    // Or the next issue, after which it is missed.
    fs.rmSync(register);
    await run(...revise);
    moveMoney();
    expect((await run('issue', '2030-31', '--date', '2030-09-20', '--by', 'Chief Officer', '--yes')).code).toBe(0);
    expect(Object.keys(JSON.parse(fs.readFileSync(register, 'utf8')) as object)).toEqual(['2030-31@1', '2030-31@2']);
    fs.rmSync(register);
    fs.rmSync(own('versions/1.zip'));
    const gone = await run('validate', '2030-31');
    expect([gone.code, gone.out]).toEqual([
      1,
      expect.stringContaining('Version 1 of 2030-31 was issued, and what is kept of it is gone'),
    ]);
    expect(gone.out).not.toContain('never sent');
    expect((await run('log')).code).toBe(1);
    expect((await run('diff', '2030-31@1', '2030-31@2')).err).toContain('its file is damaged, or gone');
  });

  test('is held against an amendment that is not finished yet: the comparison is marked as a draft, and errors stop it', async () => {
    await run(...revise);
    edit('03-support.yaml', 'number: "3.2"', 'number: "3.9"');
    const heard = await run('diff', '2030-31', '--format', 'docx');
    expect([heard.code, heard.err]).toEqual([
      0,
      expect.stringContaining('It is marked as a draft: warnings keep 2030-31 from being issued'),
    ]);
    const { items } = readDocx(
      fs.readFileSync(path.join(folder, 'root/out/2030-31/example-ijb-changes-2030-31@1-to-2030-31.docx')),
    );
    expect(JSON.stringify(items)).toContain('DRAFT');
    edit('03-support.yaml', 'number: "3.1"', 'number: "3,1"');
    expect((await run('diff', '2030-31', '--format', 'docx')).code).toBe(1);
  });

  test('in the folder of another year, or with other contents, is said to be that', async () => {
    const files = path.join(folder, 'root/directions');
    fs.cpSync(path.join(files, '2030-31'), path.join(files, '2031-32'), { recursive: true });
    const copied = await run('validate', '2031-32');
    expect(copied.out).toContain(
      'directions/2031-32/versions/1.zip:1:1: error: directions/2031-32/versions/1.zip holds version 1 of 2030-31. [misplaced-version]',
    );
    expect(copied.out).toContain('Delete it: that version lies in directions/2030-31/versions/1.zip too.');
    const log = await run('log');
    expect([log.code, log.err]).toEqual([1, expect.stringContaining('holds version 1 of 2030-31.')]);
    expect(log.err).not.toContain('missing');
    expect((await run('verify', 'out/2030-31/example-ijb-directions-2030-31.pdf')).out).toContain(
      'version 1 of 2030-31 as issued',
    );
    fs.rmSync(path.join(files, '2031-32'), { recursive: true });
    const parts = unzipSync(fs.readFileSync(own('versions/1.zip')));
    fs.writeFileSync(own('versions/1.zip'), zipSync(parts, { level: 1 }));
    expect((await run('validate', '2030-31')).out).toContain(
      'directions/2030-31/versions/1.zip is not the file that was kept when version 1 of 2030-31 was issued. [damaged-version]',
    );
    await run('extract', 'out/2030-31/example-ijb-directions-2030-31.pdf', '--out', 'elsewhere');
    expect((await run('validate', '--root', 'elsewhere')).code).toBe(0);
    fs.writeFileSync(path.join(files, 'versions.json'), '<<<<<<< HEAD\n');
    expect((await run('validate', '2030-31')).out).toContain(
      'The register of the versions that were issued cannot be read.',
    );
    expect((await run(...revise)).code).toBe(0);
    expect((await run('issue', '2030-31', '--date', '2030-09-20', '--by', 'Chief Officer', '--yes')).code).toBe(1);
    expect(fs.readFileSync(path.join(files, 'versions.json'), 'utf8')).toBe('<<<<<<< HEAD\n');
  });

  test('is amended by a decision: its packs say what, have names of their own, and the first is made again byte for byte', async () => {
    const first = filesIn(path.join(folder, 'root/out/2030-31'));
    expect((await run('revise', '2030-31')).err).toContain('amended by a decision of the Board');
    expect((await run(...revise)).code).toBe(0);
    expect((await run(...revise)).err).toContain('Version 2 of 2030-31 is open already.');
    moveMoney();
    const changes = await run('diff', '2030-31');
    expect(changes.out).toContain('Payment to NHS Example\n  Amount: [-£3,000,000-] {+£2,500,000+}\n');
    const shown = await run('show', '2030-31', '--stage', 'text');
    expect(shown.out).toMatch(/What version 2 amends[\s\S]*decision of\s+12 September 2030 \(Report 5\.2\)/);
    expect(shown.out).toMatch(/Payment to NHS\s+Example: amount[\s\S]*£3,000,000[\s\S]*£2,500,000/);
    // It binds nobody before it is issued itself.
    expect(shown.out).toMatch(/Status +Amended, version 2, not issued yet\n[\s\S]*Fingerprint/);
    expect(shown.out).toContain('Once these Directions are issued, each body must comply');

    expect((await run(...issue)).err).toContain('When and by whom 2030-31 is sent is not recorded.');
    const sent = await run(...issue, '--date', '2030-09-20', '--by', 'Chief Officer');
    expect(sent.code).toBe(0);
    const after = filesIn(path.join(folder, 'root/out/2030-31'));
    for (const [name, bytes] of Object.entries(first))
      if (name !== 'manifest.json') expect(after[name] === bytes, name).toBe(true);
    expect(Object.keys(after)).toContain('example-ijb-directions-2030-31-v2-nhs-example.pdf');
    expect((await run('validate', '2030-31')).out).toBe('Nothing to report in 2030-31 (amended).\n');
    // What it amends was read from the version before.
    expect((JSON.parse(after['manifest.json'] ?? '') as { inputs: object }).inputs).toHaveProperty([
      'directions/2030-31/versions/1.zip',
    ]);

    const again = await run('build', '2030-31@1');
    expect([again.code, again.err.includes('not the file that was issued')]).toEqual([0, false]);
    const rebuilt = filesIn(path.join(folder, 'root/out/2030-31@1'));
    expect(Object.keys(rebuilt)).toHaveLength(7);
    for (const [name, bytes] of Object.entries(rebuilt))
      if (name !== 'manifest.json') expect(bytes === first[name], name).toBe(true);
    expect((await run('diff', '2030-31@1', '2030-31@2')).out).toContain('Payment to Example Council');
    // A version alone is held against what stands now.
    expect(await run('diff', '2030-31@1')).toEqual(await run('diff', '2030-31@1', '2030-31'));
    expect((await run('diff', '2030-31@1')).out).toContain('Payment to Example Council');
    expect((await run('build', '2030-31@3')).err).toContain('There are: 2030-31@1, 2030-31@2.');

    // A version whose words and checksums somebody has changed together still does not make what was issued.
    const zip = own('versions/1.zip');
    const parts = unzipSync(fs.readFileSync(zip));
    const support = Object.keys(parts).find((name) => name.endsWith('03-support.yaml')) ?? '';
    const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const before = parts[support] ?? new Uint8Array();
    const changedWords = strToU8(strFromU8(before).replace(' must ', ' may '));
    const record = strFromU8(parts['record.json'] ?? new Uint8Array()).replace(sum(before), sum(changedWords));
    fs.writeFileSync(zip, zipSync({ ...parts, [support]: changedWords, 'record.json': strToU8(record) }));
    const forged = await run('build', '2030-31@1', '--to', 'combined', '--format', 'pdf');
    expect(forged.err).toContain('example-ijb-directions-2030-31.pdf is not the file that was issued');
  });
});

test('a version is the same from a checkout that changed the ends of lines', async () => {
  expect((await run(...issue)).code).toBe(0);
  const first = fs.readFileSync(own('versions/1.zip'));
  fs.rmSync(own('versions'), { recursive: true });
  fs.rmSync(path.join(folder, 'root/directions/versions.json'));
  for (const name of ['pack.yaml', '01-access.yaml', 'budgets.yaml'])
    fs.writeFileSync(own(name), fs.readFileSync(own(name), 'utf8').replaceAll('\n', '\r\n'));
  expect((await run(...issue)).code).toBe(0);
  expect(fs.readFileSync(own('versions/1.zip')).equals(first)).toBe(true);
  expect(fs.readFileSync(own('pack.yaml'), 'utf8')).toContain('\r\n');
});

test('a year that was marked as issued by hand, and of which nothing is kept, is said to be so until it is kept', async () => {
  const said =
    'No version of 2030-31 is kept, though it is marked as issued: a change to what was issued would go unnoticed. To keep it as it is now: directions issue 2030-31 --yes\n';
  expect((await run('validate', '2030-31')).err).toBe(said);
  expect((await run('build', '2030-31', '--to', 'combined')).err).toContain(said);
  expect((await run('validate', '2030-31', '--quiet')).err).toBe('');
  expect((await run('issue', '2030-31', '--yes')).err).not.toContain('unnoticed');
  expect((await run('validate', '2030-31')).err).toBe('');
  expect((await run('build', '2030-31@1', '--to', 'combined')).err).not.toContain('unnoticed');
  expect((await run('validate', '2030-31@1')).err).toBe('');
  fs.rmSync(own('04-local-services.yaml'));
  expect((await run('build', '2030-31')).code).toBe(1);
});

test.each([
  ['issue', '--by', 'Chief Officer'],
  ['revise', '--reference', 'Report 5.2'],
])('%s takes no day that does not exist, and writes nothing', async (command, ...words) => {
  expect((await run(...issue)).code).toBe(0);
  const before = filesIn(path.join(folder, 'root/directions'));
  for (const day of ['2030-13-01', '2030-02-30', '12 September 2030']) {
    const heard = await run(command, '2030-31', '--date', day, ...words, '--yes');
    expect([heard.code, heard.err]).toEqual([2, expect.stringContaining(`"${day}" is no day.`)]);
  }
  expect(filesIn(path.join(folder, 'root/directions'))).toEqual(before);
});

test('there is nothing to amend and nothing to hold against before the first issue', async () => {
  expect((await run(...revise)).err).toContain('No version of 2030-31 has been issued: there is nothing to amend.');
  expect((await run('diff', '2030-31')).err).toContain('No version of 2030-31 has been issued');
});

test('what the record lacks before it is issued is named, and nothing else', async () => {
  edit('pack.yaml', 'issue:', '# issue:');
  const heard = await run('validate', '2030-31', '--format', 'json');
  expect(heard.out).toContain(
    '“issue:” is written when it is issued: directions issue 2030-31 --date <day> --by <officer>',
  );
  expect(heard.out).not.toContain('from the minute of the meeting');
});

test('show counts only what stops', async () => {
  edit('01-access.yaml', 'access criteria, by {deadline}.', 'access criteria & more, by {deadline}, TBC.');
  const heard = await run('show', '2030-31');
  expect(heard.code).toBe(1);
  expect(heard.err).toContain(
    'Not built: 1 warning stops 2030-31 (issued), besides 2 pieces of advice (directions validate 2030-31).\n',
  );
});

describe('extract', () => {
  const pdf = 'out/2030-31/example-ijb-directions-2030-31.pdf';
  const root = (...names: string[]): string => path.join(folder, 'root', ...names);

  beforeEach(() => begin('build', '2030-31', '--to', 'combined'));

  test('gives back the authored files of a PDF and of a Word file, into a folder of the name of the file', async () => {
    fs.copyFileSync(root(pdf), root('Item 5.4.pdf'));
    const heard = await run('extract', 'Item 5.4.pdf');
    expect([heard.code, heard.out]).toEqual([0, '']);
    expect(heard.err).toMatch(/^\d+ files are in Item 5\.4\/directions\n$/);
    // Reports to the Board are no part of a pack.
    const authored = ofPack(filesIn(root('directions')));
    expect(filesIn(root('Item 5.4/directions'))).toEqual(authored);
    await run('extract', pdf.replace('.pdf', '.docx'), '--out', 'copy');
    expect(filesIn(root('copy/directions'))).toEqual(authored);
    const dry = await run('extract', pdf, '--dry-run');
    expect(dry.out.split('\n').filter(Boolean)).toEqual(Object.keys(authored).map((name) => `directions/${name}`));
  });

  test('replaces nothing that differs unless it is told to', async () => {
    fs.mkdirSync(root('copy/directions'), { recursive: true });
    fs.writeFileSync(root('copy/directions/ijb.yaml'), 'id: other\n');
    const before = filesIn(root('copy'));
    const heard = await run('extract', pdf, '--out', 'copy');
    expect([heard.code, filesIn(root('copy'))]).toEqual([2, before]);
    expect(heard.err).toContain('copy/directions/ijb.yaml would be replaced by other contents. Nothing was written.');
    expect((await run('extract', pdf, '--out', 'copy', '--force')).code).toBe(0);
    expect(filesIn(root('copy/directions'))).toEqual(ofPack(filesIn(root('directions'))));
  });

  test('follows no link out of the folder, and says what a file without sources is', async () => {
    fs.mkdirSync(root('elsewhere'));
    fs.mkdirSync(root('copy'));
    fs.symlinkSync(root('elsewhere'), root('copy/directions'));
    const heard = await run('extract', pdf, '--out', 'copy');
    expect(heard.code).toBe(2);
    expect(heard.err).toContain('copy/directions is a link that leads elsewhere. Nothing was written.');
    expect(filesIn(root('elsewhere'))).toEqual({});
    fs.writeFileSync(root('notes.pdf'), 'notes');
    expect((await run('extract', 'notes.pdf')).err).toContain('notes.pdf is neither a PDF nor a Word file.');
    expect((await run('extract')).err).toContain('Which file?');
  });
});

describe('verify', () => {
  const docx = 'out/2030-31/example-ijb-directions-2030-31.docx';
  const root = (name: string): string => path.join(folder, 'root', name);
  const edited = (from: string, to: string): void => {
    const parts = unzipSync(fs.readFileSync(root(docx)));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain(from);
    fs.writeFileSync(
      root('edited.docx'),
      zipSync({ ...parts, 'word/document.xml': strToU8(body.replaceAll(from, to)) }),
    );
  };

  beforeEach(() => begin('build', '2030-31', '--to', 'combined', '--format', 'docx', 'pdf', 'html'));

  test('tells what was changed in a Word file, by direction, and that one was only saved again', async () => {
    edited('must publish its access criteria', 'may publish its access criteria');
    const heard = await run('verify', 'edited.docx');
    expect(heard.code).toBe(1);
    expect(heard.out).toMatch(
      /^edited\.docx: not as built from 2030-31 as it is now \(fingerprint \w{8}\)\. It was changed since/,
    );
    expect(heard.out).toMatch(/Direction 1\.1\n {2}Words: .*\[-must-\]\{\+may\+\} publish its access criteria/);
    expect(heard.out.match(/^Direction /gm)).toHaveLength(1);
    const parts = unzipSync(fs.readFileSync(root(docx)));
    fs.writeFileSync(root('saved.docx'), zipSync(parts, { level: 1 }));
    const saved = await run('verify', 'saved.docx');
    expect([saved.code, saved.out]).toEqual([1, expect.stringContaining('Its words are as they were built')]);
  });

  const hides = (look: string): string => `</w:t></w:r><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">`;
  const shows = '</w:t></w:r><w:r><w:t xml:space="preserve">';
  test.each([
    ['white letters', `must ${hides('<w:color w:val="FFFFFF"/>')}publish${shows} its`, 'must [-publish -]its'],
    ['nearly white ones', `must ${hides('<w:color w:val="fdfdfd"/>')}publish${shows} its`, 'must [-publish -]its'],
    ['a hidden run', `must ${hides('<w:vanish/>')}publish${shows} its`, 'must [-publish -]its'],
    ['a hidden style', `must ${hides('<w:rStyle w:val="Unseen"/>')}publish${shows} its`, 'must [-publish -]its'],
    [
      'a style based on a hidden one',
      `must ${hides('<w:rStyle w:val="Heir"/>')}publish${shows} its`,
      'must [-publish -]its',
    ],
    [
      'black letters under a black pen',
      `must ${hides('<w:color w:val="000000"/><w:highlight w:val="black"/>')}publish${shows} its`,
      'must [-publish -]its',
    ],
    [
      'letters on a shade of their colour',
      `must ${hides('<w:color w:val="0B4F5C"/><w:shd w:val="clear" w:fill="0b4f5c"/>')}publish${shows} its`,
      'must [-publish -]its',
    ],
    [
      'letters of the usual colour on a shade of it',
      `must ${hides('<w:shd w:val="clear" w:fill="USUAL"/>')}publish${shows} its`,
      'must [-publish -]its',
    ],
    [
      'letters that are white by the theme',
      `must ${hides('<w:color w:val="000000" w:themeColor="background1"/>')}publish${shows} its`,
      'must [-publish -]its',
    ],
    ['letters of one point', `must ${hides('<w:sz w:val="2"/>')}publish${shows} its`, 'must [-publish -]its'],
    ['letters of no width', `must ${hides('<w:w w:val="1"/>')}publish${shows} its`, 'must [-publish -]its'],
    [
      'letters under a yellow pen',
      `must ${hides('<w:color w:val="000000"/><w:highlight w:val="yellow"/>')}publish${shows} its`,
      'words are as they were built',
    ],
    [
      'a figure in a font of symbols',
      'must <w:sym w:font="Symbol" w:char="F032"/>publish its',
      'must [-publish-]{+2publish+} its',
    ],
    [
      'white letters on a shade',
      `must ${hides('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="0B4F5C"/>')}publish${shows} its`,
      'words are as they were built',
    ],
    [
      'what was hidden once',
      `must ${hides('<w:rPrChange w:id="9" w:author="A"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}publish${shows} its`,
      'words are as they were built',
    ],
  ])('sees what a reader of a Word file sees: %s', async (_, to, said) => {
    const parts = unzipSync(fs.readFileSync(root(docx)));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const [, usual = ''] = /<w:docDefaults>.*?<w:color w:val="(\w+)"/s.exec(part('word/styles.xml')) ?? [];
    to = to.replace('USUAL', usual);
    const exchanged = to.startsWith('must <w:sym')
      ? to.replace('<w:sym', '</w:t><w:sym').replace('/>publish', '/><w:t>publish')
      : to;
    const body = part('word/document.xml').split('must publish its');
    expect(body.length).toBeGreaterThan(1);
    const last = body.pop() ?? '';
    const style =
      '<w:style w:type="character" w:styleId="Heir"><w:basedOn w:val="Unseen"/></w:style>' +
      '<w:style w:type="character" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
    fs.writeFileSync(
      root('edited.docx'),
      zipSync({
        ...parts,
        'word/document.xml': strToU8(`${body.join('must publish its')}${exchanged}${last}`),
        'word/styles.xml': strToU8(part('word/styles.xml').replace('</w:styles>', style)),
      }),
    );
    const heard = await run('verify', 'edited.docx');
    expect([heard.code, heard.out]).toEqual([1, expect.stringContaining(said)]);
  });

  test.each([
    ['a row', 'word/document.xml', /<w:tr><w:trPr>(?!.*<w:tr>)/s, '<w:tr><w:trPr><w:hidden/>'],
    ['all that names no colour', 'word/styles.xml', /(<w:docDefaults>.*?<w:color w:val=")\w+/s, '$1FFFFFF'],
    [
      'what has no style',
      'word/styles.xml',
      /<w:name w:val="Normal"\/>/,
      '<w:name w:val="Normal"/><w:rPr><w:vanish/></w:rPr>',
    ],
  ])('sees that %s is hidden in a Word file', async (_, name, from, to) => {
    const parts = unzipSync(fs.readFileSync(root(docx)));
    const part = strFromU8(parts[name] ?? new Uint8Array());
    expect(part).toMatch(from);
    fs.writeFileSync(root('edited.docx'), zipSync({ ...parts, [name]: strToU8(part.replace(from, to)) }));
    const heard = await run('verify', 'edited.docx');
    expect([heard.code, heard.out]).toEqual([1, expect.stringContaining('Taken out: ')]);
  });

  test.each([
    [' must publish its', ' must <span hidden>publish</span> its', 'must {+(not shown: +}publish{+)+} its'],
    [
      ' must publish its',
      ' must <b style="color:red; Display : none">publish</b> its',
      'must {+(not shown: +}publish{+)+} its',
    ],
    [' must publish its', ' must <b style="font-size:0">publish</b> its', 'must {+(not shown: +}publish{+)+} its'],
    [' must publish its', ' must <b title="is hidden here">publish</b> its', 'as they were built'],
    [' must publish its', ' must <b style="dis\\70lay:none">publish</b> its', 'Words: b: style="dis\\70lay:none"'],
    ['<body', '<body onload="document.body.remove()"', 'Words: body: onload="document.body.remove()"'],
    ['</head>', '<meta http-equiv="refresh" content="0;url=x"></head>', 'Words: meta: http-equiv="refresh"'],
    ['</body>', '<svg><text>It need not.</text></svg></body>', 'Words: svg: It need not.'],
    ['</body>', '<input value="It need not."></body>', 'Words: input: value="It need not."'],
    ['</body>', '<dialog>It need not.</dialog></body>', 'Words: dialog:'],
    ['<li>', '<li hidden>', '{+(not shown: +}'],
    [
      '</style>',
      '.unseen { display: none; }</style>',
      'Added: Styles and scripts of the page\n  Words: style: .unseen { display: none; }',
    ],
    ['display: block;', 'display: none;', 'display: [-block-]{+none+};'],
    ['</body>', '<script>document.body.innerText = ""</script></body>', 'Words: script: document.body.innerText'],
    ['</head>', '<link rel=stylesheet href="other.css"></head>', 'Words: link: rel=stylesheet href="other.css"'],
    ['</body>', '<p hidden>All of it.<p>For nobody.</body>', 'Words: For nobody.'],
  ])('sees what a reader of a web page sees: %s → %s', async (from, to, said) => {
    const page = fs.readFileSync(root(docx.replace('.docx', '.html')), 'utf8');
    const at = page.lastIndexOf(from);
    expect(at).toBeGreaterThan(0);
    fs.writeFileSync(root('edited.html'), page.slice(0, at) + to + page.slice(at + from.length));
    const heard = await run('verify', 'edited.html');
    expect([heard.code, heard.out]).toEqual([1, expect.stringContaining(said)]);
  });

  test.each([
    ['a PDF that is encrypted', '/Root', '/Encrypt 1 0 R /Root', 'it has a password or is protected against changes'],
    ['one without its end', '%%EOF', '', 'it is damaged, or was saved again by a program that writes it otherwise'],
  ])('says of %s that it cannot be read; so does every command that would read it', async (_what, from, to, why) => {
    const pdf = fs.readFileSync(root(docx.replace('docx', 'pdf')), 'latin1');
    const at = pdf.lastIndexOf(from);
    fs.writeFileSync(root('Item.pdf'), pdf.slice(0, at) + to + pdf.slice(at + from.length), 'latin1');
    const heard = await run('verify', 'Item.pdf');
    expect([heard.code, heard.out]).toEqual([1, expect.stringMatching(/^Item\.pdf: neither issued nor /)]);
    expect(heard.out).toContain(`. It cannot be read: ${why}`);
    for (const command of ['extract', 'diff'])
      expect((await run(command, 'Item.pdf')).err).toContain(`error: Item.pdf cannot be read: ${why}`);
  });

  test('what is no file is not to be removed or written elsewhere', async () => {
    fs.symlinkSync('loop.pdf', root('loop.pdf'));
    expect((await run('verify', 'loop.pdf')).err).toBe(
      'error: loop.pdf cannot be read: the links there lead to one another. Nothing was changed.\nhelp: Remove that link, or name another file.\n',
    );
    expect((await run('verify', '/dev/null')).err).toMatch(
      /dev\/null is neither a file nor a folder\. Name a file\.\n$/,
    );
  });

  test('of several names says of each what it is, also behind one that cannot be read', async () => {
    fs.symlinkSync('gone.pdf', root('dangling.pdf'));
    const heard = await run('verify', 'dangling.pdf', docx, 'out', docx.replace('.docx', '.pdf'));
    expect([heard.code, heard.out]).toEqual([
      2,
      expect.stringMatching(/^out\S+\.docx: as built from 2030-31 .*\nout\S+\.pdf: as built from 2030-31 .*\n$/),
    ]);
    expect(heard.err).toBe('error: There is no file dangling.pdf.\nerror: out is a folder. Name a file in it.\n');
  });

  test('says of a PDF that another program printed that there are no authored files inside to hold it against', async () => {
    const catalog = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
    const pages = '2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n';
    const places = [9, 9 + catalog.length].map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
    const table = `xref\n0 3\n0000000000 65535 f \n${places}trailer\n<< /Size 3 /Root 1 0 R >>\n`;
    const body = `%PDF-1.4\n${catalog}${pages}`;
    fs.writeFileSync(root('printed.pdf'), `${body}${table}startxref\n${body.length}\n%%EOF\n`);
    expect(await run('verify', 'printed.pdf')).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^printed\.pdf: neither issued nor .*\. It has no authored files inside: it was built with --no-source, was printed or saved again by/,
      ),
    });
  });

  test('takes no web page for an edited one of its own because of its styles alone', async () => {
    const page = fs.readFileSync(root(docx.replace('.docx', '.html')), 'utf8');
    fs.writeFileSync(root('other.html'), page.replace(/<body.*<\/body>/s, '<body><p>Another paper.</p></body>'));
    expect((await run('verify', 'other.html')).out).toMatch(/^other\.html: neither issued nor a pack/);
    fs.writeFileSync(root('bare.html'), page.replace(/<style>.*<\/style>/s, ''));
    expect((await run('verify', 'bare.html')).out).toMatch(/^bare\.html: not as built from 2030-31 as it is now/);
  });

  test('does not take for words what Word shows nobody, nor a file without its main part for an edited one', async () => {
    const parts = unzipSync(fs.readFileSync(root(docx)));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const at = body.lastIndexOf('must publish its access criteria');
    const look = body.lastIndexOf('<w:rPr>', at) + '<w:rPr>'.length;
    const hidden = `${body.slice(0, look)}<w:vanish/>${body.slice(look)}`;
    fs.writeFileSync(root('hidden.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(hidden) }));
    expect((await run('verify', 'hidden.docx')).out).toMatch(/^Direction 1\.1\n {2}Words: \[-.*September 2030-\]/m);
    const { 'word/document.xml': _, ...others } = parts;
    fs.writeFileSync(root('lost.docx'), zipSync(others));
    const lost = await run('verify', 'lost.docx');
    expect([lost.code, lost.out]).toEqual([1, expect.not.stringContaining('changes from')]);
    expect((await run('review', 'lost.docx')).code).toBe(2);
  });

  test.each(['a form', 'marked content', 'a note'] as const)(
    'tells words that were put over a page as %s',
    async (how) => {
      const pdf = overwrittenPdf(fs.readFileSync(root(docx.replace('docx', 'pdf'))), how, 'Not approved: \\24399');
      fs.writeFileSync(root('stamped.pdf'), pdf);
      const { out } = await run('verify', 'stamped.pdf');
      expect(out).toContain('stamped.pdf: not as built from 2030-31 as it is now');
      expect(out.split('\n\n').slice(1)).toEqual(['Added: Page 1, beside the text\n  Words: Not approved: £99\n']);
    },
  );

  test.each(['for newer programs', 'for both'] as const)(
    'reads a PDF whose objects other programs packed together, %s',
    async (how) => {
      const pdf = fs.readFileSync(root(docx.replace('docx', 'pdf')));
      fs.writeFileSync(root('packed.pdf'), packedPdf(pdf, how));
      const same = await run('verify', 'packed.pdf');
      expect([same.code, same.out]).toEqual([1, expect.stringContaining('. Its words are as they were built')]);
      const words = ['must publish its access', 'must not publish its access'] as const;
      const changed = rewrittenPdf(rewrittenPdf(pdf, ...words), ...words);
      fs.writeFileSync(root('packed.pdf'), packedPdf(changed, how));
      expect((await run('verify', 'packed.pdf')).out).toMatch(
        /Direction 1\.1\n {2}Words: .*must \{\+not \+\}publish its access/,
      );
      expect((await run('extract', 'packed.pdf')).code).toBe(0);
    },
  );

  test('tells pages that were exchanged', async () => {
    const pdf = fs.readFileSync(root(docx.replace('docx', 'pdf')), 'latin1');
    const turned = pdf.replace(/(\/Kids \[)(\d+ 0 R) (\d+ 0 R)/, '$1$3 $2');
    expect(turned).not.toBe(pdf);
    fs.writeFileSync(root('turned.pdf'), turned, 'latin1');
    expect((await run('verify', 'turned.pdf')).out).toMatch(
      /Added: Order of the pages\n {2}Words: To be read as 2, 1, 3/,
    );
  });

  test('tells what was changed in a PDF and in a web page too, by direction, of what is here now and of what was issued', async () => {
    const [pdf, html] = ['pdf', 'html'].map((format) => root(docx.replace('docx', format)));
    const page = fs.readFileSync(html ?? '', 'utf8');
    // The last: the summary has the same words.
    const at = page.lastIndexOf('must publish its');
    fs.writeFileSync(root('edited.html'), `${page.slice(0, at)}may${page.slice(at + 4)}`);
    const words = ['must publish its access', 'must not publish its access'] as const;
    const once = rewrittenPdf(fs.readFileSync(pdf ?? ''), ...words);
    fs.writeFileSync(root('edited.pdf'), rewrittenPdf(once, ...words));
    const told = async (...names: readonly string[]): Promise<string> => {
      const heard = await run('verify', ...names);
      expect(heard.code).toBe(1);
      return heard.out;
    };
    const now = await told('edited.html', 'edited.pdf');
    expect(now).toMatch(
      /^edited\.html: not as built from 2030-31 as it is now \(fingerprint \w{8}\)\. It was changed since.*\n[^]*Direction 1\.1\n {2}Words: .*\[-must-\]\{\+may\+\} publish its access/,
    );
    expect(now).toMatch(
      /edited\.pdf: not as built [^]*Direction 1\.1\n {2}Words: .*must \{\+not \+\}publish its access/,
    );
    expect(now.match(/^Direction /gm)).toHaveLength(2);
    // The page as it was issued, among all that has come since.
    expect((await run(...issue)).code).toBe(0);
    expect((await run(...revise)).code).toBe(0);
    edit('03-support.yaml', 'must offer a health review', 'must offer a yearly review');
    expect(await told('edited.html')).toMatch(/^edited\.html: not as built from the sources of 2030-31@1\./);
    fs.writeFileSync(root('other.html'), '<!doctype html><p>Something else.</p>');
    expect(await told('other.html')).toContain('neither issued nor a pack, appendix or letter that would be built now');
  });

  test('holds the first pages of a pack against the pack, not against a shorter paper', async () => {
    const parts = unzipSync(fs.readFileSync(root(docx)));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const from = body.indexOf('</w:p>', body.lastIndexOf('must publish its access criteria')) + '</w:p>'.length;
    const few = body.slice(0, from) + body.slice(body.lastIndexOf('<w:sectPr'));
    fs.writeFileSync(root('few.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(few) }));
    const heard = await run('verify', 'few.docx');
    expect(heard.out).toContain(' changes from example-ijb-directions-2030-31.docx to few.docx:');
    expect(heard.out).not.toContain('Added: ');
  });

  test('knows a covering letter, and a file that was built as another status, which it is not called changed for', async () => {
    const built = [
      ['--document', 'letter', '--format', 'docx', '--to', 'nhs-example'],
      ['--document', 'letter', '--format', 'html', '--to', 'nhs-example'],
      ['--as', 'draft', '--format', 'docx', '--to', 'nhs-example'],
    ];
    for (const [index, words] of built.entries())
      expect((await run('build', '2030-31', ...words, '--out', `o${index}`)).code).toBe(0);
    const files = built.flatMap((_, index) =>
      fs.readdirSync(root(`o${index}`)).flatMap((name) => (name === 'manifest.json' ? [] : [`o${index}/${name}`])),
    );
    const { code, out } = await run('verify', ...files);
    expect([code, out.trimEnd().split('\n')]).toEqual([
      0,
      files.map(
        (name) => expect.stringMatching(`^${name}: as built from 2030-31 as it is now .* unchanged since`) as string,
      ),
    ]);
    expect(files).toHaveLength(3);
  });

  test('knows a file of other sources, and says so', async () => {
    edit('01-access.yaml', 'must publish', 'must print');
    const heard = await run('verify', docx, docx.replace('.docx', '.pdf'));
    expect(heard.code).toBe(1);
    expect(
      heard.out.match(/as built from other sources of 2030-31 \(fingerprint \w{8}\), unchanged since/g),
    ).toHaveLength(2);
  });
});

test('a file of before an amendment is known, and compared, after it', async () => {
  const draft = path.join(folder, 'root/draft.pdf');
  edit('pack.yaml', 'status: issued', 'status: draft');
  await run('build', '2030-31', '--to', 'combined', '--format', 'pdf');
  fs.copyFileSync(path.join(folder, 'root/out/2030-31/example-ijb-directions-2030-31.pdf'), draft);
  edit('pack.yaml', 'status: draft', 'status: issued');
  edit('01-access.yaml', 'must publish its', 'must print its');
  await run(...issue);
  const first = path.join(folder, 'root/first.docx');
  fs.copyFileSync(path.join(folder, 'root/out/2030-31/example-ijb-directions-2030-31.docx'), first);
  await run(...revise);
  moveMoney();
  await run(...issue, '--date', '2030-09-20', '--by', 'Chief Officer');
  expect((await run('verify', 'first.docx')).out).toContain('version 1 of 2030-31 as issued');
  for (const file of ['draft.pdf', 'first.docx']) {
    const compared = await run('diff', file, '2030-31', '--format', 'docx');
    expect([compared.code, compared.err]).toEqual([0, expect.stringContaining(`The changes from ${file} to 2030-31`)]);
  }
  expect((await run('verify', 'draft.pdf')).out).toMatch(
    /^draft\.pdf: as built from other sources of 2030-31 \(fingerprint \w{8}\), unchanged since/,
  );
});

describe('build --review', () => {
  const out = (name: string): string => path.join(folder, 'root/out/2030-31', name);
  const copy = 'example-ijb-directions-2030-31-review.docx';

  test('makes one Word file, marked as a draft, with every finding at its words; the packs and their manifest stay', async () => {
    edit('01-access.yaml', 'access criteria, by {deadline}.', 'access criteria & more, by {deadline}, TBC.');
    expect((await run('build', '2030-31', '--as', 'draft', '--to', 'combined', '--format', 'docx')).code).toBe(0);
    const before = JSON.parse(fs.readFileSync(out('manifest.json'), 'utf8')) as { outputs: object };
    const heard = await run('build', '2030-31', '--as', 'draft', '--review');
    expect([heard.code, heard.err]).toEqual([0, expect.stringContaining(`new        ${copy}`)]);
    const parts = unzipSync(fs.readFileSync(out(copy)));
    const [body, comments, header] = ['document', 'comments', 'header1'].map((name) =>
      strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array()),
    );
    expect(comments?.match(/<w:comment /g)).toHaveLength(3);
    expect(comments).toContain('To be settled before it is approved: “TBC” was left in the text.');
    expect(comments).toMatch(/directions\/2030-31\/01-access\.yaml:\d+ \[placeholder-left-in\]/);
    expect(comments).toContain('w:author="directions, for Example IJB" w:date="2030-03-14T00:00:00Z"');
    expect(body).toMatch(/<w:commentRangeStart w:id="\d"\/><w:r><w:t>TBC\.<\/w:t><\/w:r><w:commentRangeEnd/);
    expect(header).toContain('DRAFT');
    const after = JSON.parse(fs.readFileSync(out('manifest.json'), 'utf8')) as {
      outputs: object;
      reviewCopies: unknown;
    };
    expect(after.reviewCopies).toEqual([copy]);
    expect(Object.keys(after.outputs)).toEqual([...Object.keys(before.outputs), copy].sort());
    expect((await run('build', '2030-31', '--as', 'draft', '--review', '--check')).code).toBe(0);
  });

  test('has its comments at words with marks, whether these are printed or not', async () => {
    edit('01-access.yaml', 'publish its access criteria, by', 'publish **its *access*** **criteria & more, by');
    expect((await run('build', '2030-31', '--as', 'draft', '--review')).code).toBe(0);
    const body = strFromU8(unzipSync(fs.readFileSync(out(copy)))['word/document.xml'] ?? new Uint8Array());
    const about = [...body.matchAll(/<w:commentRangeStart [^>]*>(.*?)<w:commentRangeEnd/gs)].map(([, words = '']) =>
      words.replace(/<[^>]*>/g, '').trim(),
    );
    expect(about).toEqual(['**criteria', '&amp;']);
  });

  test('is of an approved pack what stops it, and of nothing else than the combined pack in Word', async () => {
    edit('01-access.yaml', 'access criteria, by {deadline}.', 'access criteria, by {deadline}, TBC.');
    expect((await run('build', '2030-31')).code).toBe(1);
    expect((await run('build', '2030-31', '--review')).code).toBe(0);
    expect((await run('build', '2030-31', '--review', '--format', 'pdf')).err).toContain(
      'A review copy is the combined Directions in Word.',
    );
  });
});

describe('diff', () => {
  const root = (name: string): string => path.join(folder, 'root', name);
  const reword = (): void => edit('01-access.yaml', 'must publish its access', 'must print its access');
  const told = /Direction 1\.1\n {2}Words: .*\[-publish-\]\{\+print\+\} its access/;

  test('holds a built file against the year as it is now, by the authored files inside it', async () => {
    await run('build', '2030-31', '--to', 'combined', '--out', 'sent');
    reword();
    for (const format of ['docx', 'pdf']) {
      const heard = await run('diff', `sent/example-ijb-directions-2030-31.${format}`);
      expect([heard.code, heard.out]).toEqual([0, expect.stringMatching(told)]);
    }
    fs.writeFileSync(root('notes.docx'), 'notes');
    expect((await run('diff', 'notes.docx')).err).toContain('notes.docx is neither a PDF nor a Word file.');
  });

  test('does not say that nothing changed where only what it does not compare did', async () => {
    await begin(...issue);
    const board = root('directions/ijb.yaml');
    const phone = fs.readFileSync(board, 'utf8').replace(/01632 \d+/, '01632 999999');
    fs.writeFileSync(board, phone);
    expect((await run(...revise)).code).toBe(0);
    const heard = await run('diff', '2030-31');
    expect(heard.out).toBe(
      'No direction, fact or figure changed from 2030-31@1 to 2030-31. What else a pack prints, such as the order of directions, the contact and the standing words, is not compared: --format docx or pdf shows it.\n',
    );
    expect((await run('diff', '2030-31', '--format', 'docx')).code).toBe(0);
    const docx = fs.readFileSync(root('out/2030-31/example-ijb-changes-2030-31@1-to-2030-31.docx'));
    expect(strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:ins [^>]*>.{0,200}999999/);
  });

  test('holds a branch, tag or commit against it, and writes Word, PDF and a web page', async () => {
    const git = (...words: string[]): unknown =>
      spawnSync('git', ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@ijb.example', '-C', root(''), ...words]);
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'As it was');
    reword();
    const heard = await run('diff', 'git:main', '2030-31');
    expect([heard.code, heard.out]).toEqual([0, expect.stringMatching(told)]);
    expect((await run('diff', 'git:lost', '2030-31')).err).toContain('Git knows no commit, branch or tag "lost".');
    const page = await run('diff', 'git:main', '2030-31', '--format', 'html');
    expect(page.out).toContain('<del><span class="said">[taken out: </span>publish<span class="said">]</span></del>');
    for (const format of ['docx', 'pdf'])
      expect((await run('diff', 'git:main', '2030-31', '--format', format, '--out', 'changes')).code).toBe(0);
    const [docx, pdf] = Object.keys(filesIn(root('changes'))).map((name) => fs.readFileSync(root(`changes/${name}`)));
    const body = strFromU8(unzipSync(docx ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
    expect(body).toMatch(
      /<w:del w:id="\d+" w:author="Chief Officer" w:date="2030-03-21T00:00:00Z"><w:r><w:delText[^>]*>publish </,
    );
    expect(readPdf(pdf ?? new Uint8Array()).faults).toEqual([]);
  });
});

/** The commands of the README's page on the life of a pack, as they are typed. */
function commandsOfReadme(): readonly string[] {
  const [, page = ''] = /### The life of a pack\n(.*?)\n### /s.exec(fs.readFileSync('README.md', 'utf8')) ?? [];
  return [...page.matchAll(/`npx (directions [^`]+)`/g)].map(([, line = '']) => line);
}

test('a life: drafted, changed, approved, issued, amended, gone on from; what was issued first is known at its end, and every command of the README was typed', async () => {
  const typed: string[] = [];
  /** In the year of the test's board; what is in quotes is one word. */
  const step = async (line: string, ...more: readonly string[]): Promise<Heard> => {
    typed.push(line);
    const here = line
      .replace(/^directions /, '')
      .replaceAll('2023-24', '2030-31')
      .replaceAll('2024-25', '2031-32')
      .replaceAll('2023-', '2030-');
    return run(...[...here.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = '']) => quoted ?? word), ...more);
  };
  const fine = async (line: string, ...more: readonly string[]): Promise<Heard> => {
    const heard = await step(line, ...more);
    expect([line, heard.code, heard.out]).toEqual([line, 0, expect.anything()]);
    return heard;
  };
  const pack = own('pack.yaml');
  const record = 'dated: "2030-03-14"\napproval: { date: "2030-03-14", reference: "Report 5.1, 14 March 2030" }\n';
  edit(
    'pack.yaml',
    `status: issued\n${record}issue: { date: "2030-03-21", by: Chief Officer }\n`,
    'status: draft\ndated: "2030-03-07"\n',
  );

  await fine('directions build 2023-24', '--to', 'combined', '--format', 'text');
  edit('01-access.yaml', 'must publish its access criteria', 'must print its access criteria');
  edit('pack.yaml', 'status: draft', 'status: for-approval');
  expect((await step('directions validate 2023-24 --as issued')).out).toContain('[approval-not-recorded]');
  edit('pack.yaml', 'status: for-approval\ndated: "2030-03-07"\n', `status: approved\n${record}`);
  await fine('directions build 2023-24', '--to', 'combined', '--format', 'text');

  const sent = 'directions issue 2023-24 --date 2023-03-31 --by "Chief Officer"';
  await fine(sent);
  await fine(sent, '--yes');
  const first = path.join(folder, 'root/Item 5.4.pdf');
  fs.copyFileSync(path.join(folder, 'root/out/2030-31/example-ijb-directions-2030-31-nhs-example.pdf'), first);
  await fine('directions validate');

  const bind = async (day: string): Promise<string | undefined> =>
    /bind those they are given to on [^:]*: (\d+ of \d+)/.exec((await run('log', '--on', day)).out)?.[1];
  expect([await bind('2030-03-30'), await bind('2030-04-01')]).toEqual(['0 of 6', '6 of 6']);
  await fine('directions revise 2023-24 --date 2023-09-21 --reference "Report 5.2"', '--yes');
  moveMoney();
  await fine('directions issue 2023-24 --date 2023-09-28 --by "Chief Officer" --yes');
  expect((await fine('directions diff 2023-24@1 2023-24@2')).out).toContain('Payment to Example Council');
  await fine('directions validate 2023-24@1');

  await fine('directions new 2024-25 --from 2023-24');
  const todo = await fine('directions validate 2024-25');
  for (const rule of ['figure-without-amount', 'deadline-without-date', 'date-of-another-year'])
    expect(todo.out).toContain(rule);
  fillIn();
  expect((await run('issue', '2031-32', '--date', '2031-03-20', '--by', 'Chief Officer', '--yes')).err).toContain(
    'Issued 2031-32@1',
  );
  expect((await run('validate')).out).toBe('Nothing to report in 2030-31 (amended), 2031-32 (issued).\n');
  expect([await bind('2030-12-01'), await bind('2031-06-01')]).toEqual(['6 of 12', '6 of 12']);
  const log = (await run('log', '--on', '2031-06-01')).out;
  expect(log).toMatch(/Directions for 2030-31 +Version 2, issued on 28 September 2030/);
  expect(log.match(/Continued by 2031-32\//g)).toHaveLength(6);
  expect(fs.readFileSync(pack, 'utf8')).toContain('amendments:');

  const known = await fine('directions verify "Item 5.4.pdf"');
  expect(known.out).toContain('version 1 of 2030-31 as issued');
  await fine('directions extract "Item 5.4.pdf"');
  await fine('directions build 2023-24@1');
  const rebuilt = path.join(folder, 'root/out/2030-31@1/example-ijb-directions-2030-31-nhs-example.pdf');
  expect(fs.readFileSync(rebuilt).equals(fs.readFileSync(first))).toBe(true);
  expect(commandsOfReadme().length).toBeGreaterThan(7);
  expect(commandsOfReadme().filter((line) => !typed.includes(line))).toEqual([]);
});

/** What a planning officer and finance write into the folder of the new year. */
function fillIn(): void {
  const change = (name: string, changes: readonly (readonly [RegExp, string])[]): void => {
    const file = path.join(folder, 'root/directions/2031-32', name);
    const text = changes.reduce(
      (words, [from, to]) => {
        expect(words).toMatch(from);
        return words.replace(from, to);
      },
      fs.readFileSync(file, 'utf8'),
    );
    fs.writeFileSync(file, text);
  };
  change('pack.yaml', [
    [
      /status: draft\n/,
      'status: approved\ndated: "2031-03-13"\napproval: { date: "2031-03-13", reference: "Report 5.3" }\n',
    ],
    [
      /They replace the\n? +?Directions for 2029-30\.|They replace the Directions for 2029-30\./,
      'They continue the Directions for 2030-31.',
    ],
  ]);
  change('deadlines.yaml', [
    [/(june-2031, by: )"tbc"/, '$1"2031-06-30"'],
    [/(september-2031, by: )"tbc"/, '$1"2031-09"'],
    [/(new-year, by: )"tbc"/, '$1"2032-01-31"'],
  ]);
  for (const name of ['01-access', '02-resources', '03-support', '04-local-services'])
    change(`${name}.yaml`, [[/(?<= {4}lead: .*\n)(?= {4}text:)/g, '    effective: "2031-04-01"\n']]);
  const settled = 'status: agreed, decided: "2031-03-06", reference: "Report 4.3"';
  change('budgets.yaml', [
    [/(recipient: nhs-example, amount: )"tbc"(.*) status: indicative/, `$1"£2,600,000"$2 ${settled}`],
    [/(recipient: example-council, amount: )"tbc"(.*) status: indicative/, `$1"£2,700,000"$2 ${settled}`],
    [/(recipient: nhs-example, amount: )"tbc"(.*) status: indicative/, `$1"£1,100,000"$2 ${settled}`],
    [/(general-medicine.* amount: )"tbc"/, '$1"£1,100,000"'],
    [/(community-nursing.* amount: )"tbc"/, '$1"£2,600,000"'],
    [/(social-care.* amount: )"tbc"/, '$1"£2,700,000"'],
  ]);
}
