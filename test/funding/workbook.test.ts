/** The workbook and the CSV file: real numbers, formulas whose stored results are true, nothing that turns into a formula. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { make, exportFunding, importFunding } from '../../src/spine.ts';
import { readXlsx } from '../../src/source/sheets/read-xlsx.ts';
import type { Cell, Sheet } from '../../src/source/sheets/sheet.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { parseXml } from '../inspect/docx/xml.ts';
import { formulasIn } from '../inspect/xlsx/formulas.ts';
import { changed, example } from '../roots.ts';

const budgets = 'directions/2030-31/budgets.yaml';

async function output(workspace: Workspace, name: string): Promise<Uint8Array> {
  const { outputs = [] } = await make(workspace, {
    document: 'funding',
    year: '2030-31',
    to: ['combined'],
    formats: [name.split('.')[1] ?? ''],
  });
  return outputs.find((one) => one.name === name)?.bytes ?? new Uint8Array();
}

const bytes = await output(example(), 'specimen-ijb-funding-2030-31.xlsx');
const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const { sheets } = readXlsx(bytes);

const { bytes: sent = new Uint8Array() } = await exportFunding(example(), '2030-31', 'xlsx');
/** The parts of the workbook that finance staff fill in. */
const fillIn = Object.fromEntries(Object.entries(unzipSync(sent)).map(([name, part]) => [name, strFromU8(part)]));

type Value = Cell['value'];

interface Book {
  readonly all: readonly Sheet[];
  readonly workbook: string;
}

/** What a formula of the workbook comes to, from what stands in the other cells: IF, AND, ISNUMBER, COUNT, ROWS, SUM and arithmetic. */
function resultOf({ all, workbook }: Book, sheet: string, formula: string): unknown {
  const at = (name: string, of = sheet): Value => {
    const [, letters = '', row = ''] = /^\$?([A-Z])\$?(\d+)$/.exec(name) ?? [];
    const rows = all.find((one) => one.name === of)?.rows;
    return rows?.find((one) => one.number === Number(row))?.cells.get(letters.charCodeAt(0) - 65)?.value;
  };
  const named = (name: string): Value => {
    const places = [...workbook.matchAll(new RegExp(`<definedName name="${name}">'(.*?)'!(\\S+?)</definedName>`, 'g'))];
    expect(places).toHaveLength(1);
    return at(places[0]?.[2] ?? '', places[0]?.[1]);
  };
  const range = (column: string, from: string, to: string, of?: string): Value[] =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => at(`${column}${Number(from) + index}`, of));
  const numbers = (values: readonly unknown[]): number[] => values.flat().filter((one) => typeof one === 'number');
  const functions = {
    at,
    named,
    range,
    IF: (is: boolean, one: unknown, other: unknown) => (is ? one : other),
    AND: (...all: readonly boolean[]) => all.every(Boolean),
    ISNUMBER: (value: unknown) => typeof value === 'number' && !Number.isNaN(value),
    COUNT: (...values: readonly unknown[]) => numbers(values).length,
    ROWS: (values: unknown) => (Array.isArray(values) ? values.length : 1),
    COUNTA: (...values: readonly unknown[]) => values.flat().filter((one) => one !== undefined).length,
    SUM: (...values: readonly unknown[]) => numbers(values).reduce((one, other) => one + other, 0),
  };
  const code = formula.replace(
    /"[^"]*"|'([^']*)'!([A-Z])(\d+)(?::[A-Z](\d+))?|\b([A-Z])(\d+):[A-Z](\d+)|(\$?\b[A-Z]\$?\d+)\b|\b([A-Z][a-z]\w*)|<=|=/g,
    (
      found,
      other?: string,
      letter?: string,
      first?: string,
      last?: string,
      column?: string,
      from?: string,
      to?: string,
      own?: string,
      name?: string,
    ) => {
      if (last !== undefined) return `range("${letter ?? ''}","${first ?? ''}","${last}","${other ?? ''}")`;
      if (other !== undefined) return `at("${letter ?? ''}${first ?? ''}","${other}")`;
      if (column !== undefined) return `range("${column}","${from ?? ''}","${to ?? ''}")`;
      if (own !== undefined) return `at("${own}")`;
      if (name !== undefined) return `named("${name}")`;
      return found === '=' ? '===' : found;
    },
  );
  return new Function(...Object.keys(functions), `return ${code}`)(...Object.values(functions));
}

/** Each formula of a workbook with what is stored, and what it comes to. */
function expectTrue(book: Uint8Array): number {
  const files = unzipSync(book);
  const read = { all: readXlsx(book).sheets, workbook: strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()) };
  let checked = 0;
  for (const [index, { name }] of read.all.entries()) {
    const text = strFromU8(files[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array());
    for (const [cell, formula] of formulasIn(parseXml(text))) {
      const stored = new RegExp(`<c r="${cell}"[^>]*>.*?<v>([^<]*)</v>`).exec(text)?.[1];
      const result = resultOf(read, name, formula);
      const is = typeof result === 'number' ? Number(stored).toFixed(5) : stored;
      expect([formula, is]).toEqual([formula, typeof result === 'number' ? result.toFixed(5) : result]);
      checked++;
    }
  }
  return checked;
}

describe('the workbook', () => {
  test('has a summary and one sheet a recipient', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'NHS Specimen', 'Specimen Council']);
  });

  test('stores the true result of every total', () => {
    expect(expectTrue(bytes)).toBeGreaterThan(200);
  });

  const reserves =
    '  - { recipient: nhs-specimen, amount: "£5,000", previous: "£5", status: agreed, source: Reserves }\n';
  test.each<readonly [string, (text: string) => string]>([
    ['a payment is to be confirmed', (text) => text.replace('£59,189,286.50', 'tbc')],
    ['no figure is known', (text) => text.replace(/amount: .*(?=[^]*^groups:)/gm, 'amount: tbc')],
    ['nothing is known', (text) => text.replace(/amount: .*/g, 'amount: tbc')],
    ['there is no line', (text) => `${text.slice(0, text.indexOf('allocations:'))}allocations: tbc\n`],
    ['a payment is determined by a method', (text) => text.replace('amount: £59,189,286.50', 'method: Actual cost.')],
    ['a line is to be confirmed', (text) => text.replace('£2,467,512.40', 'tbc')],
    ['a second payment comes from reserves', (text) => text.replace('set-asides:', `${reserves}set-asides:`)],
  ])('stores true results, and comes back unchanged, where %s', async (_, change) => {
    const workspace = changed(example(), { [budgets]: change });
    const { bytes: book = new Uint8Array() } = await exportFunding(workspace, '2030-31', 'xlsx');
    expect(expectTrue(book)).toBeGreaterThan(30);
    const result = await importFunding(workspace, '2030-31', book, 'xlsx');
    expect(result).toMatchObject({ problems: [], changes: [], added: [], removed: [] });
    expect(result.file).toBeUndefined();
  });

  test.each<readonly [string, (text: string) => string, Readonly<Record<string, Value>>]>([
    [
      'a payment',
      (text) => text.replace('£59,189,286.50', 'tbc'),
      { 'total:payment': 'To be confirmed', 'total:set-aside': 21_998_389, 'total:all': 'To be confirmed' },
    ],
    [
      'a payment, beside a method',
      (text) => text.replace('£59,189,286.50', 'tbc').replace('amount: £80,935,909.46', 'method: Actual cost.'),
      { 'total:payment': 'To be confirmed', 'total:all': 'To be confirmed' },
    ],
    [
      'nothing, but a method',
      (text) => text.replace('amount: £59,189,286.50', 'method: Actual cost.'),
      { 'total:payment': 'By a method', 'total:set-aside': 21_998_389, 'total:all': 'By a method' },
    ],
    [
      'a line',
      (text) => text.replace('£2,467,512.40', 'tbc'),
      { 'total:payment': 140_125_195.96, 'total:payment:nhs-specimen': 'To be confirmed' },
    ],
    [
      'every line',
      (text) => `${text.slice(0, text.indexOf('allocations:'))}allocations: tbc\n`,
      { 'total:payment:nhs-specimen': 'To be confirmed', 'total:payment:specimen-council': 'To be confirmed' },
    ],
  ])('has no total of what is to be confirmed: %s', async (_, change, totals) => {
    const { bytes: book = new Uint8Array() } = await exportFunding(
      changed(example(), { [budgets]: change }),
      '2030-31',
      'xlsx',
    );
    const rows = readXlsx(book).sheets.flatMap((sheet) => sheet.rows.map(({ cells }) => ({ sheet, cells })));
    const amounts = rows.flatMap(({ sheet, cells }) => {
      const id = String(cells.get(0)?.value);
      return id in totals ? [[id, cells.get(sheet.name === 'Summary' ? 4 : 5)?.value]] : [];
    });
    expect(Object.fromEntries(amounts)).toEqual(totals);
  });

  test('divides a line by what the document divides by: its payment, or the amount set aside', () => {
    const sheet = sheets.find(({ name }) => name === 'NHS Specimen');
    const row = sheet?.rows.find(({ cells }) => [...cells.values()].some(({ value }) => value === 'allied-health'));
    expect(Number(row?.cells.get(8)?.value).toFixed(3)).toBe((2_467_512.4 / 80_935_909.46).toFixed(3));
  });

  test('compares nothing with a figure that was nil or below, in the cell as in the document', () => {
    const sheet = sheets.find(({ name }) => name === 'NHS Specimen');
    const below = sheet?.rows.flatMap(({ cells }) => (Number(cells.get(4)?.value) <= 0 ? [cells.get(7)?.value] : []));
    expect(below).toEqual(['n/a', 'n/a', 'n/a', 'n/a']);
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/>IF\(ISNUMBER\(G6\),IF\(E6&lt;=0,"n\/a",G6\/E6\),/);
  });

  test('keeps the headings in view and on every page, prints no id, and offers the statuses', () => {
    const [, , sheet = ''] = Object.keys(fillIn)
      .filter((name) => name.startsWith('xl/worksheets/'))
      .sort()
      .map((name) => fillIn[name]);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="J6:J13/);
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'NHS Specimen\'!$5:$5</definedName>',
    );
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="1">\'NHS Specimen\'!$C$5:',
    );
    expect(parts['xl/workbook.xml']).toContain('<definedName name="Grand_total">\'Summary\'!$E$10</definedName>');
    expect(Object.keys(parts).filter((name) => /vba|macro/i.test(name))).toEqual([]);
  });

  test('does not look as if it were to be filled in, unless it is', () => {
    const looks = ({ 'xl/styles.xml': _, ...others }: Readonly<Record<string, string>>): string =>
      Object.values(others).join('');
    expect(looks(fillIn)).toContain('Fill in the shaded cells');
    expect(looks(parts)).not.toMatch(/shaded|<dataValidation |state:/);
    const inputs = (sheet = ''): number =>
      [...sheet.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].filter(([, style]) => shaded.has(Number(style))).length;
    const shaded = new Set(
      [...(parts['xl/styles.xml']?.match(/<cellXfs[^]*<\/cellXfs>/)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].flatMap(
        ([xf], index) => (xf.includes('fillId="3"') ? [index] : []),
      ),
    );
    expect(shaded.size).toBeGreaterThan(2);
    expect(inputs(fillIn['xl/worksheets/sheet2.xml'])).toBeGreaterThan(50);
    expect(inputs(parts['xl/worksheets/sheet2.xml'])).toBe(0);
  });

  test('has no row that is higher than Excel takes', async () => {
    const wordy = changed(example(), {
      [budgets]: (text) => text.replace('use: Doctors in training.', `use: ${'Doctors in training. '.repeat(200)}`),
    });
    const { bytes: book = new Uint8Array() } = await exportFunding(wordy, '2030-31', 'xlsx');
    const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(Math.max(...[...sheet.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height)))).toBe(409.5);
  });

  test('has the same bytes every time', async () => {
    expect(await output(example(), 'specimen-ijb-funding-2030-31.xlsx')).toEqual(bytes);
  });
});

describe('on screen and on paper', () => {
  const summary = parts['xl/worksheets/sheet1.xml'] ?? '';
  const lines = parts['xl/worksheets/sheet2.xml'] ?? '';

  test('the title stands in A1, where a screen reader begins, and at the head of every printed page', () => {
    for (const { rows } of sheets)
      expect(rows[0]?.cells.get(0)?.value).toBe('Specimen IJB: Funding allocation 2030-31');
    for (const sheet of [summary, lines])
      expect(sheet).toContain('<oddHeader>&amp;LSpecimen IJB: Funding allocation 2030-31&amp;C');
  });

  test('recipient and service stay in view', () => {
    expect(summary).toContain('<pane xSplit="3"');
    expect(lines).toContain('<pane xSplit="4"');
  });

  test('what lines are to be used for is printed, with their notes', () => {
    expect(parts['xl/workbook.xml']).toMatch(/name="_xlnm.Print_Area" localSheetId="1">'NHS Specimen'!\$C\$5:\$O\$/);
    expect(lines).toContain('paperSize="8"');
  });

  test('no sum is red', () => {
    expect(parts['xl/styles.xml']).not.toContain('[Red]');
  });
});

describe('nothing turns into a formula', () => {
  const hostile = changed(example(), {
    [budgets]: (text) =>
      text
        .replace('label: Day services', 'label: "=HYPERLINK(1)"')
        .replace('note: The other boards bill in May.', 'note: "@SUM(1)"')
        .replace('use: Assessment wards for older people.', 'use: "+1"')
        .replace('use: Doctors in training.', 'use: "-1, \\"x\\""')
        .replace('use: Medicines prescribed in the community.', 'use: "\\t=1+1"')
        .replace('use: The public dental service.', 'use: "\\n=1+1"'),
  });

  test('in CSV', async () => {
    const text = new TextDecoder().decode(await output(hostile, 'specimen-ijb-funding-2030-31.csv'));
    for (const guarded of [",'=HYPERLINK(1),", ",'@SUM(1)", ",'+1,", `,"'-1, ""x""",`]) expect(text).toContain(guarded);
    expect(text).toContain(',-1150449.50,');
  });

  test('in CSV for finance, whatever white space stands before it', async () => {
    const { bytes } = await exportFunding(hostile, '2030-31', 'csv');
    const text = new TextDecoder().decode(bytes);
    for (const guarded of [",'\t=1+1,", `,"'\n=1+1",`]) expect(text).toContain(guarded);
  });

  test('in the workbook', async () => {
    const cells = readXlsx(await output(hostile, 'specimen-ijb-funding-2030-31.xlsx')).sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => [...row.cells.values()]),
    );
    expect(cells.filter(({ value }) => value === '=HYPERLINK(1)')).toEqual([{ value: '=HYPERLINK(1)' }]);
  });

  test.each(['csv', 'xlsx'] as const)('and it comes back as it was from %s', async (extension) => {
    const { bytes: sent = new Uint8Array() } = await exportFunding(hostile, '2030-31', extension);
    const result = await importFunding(hostile, '2030-31', sent, extension);
    expect([result.problems, result.changes]).toEqual([[], []]);
  });
});

test('a text that is longer than a cell of Excel is told before anything is written', async () => {
  const long = changed(example(), {
    [budgets]: (text) => text.replace('use: Nursing for adults at home.', `use: ${'Nursing at home. '.repeat(2000)}`),
  });
  const { bytes, diagnostics } = await exportFunding(long, '2030-31', 'xlsx');
  expect(bytes).toBeUndefined();
  expect(diagnostics.map((one) => one.message)).toEqual([expect.stringMatching(/"use".* at most 32,?000/)]);
});
