/** `directions funding ledger`: the lines of a body held against its own ledger. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { leave } from './left.ts';
import { folderAsInstalled, type Heard, type } from './stage.ts';

function board(): string {
  const folder = folderAsInstalled();
  fs.cpSync('test/example', path.join(folder, 'root'), { recursive: true });
  const file = path.join(folder, 'root/directions/2030-31/budgets.yaml');
  const codes = { 'older-people': '["0410", "0411"]', 'home-care': '["0500"]', 'day-services': '["0600"]' };
  let text = fs
    .readFileSync(file, 'utf8')
    .replace(
      'allocations:\n',
      'ledgers:\n  - { recipient: specimen-council, code: Cost centre, amount: Annual budget }\nallocations:\n',
    );
  for (const [id, list] of Object.entries(codes))
    text = text.replace(new RegExp(`( {2}- id: ${id}\\n)`), `$1    ledger: ${list}\n`);
  fs.writeFileSync(file, text);
  return folder;
}

const run = (folder: string, line: string): Promise<Heard> => type(folder, line, { spine });
const ledger = (folder: string, rows: readonly string[], heads = 'Cost centre,Name,Annual budget'): void =>
  fs.writeFileSync(
    path.join(folder, 'root/ledger.csv'),
    ['General ledger', '', heads, ...rows, ',Total,999'].join('\r\n'),
  );

describe('directions funding ledger', () => {
  test('says what is equal, different and missing, and which codes no line names', async () => {
    const folder = board();
    const budgets = fs.readFileSync(path.join(folder, 'root/directions/2030-31/budgets.yaml'), 'utf8');
    const amount = (id: string): number =>
      Number(new RegExp(`id: ${id}\\n(?: .*\\n)*? {4}amount: £(.*)`).exec(budgets)?.[1]?.replaceAll(',', ''));
    // Excel has taken the zeros before the codes away; one line has two codes.
    ledger(folder, [
      `410,Homes,"${amount('older-people') - 100}"`,
      '411,Homes,100',
      `500,Care,"£${amount('home-care') + 250.5}"`,
      '700,Other,12',
    ]);
    const { code, out, err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect(code).toBe(1);
    expect(out).toMatch(/\nOlder people \(older-people\) +£[\d,.]+ +£[\d,.]+ +equal\n/);
    expect(out).toMatch(/\n.*\(home-care\) .* £250\.50\n/);
    expect(out).toMatch(/\n.*\(day-services\) +£[\d,.]+ +missing in the ledger\n/);
    expect(out).toMatch(/\nno line names the code 700 +£12\n/);
    expect(err).toMatch(
      /Specimen Council, 2030-31: 1 equal, 1 different, 1 missing in the ledger, \d+ without a code, 1 of the ledger in no line\.\n$/,
    );
  });

  test.each([
    ['semicolons below a title with a comma', ';', 'General ledger 2030-31, period 12'],
    ['semicolons, and commas in every sum', ';', 'General ledger', ['410;Homes;1,234.50', '411;Care;2,000.00']],
    ['tabs below a title', '\t', 'General ledger'],
    ['bars', '|', 'General ledger'],
    [
      'headings that stand again where a page begins',
      ',',
      '',
      ['410,A,1200', 'Cost centre,Name,Annual budget', '411,B,2034.50'],
    ],
  ])('reads %s', async (_, mark, title, rows = [`410${mark}A${mark}1200.50`, `411${mark}B${mark}2034`]) => {
    const folder = board();
    const lines = [title, ['Cost centre', 'Name', 'Annual budget'].join(mark), ...rows];
    fs.writeFileSync(path.join(folder, 'root/ledger.csv'), lines.join('\r\n'));
    const { out, err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect(out).toMatch(/\nOlder people \(older-people\) +£[\d,.]+ +£3,234\.50 /);
    expect(err).not.toContain('error');
  });

  test.each([
    ['a sum that is none', ['410,Homes,lots'], 'ledger.csv: C4: error: “lots” is no sum.'],
    [
      'other headings',
      ['410,Homes,5'],
      'No row of this file has the headings “Cost centre” and “Annual budget”.',
      'Code,Name,Sum',
    ],
    [
      'two columns of sums',
      ['410,5,6'],
      'ledger.csv: C3: error: Two columns are headed “annual budget”: B3 and C3.',
      'Cost centre,Annual budget,annual budget ',
    ],
    [
      'two columns of codes',
      ['410,5,6'],
      'ledger.csv: C3: error: Two columns are headed “Cost centre”: A3 and C3.',
      'Cost centre,Annual budget,Cost centre',
    ],
  ])('refuses %s', async (_, rows, expected, heads?: string) => {
    const folder = board();
    ledger(folder, rows, heads);
    const { code, err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect([code, err]).toEqual([1, expect.stringContaining(expected)]);
  });

  test.each([
    [{ A61: '410', B61: '~~5,000~~ 7,000' }, 'Summary!B61: error: “5,000” is struck through.'],
    [{ A61: '~~410~~ 411', B61: '7,000' }, 'Summary!A61: error: “410” is struck through.'],
    [{ A61: '410', B61: '7,00^^0^^' }, 'Summary!B61: error: “0” is above or below the line, as a superscript'],
  ])('refuses what is struck through or raised in a workbook: %j', async (cells, expected) => {
    const folder = board();
    await run(folder, 'funding export 2030-31 ledger.xlsx');
    leave(path.join(folder, 'root/ledger.xlsx'), { cells: { A60: 'Cost centre', B60: 'Annual budget', ...cells } });
    const { code, err } = await run(folder, 'funding ledger 2030-31 ledger.xlsx');
    expect([code, err]).toEqual([1, expect.stringContaining(expected)]);
  });

  /** A sheet with the words and numbers of its rows, and another with other rows. */
  const sheets = async (
    folder: string,
    ...rows: readonly (readonly (readonly (string | number)[])[])[]
  ): Promise<void> => {
    await run(folder, 'funding export 2030-31 ledger.xlsx');
    for (const [index, own] of rows.entries()) {
      const file = path.join(folder, 'root/ledger.xlsx');
      const cells = own.flatMap((row, down) =>
        row.map((one, right) => [`${'ABC'[right] ?? ''}${down + 70}`, String(one)] as const),
      );
      leave(file, { in: index + 2, cells: Object.fromEntries(cells) });
    }
  };
  const heads = ['Cost centre', 'Annual budget'];

  test('takes the rows of every sheet that has the headings, behind whatever cover, and names those that have not', async () => {
    const folder = board();
    await sheets(folder, [heads, ['410', 60], ['Total', 60]], [heads, ['411', 40], ['411', 2], ['Total', 42]]);
    const { out, err } = await run(folder, 'funding ledger 2030-31 ledger.xlsx');
    expect(out).toMatch(/\nOlder people \(older-people\) +£[\d,.]+ +£102 /);
    expect(err).toContain(
      'ledger.xlsx: warning: The sheets “Summary” and “As exported” are not read: no row there has the headings “Cost centre” and “Annual budget”.\n',
    );
    expect(err).toContain('\nRead together: the sheets NHS Specimen, Specimen Council.\nSpecimen Council, 2030-31: ');
  });

  test('counts rows that a filter leaves out, or somebody has hidden, and says so', async () => {
    const folder = board();
    await sheets(folder, [heads, ['410', 60], ['411', 40], ['500', 5]]);
    const file = path.join(folder, 'root/ledger.xlsx');
    expect((await run(folder, 'funding ledger 2030-31 ledger.xlsx')).err).not.toContain('not shown');
    for (const [hidden, said] of [
      [71, 'A row that is not shown in the sheet, hidden or left out by a filter, is counted too: A71.'],
      [73, '2 rows that are not shown in the sheet, hidden or left out by a filter, are counted too: A71 and A73.'],
    ] as const) {
      leave(file, { in: 2, hidden });
      const { out, err } = await run(folder, 'funding ledger 2030-31 ledger.xlsx');
      expect(out).toMatch(/\nOlder people \(older-people\) +£[\d,.]+ +£100 /);
      expect(err).toContain(`ledger.xlsx: 'NHS Specimen'!A71: warning: ${said}\n`);
    }
  });

  test.each([
    [
      [['410', 60]],
      [['0410', 60]],
      "'Specimen Council'!A71: error: The code 410 stands on several sheets, “NHS Specimen” and “Specimen Council”: nobody can tell whether their sums are to be added, or are the same sum again.",
    ],
    [
      [
        ['7a', 60],
        ['8', 2],
      ],
      [
        ['7A', 50],
        ['8', 2],
        ['9', 3],
      ],
      "'Specimen Council'!A71: error: 2 codes, as 7a, stand on several sheets",
    ],
  ])('refuses codes that stand on two sheets: %j and %j', async (one, other, said) => {
    const folder = board();
    await sheets(folder, [heads, ...one], [heads, ...other]);
    const { code, err } = await run(folder, 'funding ledger 2030-31 ledger.xlsx');
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  });

  test.each([
    [
      'rows of a code that stands above them alone',
      ['410,a,5', ',b,6', ',c,7', '411,d,1', ',Total,19'],
      'C5 and 3 other',
    ],
    ['one of them', ['410,a,5', ',b,6', '411,d,1'], 'C5 and C7'],
    [
      'none that is a total of rows above it',
      ['410,a,5', '411,b,6', ',A,11', '500,d,1', '600,e,-1', ',B,0', ',All,11', ',,'],
      'C12',
    ],
    ['none that is one of rows below it', [',All,12', ',A,11', '410,a,5', '411,b,6', '500,d,1'], 'C9'],
  ])('names sums without a code that are not taken: %s', async (_, rows, cells) => {
    const folder = board();
    ledger(folder, rows);
    const { err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect(err).toContain(`ledger.csv: ${cells.slice(0, 3).trim()}: warning: The sum in ${cells}`);
  });

  test.each([
    ['a sum that its comma divides', ['410,a,5', '411,b,1,234.50'], 'D5'],
    ['remarks in several rows', ['410,a,5,,see 411', '411,b,6,', ',Total,11,checked'], 'E4 and D6'],
  ])('names what stands beyond the last heading: %s', async (_, rows, cells) => {
    const folder = board();
    ledger(folder, rows);
    const { err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect(err).toContain(
      `ledger.csv: ${cells.slice(0, 2)}: warning: What stands in ${cells} is not taken: no column there has a heading.`,
    );
  });

  test.each(['TBC', '1234.00 CR'])('refuses a row that has %s for its sum, at its cell', async (sum) => {
    const folder = board();
    ledger(folder, [`410,a,${sum}`, '411,b,6']);
    const { code, err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect([code, err.replaceAll(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringContaining(
        `ledger.csv: C4: error: “${sum}” is no sum. = help: Type a number, such as 1234567.50 or -1200; or leave the cell empty.`,
      ),
    ]);
  });

  test('names a code that two lines name, and sums one that a line names twice once', async () => {
    const folder = board();
    const file = path.join(folder, 'root/directions/2030-31/budgets.yaml');
    const text = fs.readFileSync(file, 'utf8').replace('"0410", "0411"', '"0410", "410"').replace('"0600"', '"500"');
    fs.writeFileSync(file, text);
    ledger(folder, ['410,a,5', '500,b,6']);
    const { code, out, err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect(out).toMatch(/\(older-people\) +£[\d,.]+ +£5 /);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(
        'ledger.csv: error: The code 0500 is named by the lines “Care at home” and “Day services”: each is held against the whole of its sum.',
      ),
    ]);
  });

  test('says of which code a spreadsheet may have made a day', async () => {
    const folder = board();
    const file = path.join(folder, 'root/directions/2030-31/budgets.yaml');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"0410", "0411"', 'MAR-1, MAR-2'));
    ledger(folder, ['01-Mar,a,5', '01-Mar,a,4', 'MAR-2,b,6', '500,b,7']);
    const { err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect(err.match(/.*made the day.*/g)).toEqual([
      'ledger.csv: A4: error: A spreadsheet may have made the day 01-Mar of the code MAR-1: it is taken for another code.',
    ]);
  });

  test('says which rows have one code with and without zeros before it, and adds them up as one', async () => {
    const folder = board();
    ledger(folder, ['410,a,5', '411,b,1', '411,b,2', '0410,c,7']);
    const { code, out, err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect(out).toMatch(/\(older-people\) +£[\d,.]+ +£15 /);
    expect(code).toBe(1);
    expect(err.match(/.*taken for one.*/g)).toEqual([
      'ledger.csv: A7: error: The codes 410, in row 4, and 0410, in row 7, are taken for one, and their sums are added up.',
    ]);
  });

  test('refuses a sheet with the headings of two ledgers of the body', async () => {
    const folder = board();
    const file = path.join(folder, 'root/directions/2030-31/budgets.yaml');
    const two = '  - { recipient: specimen-council, code: Cost centre, amount: Revised budget }\nallocations:\n';
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('allocations:\n', two));
    ledger(folder, ['410,5,6'], 'Cost centre,Annual budget,Revised budget');
    const { code, err } = await run(folder, 'funding ledger 2030-31 ledger.csv');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('Row 3 has the headings of two ledgers that budgets.yaml describes.'),
    ]);
  });

  test.each([
    ['funding ledger 2030-31', 'Which file should the figures be read from?'],
    ['funding ledger 2030-31 none.csv', 'There is no file none.csv.'],
  ])('%s is wrong usage', async (line, message) => {
    expect(await run(board(), line)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});
