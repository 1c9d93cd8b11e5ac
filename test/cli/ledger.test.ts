/** `directions funding ledger`: the lines of a body held against its own ledger. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { leave } from './left.ts';
import { folderWith, type, type Heard } from './stage.ts';

function board(): string {
  const folder = folderWith({});
  fs.rmSync(path.join(folder, 'home'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'home'));
  fs.symlinkSync(path.resolve('templates'), path.join(folder, 'home/templates'));
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
      /^Specimen Council, 2030-31: 1 equal, 1 different, 1 missing in the ledger, \d+ without a code, 1 of the ledger in no line\.\n$/,
    );
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
  ])('refuses what is struck through in a workbook: %j', async (cells, expected) => {
    const folder = board();
    await run(folder, 'funding export 2030-31 ledger.xlsx');
    leave(path.join(folder, 'root/ledger.xlsx'), { cells: { A60: 'Cost centre', B60: 'Annual budget', ...cells } });
    const { code, err } = await run(folder, 'funding ledger 2030-31 ledger.xlsx');
    expect([code, err]).toEqual([1, expect.stringContaining(expected)]);
  });

  test.each([
    ['funding ledger 2030-31', 'Which file should the figures be read from?'],
    ['funding ledger 2030-31 none.csv', 'There is no file none.csv.'],
  ])('%s is wrong usage', async (line, message) => {
    expect(await run(board(), line)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});
