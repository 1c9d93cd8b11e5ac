/** `directions funding` as a finance officer types it: what is written, what is said, and when nothing is touched. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../src/source/sheets/read-xlsx.ts';
import * as spine from '../../src/spine.ts';
import { leave, type Left } from './left.ts';
import { folderAsInstalled, type Heard, type } from './stage.ts';

function board(): string {
  const folder = folderAsInstalled();
  fs.cpSync('test/example', path.join(folder, 'root'), { recursive: true });
  return folder;
}

const run = (folder: string, line: string | readonly string[]): Promise<Heard> => type(folder, line, { spine });
const budgets = (folder: string): string =>
  fs.readFileSync(path.join(folder, 'root/directions/2030-31/budgets.yaml'), 'utf8');
const edit = (folder: string, file: string, from: string, to: string): void => {
  const place = path.join(folder, 'root', file);
  fs.writeFileSync(place, fs.readFileSync(place, 'utf8').replace(from, to));
};

test('what a line no longer names is said in full when it is imported', async () => {
  const folder = board();
  const four = 'nhs-adults-1, nhs-adults-3, nhs-adults-4, nhs-adults-6';
  edit(folder, 'directions/2030-31/budgets.yaml', 'functions: [nhs-adults-1]', `functions: [${four}]`);
  await run(folder, 'funding export 2030-31 f.csv');
  edit(folder, 'f.csv', `"${four}"`, 'nhs-adults-1');
  const { out } = await run(folder, 'funding import 2030-31 f.csv --dry-run');
  expect(out).toContain('\nfunctions of district-nursing: nhs-adults-3, nhs-adults-4, nhs-adults-6 taken away\n');
});

describe('directions funding <year>', () => {
  test('writes what is asked for, says so, and finds it up to date', async () => {
    const folder = board();
    const first = await run(folder, 'funding 2030-31 --format csv xlsx --to combined');
    expect([first.code, first.out]).toEqual([0, '']);
    expect(first.err).toContain(
      'Built the funding appendices for 2030-31 (draft) in out/2030-31/\n  new        specimen-ijb-funding-2030-31.xlsx\n  new        specimen-ijb-funding-2030-31.csv\n',
    );
    expect((await run(folder, 'funding 2030-31 --format csv xlsx --to combined --check')).code).toBe(0);
    edit(folder, 'directions/2030-31/budgets.yaml', '£2,391,448.20', '£2,391,448.21');
    const check = await run(folder, 'funding 2030-31 --format csv --to combined --check');
    expect([check.code, check.err]).toEqual([1, expect.stringContaining('help: directions funding 2030-31')]);
  });

  test.each([
    ['plain.csv', 'plain.csv'],
    ['für Ægir.csv', '"für Ægir.csv"'],
    ['$(touch x) `y`.csv', "'$(touch x) `y`.csv'"],
    ["it's $1.csv", "'it'\\''s $1.csv'"],
    ['\u001b[2J\u202e.csv', '"�[2J�.csv"'],
  ])('a name is said as it can be typed: %s', async (name, said) => {
    const folder = board();
    const { code, err } = await run(folder, ['funding', 'export', '2030-31', name]);
    expect([code, err.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      `Fill it in, then: directions funding import 2030-31 ${said}`,
    ]);
    expect(err).not.toMatch(/[\u001b\u202e]/);
  });

  test.each([
    [9, 'b.csv: The CSV file has 9 MiB, and up to 8 MiB can be read: it is far too large to be a budget.'],
    [600, 'b.csv is far too large (600 MiB): files of up to 256 MiB are read.'],
  ])('a CSV file of %i MiB is refused before it is taken apart', async (size, said) => {
    const folder = board();
    const place = path.join(folder, 'root/b.csv');
    fs.writeFileSync(place, 'Id,Amount\n');
    fs.truncateSync(place, size * 1024 * 1024);
    const before = process.resourceUsage().maxRSS;
    const { code, err } = await run(folder, 'funding import 2030-31 b.csv');
    expect([code, err.split('\n')[0]]).toEqual([2, `error: ${said}`]);
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(300 * 1024);
  });

  test('--explain prints every part with its file and line', async () => {
    const { code, out } = await run(board(), 'funding 2030-31 --explain');
    expect(code).toBe(0);
    expect(out).toContain('Total payments\n   £59,189,286.50  Specimen Council  directions/2030-31/budgets.yaml:9\n');
    expect(out).toMatch(
      /\n +£1,310,000 +not yet allocated +computed\n +£80,935,909.46 +in all\n +£80,935,909.46 +as written, and the same +directions\/2030-31\/budgets.yaml:19\n/,
    );
    expect(out).toMatch(
      /\{statement:nhs-specimen\} in the text\n.*budgets.yaml:19\n.*in all\n.*directions\/2030-31\/pack.yaml:17\n/,
    );
    expect(out).toMatch(/Direction 2.1, by the lines that name it\n +£6,184,493 +Community hospitals/);
    expect(out).toContain('issue:\n  figures:\n    - id: payment:specimen-council\n      amount: "£59,189,286.50"\n');
  });

  test('a sentence of a body’s payment speaks of each payment that it has, and --explain adds them up', async () => {
    const folder = board();
    edit(
      folder,
      'directions/2030-31/budgets.yaml',
      '  # Confirmed by',
      '  - { recipient: specimen-council, amount: "£80,000", source: Reserves, status: agreed, decided: "2030-03-14" }\n  # Confirmed by',
    );
    expect((await run(folder, 'show 2030-31')).out.replaceAll(/\s+/g, ' ')).toContain(
      'Specimen Council’s budget offer of £59,189,286.50 (21 February 2030) was not formally accepted by the Specimen IJB at its meeting on 14 March 2030. These Directions are based on it all the same. The payment of £80,000 to Specimen Council (Reserves) was formally accepted by the Specimen IJB, as decided on 14 March 2030.',
    );
    expect((await run(folder, 'funding 2030-31 --explain')).out).toMatch(
      /\{statement:specimen-council\} in the text\n.*£59,189,286.50 .*\n.*£80,000 .*\n +£59,269,286.50 +in all\n/,
    );
  });

  test('--explain adds up no more than is known', async () => {
    const folder = board();
    edit(folder, 'directions/2030-31/budgets.yaml', 'amount: £59,189,286.50', 'amount: tbc');
    edit(folder, 'directions/2030-31/budgets.yaml', 'amount: £21,998,389', 'amount: tbc');
    const { out } = await run(folder, 'funding 2030-31 --explain');
    expect(out).toMatch(
      /Total payments\n +Specimen Council: to be confirmed .*\n.*\n +£80,935,909.46 +in all of what is known\n/,
    );
    expect(out).toMatch(/Total set aside\n.*to be confirmed .*\n +not known yet\n/);
  });

  test('--explain --json has the same sums, with amounts in pence and null for what is not known', async () => {
    const folder = board();
    edit(folder, 'directions/2030-31/budgets.yaml', 'amount: £59,189,286.50', 'amount: tbc');
    const { code, out } = await run(folder, 'funding 2030-31 --explain --json');
    expect(code).toBe(0);
    const [first] = JSON.parse(out).sums;
    expect(first).toMatchObject({
      title: 'Total payments',
      parts: [
        { pence: null, file: 'directions/2030-31/budgets.yaml', line: 9 },
        { label: 'NHS Specimen', pence: 8093590946, file: 'directions/2030-31/budgets.yaml', line: 19 },
      ],
      pence: 8093590946,
      isWhole: false,
    });
    const since = await run(folder, `funding 2030-31 --explain --since ${board()}/root --json`);
    expect(since.err).toBe('');
    expect(JSON.parse(since.out)).toMatchObject({ year: '2030-31', since: [{ name: 'Changes' }] });
  });

  test('--explain --since says what has changed in the money since the last import, and what there is to ask for', async () => {
    const folder = board();
    const nothing = await run(folder, 'funding 2030-31 --explain --since last');
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('2030-31 has not been issued')]);
    const slip = await run(folder, 'funding 2030-31 --explain --since isue');
    expect([slip.code, slip.err]).toEqual([
      2,
      expect.stringContaining('error: There is nothing called "isue". Did you mean "issue"?'),
    ]);
    await run(folder, 'funding export 2030-31 b.csv');
    edit(folder, 'b.csv', '2391448.20', '2391448.21');
    await run(folder, 'funding import 2030-31 b.csv');
    edit(folder, 'directions/2030-31/budgets.yaml', '£2,391,448.21', '£2,391,450');
    edit(folder, 'directions/2030-31/budgets.yaml', 'label: Allied health', 'label: All|ied health');
    edit(folder, 'directions/2030-31/pack.yaml', 'title: ', 'title: New ');
    const text = await run(folder, 'funding 2030-31 --explain --since import');
    expect([text.code, text.out.split('\n').map((line) => line.replaceAll(/  +/g, ' | '))]).toEqual([
      0,
      [
        '1 change from 2030-31 as it was last imported to 2030-31:',
        'What | Field | Before | Now | Difference',
        'Line “All|ied health professionals in the community” | Label | Allied health professionals in the comm… | All|ied health professionals in the com…',
        'Line “All|ied health professionals in the community” | Last year | £2,391,448.21 | £2,391,450 | £1.79',
        '',
      ],
    ]);
    const { out } = await run(folder, 'funding 2030-31 --explain --since last --format markdown');
    expect(out).toBe(
      [
        '### 1 change from 2030-31 as it was last imported to 2030-31:',
        '',
        '| What | Field | Before | Now | Difference |',
        '| --- | --- | --- | --- | ---: |',
        '| Line “All\\|ied health professionals in the community” | Label | Allied health professionals in the community | All\\|ied health professionals in the community |  |',
        '| Line “All\\|ied health professionals in the community” | Last year | £2,391,448.21 | £2,391,450 | £1.79 |',
        '',
      ].join('\n'),
    );
    const book = await run(folder, 'funding 2030-31 --explain --since import --format xlsx');
    expect(book.err).toBe('What has changed in the money of 2030-31 is in out/2030-31/funding-changes-2030-31.xlsx\n');
    const { sheets } = readXlsx(fs.readFileSync(path.join(folder, 'root/out/2030-31/funding-changes-2030-31.xlsx')));
    expect(
      sheets.map(({ name, rows }) => [name, ...rows.map(({ cells }) => [...cells.values()].map((one) => one.value))]),
    ).toEqual([
      [
        'Since the import',
        ['Specimen IJB: what has changed in the money of 2030-31'],
        ['From 2030-31 as it was last imported to 2030-31'],
        ['What', 'Field', 'Before', 'Now', 'Difference'],
        expect.arrayContaining(['Label']),
        ['Line “All|ied health professionals in the community”', 'Last year', '£2,391,448.21', '£2,391,450', 1.79],
      ],
    ]);
    const alone = await run(folder, 'funding 2030-31 --since import');
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('--since belongs to --explain.')]);
  });

  test('--explain --since says of a line that is new, or is no longer there, that it is, also in the workbook', async () => {
    const [folder, before] = [board(), board()];
    edit(folder, 'directions/2030-31/budgets.yaml', '- id: prescribing', '- id: medicines');
    const since = `funding 2030-31 --explain --since ${before}/root`;
    const named = (words: readonly string[]): readonly string[] => [
      ...new Set(words.filter((one) => /Prescr/.test(one))),
    ];
    const shown = named((await run(folder, since)).out.split('\n').map((line) => line.split(/  +/)[0] ?? ''));
    expect(shown).toEqual(['Added: Line “Prescribing”', 'Taken out: Line “Prescribing”']);
    await run(folder, `${since} --format xlsx`);
    const { sheets } = readXlsx(fs.readFileSync(path.join(folder, 'root/out/2030-31/funding-changes-2030-31.xlsx')));
    expect(named((sheets[0]?.rows ?? []).map(({ cells }) => String(cells.get(0)?.value)))).toEqual(shown);
  });

  test('refuses what does not add up, at the figure, once it is more than a draft', async () => {
    const folder = board();
    edit(folder, 'directions/2030-31/budgets.yaml', 'amount: £3,322,449.50', 'amount: £3,322,449.51');
    expect((await run(folder, 'funding 2030-31 --check')).code).toBe(1);
    const { code, err } = await run(folder, 'funding 2030-31 --as approved');
    expect([code, err]).toEqual([1, expect.stringContaining('[allocations-differ-from-total]')]);
    expect(fs.existsSync(path.join(folder, 'root/out'))).toBe(false);
  });

  test('issued figures that have changed are not built again', async () => {
    const folder = board();
    const record = /^issue:\n([^]*)$/m.exec((await run(folder, 'funding 2030-31 --explain')).out)?.[1] ?? '';
    edit(
      folder,
      'directions/2030-31/pack.yaml',
      'status: draft',
      `status: draft\nissue:\n  date: "2030-03-21"\n  by: Chief Officer\n${record.trimEnd()}`,
    );
    expect((await run(folder, 'funding 2030-31 --format csv')).code).toBe(0);
    edit(folder, 'directions/2030-31/budgets.yaml', 'amount: £3,322,449.50', 'amount: £3,322,448.50');
    edit(folder, 'directions/2030-31/budgets.yaml', 'amount: £411,449.50', 'amount: £411,450.50');
    const { code, err } = await run(folder, 'funding 2030-31 --format csv');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('The figures are not those that were issued on 21 March 2030: '),
    ]);
  });
});

describe('the round trip', () => {
  test('shows old, new and difference; --dry-run changes nothing, the import does', async () => {
    const folder = board();
    const before = budgets(folder);
    expect((await run(folder, 'funding export 2030-31 b.csv')).err).toContain(
      'Exported the figures of 2030-31 to b.csv\n',
    );
    edit(folder, 'b.csv', '2391448.20', '"£2,400,000"');
    const dry = await run(folder, 'funding import 2030-31 b.csv --dry-run');
    expect([dry.code, dry.err]).toEqual([0, '1 change to directions/2030-31/budgets.yaml, not made (--dry-run).\n']);
    expect(dry.out.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
      'Line | Field | Old | New | Difference',
      'NHS Specimen: Allied health professionals in the community (allied-health) | previous | £2,391,448.20 | £2,400,000 | £8,551.80',
      '',
    ]);
    expect(budgets(folder)).toBe(before);
    expect((await run(folder, 'funding import 2030-31 b.csv')).err).toBe(
      'Made 1 change to directions/2030-31/budgets.yaml.\n',
    );
    expect(budgets(folder)).toBe(before.replace('previous: £2,391,448.20', 'previous: £2,400,000'));
    const again = await run(folder, 'funding import 2030-31 b.csv');
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringContaining(
        'b.csv: A65: error: The figures in budgets.yaml have changed since this file was exported, and a CSV file does not hold what they were.',
      ),
    ]);
  });

  test('a workbook whose row was deleted takes a line away only when told to, and says both sides of a conflict', async () => {
    const folder = board();
    const before = budgets(folder);
    await run(folder, 'funding export 2030-31 b.csv');
    const file = path.join(folder, 'root/b.csv');
    const csv = fs.readFileSync(file, 'utf8');
    const added = 'New team,5.00,,,,,,,,,,Small repairs.,,,,';
    const group = 'Repairs and aids';
    fs.writeFileSync(
      file,
      csv.replace(/community-hospitals,.*\r\n/, `,Line,Payment,NHS Specimen,${group},${added}\r\n`),
    );
    const refused = await run(folder, 'funding import 2030-31 b.csv');
    expect([refused.code, refused.err]).toEqual([
      1,
      '1 line would be deleted: community-hospitals. Nothing was written.\nIf that is meant: directions funding import 2030-31 b.csv --yes\n',
    ]);
    expect(refused.out).toMatch(/\nNHS Specimen: New team \(new-team\) +new line +£5\n/);
    expect(refused.out).toMatch(/\nRepairs and aids \(repairs-and-aids\) +new group\n/);
    expect(refused.out).toMatch(
      /\nNHS Specimen: Community hospitals \(community-hospitals\) +line deleted +£6,184,493\n/,
    );
    const dry = await run(folder, 'funding import 2030-31 b.csv --dry-run --yes');
    expect([dry.code, dry.err]).toEqual([
      0,
      '1 new line and 1 deletion to directions/2030-31/budgets.yaml, not made (--dry-run).\n1 line would be deleted: community-hospitals. That is meant, says --yes.\n',
    ]);
    expect(budgets(folder)).toBe(before);
    const made = await run(folder, 'funding import 2030-31 b.csv --yes');
    expect([made.code, made.err]).toEqual([
      0,
      'Made 1 new line and 1 deletion to directions/2030-31/budgets.yaml.\nNew lines have ids now: export the figures again before the spreadsheet is changed further.\n',
    ]);
    await run(folder, 'funding export 2030-31 b.xlsx');
    edit(folder, 'directions/2030-31/budgets.yaml', 'amount: £5\n', 'amount: £6\n');
    const older = await run(folder, 'funding import 2030-31 b.xlsx');
    expect([older.code, older.err]).toEqual([
      0,
      '1 value stays as budgets.yaml has it since the spreadsheet was made or last imported: amount of new-team.\nNothing to change: b.xlsx brings nothing that the figures of 2030-31 do not have.\n',
    ]);
    expect(fs.existsSync(path.join(folder, 'root/directions/2030-31/imports.zip'))).toBe(true);
    expect((await run(folder, 'validate 2030-31')).err).not.toContain('imports.zip');
  });

  test('a value that would be put back to what was exported has to be confirmed', async () => {
    const folder = board();
    await run(folder, 'funding export 2030-31 b.xlsx');
    const cell = "'NHS Specimen'!O6";
    const change = {
      id: 'allied-health',
      name: 'Allied health',
      field: 'note',
      before: 'A',
      after: 'B',
      cell,
    } as const;
    const importFunding: typeof spine.importFunding = async (...asked) => ({
      ...(await spine.importFunding(...asked)),
      changes: [change],
      putBack: [change],
      file: { file: 'directions/2030-31/budgets.yaml', bytes: Buffer.from(budgets(folder)) },
    });
    const refused = await type(folder, 'funding import 2030-31 b.xlsx', { spine: { ...spine, importFunding } });
    expect([refused.code, refused.err]).toEqual([
      1,
      '1 value would be put back to what was exported (is it another copy of the workbook?): note of allied-health. Nothing was written.\nIf that is meant: directions funding import 2030-31 b.xlsx --yes\n',
    ]);
    const made = await type(folder, 'funding import 2030-31 b.xlsx --yes', { spine: { ...spine, importFunding } });
    expect([made.code, made.err]).toEqual([0, 'Made 1 change to directions/2030-31/budgets.yaml.\n']);
  });

  test.each<[string, from: string | RegExp, to: string, table: string, fields: string]>([
    [
      'thousands of pounds',
      '2467512.40',
      '2467.51',
      'G5: amount of allied-health: £2,467.51 is about 1,000 times less than £2,467,512.40. Is it in thousands of pounds?',
      '1 sum would be more than five times larger or smaller: amount of allied-health',
    ],
    [
      'millions of pounds',
      '2467512.40',
      '2.47',
      'G5: amount of allied-health: £2.47 is about 1,000,000 times less than £2,467,512.40. Is it in millions of pounds?',
      '1 sum would be more than five times larger or smaller: amount of allied-health',
    ],
    [
      'a figure too many',
      '2467512.40',
      '24675124',
      'G5: amount of allied-health: £24,675,124 is 10 times more than £2,467,512.40.',
      '1 sum would be more than five times larger or smaller: amount of allied-health',
    ],
    [
      'pounds where there were thousands',
      '2467512.40',
      '2467512400',
      'G5: amount of allied-health: £2,467,512,400 is 1,000 times more than £2,467,512.40. Was that in thousands of pounds?',
      '1 sum would be more than five times larger or smaller: amount of allied-health',
    ],
    [
      'a minus sign',
      '2467512.40',
      '-2467512.40',
      'G5: amount of allied-health: −£2,467,512.40 has a minus sign, and £2,467,512.40 has none.',
      '1 sum would change its sign: amount of allied-health',
    ],
    [
      'nothing where there was something',
      '2467512.40',
      '0',
      'G5: amount of allied-health: Nothing would be left of £2,467,512.40.',
      '1 sum would become nil: amount of allied-health',
    ],
    [
      'another sum altogether',
      '2391448.20',
      '15544413.30',
      'H5: previous of allied-health: £15,544,413.30 is about 7 times more than £2,391,448.20.',
      '1 sum would be more than five times larger or smaller: previous of allied-health',
    ],
    [
      'a sum where there was none, beside last year’s',
      'To be confirmed,1240000.00',
      '1240.00,1240000.00',
      'G31: amount of out-of-area: £1,240 is 1,000 times less than last year’s £1,240,000. Is it in thousands of pounds?',
      '1 sum would be more than five times larger or smaller: amount of out-of-area',
    ],
    [
      'a new line, beside last year’s',
      /(community-hospitals,.*\r\n)/,
      '$1,Line,Payment,NHS Specimen,Core services,New team,5.00,500.00,,,,,,,,,Small repairs.,,,,\r\n',
      'G7: amount of new-team: £5 is 100 times less than last year’s £500.',
      '1 sum would be more than five times larger or smaller: amount of new-team',
    ],
  ])('a sum that leaps has to be confirmed: %s', async (_, from, to, line, fields) => {
    const folder = board();
    const before = budgets(folder);
    await run(folder, 'funding export 2030-31 b.csv');
    const file = path.join(folder, 'root/b.csv');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));
    const asked = await run(folder, 'funding import 2030-31 b.csv');
    expect([asked.code, asked.out.split('\n').at(-2)]).toEqual([1, line]);
    expect(asked.err).toContain(
      `${fields}. Nothing was written.\nIf that is meant: directions funding import 2030-31 b.csv --yes\n`,
    );
    expect(budgets(folder)).toBe(before);
    const dry = await run(folder, 'funding import 2030-31 b.csv --dry-run');
    expect([dry.code, dry.out]).toEqual([0, asked.out]);
    expect(dry.err).toContain(`${fields}. If that is meant, the import has to be told so with --yes.\n`);
    expect(JSON.parse((await run(folder, 'funding import 2030-31 b.csv --json')).out)).toMatchObject({
      leaps: [{ cell: line.split(':')[0] }],
      written: false,
    });
    expect((await run(folder, 'funding import 2030-31 b.csv --yes')).code).toBe(0);
    expect(budgets(folder)).not.toBe(before);
  });

  test.each([
    [
      '"Physiotherapy, occupational\ntherapy\n\nand podiatry."',
      'b.csv: Q5: warning: Line breaks in Q5 are taken as spaces: each text is printed as one paragraph.\n',
    ],
    [
      '"Physiotherapy, occupational\u00a0therapy and podiatry. "',
      'b.csv: Q5: warning: No-break spaces in Q5 are taken as plain ones: the documents set their own.\n',
    ],
    [
      '"Physiotherapy, occupational\u2028therapy and\u2029podiatry."',
      'b.csv: Q5: warning: Line breaks in Q5 are taken as spaces: each text is printed as one paragraph.\n',
    ],
    [
      '"Physiotherapy,\u2003occupational\ttherapy and podiatry."',
      'b.csv: Q5: warning: Tabs or spaces of other widths in Q5 are taken as plain spaces.\n',
    ],
    [
      '"Physio\ufefftherapy, occupational\u200b therapy and podiatry."',
      'b.csv: Q5: warning: Marks of no width in Q5 are taken for nothing: nobody sees them.\n',
    ],
    ['" Physiotherapy, occupational therapy and podiatry.\n\u00a0"', ''],
  ])('what is not taken of the spaces in a text is said: %j', async (use, warning) => {
    const folder = board();
    await run(folder, 'funding export 2030-31 b.csv');
    edit(folder, 'b.csv', '"Physiotherapy, occupational therapy and podiatry outside hospital."', use);
    const heard = await run(folder, 'funding import 2030-31 b.csv');
    expect([heard.code, heard.err]).toEqual([0, `${warning}Made 1 change to directions/2030-31/budgets.yaml.\n`]);
    expect(budgets(folder)).toMatch(/use: Physiotherapy, occupational therapy and podiatry\.\n/);
  });

  test('names with line breaks between them are taken, and no paragraph is spoken of', async () => {
    const folder = board();
    await run(folder, 'funding export 2030-31 b.csv');
    edit(folder, 'b.csv', ',nhs-adults-1,', ',"nhs-adults-1\nnhs-adults-3",');
    const heard = await run(folder, 'funding import 2030-31 b.csv');
    expect([heard.code, heard.err]).toEqual([0, 'Made 1 change to directions/2030-31/budgets.yaml.\n']);
  });

  test('a sum that is five times as much, or was nil, is not asked about', async () => {
    const folder = board();
    await run(folder, 'funding export 2030-31 b.csv');
    edit(folder, 'b.csv', '2391448.20', '11957241.00');
    expect((await run(folder, 'funding import 2030-31 b.csv')).code).toBe(0);
    await run(folder, 'funding export 2030-31 d.csv');
    edit(folder, 'd.csv', '6251000.00', '0.00');
    expect((await run(folder, 'funding import 2030-31 d.csv --yes')).code).toBe(0);
    await run(folder, 'funding export 2030-31 c.csv');
    edit(folder, 'c.csv', ',0.00,', ',6251000.00,');
    expect((await run(folder, 'funding import 2030-31 c.csv')).code).toBe(0);
  });

  test('names every cell that is wrong, and writes nothing', async () => {
    const folder = board();
    const before = budgets(folder);
    await run(folder, 'funding export 2030-31 b.csv');
    edit(folder, 'b.csv', '2391448.20', 'lots');
    edit(folder, 'b.csv', 'Revised', 'Nearly');
    const { code, err } = await run(folder, 'funding import 2030-31 b.csv');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^b\.csv: H5: error: “lots” is no sum\.\n {4}= help: .*\n[^]*b\.csv: J26: error: “Nearly” is no status\.\n[^]*2 problems in b\.csv\. Nothing was written\.\n$/,
    );
    expect(budgets(folder)).toBe(before);
  });

  test('says that figures do not add up any more, and takes them: a draft may be unfinished', async () => {
    const folder = board();
    await run(folder, 'funding export 2030-31 b.csv');
    edit(folder, 'b.csv', '3322449.50', '3322449.51');
    expect(JSON.parse((await run(folder, 'funding import 2030-31 b.csv --dry-run --json')).out)).toMatchObject({
      remarks: [{ cell: 'I4' }],
    });
    const { code, err } = await run(folder, 'funding import 2030-31 b.csv');
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(
        /^b\.csv: I4: warning: With these figures: .*£0.01 too much\. \[allocations-differ-from-total\][^]*Made 1 change to .*\n$/,
      ),
    ]);
  });

  test('is not stopped by a slip in a sentence, which is mentioned', async () => {
    const folder = board();
    edit(folder, 'directions/2030-31/01-access.yaml', '{deadline}', '{deadlien}');
    const mention = 'Besides, 1 error does not concern the figures: directions validate 2030-31\n';
    const exported = await run(folder, 'funding export 2030-31 b.csv');
    expect([exported.code, exported.err]).toEqual([0, expect.stringContaining(mention)]);
    edit(folder, 'b.csv', '2391448.20', '2400000');
    expect(await run(folder, 'funding import 2030-31 b.csv')).toMatchObject({
      code: 0,
      err: `${mention}Made 1 change to directions/2030-31/budgets.yaml.\n`,
    });
    expect((await run(folder, 'funding 2030-31 --explain')).code).toBe(0);
  });

  test.each([
    ['budgets.yaml', 'recipient: nhs-specimen', 'recipient: nhs-speciman', 'unknown-reference'],
    ['../ijb.yaml', 'kind: health-board', 'kind: health-bord', 'ijb.yaml:13:11: error'],
    ['pack.yaml', 'status: draft', 'status: [draft', ''],
  ])('is stopped by a fault of the figures in %s', async (file, from, to, rule) => {
    const folder = board();
    await run(folder, 'funding export 2030-31 b.csv');
    edit(folder, `directions/2030-31/${file}`, from, to);
    for (const [line, verdict] of [
      ['funding export 2030-31 c.csv', 'Not exported: 1 error stops 2030-31'],
      ['funding import 2030-31 b.csv', 'Not imported: 1 error stops 2030-31'],
      ['funding 2030-31 --explain', 'Not explained: 1 error stops 2030-31'],
    ] as const) {
      const { code, err } = await run(folder, line);
      expect([code, err]).toEqual([1, expect.stringContaining(verdict)]);
      expect(err).toContain(rule);
      expect(err).not.toContain('Not built');
    }
  });

  test('shows where long words differ, and what follows from a status', async () => {
    const folder = board();
    await run(folder, 'funding export 2030-31 b.csv');
    edit(folder, 'b.csv', 'podiatry outside hospital.', 'podiatry.');
    edit(folder, 'b.csv', ',Indicative,', ',Agreed,');
    const { out } = await run(folder, 'funding import 2030-31 b.csv --dry-run');
    expect(out).toContain('  …l therapy and podiatry outside hospital.  …l therapy and podiatry.\n');
    expect(out).toMatch(
      /\n\d+ lines have no status of their own and follow payment:nhs-specimen, from indicative to agreed: allied-health, /,
    );
  });

  test('an export does not replace other figures without being told', async () => {
    const folder = board();
    const file = path.join(folder, 'root/b.csv');
    expect((await run(folder, 'funding export 2030-31 b.csv')).code).toBe(0);
    expect((await run(folder, 'funding export 2030-31 b.csv')).code).toBe(0);
    edit(folder, 'b.csv', '2391448.20', '2400000.00');
    const filled = fs.readFileSync(file, 'utf8');
    const { code, err } = await run(folder, 'funding export 2030-31 b.csv');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(
        /b\.csv is there already, and does not hold the figures of 2030-31 as they are now\.[^]*--force/,
      ),
    ]);
    expect(fs.readFileSync(file, 'utf8')).toBe(filled);
    expect((await run(folder, 'funding export 2030-31 b.csv --force')).code).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).not.toBe(filled);
    fs.writeFileSync(file, 'Dear all');
    expect((await run(folder, 'funding export 2030-31 b.csv')).code).toBe(2);
  });

  test.each<[what: string, left: Left, said: string]>([
    ['a sheet', { sheet: 'Notes' }, 'Notes!A1: warning: The sheet “Notes” is not read'],
    ['a column', { cells: { U4: 'Centre', U5: 'A12' } }, 'Summary!U4: warning: The column “Centre” is not read'],
    ['a comment', { comment: 'E6' }, 'Summary!E6: warning: The comment at E6 is not taken.'],
    ['words beside the title', { cells: { F1: 'Ann' } }, 'Summary!F1: warning: What stands in F1 is not taken'],
    ['words between title and table', { cells: { A3: 'Ann' } }, 'Summary!A3: warning: What stands in A3 is not taken'],
    ['words below the table', { cells: { S20: 'Ann' } }, 'Summary!S20: warning: What stands in S20 is not taken'],
    [
      'the same, where bodies stand',
      { cells: { C20: 'Ann' } },
      'Summary!C20: warning: What stands in C20 is not taken',
    ],
    ['the same, where sums are computed', { cells: { F20: 'Ann' } }, 'Summary!F20: warning: What stands in F20 is'],
    ['words over a formula', { cells: { F6: 'Ann' } }, 'Summary!F6: warning: What is typed into F6 is not taken'],
    ['words over the title', { cells: { A1: 'Ann' } }, 'Summary!A1: warning: “Ann” stands where an export puts words'],
    [
      'words over the remark',
      { in: 2, cells: { A3: 'Approved by Ann.' } },
      "'NHS Specimen'!A3: warning: “Approved by Ann.” stands where an export",
    ],
    ['words over those of a total', { cells: { C10: 'Ann' } }, 'Summary!C10: warning: “Ann” stands where an export'],
    [
      'words over those of a subtotal',
      { in: 2, cells: { D19: 'Ann' } },
      "'NHS Specimen'!D19: warning: “Ann” stands where an export",
    ],
    [
      'the heading of a column that is still empty',
      { cells: { U4: 'Centre' } },
      'Summary!U4: warning: The column “Centre” is not of the export.',
    ],
  ])('nor a workbook of which all figures are the same, and that holds %s besides', async (_, left, said) => {
    const folder = board();
    const file = path.join(folder, 'root/b.xlsx');
    await run(folder, 'funding export 2030-31 b.xlsx');
    leave(file, left);
    const before = fs.readFileSync(file);
    const { code, err } = await run(folder, 'funding export 2030-31 b.xlsx');
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining(`b.xlsx: ${said}`)]);
    expect(err).toMatch(/b\.xlsx is there already, and holds what an export does not: it would be lost\.[^]*--force/);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    expect((await run(folder, 'funding export 2030-31 b.xlsx --force')).code).toBe(0);
    expect((await run(folder, 'funding export 2030-31 b.xlsx')).code).toBe(0);
  });

  test('nor a CSV file with the heading of a column that is still empty', async () => {
    const folder = board();
    await run(folder, 'funding export 2030-31 b.csv');
    edit(folder, 'b.csv', ',Note\r\n', ',Note,Centre\r\n');
    const { code, err } = await run(folder, 'funding export 2030-31 b.csv');
    expect([code, err]).toEqual([2, expect.stringContaining('V1: warning: The column “Centre” is not of the export.')]);
  });

  const older = { A2: 'White cells are computed.', C10: 'Payments and amounts set aside together' };
  test.each<[what: string, left: readonly Left[]]>([
    ['one that is as it was exported', []],
    ['that of an export that kept no words', [{ in: 4, gone: 3 }]],
    [
      'that of one that kept none and had others',
      [{ in: 4, gone: 3 }, { cells: older }, ...[2, 3].map((sheet) => ({ in: sheet, cells: { A3: older.A2 } }))],
    ],
  ])('but it replaces %s, though the budget is called otherwise now and the pack is further on', async (_, left) => {
    const folder = board();
    const file = path.join(folder, 'root/b.xlsx');
    await run(folder, 'funding export 2030-31 b.xlsx');
    for (const one of left) leave(file, one);
    edit(folder, 'directions/2030-31/pack.yaml', 'status: draft', 'status: for-approval');
    edit(folder, 'directions/2030-31/budgets.yaml', 'Funding allocation', 'Budget');
    const before = fs.readFileSync(file);
    expect(await run(folder, 'funding export 2030-31 b.xlsx')).toMatchObject({ code: 0 });
    expect(fs.readFileSync(file).equals(before)).toBe(false);
  });

  test.each([
    ['funding 2030-31 export b.csv', 'Type: directions funding export 2030-31 b.csv'],
    ['funding 2030-31 imports', 'There is no "imports". Did you mean "import", before the year?'],
    ['funding export 2030-31', 'Which file should the figures be written to?'],
    ['funding import 2030-31 none.xlsx', 'There is no file none.xlsx.'],
    ['funding import 2030-31 b.xls', 'is neither a workbook (.xlsx) nor a CSV file (.csv).'],
    ['funding export 2030-32 b.xlsx', 'There are no Directions for "2030-32".'],
    [
      'funding export 2030-31@1 b.xlsx',
      'This takes a year as it stands, and no version of it: 2030-31, not 2030-31@1.\nhelp: What was issued, with its appendices: directions build 2030-31@1. Type: directions funding export 2030-31 b.xlsx\n',
    ],
    ['funding import 2030-31 directions/ijb.yaml', 'is neither'],
    ['funding 2030-31 --format odt', 'There is no format "odt".'],
  ])('%s is wrong usage', async (line, message) => {
    const { code, err } = await run(board(), line);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

test('columns that were deleted are named, and take nothing away; the file is exported anew unasked', async () => {
  const folder = board();
  await run(folder, 'funding export 2030-31 b.csv');
  const file = path.join(folder, 'root/b.csv');
  const rows = fs
    .readFileSync(file, 'utf8')
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) => field));
  const without = rows[0]?.flatMap((heading, column) => (['Use', 'Note'].includes(heading) ? [column] : []));
  expect(without).toHaveLength(2);
  const kept = rows.map((row) => row.filter((_, column) => !without?.includes(column)).join(','));
  fs.writeFileSync(file, kept.join('\r\n'));
  const before = budgets(folder);
  expect(await run(folder, 'funding import 2030-31 b.csv')).toEqual({
    code: 0,
    out: '',
    err: 'b.csv: warning: Columns are missing: “Use”, “Note”. What budgets.yaml has of them stays.\nNothing to change: b.csv brings nothing that the figures of 2030-31 do not have.\n',
  });
  expect(budgets(folder)).toBe(before);
  expect((await run(folder, 'funding export 2030-31 b.csv')).code).toBe(0);
});
