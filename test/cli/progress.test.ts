/** A year of progress at the command line: what is reported comes in through a workbook, is told to the Board, and stays as it was told. */
import * as fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { leave, type Left } from './left.ts';
import { filesIn, folderAsInstalled, type Heard, type } from './stage.ts';

let folder = '';
const own = 'root/directions/2025-26/progress.yaml';

beforeEach(() => {
  folder = folderAsInstalled();
  fs.cpSync('test/three-years', path.join(folder, 'root'), { recursive: true });
});

const run = (line: string, today = '2026-01-10'): Promise<Heard> => type(folder, line, { spine, today });
const text = (): string => fs.readFileSync(path.join(folder, own), 'utf8');

/** Fills in the cells behind those that are given, in the row of a direction. */
async function filledIn(rows: Readonly<Record<string, string>>): Promise<void> {
  await run('progress export 2025-26 p.csv --force');
  const file = path.join(folder, 'root/p.csv');
  const lines = fs.readFileSync(file, 'utf8').split('\r\n');
  const filled = lines.map((line) => {
    const [number = ''] = line.split(',');
    return rows[number] === undefined ? line : line.replace(/,{6}$/, `,${rows[number]}`);
  });
  fs.writeFileSync(file, filled.join('\r\n'));
}

/** The workbook as somebody leaves it: 1.3 has row 5, 1.4 has 6 and 2.1 has 7; below them stands the mark of the export. */
async function leftAs(left: Left): Promise<void> {
  await run('progress export 2025-26 p.xlsx --force');
  leave(path.join(folder, 'root/p.xlsx'), left);
}

/** What somebody reports of a direction, from its day to what was done. */
const report = (row: number, done = 'The post is filled.'): Readonly<Record<string, string>> => ({
  [`G${row}`]: '2025-12-31',
  [`H${row}`]: 'Head of Nursing',
  [`I${row}`]: 'late',
  [`J${row}`]: done,
});

describe('the workbook', () => {
  test('has a row for each direction, and is not written over somebody’s work', async () => {
    expect((await run('progress export 2025-26 p.csv')).code).toBe(0);
    const rows = fs.readFileSync(path.join(folder, 'root/p.csv'), 'utf8').split('\r\n');
    expect(rows[0]).toContain(
      'No.,Direction,Given to,Deadline,Measures,Last reported,Date,Reported by,State,What was done,Figure 1,Evidence',
    );
    expect(rows.filter((row) => /^\d\.\d,/.test(row))).toHaveLength(3);
    // What nobody has filled in is made again.
    expect((await run('progress export 2025-26 p.csv')).code).toBe(0);
    await filledIn({ '2.1': '31/12/2025,Chief Social Work Officer,late,The post is filled.,71%,' });
    const filled = fs.readFileSync(path.join(folder, 'root/p.csv'), 'utf8');
    const heard = await run('progress export 2025-26 p.csv');
    expect([heard.code, heard.err]).toEqual([
      2,
      'error: p.csv is there already, and does not only say what progress.yaml says.\nhelp: Import it first, export to another name, or replace it: directions progress export 2025-26 p.csv --force\n',
    ]);
    expect(fs.readFileSync(path.join(folder, 'root/p.csv'), 'utf8')).toBe(filled);
  });

  test('that was imported is exported anew, unless it holds what no import takes', async () => {
    await filledIn({ '2.1': '31/12/2025,Chief Social Work Officer,late,The post is filled.,71%,' });
    expect((await run('progress import 2025-26 p.csv')).code).toBe(0);
    const file = path.join(folder, 'root/p.csv');
    const imported = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, `${imported}\r\n,,,,,Ask the board,,,,,,`);
    const heard = await run('progress export 2025-26 p.csv');
    expect([heard.code, heard.err]).toEqual([2, expect.stringContaining('holds what an export does not')]);
    fs.writeFileSync(file, imported);
    expect((await run('progress export 2025-26 p.csv')).code).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toContain('31 December 2025: Late. The post is filled.');
  });

  test('adds an entry for each row that is filled in, and none twice', async () => {
    const before = text().split('reported:')[0] ?? '';
    await filledIn({ '2.1': '31/12/2025,Chief Social Work Officer,late,"The post is filled, from January.",71%,' });
    const heard = await run('progress import 2025-26 p.csv');
    expect([heard.code, heard.err]).toEqual([0, 'Added 1 entry to directions/2025-26/progress.yaml.\n']);
    expect(text()).toContain(
      `${before}  - direction: "2.1"\n    date: "2025-12-31"\n    by: Chief Social Work Officer\n    state: late\n    done: The post is filled, from January.\n    figures: ["71%"]\nreported:`,
    );
    expect((await run('progress import 2025-26 p.csv')).err).toMatch(
      /1 row is in progress\.yaml already\.\nNothing to add/,
    );
    expect((await run('validate 2025-26')).err).not.toContain('error');
  });

  test('in CSV, 1.1 is what it says where the file has its 1.10 and no second 1.1, or the words of the direction stand behind it', async () => {
    const year = path.join(folder, 'root/directions/2025-26');
    for (const name of ['01-health.yaml', 'progress.yaml', 'budgets.yaml']) {
      const words = fs
        .readFileSync(path.join(year, name), 'utf8')
        .replaceAll('"1.4"', '"1.10"')
        .replaceAll('"1.3"', '"1.1"');
      fs.writeFileSync(path.join(year, name), words.replace(/^reported:[^]*/m, ''));
    }
    await filledIn({});
    const file = path.join(folder, 'root/p.csv');
    const exported = fs.readFileSync(file, 'utf8');
    const done = '2025-12-31,Head of Nursing,late,The post is filled.,,';
    const imported = async (from: RegExp, to: string): Promise<string> => {
      expect(exported).toMatch(from);
      fs.writeFileSync(file, exported.replace(from, to));
      return (await run('progress import 2025-26 p.csv --dry-run')).err;
    };
    const one = '1 entry for directions/2025-26/progress.yaml, not added (--dry-run).\n';
    expect(await imported(/^(1\.1,.*),{6}$/m, `$1,${done}`)).toBe(one);
    expect(await imported(/^(1\.10,.*),{6}$/m, `$1,${done}`)).toBe(one);
    const doubtful = '“1.1” may be direction 1.1 or direction 1.10: spreadsheets leave out noughts.';
    expect(await imported(/^1\.10(,.*),{6}$/m, `1.1$1,${done}`)).toContain(doubtful);
    expect(await imported(/^(1\.1,.*),{6}(\r\n)/m, `$1,${done}$2$1,,,,,,$2`)).toBe(one);
    // As a body has it that 1.10 is not given to.
    expect(await imported(/^(1\.1,.*),{6}\r\n1\.10,.*\r\n/m, `$1,${done}\r\n`)).toBe(one);
    expect(await imported(/^1\.1,.*,{6}\r\n1\.10,.*\r\n/m, `1.1,,,,,,${done}\r\n`)).toContain(doubtful);
  });

  test('refuses errors and formulas in the place of words, as in a workbook', async () => {
    await filledIn({ '2.1': '31/12/2025,Chief Social Work Officer,late,The post is filled.,=1+1,#REF!' });
    const heard = await run('progress import 2025-26 p.csv');
    expect(heard.code).toBe(1);
    expect(heard.err).toMatch(/K\d+: error: Here stands the formula “=1\+1”, and not its result\./);
    expect(heard.err).toMatch(/L\d+: error: The spreadsheet shows the error #REF! here\./);
  });

  test('takes TBC for no figure yet', async () => {
    await filledIn({ '2.1': '31/12/2025,Chief Social Work Officer,late,The post is filled.,TBC,' });
    expect((await run('progress import 2025-26 p.csv')).code).toBe(0);
    expect(text()).toContain('done: The post is filled.\nreported:');
  });

  test('says once which cells have line breaks and other spaces that are taken as plain ones', async () => {
    await filledIn({ '2.1': '31/12/2025,Chief Social Work Officer,late,"The post\n\nis filled.",71%,No\u00a0report' });
    const heard = await run('progress import 2025-26 p.csv');
    expect(heard.code).toBe(0);
    expect(heard.err.replace(/^[^\n]*?: /gm, '')).toMatch(
      /Line breaks in J\d+ are taken as spaces: each text is printed as one paragraph\.\n.*No-break spaces in L\d+ are taken as plain ones/,
    );
    expect(text()).toContain('done: The post is filled.\n');
    expect((await run('progress import 2025-26 p.csv')).err).not.toContain('taken as');
  });

  test('begins the file where there is none', async () => {
    fs.rmSync(path.join(folder, own));
    await filledIn({ '1.3': '2025-06-30,Head of Nursing,On track,The criteria are written.,,' });
    await run('progress import 2025-26 p.csv');
    expect(text()).toBe(
      '# yaml-language-server: $schema=../../../../schemas/progress.schema.json\nentries:\n  - direction: "1.3"\n    date: "2025-06-30"\n    by: Head of Nursing\n    state: on-track\n    done: The criteria are written.\n',
    );
  });

  test.each([
    ['soon,Head of Nursing,late,Words.,,', 'G2: error: “soon” is no day.'],
    ['2025-12-31,Head of Nursing,green,Words.,,', 'I2: error: “green” is no state.'],
    ['2025-12-31,Head of Nursing,late,,,', 'J2: error: “What was done” is empty.'],
    [
      '12 January 2029,Head of Nursing,Complete,All is done.,,',
      'G2: error: 12 January 2029 is still to come (today is 10 January 2026): nobody can report yet what was so then.',
    ],
    [
      '2025-07-02,Head of Nursing,On track,Backdated.,,',
      'G2: error: The Board was told on 10 July 2025 how direction 1.3 stood by then: an entry of 2 July 2025 would change what it was told.',
    ],
  ])('with %s is refused, and nothing is written', async (words, message) => {
    const before = text();
    await filledIn({ '1.3': words });
    const heard = await run('progress import 2025-26 p.csv');
    expect([heard.code, heard.err]).toEqual([1, expect.stringContaining(message)]);
    expect(text()).toBe(before);
  });

  test('whose number lost its nought in a spreadsheet is of the direction that alone can be meant, or refused', async () => {
    const year = path.join(folder, 'root/directions/2025-26');
    for (const name of ['02-carers.yaml', 'progress.yaml']) {
      const file = path.join(year, name);
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('"2.1"', '"2.10"'));
    }
    await filledIn({ '2.10': '2025-12-31,Head of Nursing,late,The post is filled.,,' });
    const file = path.join(folder, 'root/p.csv');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('2.10,', '2.1,'));
    expect((await run('progress import 2025-26 p.csv --dry-run')).out).toMatch(/^2\.10 {2}2025-12-31 /);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('2.1,', '2.2,'));
    expect((await run('progress import 2025-26 p.csv')).err).toContain('There is no direction “2.2”.');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('2.2,', '1.30,'));
    expect((await run('progress import 2025-26 p.csv')).err).toContain('There is no direction “1.30”.');
  });

  test.each([
    ['Evidence', 'Proof', 'L2: error: Nothing is read from this column'],
    ['Evidence', '', 'L2: error: Nothing is read from this column'],
    ['Figure 1', 'Figures', 'K2: error: Nothing is read from this column'],
  ])('below the heading “%s” that became “%s” loses nothing in silence', async (heading, other, message) => {
    const before = text();
    await filledIn({ '1.3': '2025-12-31,Head of Nursing,late,The post is filled.,12 of 12,Minute 4' });
    const file = path.join(folder, 'root/p.csv');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(heading, other));
    const heard = await run('progress import 2025-26 p.csv');
    expect([heard.code, heard.err]).toEqual([1, expect.stringContaining(message)]);
    expect(text()).toBe(before);
  });

  test('with a row twice adds its entry once', async () => {
    await filledIn({ '1.3': '2025-12-31,Head of Nursing,late,The post is filled.,12 of 12,' });
    const file = path.join(folder, 'root/p.csv');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^1\.3,.*\r\n/m, '$&$&'));
    const heard = await run('progress import 2025-26 p.csv');
    expect(heard.err).toBe(
      'p.csv: A3: warning: The row of A3 says the same as another: it is taken once.\nAdded 1 entry to directions/2025-26/progress.yaml.\n',
    );
    expect((await run('progress import 2025-26 p.csv')).err).toMatch(/^2 rows are in progress\.yaml already\.\n/);
  });

  test('with two rows that report otherwise of one day is refused, and a row that corrects an entry is told', async () => {
    await filledIn({ '1.3': '2025-12-31,Head of Nursing,late,The post is filled.,12 of 12,' });
    const file = path.join(folder, 'root/p.csv');
    const once = fs.readFileSync(file, 'utf8');
    const twice = once.replace(/^1\.3,.*\r\n/m, (row) => `${row}${row.replace('is filled', 'is not filled')}`);
    fs.writeFileSync(file, twice);
    expect((await run('progress import 2025-26 p.csv')).err).toContain(
      'p.csv: G3: error: G2 reports of direction 1.3 on 31 December 2025 too, and otherwise: of one day one entry counts.\n',
    );
    fs.writeFileSync(file, once);
    expect((await run('progress import 2025-26 p.csv')).err).not.toContain('warning');
    fs.writeFileSync(file, twice);
    const heard = await run('progress import 2025-26 p.csv');
    expect([heard.code, heard.err]).toEqual([
      0,
      expect.stringContaining('G3: warning: progress.yaml says otherwise of direction 1.3 on 31 December 2025 already'),
    ]);
  });

  test('with something filled in in the row that says whose it is is told what that row is', async () => {
    await filledIn({ 'progress:sample-ijb:2025-26': '2025-12-31,Head of Nursing,late,The post is filled.,12 of 12,' });
    const heard = await run('progress import 2025-26 p.csv');
    expect(heard.err).toContain('A5: error: This row says whose workbook it is, and is of no direction.\n');
    await filledIn({ '1.3': '2025-12-31,Head of Nursing,late,The post is filled.,12 of 12,' });
    const file = path.join(folder, 'root/p.csv');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^1\.3,/m, '77.7,'));
    expect((await run('progress import 2025-26 p.csv')).err).toContain('Write the number of a direction of this year.');
  });

  test('says nothing of what it says again, and takes the day that is given for today', async () => {
    const said = '2025-07-02,Head of Nursing,On track,The criteria are written.,4 of 12 teams (June return),';
    await filledIn({ '1.3': said, '1.4': '2026-01-12,Head of Adult Services,Complete,All have published.,,' });
    expect((await run('progress import 2025-26 p.csv')).err).toContain('G3: error: 12 January 2026 is still to come');
    const heard = await run('progress import 2025-26 p.csv --on 2026-01-12');
    expect([heard.code, heard.err]).toEqual([
      0,
      '1 row is in progress.yaml already.\nAdded 1 entry to directions/2025-26/progress.yaml.\n',
    ]);
  });

  test.each(["'@home' nursing", "'=x'", "''a", "'s-Hertogenbosch"])(
    'keeps the words “%s” as they are',
    async (words) => {
      await leftAs({ cells: report(5, words) });
      expect((await run('progress import 2025-26 p.xlsx --dry-run')).out).toContain(`late: ${words}\n`);
    },
  );

  test('has nothing typed over where the apostrophe of a CSV file has become a letter', async () => {
    const measure = '-5% of waits (quarterly report).';
    for (const name of fs.readdirSync(path.join(folder, 'root/directions/2025-26'))) {
      const file = path.join(folder, 'root/directions/2025-26', name);
      if (name.endsWith('.yaml'))
        fs.writeFileSync(
          file,
          fs.readFileSync(file, 'utf8').replace(/measures: \["Share of.*/g, `measures: ["${measure}"]`),
        );
    }
    await leftAs({ cells: { E5: `'${measure}`, ...report(5) } });
    expect((await run('progress import 2025-26 p.xlsx')).err).not.toContain('warning');
    await leftAs({ cells: { E5: `"${measure}`, ...report(6) } });
    expect((await run('progress import 2025-26 p.xlsx')).err).toContain(
      'E5: warning: What stands in E5 is not taken: an export fills in what stands there',
    );
  });

  const sheet = "'Progress on the Directions'";
  test.each<[what: string, left: Left, said: string]>([
    ['a sheet', { sheet: 'Notes' }, 'Notes!A1: warning: The sheet “Notes” is not read: it has no rows of the export'],
    ['a comment', { comment: 'J6' }, `${sheet}!J6: warning: The comment at J6 is not taken.`],
    ['words beside the title', { cells: { C1: 'Ann' } }, `${sheet}!C1: warning: What stands in C1 is not taken`],
    ['words below the table', { cells: { B20: 'Ann' } }, `${sheet}!B20: warning: What stands in B20 is not taken`],
    [
      'the same, where numbers stand',
      { cells: { A20: 'Ann' } },
      `${sheet}!A20: warning: What stands in A20 is not taken`,
    ],
    ['words beside the mark', { cells: { E8: 'Ann' } }, `${sheet}!E8: warning: What stands in E8 is not taken`],
    [
      'words over those of the export',
      { cells: { D5: 'June', E6: 'Ann', F7: 'Late' } },
      `${sheet}!D5: warning: What stands in D5 and 2 other cells is not taken: an export fills in what stands there`,
    ],
  ])('names what it does not take: %s', async (_, left, said) => {
    await leftAs({ ...left, cells: { ...left.cells, ...report(5) } });
    const heard = await run('progress import 2025-26 p.xlsx');
    expect(heard.err).toMatch(/Added 1 entry/);
    expect(heard.err.match(/warning/g)).toHaveLength(1);
    expect(heard.err).toContain(`p.xlsx: ${said}`);
    // What was reported last has changed since, and that is nobody's doing.
    expect((await run('progress import 2025-26 p.xlsx')).err.match(/warning/g)).toHaveLength(1);
    expect(JSON.parse((await run('progress import 2025-26 p.xlsx --json')).out)).toMatchObject({
      remarks: [{ cell: said.split(': ')[0] }],
    });
  });

  test('with two columns of one heading is refused, whichever is filled in', async () => {
    await filledIn({ '1.3': '2025-12-31,Head of Nursing,late,The post is filled.,12 of 12,' });
    const file = path.join(folder, 'root/p.csv');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/(,Evidence)(?=\r\n)/, '$1,what was done '));
    const heard = await run('progress import 2025-26 p.csv');
    expect([heard.code, heard.err]).toEqual([
      1,
      expect.stringContaining('p.csv: M1: error: Two columns are headed “what was done”: J1 and M1.'),
    ]);
  });

  test.each<[cells: Record<string, string>, said: string]>([
    [{ J5: 'The post ~~is not~~ is now filled.' }, 'J5: error: “is not” is struck through.'],
    [{ G5: '~~2025-12-31~~' }, 'G5: error: “2025-12-31” is struck through.'],
    [{ I5: 'late~~ complete~~' }, 'I5: error: “complete” is struck through.'],
    [{ A5: '~~1.3~~' }, 'A5: error: “1.3” is struck through.'],
    [{ J5: 'About 10^^3^^ visits.' }, 'J5: error: “3” is above or below the line, as a superscript or subscript'],
    [{ L5: '10^^3^^' }, 'L5: error: “3” is above or below the line, as a superscript or subscript'],
  ])('with words that are struck through or raised is refused: %j', async (cells, said) => {
    await leftAs({ cells: { ...report(5), ...cells } });
    const before = text();
    const heard = await run('progress import 2025-26 p.xlsx');
    expect([heard.code, heard.err.match(/error/g)?.length, text()]).toEqual([1, 1, before]);
    expect(heard.err).toContain(`p.xlsx: ${sheet}!${said}`);
    expect(heard.err).toMatch(/Take the words out, or take the line off them\.|Write out on the line what is meant/);
  });

  test.each<[cells: Record<string, string>, said: string]>([
    [report(6, '✅ Done.'), 'J6: error: The packs\' font has no "✅" (U+2705).'],
    [report(6, '• one • two'), 'J6: error: The text begins with “•”, which would be printed.'],
    [{ ...report(6), H6: 'Coun\ufffdil' }, 'H6: error: U+FFFD stands where letters were lost in a conversion.'],
    [{ ...report(6), K6: '5 of 8 😀' }, 'K6: error: The packs\' font has no "😀" (U+1F600).'],
  ])('with what cannot be printed is refused, at the cell: %j', async (cells, said) => {
    await leftAs({ cells: { ...report(5), ...cells } });
    const before = text();
    const { code, err } = await run('progress import 2025-26 p.xlsx');
    expect([code, err.match(/error/g)?.length, text()]).toEqual([1, 1, before]);
    expect(err).toContain(`p.xlsx: ${sheet}!${said}`);
  });

  test.each([
    ['what was done, in two directions', 'J5:J6', 'J5'],
    ['the day, in all of them', 'G5:G7', 'G5'],
    ['who reports it and how it stands', 'H5:I5', 'H5'],
    ['what is to be measured', 'E5:E7', undefined],
  ])('with cells that are merged is refused where they are filled in: %s', async (_, merged, at) => {
    await leftAs({ cells: report(5), merged });
    const { code, err } = await run('progress import 2025-26 p.xlsx');
    if (at === undefined) expect([code, err]).toEqual([0, expect.stringContaining('Added 1 entry')]);
    else {
      expect([code, err.match(/error/g)?.length]).toEqual([1, 1]);
      expect(err).toContain(`p.xlsx: ${sheet}!${at}: error: The cells ${merged} are merged: what they show stands in`);
    }
  });

  test.each(['xlsx', 'csv'])('as it was exported has nothing that is not taken: %s', async (extension) => {
    for (const year of ['2023-24', '2024-25', '2025-26']) {
      await run(`progress export ${year} p.${extension} --force`);
      expect((await run(`progress import ${year} p.${extension}`)).err).toBe(
        `Nothing to add: p.${extension} says nothing that progress.yaml does not.\n`,
      );
    }
  });

  test('of another year is refused', async () => {
    await run('progress export 2024-25 p.csv');
    expect((await run('progress import 2025-26 p.csv')).err).toContain('This workbook is of sample-ijb, 2024-25');
  });
});

test.each([
  ['a state that there is not', 'progress.yaml', 'state: at-risk', 'state: amber', 'not-one-of'],
  ['a direction that there is not', 'progress.yaml', 'direction: "2.1"', 'direction: "2.9"', 'unknown-reference'],
  ['a line that stands too far in', 'progress.yaml', '    by: ', '      by: ', 'wrong-indent'],
  ['an error elsewhere', '01-health.yaml', 'text:', 'txt:', 'unknown-key'],
])('%s is told once, and not as something that was changed since', async (_, name, from, to, rule) => {
  const file = path.join(folder, 'root/directions/2025-26', name);
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));
  const { out } = await run('validate 2025-26 --severity error --format json');
  const findings = JSON.parse(out) as readonly { readonly rule: string }[];
  expect(findings.map((one) => one.rule)).toEqual([rule]);
});

test('what was reported of a direction that is gone stays, once its number is said to be withdrawn', async () => {
  const group = path.join(folder, 'root/directions/2025-26/01-health.yaml');
  fs.writeFileSync(group, fs.readFileSync(group, 'utf8').replace(/ {2}- number: "1\.4"[^]*/, ''));
  const { out } = await run('validate 2025-26 --severity error --format json');
  expect(JSON.parse(out)).toMatchObject([
    {
      rule: 'unknown-reference',
      help: expect.stringMatching(/Where it was withdrawn, add it to “withdrawn:” in pack\.yaml\.$/),
    },
  ]);
  const pack = path.join(folder, 'root/directions/2025-26/pack.yaml');
  fs.writeFileSync(pack, fs.readFileSync(pack, 'utf8').replace(/(?<=^withdrawn: .*"1\.2")/m, ', "1.4"'));
  expect((await run('validate 2025-26 --severity error --format json')).out).toBe('[]\n');
});

test.each<[string, (text: string) => string, readonly string[]]>([
  [
    'one of a day that was told already',
    (text) =>
      text.replace(
        'reported:',
        `  - direction: "1.4"\n    date: "2025-07-02"\n    by: A\n    state: on-track\n    done: Backdated.\nreported:`,
      ),
    [
      'The entry on direction 1.4 of 2 July 2025 was added after the Board’s report of 10 July 2025, which told how it stood by then.',
    ],
  ],
  [
    'one that was changed, which is not called new',
    (text) => text.replace('done: The work begins in August.', 'done: The work began.'),
    ['The entry on direction 1.4 of 2 July 2025 was changed after the Board’s report of 10 July 2025 used it.'],
  ],
  [
    'one of the day after the report',
    (text) =>
      text.replace(
        'reported:',
        `  - direction: "1.4"\n    date: "2025-07-11"\n    by: A\n    state: on-track\n    done: It began.\nreported:`,
      ),
    [],
  ],
])('an entry is held against what the Board was told: %s', async (_, change, expected) => {
  const file = path.join(folder, own);
  fs.writeFileSync(file, change(text()));
  const { out } = await run('validate 2025-26 --severity error --format json');
  const findings = JSON.parse(out) as readonly { readonly message: string }[];
  expect(findings.map((one) => one.message)).toEqual(expected);
});

test('progress on directions whose file has a name that is not read is not called unknown', async () => {
  const year = path.join(folder, 'root/directions/2025-26');
  fs.renameSync(path.join(year, '02-carers.yaml'), path.join(year, '02-carers.yaml.txt'));
  expect((await run('validate 2025-26 --severity error')).out).not.toContain('There is no direction');
});

describe('the report', () => {
  test('is Word, PDF and a web page; on another day it says what was known then', async () => {
    expect((await run('progress 2025-26')).code).toBe(0);
    expect(Object.keys(filesIn(path.join(folder, 'root/out')))).toEqual([
      'manifest.json',
      ...['docx', 'html', 'pdf'].map((end) => `sample-ijb-progress-2025-26.${end}`),
    ]);
    const now = (await run('progress 2025-26 --format text')).out;
    expect(now).toMatch(/^Last report +10 July 2025$/m);
    expect(now).toContain('Reported complete: 1 of 3 Directions for 2025-26. Late or at risk: 1.');
    expect(now).toMatch(/^2\.1 .* At risk\. Deadline passed: October 2025\. Nothing reported since 9 October 2025 /m);
    expect((await run('progress 2025-26 --format text --on 2025-07-31')).out).toContain('Reported complete: 0 of 3');
    expect((await run('progress 2025-26 --format text --on 2025-05-31')).out).toContain('Nothing reported yet: 3.');
  });

  test('the table of what needs attention has what its caption says: of what is not to be reported on yet, nobody is silent for too long', async () => {
    const file = path.join(folder, 'root/directions/2025-26/pack.yaml');
    const pack = fs.readFileSync(file, 'utf8');
    fs.rmSync(path.join(folder, own));
    const attention = async (): Promise<readonly string[]> => {
      const { out } = await run('progress 2025-26 --format text');
      const [, table = ''] =
        /^Directions that are late, at risk, past their deadline or silent for too long$([^]*?)^=/m.exec(out) ?? [];
      return [...table.matchAll(/^(\d\.\d) /gm)].map(([, number = '']) => number);
    };
    expect(await attention()).toEqual(['1.3', '1.4', '2.1']);
    fs.writeFileSync(file, pack.replace(/^reporting: .*\n?/m, ''));
    expect(await attention()).toEqual(['1.3', '2.1']);
  });

  test.each([
    ['of the year', '2025-26/progress.yaml', 'All teams have'],
    ['of a year before', '2024-25/01-health.yaml', 'publish its'],
  ])('stops at a letter that its font has not, %s', async (_, name, words) => {
    const file = path.join(folder, 'root/directions', name);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(words, `😀 ${words}`));
    const at = new RegExp(`^directions/${name}:\\d+: error: The packs' font has no "😀" \\(U\\+1F600\\)\\.\\n`);
    for (const document of ['progress 2025-26', 'log']) {
      const { code, err } = await run(`${document} --format docx pdf html`);
      expect([code, err]).toEqual([1, expect.stringMatching(at)]);
    }
    expect((await run('progress 2025-26 --format csv')).code).toBe(0);
  });

  test('is recorded, and what it used is held against every later change', async () => {
    expect((await run('progress record 2025-26 --on 2025-10-12')).err).toContain('Nothing was written.');
    expect(text().match(/digest/g)).toHaveLength(3);
    await run('progress record 2025-26 --on 2025-10-12 --yes');
    expect(text().match(/digest/g)).toHaveLength(6);
    expect((await run('progress record 2025-26 --on 2025-10-12 --yes')).err).toMatch(/^No entry/);
    fs.writeFileSync(path.join(folder, own), text().replace('state: at-risk', 'state: on-track'));
    const heard = await run('validate 2025-26');
    expect(heard.code).toBe(1);
    expect(heard.out + heard.err).toContain(
      'The entry on direction 2.1 of 9 October 2025 was changed after the Board’s report of 12 October 2025 used it.',
    );
  });

  test('and what is otherwise than the Board was told is not recorded as told', async () => {
    const late =
      '  - direction: "1.3"\n    date: "2025-07-05"\n    by: Head of Nursing\n    state: late\n    done: Nothing.\n';
    const before = text().replace(/(?=^reported:)/m, late);
    fs.writeFileSync(path.join(folder, own), before);
    for (const day of ['2025-07-10', '2025-10-12']) {
      const { code, err } = await run(`progress record 2025-26 --on ${day} --yes`);
      expect(code).toBe(1);
      expect(err).toContain(
        'The entry on direction 1.3 of 5 July 2025 was added after the Board’s report of 10 July 2025',
      );
      expect(text()).toBe(before);
    }
  });
});

test('what is reported complete is not overdue, and stands in the log and in the status', async () => {
  expect((await run('deadlines 2025-26')).out).toMatch(
    /^31 October 2025 +1\.3 .* Reported complete on 1 October 2025$/m,
  );
  expect((await run('deadlines 2025-26 --overdue --to nhs-sample')).out).not.toMatch(/^31 October 2025 +1\.3 /m);
  expect((await run('log')).out).toMatch(/^1\.3 .* In force\. Reported: Complete \(1 October 2025\)$/m);
  expect((await run('status 2025-26')).out).toContain('• Complete: Direction 1.3');
});

test.each([
  ['2025-03-31', ['1.3', '1.4', '2.1', '2.2'], 0],
  ['2025-04-01', ['1.3', '2.1', '2.2'], 1],
])('what has ended by the day needs nobody’s attention, and the report says so: %s', async (on, numbers, ended) => {
  const file = path.join(folder, 'root/directions/2025-26/01-health.yaml');
  const from = 'effect: varies, year: 2024-25, number: "1.4"';
  const text = fs.readFileSync(file, 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(file, text.replace(from, from.replace('varies', 'supersedes')));
  const { out } = await run(`progress 2024-25 --on ${on} --format text`);
  const [attention = '', rest = ''] = out.split('Direction by direction');
  expect([...attention.matchAll(/^(\d\.\d) .* Deadline passed/gm)].map(([, number]) => number)).toEqual(numbers);
  expect(rest.split('(Superseded by 2025-26/1.4 on 1 April 2025.)').length - 1).toBe(ended);
});

test('what was reported of a direction stays with it where a later version gives it another number', async () => {
  const edit = (name: string, from: string, to: string): void => {
    const file = path.join(folder, 'root/directions/2025-26', name);
    const before = fs.readFileSync(file, 'utf8');
    expect(before).toContain(from);
    fs.writeFileSync(file, before.replace(from, to));
  };
  expect((await run('issue 2025-26 --yes')).code).toBe(0);
  expect((await run('revise 2025-26 --date 2025-11-06 --reference Report --yes')).code).toBe(0);
  edit('01-health.yaml', 'number: "1.4"\n    to', 'number: "1.5"\n    to');
  edit('pack.yaml', '["1.1", "1.2"]', '["1.1", "1.2", "1.4"]');
  expect((await run('issue 2025-26 --date 2025-11-13 --by Officer --yes')).code).toBe(0);
  for (const [on, number] of [
    ['2025-11-12', '1.4'],
    ['2025-11-13', '1.5'],
  ] as const) {
    const { out } = await run(`progress 2025-26 --on ${on} --format text`);
    expect(out).toMatch(new RegExp(`^On track +1 +2 +${number.replace('.', '\\.')}$`, 'm'));
    expect(out).toMatch(/^Nothing reported +0 +0$/m);
    expect(out).toContain('Five of eight centres have published their hours.');
    expect(out).toContain('5 of 8 centres (September return)');
  }
  expect((await run('log --on 2025-11-13')).out).toMatch(/^1\.5 .* In force\. Reported: On track \(1 October 2025\)$/m);
  const earlier = async (): Promise<string> =>
    /^31 January 2025 +2024-25 +1\.4 .*$/m.exec((await run('deadlines --on 2025-12-01')).out)?.[0] ?? '';
  expect(await earlier()).toMatch(/Overdue by 304 days\. Varied by 2025-26\/1\.4 on 1 April 2025$/);
  edit(
    'progress.yaml',
    'reported:',
    '  - { direction: "1.5", date: "2025-11-30", by: Officer, state: complete, done: All is published. }\nreported:',
  );
  expect(await earlier()).toMatch(/Reported complete on 30 November 2025$/);
});

test('what a later year goes on with and reports complete is past no deadline, as in the deadlines', async () => {
  const past = /^1\.3 .* Deadline passed: October 2024/m;
  expect((await run('progress 2024-25 --on 2025-09-30 --format text')).out).toMatch(past);
  expect((await run('progress 2024-25 --on 2025-10-01 --format text')).out).not.toMatch(past);
});

test('what is reported of a year that was issued is told whatever its plan has become since', async () => {
  expect((await run('issue 2025-26 --yes')).code).toBe(0);
  const papers = ['progress 2025-26 --format text', 'status 2025-26', 'deadlines 2025-26', 'log'];
  const told = async (): Promise<readonly string[]> => Promise.all(papers.map(async (line) => (await run(line)).out));
  const before = await told();
  expect(before[0]).toContain('Reported complete: 1 of 3 Directions for 2025-26.');
  const plan = path.join(folder, 'root/directions/plans/2025-35.yaml');
  fs.writeFileSync(plan, fs.readFileSync(plan, 'utf8').replace('id: aim-1', 'id: aim-of-later'));
  expect(await told()).toEqual(before);
});

test('a year without a year before has no appendix of changes, and that is said once', async () => {
  expect(await run('build 2023-24 --document changes')).toEqual({
    code: 2,
    out: '',
    err: 'error: Neither an earlier version of 2023-24 nor the year before is here to compare it with.\nhelp: The combined pack has what there is: directions build 2023-24 --to combined\n',
  });
});

test.each([
  ['on a day before it was issued', '2025-01-01', /^/, 'Version 1, not issued until 23 March 2025'],
  ['on the day', '2025-03-23', /^/, 'Version 1, issued on 23 March 2025'],
  ['without its day', '2025-06-01', /^issue: .*\n/m, 'Version 1, issued on a day that is not recorded'],
])('the deadlines say what is issued, and not that it is not: %s', async (_, day, gone, said) => {
  const file = path.join(folder, 'root/directions/2025-26/pack.yaml');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(gone, ''));
  const { out } = await run(`deadlines 2025-26 --on ${day}`);
  expect(/^Directions for 2025-26 +(.*)$/m.exec(out)?.[1]).toBe(said);
});

test('what was issued keeps its bytes whatever is reported of it, and the next year begins without it', async () => {
  const build = 'build 2025-26 --to combined --format docx';
  await run(build);
  fs.rmSync(path.join(folder, own));
  expect((await run(`${build} --check`)).code).toBe(0);
  fs.rmSync(path.join(folder, 'root/directions/2025-26'), { recursive: true });
  await run('new 2025-26 --from 2024-25');
  expect(fs.existsSync(path.join(folder, 'root/directions/2025-26/pack.yaml'))).toBe(true);
  expect(fs.existsSync(path.join(folder, own))).toBe(false);
});

test('sheets say in plain words what is reported, and what is measured', async () => {
  const edit = (name: string, from: string, to: string): void => {
    const file = path.join(folder, 'root/directions/2025-26', name);
    const before = fs.readFileSync(file, 'utf8');
    expect(before).toContain(from);
    fs.writeFileSync(file, before.replace(from, to));
  };
  edit('progress.yaml', 'All teams have', '"**All** [teams](https://sample.example/teams) have');
  edit('progress.yaml', 'published their criteria.', 'published their criteria."');
  edit('progress.yaml', '"12 of 12', '"*12* of 12');
  edit('01-health.yaml', 'Share of teams', '**Share** of teams');
  for (const line of ['progress 2025-26 --format csv', 'progress export 2025-26 p.csv']) {
    const { out } = await run(line);
    const text = out || fs.readFileSync(path.join(folder, 'root/p.csv'), 'utf8');
    expect(text).toContain('All teams <https://sample.example/teams> have published their criteria.');
    expect(text).toContain(',Share of teams with published');
    expect(text).not.toMatch(/\*|\]\(/);
  }
  const { out } = await run('progress 2025-26 --format csv');
  expect(out).toContain(',12 of 12 teams (September return),');
  expect(out).toContain(',Access criteria <https://sample.example/criteria>,');
  expect(await run('progress import 2025-26 p.csv')).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^Nothing to add/),
  });
});
