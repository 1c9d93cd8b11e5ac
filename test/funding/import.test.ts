/** The round trip with finance's spreadsheet: what comes back unchanged changes nothing, dirt is taken where it is plain, and the rest is refused by its cell. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportFunding, importFunding } from '../../src/spine.ts';
import type { ImportResult } from '../../src/funding.ts';
import { importFunding as take } from '../../src/edit/funding/import-funding.ts';
import { judge } from '../../src/judge.ts';
import { Cache } from '../../src/read/cache.ts';
import { readCsv } from '../../src/source/sheets/read-csv.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, example, faultless } from '../roots.ts';

const year = '2030-31';
const path = `directions/${year}/budgets.yaml`;
const root = example();
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

async function exported(extension: 'csv' | 'xlsx', workspace = root): Promise<Uint8Array> {
  const { bytes } = await exportFunding(workspace, year, extension);
  if (!bytes) throw new Error('Nothing was exported');
  return bytes;
}
const csv = utf8.decode(await exported('csv'));
const xlsx = unzipSync(await exported('xlsx'));

const importCsv = (text: string, workspace = root): Promise<ImportResult> =>
  importFunding(workspace, year, strToU8(text), 'csv');

/** The workbook with one part changed. Sheet 1 is the summary (headings in row 4), 2 NHS Specimen and 3 Specimen Council (row 5). */
function importXlsx(sheet: 1 | 2 | 3, change: (xml: string) => string): Promise<ImportResult> {
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const before = strFromU8(xlsx[name] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return importFunding(root, year, zipSync({ ...xlsx, [name]: strToU8(after) }), 'xlsx');
}

/** Replaces the cell by another; the look stays. */
const cell = (name: string, type: string, content: string) => (xml: string) =>
  xml.replace(
    new RegExp(`<c r="${name}" s="(\\d+)"[^>]*?(?:/>|>.*?</c>)`),
    `<c r="${name}" s="$1"${type}>${content}</c>`,
  );
const words = (name: string, text: string) => cell(name, ' t="inlineStr"', `<is><t>${text}</t></is>`);
const number = (name: string, value: string) => cell(name, '', `<v>${value}</v>`);

/** The lines of budgets.yaml that differ, as `- old` and `+ new`. */
function difference({ file }: ImportResult, workspace: Workspace = root): readonly string[] {
  const before = utf8.decode(workspace.files.get(path)).split('\n');
  const after = utf8.decode(file?.bytes).split('\n');
  return [
    ...before.filter((one) => !after.includes(one)).map((one) => `- ${one.trim()}`),
    ...after.filter((one) => !before.includes(one)).map((one) => `+ ${one.trim()}`),
  ];
}

const said = ({ problems }: ImportResult): readonly string[] =>
  problems.map((one) => `${one.cell ?? ''} ${one.message}`.trim());

/** Row 5 of the CSV file is the line "allied-health"; G holds its amount, H last year's. */
const amount = (written: string): string => csv.replace('2467512.40', written);

describe('what comes back as it went out changes nothing', () => {
  test.each([['csv'], ['xlsx']] as const)('%s', async (extension) => {
    const result = await importFunding(root, year, await exported(extension), extension);
    expect(said(result)).toEqual([]);
    expect([result.changes, result.file]).toEqual([[], undefined]);
  });

  test('also of a budget in flow style without groups', async () => {
    const result = await importFunding(faultless(), year, await exported('xlsx', faultless()), 'xlsx');
    expect([said(result), result.changes]).toEqual([[], []]);
  });
});

/** A change of one penny and its line in the file, so that the sums still agree (NHS Specimen has a line to be confirmed). */
const penny = ['- amount: £2,467,512.40', '+ amount: £2,467,512.41'];

describe('dirt that can be read in one way only is taken', () => {
  test.each<[string, string]>([
    ['thousands separators, in quotes', amount('"2,467,512.41"')],
    ['a pound sign', amount('"£2,467,512.41"')],
    ['a pound sign and spaces around', amount('"  £ 2,467,512.41  "')],
    ['no-break spaces', amount('"£2,467,512.41\u00a0"')],
    ['the code of the currency', amount('"GBP 2,467,512.41"')],
    ['zeros behind the pence', amount('2467512.410')],
    ['no byte order mark', amount('2467512.41').replace('\ufeff', '')],
    ['line ends of Unix', amount('2467512.41').replaceAll('\r\n', '\n')],
    ['line ends of old Macs', amount('2467512.41').replaceAll('\r\n', '\r')],
    [
      'blank lines and a title row above',
      `\ufeffBudget 2030-31,,,,,\r\n,,,\r\n${amount('2467512.41').slice(1)}\r\n,,,,\r\n`,
    ],
    [
      'a column of their own',
      amount('2467512.41')
        .split('\r\n')
        .map((line, index) => (line === '' ? '' : `${line},${index === 0 ? 'Checked by' : 'AB'}`))
        .join('\r\n'),
    ],
    ['headings in other letters', amount('2467512.41').replace('Id,Row,', 'ID , row,')],
    [
      'rows in another order',
      (([head = '', ...rows]) => [head, ...rows.reverse()].join('\r\n'))(amount('2467512.41').trimEnd().split('\r\n')),
    ],
    ['the first line of Excel that names the separator', `sep=,\r\n${amount('2467512.41').replace('\ufeff', '')}`],
  ])('%s', async (_, text) => {
    const result = await importCsv(text);
    expect(said(result)).toEqual([]);
    expect(difference(result)).toEqual(penny);
  });

  test('semicolons, tabs, and commas for decimals where semicolons part the fields', async () => {
    const rows = csv
      .replace('\ufeff', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((found) => found[1] ?? '').slice(0, 21));
    const tabs = rows
      .map((row) => row.map((field) => (field === '2467512.40' ? '2467512.41' : field)).join('\t'))
      .join('\r\n');
    const semicolons = rows
      .map((row) =>
        row
          .map((field) =>
            field === '2467512.40' ? '2.467.512,41' : /^-?\d+\.\d\d$/.test(field) ? field.replace('.', ',') : field,
          )
          .join(';'),
      )
      .join('\r\n');
    for (const text of [tabs, semicolons]) expect(difference(await importCsv(text))).toEqual(penny);
  });

  test('Windows’ own letters and UTF-16', async () => {
    const text = amount('"£2,467,512.41"')
      .replace('\ufeff', '')
      .replaceAll(/[^\x00-\x7f£]/g, '’');
    const bytes = Uint8Array.from([...text].map((one) => (one === '’' ? 0x92 : one.charCodeAt(0))));
    const old = await importFunding(root, year, bytes, 'csv');
    expect(said(old)).toEqual([]);
    expect(difference(old)).toEqual(penny);
    const wide = amount('2467512.41')
      .split('')
      .flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]);
    expect(difference(await importFunding(root, year, Uint8Array.from(wide), 'csv'))).toEqual(penny);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'brackets for negatives',
      csv.replace('-640000.00', '"(640,001)"'),
      ['- previous: -£640,000', '+ previous: -£640,001'],
    ],
    [
      'a minus sign behind',
      csv.replace('-640000.00', '"640,001-"'),
      ['- previous: -£640,000', '+ previous: -£640,001'],
    ],
    ['a true minus sign', csv.replace('-640000.00', '"−£640,001"'), ['- previous: -£640,000', '+ previous: -£640,001']],
    ['tbc for a sum', amount('TBC'), ['- amount: £2,467,512.40', '+ amount: tbc'].slice(0, 1)],
    [
      'a sum for what was to be confirmed',
      csv.replace('To be confirmed', '1310000'),
      ['- amount: tbc', '+ amount: £1,310,000'],
    ],
    ['a status by its id', csv.replace('Revised', 'FINAL'), ['- status: revised']],
    [
      'a day as Britons write it',
      csv.replace('2030-04-03', '30/04/2030'),
      ['- confirm-by: "2030-04-03"', '+ confirm-by: "2030-04-30"'],
    ],
    [
      'a day in words',
      csv.replace('2030-04-03', '3rd May 2030'),
      ['- confirm-by: "2030-04-03"', '+ confirm-by: "2030-05-03"'],
    ],
    ['a field emptied', csv.replace('The other boards bill in May.', ''), ['- note: The other boards bill in May.']],
    [
      'words that would be a formula',
      csv.replace('The other boards bill in May.', "'=SUM(A1)"),
      ['- note: The other boards bill in May.', '+ note: =SUM(A1)'],
    ],
  ])('%s', async (_, text, expected) => {
    const result = await importCsv(text);
    expect(said(result)).toEqual([]);
    expect(result.diagnostics.map((one) => one.message)).toEqual([]);
    expect(difference(result)).toEqual(expected);
  });

  test('in a workbook: a date shown as one, a formula with its result, merged titles, another writer’s strings', async () => {
    expect(difference(await importXlsx(1, number('P6', '47606')))).toEqual([
      '- confirm-by: "2030-04-03"',
      '+ confirm-by: "2030-05-03"',
    ]);
    expect(difference(await importXlsx(2, cell('F6', '', '<f>2391448.20+1</f><v>2391449.2000000002</v>')))).toEqual([
      '- previous: £2,391,448.20',
      '+ previous: £2,391,449.20',
    ]);
    expect(
      (
        await importXlsx(2, (xml) =>
          xml.replace('<pageMargins', '<mergeCells count="1"><mergeCell ref="C1:J1"/></mergeCells><pageMargins'),
        )
      ).problems,
    ).toEqual([]);
    expect(
      (await importXlsx(2, (xml) => xml.replaceAll('<c r=', '<x:c r=').replaceAll('</c>', '</x:c>'))).problems,
    ).toEqual([]);
  });
});

describe('what cannot be read is refused by its cell, and nothing is written', () => {
  test.each<[string, string, string]>([
    ['text in a number cell', amount('lots'), 'G5 “lots” is no sum.'],
    ['a sum in millions', amount('2.4m'), 'G5 “2.4m” is no sum.'],
    ['a comma that may be either mark', amount('"2467,51"'), 'G5 “2467,51” can be read in two ways'],
    ['marks of the continent in a British file', amount('"2.467.512,40"'), 'G5 “2.467.512,40” can be read in two ways'],
    ['negative twice over', amount('"(-5)"'), 'G5 “(-5)” is negative twice over.'],
    ['a third decimal', amount('2467512.405'), 'G5 “2467512.405” is no sum.'],
    ['far too much', amount('99999999999999999'), 'G5 “99999999999999999” is too large'],
    ['an empty amount', amount(''), 'G5 The cell is empty.'],
    ['a hidden error', amount('#REF!'), 'G5 “#REF!” is no sum.'],
    ['an unknown id', csv.replace('allied-health,', 'alied-health,'), 'A5 There is no line “alied-health”.'],
    [
      'an id used twice',
      csv.replace('community-hospitals,', 'allied-health,'),
      'A6 The id “allied-health” stands here and in A5.',
    ],
    ['a row without an id', csv.replace('allied-health,', ','), 'A5 This row has an amount and no id.'],
    ['a row that is missing', csv.replace(/allied-health,.*\r\n/, ''), 'The row of “allied-health” is missing.'],
    ['an unknown status', csv.replace('Revised', 'Nearly final'), 'J26 “Nearly final” is no status.'],
    ['a day that may be two', csv.replace('2030-04-03', '03/04/2030'), 'N3 “03/04/2030” can be read in two ways'],
    ['a day that does not exist', csv.replace('2030-04-03', '2030-02-30'), 'N3 “2030-02-30” is no day.'],
    [
      'another recipient',
      csv.replace('allied-health,Line,Payment,NHS Specimen', 'allied-health,Line,Payment,Specimen Council'),
      'D5 “Specimen Council” was “NHS Specimen” when it was exported.',
    ],
    [
      'a figure to be confirmed',
      csv.replace('80935909.46', 'tbc'),
      'G3 Only the amount of a line may be to be confirmed.',
    ],
    [
      'an older state',
      csv.replace(/state:(.)/, (_, first: string) => `state:${first === '0' ? '1' : '0'}`),
      'A65 The figures in budgets.yaml have changed since this file was exported.',
    ],
    ['no state', csv.replace(/state:.*/, ''), 'The row that says which state of the figures was exported is missing.'],
    [
      'no table at all',
      'Dear all,\r\nplease find attached\r\n',
      'No sheet has a row with the headings “Id” and “Amount”.',
    ],
    ['an empty file', '', 'No sheet has a row with the headings “Id” and “Amount”.'],
    ['a heading twice', csv.replace(',Note', ',Amount'), 'U1 Two columns are headed “Amount”.'],
  ])('%s', async (_, text, expected) => {
    const result = await importCsv(text);
    expect(said(result).join('\n')).toContain(expected);
    expect(result.file).toBeUndefined();
  });

  test.each<[string, () => Promise<ImportResult>, string]>([
    ['text in a number cell', () => importXlsx(2, words('E6', 'lots')), "'NHS Specimen'!E6 “lots” is no sum."],
    [
      'an error',
      () => importXlsx(2, cell('E6', ' t="e"', '<f>#REF!</f><v>#REF!</v>')),
      "'NHS Specimen'!E6 The spreadsheet shows the error #REF! here.",
    ],
    [
      'true or false',
      () => importXlsx(2, cell('E6', ' t="b"', '<v>1</v>')),
      "'NHS Specimen'!E6 TRUE stands where a sum should.",
    ],
    [
      'a date in a number cell',
      () =>
        importXlsx(1, (xml) =>
          xml.replace(/<c r="D5" s="\d+"/, `<c r="D5" s="${/<c r="P6" s="(\d+)"/.exec(xml)?.[1] ?? ''}"`),
        ),
      'Summary!D5 A date stands where a sum should.',
    ],
    [
      'a fraction of a penny',
      () => importXlsx(2, number('E6', '2467512.405')),
      "'NHS Specimen'!E6 2467512.405 has fractions of a penny.",
    ],
    [
      'a formula without a result',
      () => importXlsx(2, cell('E6', '', '<f>1+1</f>')),
      "'NHS Specimen'!E6 The result of this formula is not stored in the file.",
    ],
    [
      'a total typed over',
      () => importXlsx(1, number('D7', '1')),
      'Summary!D7 The total says £1, and its rows add up to £140,125,195.96.',
    ],
    [
      'a subtotal whose formula leaves a line out',
      () => importXlsx(2, (xml) => xml.replace(/(<c r="E19"[^>]*><f>[^<]*<\/f><v>)[^<]*/, '$11')),
      "'NHS Specimen'!E19 The total says £1, and its rows add up to £66,719,521.46.",
    ],
    [
      'a line changed and its total left',
      () => importXlsx(3, number('E6', '14988448.50')),
      "'Specimen Council'!E14 The total says £52,021,592.50, and its rows add up to £52,021,591.50.",
    ],
  ])('in a workbook: %s', async (_, run, expected) => {
    const result = await run();
    expect(said(result).join('\n')).toContain(expected);
    expect(result.file).toBeUndefined();
  });

  test.each<[string, Uint8Array, 'csv' | 'xlsx', string]>([
    [
      'a workbook of the old format or with a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
      'xlsx',
      'locked with a password, or of the old Excel format',
    ],
    ['what is no workbook', strToU8('Id,Amount'), 'xlsx', 'is no workbook'],
    ['a torn workbook', zipSync(xlsx).slice(0, 4000), 'xlsx', 'damaged'],
    ['a zip file of something else', zipSync({ 'a.txt': strToU8('a') }), 'xlsx', 'no workbook'],
    [
      'XML that brings its own entities',
      zipSync({ ...xlsx, 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>') }),
      'xlsx',
      'damaged',
    ],
    ['a quotation mark that never closes', strToU8('Id,Amount\r\n"a,1\r\n'), 'csv', 'is never closed'],
    ['bytes that are no text', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'csv', 'no CSV file'],
  ])('as a whole: %s', async (_, bytes, extension, expected) => {
    const { unreadable, changes, file } = await importFunding(root, year, bytes, extension);
    expect([unreadable?.message, changes, file]).toEqual([expect.stringContaining(expected), [], undefined]);
  });

  test('a bomb is not unpacked', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(120_000_000) }, { level: 9 });
    expect((await importFunding(root, year, bomb, 'xlsx')).unreadable?.message).toContain('far too large');
  });

  test('every problem is told at once', async () => {
    expect((await importCsv(amount('lots').replace('Revised', 'Nearly'))).problems).toHaveLength(2);
  });
});

describe('figures that would not hold together are refused', () => {
  test('lines that come to more than the payment', async () => {
    const result = await importCsv(amount('9467512.40'));
    expect(result.file).toBeUndefined();
    expect(result.diagnostics.map((one) => one.rule)).toEqual(['allocations-differ-from-total']);
  });
});

test('a payment by a method goes out in words and comes back as it was', async () => {
  const workspace = changed(root, {
    [path]: (text) => text.replace(/amount: £59,189,286.50\n/, 'method: Actual cost, paid quarterly.\n'),
  });
  const result = await importFunding(workspace, year, await exported('xlsx', workspace), 'xlsx');
  expect([said(result), result.changes]).toEqual([[], []]);
});

test('ten cells changed are ten lines changed', async () => {
  const lines = ['cardiology', 'diabetes', 'gastroenterology', 'general-medicine', 'geriatric-medicine'];
  let text = csv;
  for (const [index, id] of lines.entries()) {
    const row = text.split('\r\n').find((line) => line.startsWith(`${id},`)) ?? '';
    const fields = row.split(',');
    const sums = fields.flatMap((field, at) => (/^-?\d+\.\d\d$/.test(field) ? [at] : []));
    const [now = 0, before = 0] = sums;
    fields[now] = (Number(fields[now]) + (index === 4 ? -4 : 1)).toFixed(2);
    fields[before] = (Number(fields[before]) + 1).toFixed(2);
    text = text.replace(row, fields.join(','));
  }
  const result = await importCsv(text);
  expect([said(result), result.diagnostics]).toEqual([[], []]);
  expect(result.changes).toHaveLength(10);
  expect(difference(result).filter((one) => one.startsWith('+'))).toHaveLength(10);
  const again = await importFunding(
    { files: new Map([...root.files, [path, result.file?.bytes ?? new Uint8Array()]]) },
    year,
    await exported('csv', { files: new Map([...root.files, [path, result.file?.bytes ?? new Uint8Array()]]) }),
    'csv',
  );
  expect(again.changes).toEqual([]);
});

describe('an offer confirmed: one field is emptied and another filled, whichever they are', () => {
  const { pack, wording } = judge(root, year, new Cache(), {
    themes: ['house'],
    wants: { needs: new Set(), toWrite: false },
  });
  const optional = ['Offered', 'Considered', 'Decided', 'Confirm by', 'Reference', 'Source', 'Note', 'Last year'];
  const heads = csv.replace('\ufeff', '').split('\r\n')[0]?.split(',') ?? [];
  const rows = [...(readCsv(strToU8(csv)).sheets[0]?.rows ?? [])];

  test.each([2, 3, 4])('in row %i', (number) => {
    const row = rows.find((one) => one.number === number);
    if (!row || !pack.budget || !wording) throw new Error('The board is broken');
    const filled = optional.filter((name) => row.cells.has(heads.indexOf(name)));
    const open = optional.filter((name) => !filled.includes(name));
    expect(filled.length * open.length).toBeGreaterThan(5);
    for (const clear of filled)
      for (const fill of open) {
        const cells = new Map(row.cells);
        cells.delete(heads.indexOf(clear));
        const value = /Reference|Source|Note/.test(fill) ? 'Words' : '2030-03-20';
        cells.set(heads.indexOf(fill), { value });
        const changed = rows.map((one) => (one === row ? { number, cells } : one));
        const result = take(
          utf8.decode(root.files.get(path)),
          pack.budget,
          { sheets: [{ name: '', rows: changed }], decimalComma: false },
          wording,
        );
        expect([clear, fill, said({ ...result, diagnostics: [], elsewhere: 0 }), result.changes.length]).toEqual([
          clear,
          fill,
          [],
          2,
        ]);
      }
  });
});
