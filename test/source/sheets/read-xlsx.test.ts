/** Workbooks of other programs: openpyxl stores no results of formulas and shares its strings, LibreOffice stores both. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../src/source/sheets/read-xlsx.ts';
import { addressOf, type Cell } from '../../../src/source/sheets/sheet.ts';

function cellsOf(name: string): ReadonlyMap<string, Cell> {
  const { sheets } = readXlsx(readFileSync(new URL(name, import.meta.url)));
  return new Map(
    sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) =>
        [...row.cells].map(([column, cell]) => [addressOf(sheet.name, column, row.number), cell] as const),
      ),
    ),
  );
}

/** 5 April 2030 as days since 30 December 1899. */
const day = 47578;

describe.each([
  ['by-openpyxl.xlsx', false],
  ['by-libreoffice.xlsx', true],
] as const)('%s', (name, hasResults) => {
  const cells = cellsOf(name);
  const at = (cell: string): Cell | undefined => cells.get(`'Year''s figures'!${cell}`);

  test('words, shared or not, with their entities and runs', () => {
    expect([at('A1'), at('D4'), at('D5'), at('B9')]).toEqual([
      { value: 'Budget & plan <2030>' },
      { value: 'é – “quoted”' },
      { value: 'two runs' },
      { value: '001' },
    ]);
  });

  test('numbers, and numbers that are shown as days', () => {
    expect([at('B4')?.value, at('B5')?.value]).toEqual([1234567.89, -0.1]);
    expect(at('B4')?.format).toMatchObject({ kind: 'number', decimals: 2, commas: true });
    expect([at('C4'), at('C5')?.format?.kind, Math.floor(Number(at('C5')?.value))]).toEqual([
      { value: day, format: { kind: 'date', hasDay: true } },
      'date',
      day,
    ]);
  });

  test('formulas, with their results where they are stored', () => {
    expect(at('B6')).toEqual({ value: hasResults ? 1234567.79 : undefined, isFormula: true });
    expect(at('D6')).toEqual({ value: hasResults ? 'line-1 x' : undefined, isFormula: true });
    expect(at('B7')).toEqual(
      hasResults ? { value: '#DIV/0!', isError: true, isFormula: true } : { value: undefined, isFormula: true },
    );
    expect(at('C6')?.value).toBe(true);
  });

  test('nothing for cells that are merged away, empty or not there, and every sheet', () => {
    expect(['B1', 'C1', 'A2', 'A8'].filter((cell) => at(cell))).toEqual([]);
    expect(cells.get('Hidden!AB12')).toEqual({ value: 7 });
  });
});

describe('what other programs also write', () => {
  const cellsWith = (file: string, part: string, change: (xml: string) => string): ReadonlyMap<number, Cell>[] => {
    const parts = unzipSync(readFileSync(new URL(file, import.meta.url)));
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    expect(change(xml)).not.toBe(xml);
    const { sheets } = readXlsx(zipSync({ ...parts, [part]: strToU8(change(xml)) }));
    return sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells));
  };

  test('days counted from 1904, on old Macs', () => {
    const cells = cellsWith('by-openpyxl.xlsx', 'xl/workbook.xml', (xml) =>
      xml.replace(/<workbookPr\b/, '<workbookPr date1904="1"'),
    );
    const days = cells.flatMap((row) => [...row.values()]).filter(({ format }) => format?.kind === 'date');
    expect(days).toContainEqual({ value: day + 1462, format: { kind: 'date', hasDay: true } });
  });

  test.each([
    ['by-openpyxl.xlsx', 'xl/worksheets/sheet1.xml'],
    ['by-libreoffice.xlsx', 'xl/sharedStrings.xml'],
  ])('how words are spoken, which is not what they are: %s', (file, part) => {
    const cells = cellsWith(file, part, (xml) =>
      xml.replace(/(<t[^>]*>Budget[^<]*<\/t>)/, '$1<rPh sb="0" eb="1"><t>spoken</t></rPh><phoneticPr fontId="1"/>'),
    );
    expect(cells[0]?.get(0)).toEqual({ value: 'Budget & plan <2030>' });
  });
});
