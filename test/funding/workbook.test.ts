/** The workbook and the CSV file: real numbers, formulas whose stored results are true, nothing that turns into a formula. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { make, exportFunding, importFunding } from '../../src/spine.ts';
import { readXlsx } from '../../src/source/sheets/read-xlsx.ts';
import type { Cell } from '../../src/source/sheets/sheet.ts';
import type { Workspace } from '../../src/source/workspace.ts';
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

/** The cell that a name stands for, and its sheet. */
function placeOf(name: string): readonly [string, string] {
  const [, sheet = '', cell = ''] =
    new RegExp(`<definedName name="${name}">'(.*?)'!(\\S+?)</definedName>`).exec(parts['xl/workbook.xml'] ?? '') ?? [];
  return [cell.replaceAll('$', ''), sheet];
}

/** The result of the few kinds of formula that the workbook has, from the other cells. */
function resultOf(sheet: string, formula: string): number | string | undefined {
  const at = (name: string, of = sheet): Cell['value'] => {
    const [, letters = '', row = ''] = /^\$?([A-Z])\$?(\d+)$/.exec(name) ?? [];
    return sheets
      .find((one) => one.name === of)
      ?.rows.find((one) => one.number === Number(row))
      ?.cells.get(letters.charCodeAt(0) - 65)?.value;
  };
  const numbers = (list: string): number[] =>
    list.split(',').flatMap((ref) => {
      const [, column = '', from = '', to = from] = /^([A-Z])(\d+)(?::[A-Z](\d+))?$/.exec(ref) ?? [];
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) =>
        at(`${column}${Number(from) + index}`),
      ).filter((value) => typeof value === 'number');
    });
  const sum = (list: string): number => numbers(list).reduce((all, one) => all + Math.round(one * 100), 0) / 100;
  const [, list] = /^SUM\((.*)\)$/.exec(formula) ?? [];
  if (list !== undefined) return sum(list);
  const [, counted, count, summed] = /^IF\(COUNT\((.*)\)=(\d+),SUM\((.*)\),"n\/a"\)$/.exec(formula) ?? [];
  if (counted !== undefined && summed !== undefined)
    return numbers(counted).length === Number(count) ? sum(summed) : 'n/a';
  const [, changes, of, now, before] =
    /^IF\(COUNT\((.*)\)=(\d+),(\w+)-(\w+),"n\/a"\)$/.exec(formula) ??
    /^IF\(()()AND\(ISNUMBER\((\w+)\),ISNUMBER\((\w+)\)\),.*$/.exec(formula) ??
    [];
  const [, part, whole] = /^IF\(AND\(ISNUMBER\((\w+)\),ISNUMBER\((\w+_\w+)\)\),/.exec(formula) ?? [];
  if (part !== undefined && whole !== undefined) {
    const [one, all] = [at(part), at(...placeOf(whole))];
    return typeof one === 'number' && typeof all === 'number' ? Math.round(one * 100) / Math.round(all * 100) : 'n/a';
  }
  if (now !== undefined && before !== undefined && !formula.includes('$')) {
    const [one, other] = [at(now), at(before)];
    const known = changes ? numbers(changes).length === Number(of) : true;
    return known && typeof one === 'number' && typeof other === 'number'
      ? (Math.round(one * 100) - Math.round(other * 100)) / 100
      : 'n/a';
  }
  const [, other, cell] = /^'(.*)'!(\w+)$/.exec(formula) ?? [];
  return other !== undefined && cell !== undefined ? (at(cell, other) as number) : undefined;
}

describe('the workbook', () => {
  test('has a summary and one sheet a recipient', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'NHS Specimen', 'Specimen Council']);
  });

  test('stores the true result of every total', () => {
    const names = new Map(sheets.map(({ name }, index) => [name, `xl/worksheets/sheet${index + 1}.xml`]));
    let checked = 0;
    for (const [sheet, part] of names)
      for (const [, formula = '', result = ''] of (parts[part] ?? '').matchAll(/<f>([^<]*)<\/f><v>([^<]*)<\/v>/g)) {
        const expected = resultOf(sheet, formula.replaceAll('&quot;', '"'));
        if (expected === undefined) continue;
        expect([formula, typeof expected === 'number' ? Number(result) : result]).toEqual([formula, expected]);
        checked++;
      }
    expect(checked).toBeGreaterThan(90);
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
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<f>IF\(ISNUMBER\(G6\),IF\(E6&lt;=0,"n\/a",G6\/E6\),/);
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
