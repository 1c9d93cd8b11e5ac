/** The round trip with finance's spreadsheet: what comes back unchanged changes nothing, dirt is taken where it is plain, and the rest is refused by its cell. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportFunding, importFunding as takeIn } from '../../src/spine.ts';
import type { ImportResult } from '../../src/funding.ts';
import { importFunding as take, yearsBudget } from '../../src/edit/funding/import-funding.ts';
import { judge } from '../../src/judge.ts';
import { Cache } from '../../src/read/cache.ts';
import { windowsByte } from '../../src/source/decode.ts';
import { readCsv } from '../../src/source/sheets/read-csv.ts';
import { addressOf, type Cell } from '../../src/source/sheets/sheet.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { toXlsx } from '../../src/write/xlsx/to-xlsx.ts';
import { changed, example, faultless } from '../roots.ts';

const year = '2030-31';
const path = `directions/${year}/budgets.yaml`;
const root = example();
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What was read once need not be read again: a cache changes no answer. */
const cache = new Cache();
async function exported(extension: 'csv' | 'xlsx', workspace = root): Promise<Uint8Array> {
  const { bytes } = await exportFunding(workspace, year, extension, cache);
  if (!bytes) throw new Error('Nothing was exported');
  return bytes;
}
const csv = utf8.decode(await exported('csv'));
const xlsx = unzipSync(await exported('xlsx'));

const importFunding = (
  workspace: Workspace,
  of: string,
  bytes: Uint8Array,
  extension: 'csv' | 'xlsx',
): Promise<ImportResult> => takeIn(workspace, of, bytes, extension, cache);
const importCsv = (text: string, workspace = root): Promise<ImportResult> =>
  importFunding(workspace, year, strToU8(text), 'csv');

/** The workbook with one part changed. Sheet 1 is the summary (headings in row 4), 2 NHS Specimen and 3 Specimen Council (row 5). */
function importXlsx(sheet: 1 | 2 | 3, change: (xml: string) => string): Promise<ImportResult> {
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const before = strFromU8(xlsx[name] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return importFunding(root, year, zipSync({ ...xlsx, [name]: strToU8(after), [looks]: strToU8(twice) }), 'xlsx');
}

/** The looks of cells, and then each of them once more, struck through. */
const looks = 'xl/styles.xml';
const once = strFromU8(xlsx[looks] ?? new Uint8Array());
const count = Number(/<cellXfs count="(\d+)"/.exec(once)?.[1]);
const fonts = Number(/<fonts count="(\d+)"/.exec(once)?.[1]);
const twice = once
  .replace('</fonts>', '<font><strike/></font></fonts>')
  .replace(/(<cellXfs[^>]*>)(.*)(?=<\/cellXfs>)/s, (_, head: string, all: string) =>
    [head, all, all.replace(/fontId="\d+"/g, `fontId="${fonts}"`)].join(''),
  );
/** Gives the cells the look that they have, struck through. */
const struckThrough = (name: string) => (xml: string) =>
  xml.replace(new RegExp(`(?<=<c r="${name}" s=")\\d+`, 'g'), (look) => String(Number(look) + count));

/** Replaces the cell by another; the look stays. */
const cell = (name: string, type: string, content: string) => (xml: string) =>
  xml.replace(
    new RegExp(`<c r="${name}" s="(\\d+)"[^>]*?(?:/>|>.*?</c>)`),
    `<c r="${name}" s="$1"${type}>${content}</c>`,
  );
const words = (name: string, text: string) => cell(name, ' t="inlineStr"', `<is><t>${text}</t></is>`);
/** Words of which those with a tilde before them are struck through, and those with a circumflex raised. */
const richly = (name: string, ...runs: readonly string[]) =>
  cell(
    name,
    ' t="inlineStr"',
    `<is>${runs.map((one) => `<r>${look(one)}<t xml:space="preserve">${one.replace(/^[~^]/, '')}</t></r>`).join('')}</is>`,
  );
const look = (words: string): string => {
  if (words.startsWith('~')) return '<rPr><strike/></rPr>';
  return words.startsWith('^') ? '<rPr><vertAlign val="superscript"/></rPr>' : '';
};
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

test.each([
  ['Offered but not accepted by the Board', 'Offered but not accepted'],
  ['Offered but not accepted by the Board', '"Offered, not accepted"'],
  ['Offered (acceptance by the Board not recorded)', 'Offered (acceptance not recorded)'],
  ['Offered (acceptance by the Board not recorded)', 'Offered (not recorded whether accepted)'],
  ['Offered (acceptance by the Board not recorded)', '"Offered, acceptance not recorded"'],
])('“%s” is known in the words of an earlier export, %s', async (now, then) => {
  expect(csv).toContain(now);
  const result = await importCsv(csv.replaceAll(now, then));
  expect([said(result), result.changes]).toEqual([[], []]);
});

test('the kind of money and the body of a line are known by their ids too', async () => {
  const byIds = csv.replaceAll('Line,Set aside,NHS Specimen', 'Line,Set-aside,nhs-specimen');
  expect(byIds).not.toBe(csv);
  const result = await importCsv(byIds);
  expect([said(result), result.changes]).toEqual([[], []]);
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
    ['the code of the currency without a space', amount('"GBP2,467,512.41"')],
    ['zeros behind the pence', amount('2467512.410')],
    ['no byte order mark', amount('2467512.41').replace('\ufeff', '')],
    ...['ï»¿', '∩╗┐', '´╗┐', 'Ôªø'].map((letters): [string, string] => [
      `a byte order mark that was taken for ${letters}`,
      amount('2467512.41').replace('\ufeff', letters),
    ]),
    ['one before a heading in quotes', amount('2467512.41').replace('\ufeffId', 'ï»¿"Id"').replace('ï»¿"', '"ï»¿')],
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
    [
      'brackets behind the pound',
      csv.replace('-640000.00', '"£(640,001.00)"'),
      ['- previous: -£640,000', '+ previous: -£640,001'],
    ],
    ['nothing as accounts write it', csv.replace('-640000.00', '" £-   "'), ['- previous: -£640,000']],
    ['thousands parted by spaces', amount('2 467 512.41'), ['- amount: £2,467,512.40', '+ amount: £2,467,512.41']],
    ['marks of no width', amount('\u200b2467512.41\u200b'), ['- amount: £2,467,512.40', '+ amount: £2,467,512.41']],
    [
      'a weekday before a day',
      csv.replace('2030-04-03', 'Tuesday 30 April 2030'),
      ['- confirm-by: "2030-04-03"', '+ confirm-by: "2030-04-30"'],
    ],
    [
      'two figures for a year',
      csv.replace('2030-04-03', '30-Apr-30'),
      ['- confirm-by: "2030-04-03"', '+ confirm-by: "2030-04-30"'],
    ],
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
    expect(difference(await importXlsx(2, cell('E6', '', '<f>2391448.20+1</f><v>2391449.2000000002</v>')))).toEqual([
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
    ['a text as long as a page', amount('lots '.repeat(500)), `G5 “${'lots '.repeat(12)}…” is no sum.`],
    ['a sum in millions', amount('2.4m'), 'G5 “2.4m” is not written out.'],
    ['a comma that may be either mark', amount('"2467,51"'), 'G5 “2467,51” can be read in two ways'],
    ['marks of the continent in a British file', amount('"2.467.512,40"'), 'G5 “2.467.512,40” can be read in two ways'],
    ['negative twice over', amount('"(-5)"'), 'G5 “(-5)” is negative twice over.'],
    ['a third decimal', amount('2467512.405'), 'G5 “2467512.405” is no sum.'],
    ['far too much', amount('99999999999999999'), 'G5 “99999999999999999” is too large'],
    ['an empty amount', amount(''), 'G5 The cell is empty.'],
    [
      'a name that is too long',
      csv.replace('Community hospitals,', `${'x'.repeat(2001)},`),
      'F6 The cell holds 2001 characters, and budgets.yaml has room for 2000.',
    ],
    [
      'a note that is too long',
      csv.replace('The other boards bill in May.', 'word '.repeat(6402)),
      'U31 The cell holds 32009 characters, and budgets.yaml has room for 32000.',
    ],
    ['a hidden error', amount('#REF!'), 'G5 The spreadsheet shows the error #REF! here.'],
    [
      'an error in a note',
      csv.replace('The other boards bill in May.', '#N/A'),
      'The spreadsheet shows the error #N/A here.',
    ],
    [
      'a formula in a note',
      csv.replace('The other boards bill in May.', '=1+1'),
      'Here stands the formula “=1+1”, and not its result.',
    ],
    ['an unknown id', csv.replace('allied-health,', 'alied-health,'), 'A5 There is no line “alied-health”.'],
    [
      'an id used twice',
      csv.replace('community-hospitals,', 'allied-health,'),
      'A6 The id “allied-health” stands here and in A5.',
    ],
    [
      'a row without its id',
      csv.replace('allied-health,', ','),
      'A5 This row has lost its id: it was “allied-health”.',
    ],
    [
      'a payment that is missing',
      csv.replace(/payment:nhs-specimen,.*\r\n/, ''),
      'The row of “payment:nhs-specimen” is missing.',
    ],
    [
      'a control character in words',
      csv.replace('The other boards bill in May.', 'The board\u0092s bill in May.'),
      'U31 The words hold U+0092, which cannot be printed: the letters were damaged in a conversion, and it was “’”.',
    ],
    [
      'a column too narrow',
      csv.replace('2467512.40', '########'),
      'G5 Only “########” stands here: the column was too narrow to show the value in the program that wrote the file.',
    ],
    ['an unknown status', csv.replace('Revised', 'Nearly final'), 'J26 “Nearly final” is no status.'],
    ['a day that may be two', csv.replace('2030-04-03', '05/06/2030'), 'N3 “05/06/2030” can be read in two ways'],
    ['a day of a month that is none', csv.replace('2030-04-03', '1 Marble 2030'), 'N3 “1 Marble 2030” is no day.'],
    [
      'a day that a spreadsheet makes of a one',
      csv.replace('2030-04-03', '01/01/1900'),
      'N3 “01/01/1900” is no day of this century.',
    ],
    ['a year with a slip', csv.replace('2030-04-03', '3 April 3030'), 'N3 “3 April 3030” is no day of this century.'],
    ['two days', csv.replace('2030-04-03', '2030-05-09 or 2030-06-01'), 'N3 “2030-05-09 or 2030-06-01” is no day.'],
    ['another weekday', csv.replace('2030-04-03', 'Thu 3 April 2030'), '3 April 2030 is a Wednesday.'],
    ['a point that was lost', amount('2467512 41'), 'G5 “2467512 41” is no sum.'],
    ['spaces that part no thousands', amount('24 67512.41'), 'G5 “24 67512.41” is no sum.'],
    ['a dash for a sum', amount('-'), 'G5 “-” is no sum.'],
    ['a power of ten', amount('2.46751E+06'), 'G5 “2.46751E+06” is no sum.'],
    ['a day that does not exist', csv.replace('2030-04-03', '2030-02-30'), 'N3 “2030-02-30” is no day.'],
    [
      'another recipient of a payment',
      csv.replace(
        'payment:nhs-specimen,Figure,Payment,NHS Specimen',
        'payment:nhs-specimen,Figure,Payment,Specimen Council',
      ),
      'D3 “Specimen Council” was “NHS Specimen” when it was exported.',
    ],
    [
      'money set aside by a council',
      csv.replace('older-people,Line,Payment,', 'older-people,Line,Set aside,'),
      'C49 With these figures: Specimen Council is a council, and sets no amount aside. [set-aside-of-council]',
    ],
    [
      'a body that is none',
      csv.replace('allied-health,Line,Payment,NHS Specimen', 'allied-health,Line,Payment,NHS Specimens'),
      'D5 “NHS Specimens” is none of the bodies that the money can be for.',
    ],
    [
      'a group that is nearly one',
      csv.replace('Core services', 'Core service'),
      'E5 There is no group “Core service”.',
    ],
    [
      'a figure to be confirmed',
      csv.replace('80935909.46', 'tbc'),
      'G3 The amount of a payment or set aside is not put back to “to be confirmed” in a spreadsheet.',
    ],
    [
      'an older state',
      csv.replace(/(state:\S*)[0-9a-f],/, '$1x,'),
      'A65 The figures in budgets.yaml have changed since this file was exported, and a CSV file does not hold what they were.',
    ],
    ['no state', csv.replace(/state:.*/, ''), 'The row that says which state of the figures was exported is missing.'],
    [
      'no table at all',
      'Dear all,\r\nplease find attached\r\n',
      'No sheet has a row with the headings “Id” and “Amount”.',
    ],
    ['an empty file', '', 'No sheet has a row with the headings “Id” and “Amount”.'],
    ['a heading twice', csv.replace(',Note', ',Amount'), 'U1 Two columns are headed “Amount”: G1 and U1.'],
  ])('%s', async (_, text, expected) => {
    const result = await importCsv(text);
    expect(said(result).join('\n')).toContain(expected);
    expect(result.file).toBeUndefined();
  });

  test('a total that has less, as where a row was moved among those of another group, says what the row needs', async () => {
    const { problems } = await importXlsx(2, (xml) =>
      xml.replace(/(<c r="F19"[^>]*><f>[^<]*<\/f><v>)[^<]*/, '$162807073.66'),
    );
    expect(problems.map(({ cell, help }) => [cell, help?.split('; ')[1]])).toEqual([
      ["'NHS Specimen'!F19", 'of a line that was moved, change its group and money in its own cells too.'],
    ]);
  });

  test('rows that were sorted without their ids', async () => {
    const names = ['Allied health professionals in the community', 'Community hospitals', 'District nursing'];
    const renamed = (...fresh: readonly string[]): string =>
      names.reduce(
        (text, name, index) => text.replace(`Core services,${name},`, `Core services,~${fresh[index]},`),
        csv,
      );
    const importNames = (...fresh: readonly string[]): Promise<ImportResult> =>
      importCsv(renamed(...fresh).replaceAll('~', ''));
    const [one = '', two = '', three = ''] = names;
    expect(said(await importNames(two, three, one))).toEqual([
      'A5 The rows of A5 and 2 other cells have one another’s names: their ids have stayed where they were, and the rest was sorted or moved.',
    ]);
    expect(said(await importNames(one, three, two))[0]).toContain('A6 The rows of A6 and A7');
    // A name may be taken over from a line that has a new one.
    expect(said(await importNames('Allied health', one, three))).toEqual([]);
  });

  test('a line that was copied for a new one, with its id, is told what to do', async () => {
    const [line = ''] = /^community-hospitals,.*\r\n/m.exec(csv) ?? [];
    const copy = line.replace('Community hospitals,', 'Day hospitals,');
    const { problems } = await importCsv(csv.replace(line, line + copy));
    expect(problems.map(({ help }) => help)).toEqual(['Delete the row that is not meant; of a new line, only the id.']);
    const fresh = copy.replace('community-hospitals,', ',');
    const { added } = await importCsv(csv.replace(line, line + fresh));
    expect(added.map(({ id }) => id)).toEqual(['day-hospitals']);
  });

  test.each<[string, () => Promise<ImportResult>, string]>([
    ['text in a number cell', () => importXlsx(2, words('F6', 'lots')), "'NHS Specimen'!F6 “lots” is no sum."],
    [
      'an error',
      () => importXlsx(2, cell('F6', ' t="e"', '<f>#REF!</f><v>#REF!</v>')),
      "'NHS Specimen'!F6 The spreadsheet shows the error #REF! here.",
    ],
    [
      'true or false',
      () => importXlsx(2, cell('F6', ' t="b"', '<v>1</v>')),
      "'NHS Specimen'!F6 TRUE stands where a sum should.",
    ],
    [
      'a date in a number cell',
      () =>
        importXlsx(1, (xml) =>
          xml.replace(/<c r="E5" s="\d+"/, `<c r="E5" s="${/<c r="P6" s="(\d+)"/.exec(xml)?.[1] ?? ''}"`),
        ),
      'Summary!E5 A date stands where a sum should.',
    ],
    [
      'a fraction of a penny',
      () => importXlsx(2, number('F6', '2467512.405')),
      "'NHS Specimen'!F6 2467512.405 has fractions of a penny.",
    ],
    [
      'a formula without a result',
      () => importXlsx(2, cell('F6', '', '<f>1+1</f>')),
      "'NHS Specimen'!F6 The result of this formula is not stored in the file.",
    ],
    [
      'a total typed over',
      () => importXlsx(1, number('E7', '1')),
      'Summary!E7 The total says £1, and its rows add up to £140,125,195.96.',
    ],
    [
      'a subtotal whose formula leaves a line out',
      () => importXlsx(2, (xml) => xml.replace(/(<c r="F19"[^>]*><f>[^<]*<\/f><v>)[^<]*/, '$11')),
      "'NHS Specimen'!F19 The total says £1, and its rows add up to £66,719,521.46.",
    ],
    [
      'a line changed and its total left',
      () => importXlsx(3, number('F6', '14988448.50')),
      "'Specimen Council'!F14 The total says £52,021,592.50, and its rows add up to £52,021,591.50.",
    ],
  ])('in a workbook: %s', async (_, run, expected) => {
    const result = await run();
    expect(said(result).join('\n')).toContain(expected);
    expect(result.file).toBeUndefined();
  });

  /** Row 6 of NHS Specimen is the line "allied-health": F holds its amount, O its note. Sheet 1 has the payment in row 5, with days in P. */
  test.each<[string, 1 | 2, (xml: string) => string, readonly string[]]>([
    [
      'words in a note',
      2,
      richly('O6', 'Includes ', '~£5,000', ' £7,000 for carers'),
      ["'NHS Specimen'!O6 “£5,000” is struck through."],
    ],
    [
      'words in several places',
      2,
      richly('O6', '~Includes', ' carers, ', '~£5,', '~000'),
      ["'NHS Specimen'!O6 “Includes”, “£5,000” are struck through."],
    ],
    [
      'all words of a note',
      2,
      (xml) => struckThrough('O6')(words('O6', 'Of carers')(xml)),
      ["'NHS Specimen'!O6 What stands here is struck through."],
    ],
    [
      'a power',
      2,
      richly('F6', '£512', '^3'),
      ["'NHS Specimen'!F6 “3” is above or below the line, as a superscript or subscript: that would be lost."],
    ],
    ['a sum', 2, struckThrough('F6'), ["'NHS Specimen'!F6 What stands here is struck through."]],
    [
      'a name that is as it was exported',
      2,
      struckThrough('D6'),
      ["'NHS Specimen'!D6 What stands here is struck through."],
    ],
    ['a group', 2, struckThrough('C6'), ["'NHS Specimen'!C6 What stands here is struck through."]],
    ['a total', 2, struckThrough('F19'), ["'NHS Specimen'!F19 What stands here is struck through."]],
    ['a day', 1, struckThrough('P6'), ['Summary!P6 What stands here is struck through.']],
    ['a row', 2, struckThrough('[A-Z]6'), ["'NHS Specimen'!A6 The id “allied-health” is struck through."]],
  ])('what is struck through or raised: %s', async (_, sheet, change, expected) => {
    const result = await importXlsx(sheet, change);
    expect([said(result), result.file]).toEqual([expected, undefined]);
  });

  test('but not where nothing is read', async () => {
    const result = await importXlsx(2, struckThrough('G6'));
    expect([said(result), result.changes]).toEqual([[], []]);
  });

  const merging = (cells: string) => (xml: string) =>
    xml.replace('<pageMargins', `<mergeCells count="1"><mergeCell ref="${cells}"/></mergeCells><pageMargins`);

  test.each([
    ['a group over several lines', 'C6:C9', 'C6'],
    ['a status, though lines without one have it from their payment', 'J6:J9', 'J6'],
    ['a use with what stands beside it', 'K6:O6', 'K6'],
    ['a sum with last year’s', 'E6:F6', 'E6'],
    ['a heading with what stands below it', 'F5:F6', 'F5'],
    ['rows', 'A6:O7', 'A6'],
  ])('what is merged: %s', async (_, cells, at) => {
    const result = await importXlsx(2, merging(cells));
    const words = `The cells ${cells} are merged: what they show stands in ${at} alone, and not in the others.`;
    expect([said(result), result.file]).toEqual([[`'NHS Specimen'!${at} ${words}`], undefined]);
  });

  test.each([
    ['a title', 'A1:O1'],
    ['a sum with what is computed beside it', 'F6:I6'],
    ['a total', 'A19:E19'],
    ['empty notes', 'O6:O9'],
    ['what stands below the table', 'A60:O61'],
  ])('but not where nothing is lost: %s', async (_, cells) => {
    const result = await importXlsx(2, merging(cells));
    expect([said(result), result.changes]).toEqual([[], []]);
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
    ['a workbook that is called .csv', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0x9d]), 'csv', 'no CSV file'],
    ['a quotation mark that never closes', strToU8('Id,Amount\r\n"a,1\r\n'), 'csv', 'is never closed'],
    ['bytes that are no text', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'csv', 'no CSV file'],
  ])('as a whole: %s', async (_, bytes, extension, expected) => {
    const { unreadable, changes, file } = await importFunding(root, year, bytes, extension);
    expect([unreadable?.message, changes, file]).toEqual([expect.stringContaining(expected), [], undefined]);
  });

  test('a bomb is not unpacked', async () => {
    const bomb = zipSync({ ...xlsx, 'xl/workbook.xml': new Uint8Array(120_000_000) }, { level: 9 });
    expect((await importFunding(root, year, bomb, 'xlsx')).unreadable?.message).toBe(
      'The workbook has more than 100 MiB when it is unpacked: it is far too large to be a budget.',
    );
  });

  test('a number format as long as a book is read no further than any program writes one', async () => {
    const styles = strFromU8(xlsx['xl/styles.xml'] ?? new Uint8Array()).replace(
      /formatCode="d mmm yyyy"/,
      `formatCode="${'['.repeat(5_000_000)}"`,
    );
    expect(styles.length).toBeGreaterThan(5_000_000);
    const sent = zipSync({ ...xlsx, 'xl/styles.xml': strToU8(styles) });
    const began = process.cpuUsage();
    const { problems } = await importFunding(root, year, sent, 'xlsx');
    expect(process.cpuUsage(began).user).toBeLessThan(4_000_000);
    expect(new Set(problems.map(({ message }) => message))).toEqual(
      new Set(['Here stands a format that is too long.']),
    );
  });

  test('a number format whose number is a word that JavaScript has a meaning for is no format', async () => {
    const said = (id: string): ReturnType<typeof importFunding> => {
      const styles = strFromU8(xlsx['xl/styles.xml'] ?? new Uint8Array()).replaceAll(
        /<xf numFmtId="\d+"/g,
        `<xf numFmtId="${id}"`,
      );
      return importFunding(root, year, zipSync({ ...xlsx, 'xl/styles.xml': strToU8(styles) }), 'xlsx');
    };
    const general = await said('0');
    for (const id of ['constructor', '__proto__']) expect(await said(id)).toEqual(general);
  });

  test('every problem is told at once', async () => {
    expect((await importCsv(amount('lots').replace('Revised', 'Nearly'))).problems).toHaveLength(2);
  });
});

test.each([
  ['mar-1', '01-Mar'],
  ['sept2', '2-Sep'],
  ['dec-2031', 'Dec-31'],
  ['mar-1', '01/03/2026'],
  ['mar-1', '2026-03-01'],
  ['sept-30', '30/09/2026'],
  ['sept-2026', '01/09/2026'],
  ['mar-1', '46082'],
])('of the id %s that a spreadsheet took for a day, and shows as %s, it is said which it is', async (id, shown) => {
  const workspace = changed(root, {
    'directions/2030-31/budgets.yaml': (text) => text.replace('id: allied-health\n', `id: ${id}\n`),
  });
  const own = utf8.decode(await exported('csv', workspace));
  expect(own).toContain(`${id},`);
  const { problems } = await importFunding(workspace, year, strToU8(own.replace(`${id},`, `${shown},`)), 'csv');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ cell: 'A5', message: expect.stringContaining(`made a day of the id “${id}”`) });
});

test.each([
  [
    'of which it may be two',
    ['sept-30', 'sep-30'],
    '30/09/2026',
    'There is no line “30/09/2026”: a spreadsheet has made a day of an id.',
  ],
  [
    'of another form',
    ['q1-a', 'q1-b'],
    '01/03/2026',
    'There is no line “01/03/2026”: a spreadsheet has made a day of an id.',
  ],
])('of a day in the place of an id %s it is said, at each cell', async (_, ids, shown, message) => {
  const [one = '', other = ''] = ids;
  const workspace = changed(root, {
    'directions/2030-31/budgets.yaml': (text) =>
      text.replace('id: allied-health\n', `id: ${one}\n`).replace('id: district-nursing\n', `id: ${other}\n`),
  });
  const own = utf8
    .decode(await exported('csv', workspace))
    .replace(`${one},`, `${shown},`)
    .replace(`${other},`, '2027-04-01,');
  const { problems } = await importFunding(workspace, year, strToU8(own), 'csv');
  expect(problems.map((problem) => [problem.cell, problem.message])).toEqual([
    ['A5', message],
    ['A7', 'There is no line “2027-04-01”: a spreadsheet has made a day of an id.'],
  ]);
});

test('a workbook that holds the number of a day in the place of an id is told the day', async () => {
  const workspace = changed(root, {
    'directions/2030-31/budgets.yaml': (text) => text.replace('id: allied-health\n', 'id: mar-1\n'),
  });
  const own = unzipSync(await exported('xlsx', workspace));
  const sheet = 'xl/worksheets/sheet2.xml';
  const changedSheet = cell('A6', '', '<v>46082</v>')(strFromU8(own[sheet] ?? new Uint8Array()));
  const { problems } = await importFunding(
    workspace,
    year,
    zipSync({ ...own, [sheet]: strToU8(changedSheet) }),
    'xlsx',
  );
  expect(problems).toEqual([
    {
      cell: "'NHS Specimen'!A6",
      message:
        'There is no line “46082”: a spreadsheet has made a day of the id “mar-1”, and this is the number of 1 March 2026.',
      help: 'Give the cell the format Text, and type it again.',
    },
  ]);
});

describe('figures that do not hold together are said, at the figure', () => {
  test('lines that come to more than the payment', async () => {
    const result = await importCsv(amount('9467512.40'));
    expect(difference(result)).toEqual(['- amount: £2,467,512.40', '+ amount: £9,467,512.40']);
    expect(said({ ...result, problems: result.remarks })).toEqual([
      expect.stringMatching(
        /^G3 With these figures: The payment to NHS Specimen is .* too much. \[allocations-differ-from-total\]$/,
      ),
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'a figure that is agreed, and keeps the day on which it was to be confirmed',
      csv.replace(',Indicative,,,,2030-04-03,', ',Agreed,,,2030-04-03,2030-04-03,'),
      [
        'N3 With these figures: The payment to NHS Specimen is agreed, and still to be confirmed on 3 April 2030. [figure-status-differs-from-dates]',
      ],
    ],
    [
      'one that is decided, and keeps its status',
      csv.replace(',Indicative,,,,2030-04-03,', ',Indicative,,,2030-04-03,2030-04-03,'),
      [
        'M3 With these figures: The payment to NHS Specimen is indicative, and was decided on 3 April 2030. [figure-status-differs-from-dates]',
      ],
    ],
    [
      'one that was considered before it was offered',
      csv.replace(',2030-02-21,2030-03-14,', ',2030-03-21,2030-03-14,'),
      [
        'L2 With these figures: The day on which the payment to Specimen Council was considered (14 March 2030) is before the day on which the payment to Specimen Council was offered (21 March 2030). [dates-out-of-order]',
      ],
    ],
    [
      'more to be used than is set aside, before what follows from it',
      csv.replace(',21998389.00,Agreed', ',22000000.00,Agreed'),
      [
        'I4 With these figures: NHS Specimen sets aside £21,998,389, and £22,000,000 of it is to be used. [more-specified-than-set-aside]',
        'I4 With these figures: The part to be used of the amount set aside by NHS Specimen is £22,000,000, and its lines add up to £21,998,389: £1,611 is in no line. [allocations-differ-from-total]',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    const result = await importCsv(text);
    expect([said(result), result.file !== undefined]).toEqual([[], true]);
    expect(said({ ...result, problems: result.remarks })).toEqual(expected);
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
  const { pack, wording } = judge(root, year, cache, {
    themes: ['house'],
    wants: { needs: new Set(), toWrite: false },
  });
  const optional = ['Offered', 'Considered', 'Decided', 'Confirm by', 'Reference', 'Source', 'Note', 'Last year'];
  const heads = csv.replace('\ufeff', '').split('\r\n')[0]?.split(',') ?? [];
  const rows = [...(readCsv(strToU8(csv)).sheets[0]?.rows ?? [])];

  test.each([2, 3, 4])('in row %i', (number) => {
    const row = rows.find((one) => one.number === number);
    const own = yearsBudget(pack);
    if (!row || !own || !wording) throw new Error('The board is broken');
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
          own,
          { sheets: [{ name: '', rows: changed }], decimalComma: false },
          wording,
        );
        expect([
          clear,
          fill,
          said({ ...result, remarks: [], diagnostics: [], elsewhere: 0 }),
          result.changes.length,
        ]).toEqual([clear, fill, [], 2]);
      }
  });
});

describe('a CSV file that Excel has opened and saved', () => {
  /** Days as a British or an American Excel writes them. */
  const rewritten = (text: string, order: 'd/m/y' | 'm/d/y', figures: 2 | 4 = 4): string =>
    text.replace(/\b(20\d\d)-(\d\d)-(\d\d)\b(?=,)/g, (_, year: string, month: string, day: string) =>
      [...(order === 'd/m/y' ? [day, month] : [Number(month), Number(day)]), year.slice(4 - figures)].join('/'),
    );

  test.each([
    ['in Britain', rewritten(csv, 'd/m/y')],
    ['in Britain, with two figures for the year', rewritten(csv, 'd/m/y', 2)],
    ['in America', rewritten(csv, 'm/d/y')],
  ])('comes back unchanged: %s', async (_, text) => {
    const result = await importCsv(text);
    expect([said(result), result.changes]).toEqual([[], []]);
  });

  test('and a day that was changed is read as the others are written', async () => {
    const text = rewritten(csv, 'd/m/y').replace('03/04/2030', '05/06/2030');
    expect(text).toContain('05/06/2030');
    expect(difference(await importCsv(text))).toEqual(['- confirm-by: "2030-04-03"', '+ confirm-by: "2030-06-05"']);
  });

  test('but a day typed in figures is not taken for the one exported because its figures are the same', async () => {
    const result = await importCsv(csv.replace('2030-04-03', '04/03/2030'));
    expect(said(result)).toEqual(['N3 “04/03/2030” can be read in two ways: the day or the month may come first.']);
    const british = rewritten(csv, 'd/m/y').replace('03/04/2030', '04/03/2030');
    expect(difference(await importCsv(british))).toEqual(['- confirm-by: "2030-04-03"', '+ confirm-by: "2030-03-04"']);
  });

  test('damaged letters in words that are new are told at their cell', async () => {
    const { remarks, file } = await importCsv(csv.replace('The other boards bill in May.', 'The board‚Äôs bill.'));
    expect(remarks.map(({ cell, message }) => [cell, message])).toEqual([
      ['U31', 'With these figures: “‚Äô” stands for “’”: the letters were damaged in a conversion. [damaged-letters]'],
    ]);
    expect(file).toBeDefined();
  });

  test('and a sum of which it shows eleven figures is no change', async () => {
    const long = changed(root, {
      [path]: (text) => text.replace('£80,935,909.46', '£480,935,909.46').replace('£2,467,512.40', '£402,467,512.40'),
    });
    const sent = utf8.decode(await exported('csv', long));
    const shown = sent.replace('480935909.46', '480935909.5').replace('402467512.40', '402467512.4');
    expect(shown).not.toBe(sent);
    const result = await importCsv(shown, long);
    expect([said(result), result.changes]).toEqual([[], []]);
    const other = await importCsv(shown.replace('480935909.5', '480935909.6'), long);
    expect(other.changes.map((one) => one.after)).toEqual([48_093_590_960]);
  });

  /** In the bytes of an old code page: letters that stand for one are written as it in Windows' own. */
  const inBytes = (note: string): Promise<ImportResult> => {
    const text = csv.replace('\ufeff', '').replaceAll(/[^\x00-\x7f]/g, '-');
    const written = text.replace('The other boards bill in May.', note);
    return importFunding(root, year, Uint8Array.from([...written].map((one) => windowsByte(one) ?? 0x3f)), 'csv');
  };

  test.each([
    ['a pound of MS-DOS', 'Of œ5m for C—ram', 'œ5m'],
    ['Gaelic of MS-DOS', 'C—ram', 'C—ram'],
    ['more of it', 'Ste•rnabhagh', 'Ste•rnabhagh'],
    ['and more', 'An sgŠile', 'sgŠile'],
    ['Gaelic of a Mac', 'C\u009dram', 'C\ufffdram'],
    ['an apostrophe of a Mac', 'CouncilÕs', 'CouncilÕs'],
    ['a dash without spaces, beside marks of Windows', 'The board’s need—such as it is', undefined],
    ['marks that stand by themselves', 'The œuvre – of 5 • 6 … 7', undefined],
  ])('%s: saved in an old code page', async (_, note, shown) => {
    const { unreadable } = await inBytes(note);
    if (shown === undefined) expect(unreadable).toBeUndefined();
    else expect(unreadable?.message).toContain(`it holds “${shown}”.`);
  });

  test.each([
    ['letters lost', '?', 'board?s'],
    ['letters read twice', 'â€™', 'boardâ€™s'],
    ['letters of a Mac', 'Õ', 'boardÕs'],
    ['letters read as those of a Mac', '‚Äô', 'board‚Äôs'],
    ['letters lost and read twice', 'ï¿½', 'boardï¿½s'],
  ])('%s are named as such', async (_, letter, shown) => {
    const apostrophe = changed(root, {
      [path]: (text) => text.replace('note: The other boards bill in May.', 'note: The board’s bill is of May.'),
    });
    const text = utf8.decode(await exported('csv', apostrophe)).replace('board’s', `board${letter}s`);
    expect(text).toContain(shown);
    expect(said(await importCsv(text, apostrophe)).join()).toMatch(/^U\d+ Letters were lost when the file was saved/);
  });

  test('of a long text those around the first of them are shown', async () => {
    const long = 'Staff of several teams visit people at home, and in the evenings too';
    const apostrophe = changed(root, {
      [path]: (text) => text.replace('note: The other boards bill in May.', `note: ${long}, at the board’s own cost.`),
    });
    const text = utf8.decode(await exported('csv', apostrophe)).replace('board’s', 'boardâ€™s');
    const [message] = said(await importCsv(text, apostrophe));
    expect(message).toContain('“…gs too, at the boardâ€™s own cost.” was “…gs too, at the board’s own cost.”');
  });
});

describe('a cell that Excel has made something else of', () => {
  /** The code of a number format, the number, and the column: F6 is an amount, E6 last year's, L6 or so the note. */
  const shown = (name: string, code: string, value: string): Promise<ImportResult> => {
    const styles = strFromU8(xlsx['xl/styles.xml'] ?? new Uint8Array());
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    const restyled = styles
      .replace(/<numFmts count="(\d+)">/, `<numFmts count="9"><numFmt numFmtId="190" formatCode="${code}"/>`)
      .replace('</cellXfs>', '<xf numFmtId="190" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>');
    const sheet = strFromU8(xlsx['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const cells = sheet.replace(
      new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`),
      `<c r="${name}" s="${count}"><v>${value}</v></c>`,
    );
    expect(cells).not.toBe(sheet);
    const parts = { ...xlsx, 'xl/styles.xml': strToU8(restyled), 'xl/worksheets/sheet2.xml': strToU8(cells) };
    return importFunding(root, year, zipSync(parts), 'xlsx');
  };

  test.each([
    ['a date', 'dd/mm/yyyy', '47603', '30 April 2030'],
    ['a month', 'mmm yyyy', '47574', 'April 2030'],
    ['a percentage', '0%', '0.05', '5%'],
    ['a sum of money', '[$£-809]#,##0.00', '5000', '£5,000.00'],
    ['a number with decimals', '0.00', '5.3', '5.30'],
    ['a number', 'General', '5.3', '5.3'],
    ['a number with words around it', '&quot;under &quot;0&quot; of 12 teams&quot;', '9', 'under 9 of 12 teams'],
  ])('is read in a column of words as what it shows: %s', async (_, code, value, expected) => {
    const result = await shown('O6', code, value);
    expect([said(result), result.changes.map((one) => [one.field, one.after])]).toEqual([[], [['note', expected]]]);
  });

  test.each([
    ['a date without its year', 'O6', 'd-mmm', '47547', 'a date without its year'],
    ['a time', 'O6', 'h:mm', '0.5', 'a time'],
    ['a fraction', 'O6', '# ?/?', '0.5', 'a fraction'],
    ['a percentage for a sum', 'E6', '0%', '0.05', 'A percentage stands where a sum should.'],
    ['a duration for a sum', 'E6', '[h]:mm:ss', '1.25', 'A duration stands where a sum should.'],
    ['a date for a sum', 'E6', 'dd/mm/yyyy', '47603', 'A date stands where a sum should.'],
    [
      'thousands left out',
      'E6',
      '#,##0,',
      '2391448',
      'A sum without its thousands or millions stands where a sum should.',
    ],
    ['a date with words', 'O6', '&quot;before &quot;d mmm yyyy', '47547', 'a date with words around it'],
    ['a power of ten', 'E6', '0.00E+00', '2391448', 'A power of ten stands where a sum should.'],
  ])('or refused with its cell: %s', async (_, name, code, value, expected) => {
    const result = await shown(name, code, value);
    expect(said(result)).toEqual([expect.stringContaining(`'NHS Specimen'!${name} `)]);
    expect(said(result)[0]).toContain(expected);
    expect(result.file).toBeUndefined();
  });

  const format = 'give the cell the format of a sum';
  test.each<[code: string, value: string, said: string, help: string]>([
    [
      '&quot;£&quot;#,##0&quot;k&quot;',
      '1310',
      'The cell shows “£1,310k”, and the number in it is 1310: £1,310,000 or £1,310 may be meant.',
      `Type 1310000 or 1310, and ${format}.`,
    ],
    [
      '0&quot;k&quot;',
      '210.5449',
      'The cell shows “211k”, and the number in it is 210.5449: £211,000 or £210.54 may be meant.',
      `Type 211000 or 210.54, and ${format}.`,
    ],
    [
      '0.0&quot;m&quot;',
      '-2.4',
      'The cell shows “-2.4m”, and the number in it is -2.4: −£2,400,000 or −£2.40 may be meant.',
      `Type -2400000 or -2.4, and ${format}.`,
    ],
    [
      '(#,##0)',
      '1310',
      'The cell shows “(1,310)”, and the number in it is 1310: −£1,310 or £1,310 may be meant.',
      `Type -1310 or 1310, and ${format}.`,
    ],
    [
      '-#,##0',
      '1310',
      'The cell shows “-1,310”, and the number in it is 1310: −£1,310 or £1,310 may be meant.',
      `Type -1310 or 1310, and ${format}.`,
    ],
    [
      '[$€-2] #,##0.00',
      '5',
      'The cell shows “€ 5.00”, and every sum is in pounds.',
      `Type the sum in pounds, and ${format}; where 5 is the sum in pounds, the format alone.`,
    ],
    [
      '$#,##0&quot;k&quot;',
      '5',
      'The cell shows “$5k”, and every sum is in pounds.',
      `Type the sum in pounds, and ${format}; where 5 is the sum in pounds, the format alone.`,
    ],
    [
      '0&quot; posts&quot;',
      '5',
      'The cell shows “5 posts”, and the number in it is 5.',
      `Type the sum without words, and ${format}.`,
    ],
    [
      '0;-0;&quot;nil&quot;',
      '0',
      'The cell shows “nil”, and the number in it is 0.',
      `Type the sum without words, and ${format}.`,
    ],
  ])(
    'or what its format makes of a sum is told, with what to type instead: %s of %s',
    async (code, value, ...expected) => {
      const { problems } = await shown('E6', code, value);
      expect(problems.map(({ message, help }) => [message, help])).toEqual([expected]);
    },
  );

  test.each<[typed: string, said: string, help: string]>([
    ['£1,310k', '“£1,310k” is not written out.', 'Type the whole sum: 1310000.'],
    ['-£2.45 million', '“-£2.45 million” is not written out.', 'Type the whole sum: -2450000.'],
    ['0.5bn', '“0.5bn” is not written out.', 'Type the whole sum: 500000000.'],
    ['€5', '“€5” is not in pounds.', 'Type the sum in pounds.'],
    ['$5k', '“$5k” is not in pounds.', 'Type the sum in pounds.'],
    ['5 EUR', '“5 EUR” is not in pounds.', 'Type the sum in pounds.'],
    ['5 posts', '“5 posts” is no sum.', 'Type a number, such as 1234567.50 or -1200; or “To be confirmed”.'],
    ['1.2345k', '“1.2345k” is no sum.', 'Type a number, such as 1234567.50 or -1200; or “To be confirmed”.'],
  ])('and so is a sum that was typed otherwise: %s', async (typed, ...expected) => {
    const { problems } = await importCsv(amount(`"${typed}"`));
    expect(problems.map(({ message, help }) => [message, help])).toEqual([expected]);
  });

  test.each([
    ['last year’s', csv.replace('2391448.20', 'n/a'), 'leave the cell empty'],
    ['of a payment', csv.replace('80935909.46', 'n/a'), 'write tbc in budgets.yaml'],
  ])('in the place of a sum %s nothing is proposed that is refused there', async (_, text, instead) => {
    const { problems } = await importCsv(text);
    expect(problems.map(({ help }) => help)).toEqual([`Type a number, such as 1234567.50 or -1200; or ${instead}.`]);
  });

  test('a day where the numbers of directions should stand is told as one', async () => {
    const { problems } = await shown('L6', 'd mmm yyyy', '47515');
    expect(problems).toEqual([
      {
        cell: "'NHS Specimen'!L6",
        message: 'Here stands the day “1 February 2030”.',
        help: expect.stringContaining('in a cell that has the format Text.'),
      },
    ]);
  });

  test('brackets that were typed are those of a sum below nothing', async () => {
    const { changes } = await importCsv(amount('(5)'));
    expect(changes.map(({ after }) => after)).toEqual([-500]);
  });

  test.each(['General', '#,##0.00', '_-£* #,##0.00_-;-£* #,##0.00_-', '@', '0', '#,##0.00;[Red](#,##0.00)'])(
    'but every format of plain numbers is a sum: %s',
    async (code) => {
      const result = await shown('E6', code, '2391449.2');
      expect([said(result), result.changes.map((one) => one.after)]).toEqual([[], [239_144_920]]);
    },
  );
});

describe('one cause is one finding', () => {
  test.each<[string, string, string]>([
    [
      'a heading renamed',
      csv.replace(',Amount,', ',Budget 2030/31,'),
      'G1 No column is headed “Amount” any more. “Budget 2030/31” stands there.',
    ],
    [
      'several headings renamed',
      csv.replace(',Amount,Last year,', ',Budget,2029/30,'),
      'A1 No column is headed “Amount” any more. “Budget”, “2029/30” stand there.',
    ],
    ['the heading of the ids', csv.replace('Id,', 'Key,'), 'A1 No column is headed “Id” any more. “Key” stands there.'],
    [
      'another heading',
      csv.replace(',Last year,', ',Last yr,'),
      'H1 The column “Last year” is missing, and “Last yr” is no heading of the export.',
    ],
    [
      'a sheet of somebody else',
      'Id,Amount\r\n100,5.00\r\n101,6.00\r\n',
      'A2 None of the ids in this file is that of a figure or line of this budget.',
    ],
    [
      'another year',
      csv.replace(':2030-31:', ':2029-30:'),
      'A65 This file holds the figures of 2029-30, not those of 2030-31.',
    ],
    [
      'another board',
      csv.replace('state:specimen-ijb', 'state:other-ijb'),
      'A65 This file holds the figures of other-ijb for 2030-31, not those of specimen-ijb for 2030-31.',
    ],
  ])('%s', async (_, text, expected) => {
    expect(said(await importCsv(text)).map((one) => one.replace(/(?<=The rows of ).*(?= and)/, (ids) => ids))).toEqual([
      expected,
    ]);
  });
});

test('many rows missing, as in one sheet saved alone, are one finding', async () => {
  const result = await importCsv(csv.split('\r\n').slice(0, 20).join('\r\n'));
  expect(said(result)).toEqual([
    expect.stringMatching(/^The rows of (?:“[a-z-]+”, ){4}“[a-z-]+” and 39 more are missing\.$/),
  ]);
});

const oneSheet =
  'A CSV file holds one sheet of a workbook: import the workbook itself. Rows that were deleted are put back as they were exported.';
const inPart =
  'Import the workbook that directions funding export made: neither one sheet of it, saved alone, nor the appendix of one body has all rows.';
const putBack = (them: string): string =>
  `Put ${them} exported. A payment, an amount set aside, and the last line of one are taken away in budgets.yaml.`;
const rowsFrom6 = /<row r="(?:[6-9]|\d\d)".*(?=<\/sheetData>)/s;

test.each([
  ['one in CSV', () => importCsv(csv.replace(/payment:nhs-specimen,.*\r\n/, '')), putBack('it back as it was')],
  ['two in CSV', () => importCsv(csv.replaceAll(/(?:payment|set-aside):nhs-specimen,.*\r\n/g, '')), oneSheet],
  ['many in CSV', () => importCsv(csv.split('\r\n').slice(0, 20).join('\r\n')), inPart],
  ['those of another body', () => importCsv(csv.replaceAll(/^(?:state:.*|set-aside:.*\r\n)/gm, '')), inPart],
  [
    'those of a sheet in a workbook',
    () => importXlsx(2, (xml) => xml.replace(rowsFrom6, '')),
    putBack('them back as they were'),
  ],
])('what is said to be done about rows that are missing: %s', async (_, result, help) => {
  expect((await result()).problems.map((one) => one.help)).toEqual([help]);
});

test('lines that follow a figure to another status are announced, and say so when they are exported again', async () => {
  const result = await importCsv(csv.replace(/(payment:nhs-specimen,.*?),Indicative,/, '$1,Agreed,'));
  expect(result.changes.map(({ id, field }) => [id, field])).toEqual([['payment:nhs-specimen', 'status']]);
  expect(result.following.map(({ follows, before, after }) => [follows, before, after])).toEqual([
    ['payment:nhs-specimen', 'indicative', 'agreed'],
  ]);
  const after = { files: new Map([...root.files, [path, result.file?.bytes ?? new Uint8Array()]]) };
  const sent = utf8.decode(await exported('csv', after)).split('\r\n');
  const differing = csv.split('\r\n').filter((row) => !sent.includes(row) && !row.startsWith('state:'));
  expect(differing.map((row) => row.split(',')[0])).toEqual([
    'payment:nhs-specimen',
    ...(result.following[0]?.lines ?? []),
  ]);
});

describe('a workbook whose parts are called otherwise', () => {
  const renamed = (names: Readonly<Record<string, string>>): Promise<ImportResult> => {
    const parts = Object.entries(xlsx).map(([name, part]) => {
      let text = strFromU8(part);
      for (const [from, to] of Object.entries(names))
        text = text.replaceAll(from.replace(/^xl\//, ''), to.replace(/^xl\//, ''));
      return [names[name] ?? name, strToU8(text)] as const;
    });
    return importFunding(root, year, zipSync(Object.fromEntries(parts)), 'xlsx');
  };

  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'the workbook',
      { 'xl/workbook.xml': 'xl/workbook22.xml', 'xl/_rels/workbook.xml.rels': 'xl/_rels/workbook22.xml.rels' },
    ],
    ['the styles', { 'xl/styles.xml': 'xl/looks/Styles2.xml' }],
    ['the strings', { 'xl/sharedStrings.xml': 'xl/SharedStrings22.xml' }],
    ['a sheet', { 'xl/worksheets/sheet2.xml': 'xl/worksheets/Sheet-of-NHS.xml' }],
  ])('%s', async (_, names) => {
    const result = await renamed(names);
    expect([said(result), result.changes]).toEqual([[], []]);
  });

  test('or in other letters than its relationships say', async () => {
    const parts = Object.fromEntries(
      Object.entries(xlsx).map(([name, part]) => [name.replace('styles', 'Styles'), part]),
    );
    const result = await importFunding(root, year, zipSync(parts), 'xlsx');
    expect([said(result), result.changes]).toEqual([[], []]);
  });

  test('or are written in UTF-16', async () => {
    const wide = (part: Uint8Array): Uint8Array =>
      Uint8Array.from(
        [...`\ufeff${strFromU8(part).replace('UTF-8', 'UTF-16')}`].flatMap((one) => [
          one.charCodeAt(0) & 255,
          one.charCodeAt(0) >> 8,
        ]),
      );
    const name = 'xl/worksheets/sheet2.xml';
    const result = await importFunding(
      root,
      year,
      zipSync({ ...xlsx, [name]: wide(xlsx[name] ?? new Uint8Array()) }),
      'xlsx',
    );
    expect([said(result), result.changes]).toEqual([[], []]);
  });
});

describe('what is not read is said, with its cell', () => {
  const unread = async (...edits: readonly (readonly [1 | 2 | 3, (xml: string) => string])[]) => {
    const parts = { ...xlsx };
    for (const [sheet, change] of edits) {
      const name = `xl/worksheets/sheet${sheet}.xml`;
      parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
    }
    const result = await importFunding(root, year, zipSync(parts), 'xlsx');
    expect([said(result), result.changes]).toEqual([[], []]);
    return result.unread.map((one) => `${one.cell ?? ''} ${one.message}`);
  };
  const behind = (row: number, name: string, content: string) => (xml: string) =>
    xml
      .replace(new RegExp(`<c r="${name}"[^<>]*/>`), '')
      .replace(new RegExp(`(<row r="${row}".*?)</row>`), `$1<c r="${name}" ${content}</c></row>`);
  const typed = (row: number, name: string, text: string) => behind(row, name, `t="inlineStr"><is><t>${text}</t></is>`);

  test('nothing in a workbook as it was exported', async () => {
    expect(await unread([2, (xml) => xml.replace('ht=', 'ht=')])).toEqual([]);
  });

  test('a column of finance’s own', async () => {
    expect(
      await unread([2, typed(5, 'P5', 'Cost centre')], [2, typed(6, 'P6', 'A1')], [2, typed(7, 'P7', 'A2')]),
    ).toEqual(["'NHS Specimen'!P5 The column “Cost centre” is not read: what stands in P6 and P7 is not taken."]);
  });

  test('a column without a heading, and none where a heading has nothing below it', async () => {
    expect(await unread([2, typed(6, 'Q6', 'Ask Ann')], [2, typed(5, 'P5', 'Empty')])).toEqual([
      "'NHS Specimen'!Q6 A column without a heading is not read: what stands in Q6 is not taken.",
    ]);
  });

  test('a figure typed over one that is computed, and over a total of last year', async () => {
    expect(await unread([2, number('G6', '12')], [2, number('I7', '0.5')])).toEqual([
      "'NHS Specimen'!G6 What is typed into G6 and I7 is not taken: the export computes what stands there.",
    ]);
  });

  test('a note in a row of its own, beside a total and beside the mark of the export', async () => {
    expect(await unread([2, typed(19, 'O19', 'Why')], [1, typed(11, 'S11', 'Mine')])).toEqual([
      'Summary!S11 What stands in S11 is not taken: its row is to be left as it is.',
      "'NHS Specimen'!O19 What stands in O19 is not taken: its row is a total.",
    ]);
    expect(
      await unread([
        2,
        (xml) => xml.replace('</sheetData>', '<row r="90"><c r="O90" t="str"><v>Why</v></c></row></sheetData>'),
      ]),
    ).toEqual([
      "'NHS Specimen'!O90 What stands in O90 is not taken: a new line has a name and an amount, or “To be confirmed”.",
    ]);
  });

  test('in CSV, what rows of its kind do not have, and another kind of row', async () => {
    const csv = new TextDecoder().decode(await exported('csv'));
    const [head = '', ...lines] = csv.split('\r\n');
    const columns = head.replace('\ufeff', '').split(',');
    const at = (id: string, column: string, value: string) => (line: string) =>
      line.startsWith(`${id},`)
        ? line.replace(new RegExp(`^((?:(?:"[^"]*"|[^,]*),){${columns.indexOf(column)}})[^,]*`), `$1${value}`)
        : line;
    const edits = [
      at('dietetics', 'Specified amount', '5'),
      at('dietetics', 'Row', 'Total'),
      at('payment:specimen-council', 'Directions', '1.1'),
    ];
    const text = [head, ...lines.map((line) => edits.reduce((own, edit) => edit(own), line))].join('\r\n');
    const result = await importFunding(root, year, new TextEncoder().encode(text), 'csv');
    expect([said(result), result.changes]).toEqual([[], []]);
    expect(result.unread.map((one) => one.message)).toEqual([
      'What stands in R2 is not taken: a payment has no “Directions”.',
      expect.stringMatching(/^What stands in I\d+ is not taken: a line has no “Specified amount”\.$/),
      expect.stringMatching(/^What stands in B\d+ is not taken: the row is that of a line, as its id says\.$/),
    ]);
  });

  test('but not where a program has kept results alone', async () => {
    const flat = (xml: string): string => xml.replace(/<f[^>]*(?:\/>|>.*?<\/f>)/g, '');
    expect(await unread([1, flat], [2, flat], [3, flat])).toEqual([]);
  });

  test('but not its own titles where a column was inserted before them', async () => {
    const next = (xml: string): string =>
      xml.replace(
        /<c r="([A-Y])(\d+)"/g,
        (_, letter: string, row: string) => `<c r="${String.fromCharCode(letter.charCodeAt(0) + 1)}${row}"`,
      );
    expect(await unread([2, next])).toEqual([]);
  });

  test.each([
    ['https://example.org/paper', ["'NHS Specimen'!O6 The link at O6 is not taken, but only the words."]],
    ['http://www.gov.scot/', []],
    ['mailto:ann@example.org', []],
  ])('a link behind words, but none that the words show: %s', async (address, expected) => {
    const sheet = 'xl/worksheets/sheet2.xml';
    const text = words('O6', 'See www.gov.scot or ann@example.org')(strFromU8(xlsx[sheet] ?? new Uint8Array()));
    const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const links = '</sheetData><hyperlinks><hyperlink ref="O6" r:id="rId9"/></hyperlinks>';
    const parts = {
      ...xlsx,
      [sheet]: strToU8(text.replace('<worksheet ', `<worksheet xmlns:r="${types}" `).replace('</sheetData>', links)),
      'xl/worksheets/_rels/sheet2.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${types}/hyperlink" Target="${address}" TargetMode="External"/></Relationships>`,
      ),
    };
    const result = await importFunding(root, year, zipSync(parts), 'xlsx');
    expect([said(result), result.changes.length]).toEqual([[], 1]);
    expect(result.unread.map((one) => `${one.cell ?? ''} ${one.message}`)).toEqual(expected);
  });

  test('that cells may be struck through by a condition, once for each sheet', async () => {
    const gone =
      '<conditionalFormatting sqref="A6:O18"><cfRule type="expression" dxfId="0" priority="1"><formula>$O6="gone"</formula></cfRule></conditionalFormatting>';
    const ruled = strFromU8(xlsx['xl/worksheets/sheet2.xml'] ?? new Uint8Array()).replace(
      '</sheetData>',
      `</sheetData>${gone.repeat(2)}`,
    );
    const struck = once.replace('</styleSheet>', '<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>');
    const parts = { ...xlsx, 'xl/worksheets/sheet2.xml': strToU8(ruled), [looks]: strToU8(struck) };
    const result = await importFunding(root, year, zipSync(parts), 'xlsx');
    expect([said(result), result.changes, result.unread.map((one) => one.message)]).toEqual([
      [],
      [],
      [
        'A conditional format on the sheet “NHS Specimen” strikes cells through: which of them look so cannot be told, and all are taken as they stand.',
      ],
    ]);
  });

  test('a comment, a text box, and a sheet with figures', async () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
    const into = (name: string, before: string, xml: string): Uint8Array =>
      strToU8(strFromU8(xlsx[name] ?? new Uint8Array()).replace(before, `${xml}${before}`));
    const result = await importFunding(
      root,
      year,
      zipSync({
        ...xlsx,
        'xl/worksheets/_rels/sheet2.xml.rels': strToU8(
          `<Relationships ${rels}><Relationship Id="rId1" Type="${types}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${types}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
        ),
        'xl/comments1.xml': strToU8(
          `<comments ${main}><commentList><comment ref="F6"><text><t>Why?</t></text></comment></commentList></comments>`,
        ),
        'xl/worksheets/sheet9.xml': strToU8(
          `<worksheet ${main}><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2"><v>3</v></c></row></sheetData></worksheet>`,
        ),
        'xl/workbook.xml': into('xl/workbook.xml', '</sheets>', '<sheet name="Working" sheetId="9" r:id="rId99"/>'),
        'xl/_rels/workbook.xml.rels': into(
          'xl/_rels/workbook.xml.rels',
          '</Relationships>',
          `<Relationship Id="rId99" Type="${types}/worksheet" Target="worksheets/sheet9.xml"/>`,
        ),
      }),
      'xlsx',
    );
    expect(result.unread.map((one) => `${one.cell ?? ''} ${one.message}`)).toEqual([
      "'NHS Specimen'!F6 The comment at F6 is not taken.",
      ' The text boxes and pictures on the sheet “NHS Specimen” are not taken.',
      'Working!B2 The sheet “Working” is not read: it has no rows of the export, and what stands in B2 and 2 other cells is not taken.',
    ]);
  });
});

describe('a CSV file that was saved as a workbook', () => {
  /** Every field is text, as one that has been taken for text; the apostrophe of the export is then a letter. */
  const saved = (text: string): Uint8Array => {
    const [head = [], ...rows] = text
      .replace('\ufeff', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, 21).map(([, field = '']) => field))
      .map((fields) => fields.map((field) => field.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')));
    return toXlsx({
      ...{ title: '', subject: '', author: '', language: 'en-GB', date: '2030-03-14', edition: '', names: [] },
      sheets: [
        {
          name: 'budget',
          titles: [],
          printed: [0, 20],
          columns: head.map((heading) => ({ heading, width: 9 })),
          rows: rows.map((fields) => ({
            role: 'item',
            cells: fields.map((field) => (field === '' ? { kind: 'empty' } : { kind: 'text', text: field })),
          })),
        },
      ],
    });
  };

  test('comes back as it went out, with words that look like a formula and names that begin with an apostrophe', async () => {
    const odd = changed(root, {
      [path]: (text) =>
        text
          .replace('The other boards bill in May.', '"=The other boards bill in May."')
          .replace('label: Dietetics', `label: "'@home' dietetics"`)
          .replace('title: Hosted services', 'title: "@Hosted services"'),
    });
    const sent = utf8.decode(await exported('csv', odd));
    for (const field of ["''@home' dietetics", "'=The other", "'@Hosted services"]) expect(sent).toContain(`,${field}`);
    const same = await importFunding(odd, year, saved(sent), 'xlsx');
    expect([said(same), same.changes, same.unread]).toEqual([[], [], []]);
    const edited = saved(sent.replace('boards bill in May.', 'boards bill in June.'));
    const { changes } = await importFunding(odd, year, edited, 'xlsx');
    expect(changes.map(({ after }) => after)).toEqual(['=The other boards bill in June.']);
  });
});

describe('marks of characters', () => {
  test('that Excel writes are read', async () => {
    const result = await importXlsx(2, words('O6', 'First_x000D_\nsecond'));
    expect(result.changes.map((one) => one.after)).toEqual(['First second']);
  });

  test('and words that look like one come back as they were', async () => {
    const literal = changed(root, {
      [path]: (text) => text.replace('The other boards bill in May.', 'Cell _x0041_ of it.'),
    });
    const result = await importFunding(literal, year, await exported('xlsx', literal), 'xlsx');
    expect([said(result), result.changes]).toEqual([[], []]);
    expect(strFromU8(unzipSync(await exported('xlsx', literal))['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
      '_x005F_x0041_',
    );
  });
});

test.each([
  ['an emoji', '✅ agreed', /^U5 With these figures: .*✅/],
  ['a letter of another script', 'שלום', /^U5 With these figures: /],
])('what the rules refuse afterwards is named by its cell: %s', async (_, note, expected) => {
  const row = /^allied-health,.*$/m.exec(csv)?.[0].trimEnd() ?? '';
  const result = await importCsv(csv.replace(row, row.replace(/[^,]*$/, note)));
  expect(said(result)).toEqual([expect.stringMatching(expected)]);
  expect(result.file).toBeUndefined();
});

test('and is refused also where the same is wrong elsewhere', async () => {
  const flawed = changed(root, {
    'directions/2030-31/01-access.yaml': (text) => text.replace(/(title: .*)/, '$1 ✅'),
  });
  const sent = utf8.decode(await exported('csv', flawed));
  const row = /^allied-health,.*$/m.exec(sent)?.[0].trimEnd() ?? '';
  const result = await importCsv(sent.replace(row, row.replace(/[^,]*$/, '✅ agreed')), flawed);
  expect(said(result)).toEqual([expect.stringMatching(/^U5 With these figures: .*✅/)]);
});

test('whatever becomes of one cell, no other is changed, and a sum is the one that stands there', () => {
  const { pack, wording } = judge(root, year, cache, {
    themes: ['house'],
    wants: { needs: new Set(), toWrite: false },
  });
  const own = yearsBudget(pack);
  if (!own || !wording) throw new Error('The board is broken');
  const text = utf8.decode(root.files.get(path));
  const rows = readCsv(strToU8(csv)).sheets[0]?.rows ?? [];
  const sum = fc.integer({ min: -1e11, max: 1e11 });
  const formats = {
    date: { kind: 'date', hasDay: true },
    percent: { kind: 'percent', shows: [{ before: '', behind: '%', figures: { decimals: 0, commas: false } }] },
    other: { kind: 'other', name: 'a time' },
  } as const;
  const value = fc.oneof(
    sum.map((count) => (count / 100).toFixed(2)),
    fc.constantFrom(
      '',
      ' ',
      '-',
      '£-',
      '5%',
      '12 34',
      '1.234,5',
      '(5)',
      '#REF!',
      '03/04/30',
      '30/02/2030',
      '1e5',
      'TRUE',
      '"',
      '=A1',
      'tbc',
      'Agreed',
      '１２',
    ),
    fc.string({ unit: 'grapheme' }).filter((one) => !/\d/.test(one)),
    fc.record({ number: fc.double({ noNaN: true }), kind: fc.constantFrom('date', 'percent', 'other') }),
  );
  fc.assert(
    fc.property(fc.nat(rows.length - 1), fc.nat(20), value, (at, column, typed) => {
      const row = rows[at];
      if (!row || row.number === 1) return;
      const cell: Cell =
        typeof typed === 'string' ? { value: typed } : { value: typed.number, format: formats[typed.kind] };
      const cells = new Map([...row.cells, [column, cell]]);
      const sheet = { name: '', rows: rows.map((one) => (one === row ? { number: row.number, cells } : one)) };
      const result = take(text, own, { sheets: [sheet], decimalComma: false }, wording);
      const name = addressOf('', column, row.number);
      const places = [...result.problems, ...result.changes].map((one) => one.cell ?? name);
      expect(places.filter((one) => one !== name)).toEqual([]);
      const shown = typeof typed === 'string' ? typed : String(typed.number);
      const plain = shown === '£-' ? '0.00' : shown.replace('(5)', '-5.00');
      for (const { after } of result.changes)
        if (typeof after === 'number') expect((after / 100).toFixed(2)).toBe(plain);
    }),
    { numRuns: 400 },
  );
});

test('typographic quotes around a note are taken', async () => {
  const row = /^allied-health,.*$/m.exec(csv)?.[0].trimEnd() ?? '';
  const result = await importCsv(csv.replace(row, row.replace(/[^,]*$/, '“smart”')));
  expect([said(result), difference(result)]).toEqual([[], ['+ note: "“smart”"']]);
});
