/** Workbooks of other programs: openpyxl stores no results of formulas and shares its strings, LibreOffice stores both. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../src/source/sheets/read-xlsx.ts';
import { addressOf, Unreadable, type Cell, type Sheet } from '../../../src/source/sheets/sheet.ts';

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
    expect(at('B4')?.format).toMatchObject({ kind: 'number', shows: [{ figures: { decimals: 2, commas: true } }] });
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

  test('words that a format puts around those of a cell', () => {
    const cells = cellsWith('by-libreoffice.xlsx', 'xl/styles.xml', (xml) =>
      xml.replace('formatCode="General"', 'formatCode="0;0;0;&quot;about &quot;@\\ all"'),
    );
    expect(cells.map((row) => row.get(1)?.value)).toContain('about 001 all');
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

describe('what is struck through', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = (...targets: readonly string[]): string =>
    `<Relationships>${targets.map((one) => `<Relationship Id="${one}" Type="${office}/${one}" Target="${one}.xml"/>`).join('')}</Relationships>`;
  const fonts = [
    ...['', '<strike/>', '<b/><strike val="1"/>', '<strike val="0"/>', '<strike val="false"/>'],
    '<b/><vertAlign val="superscript"/>',
  ];
  const looks = fonts.map((_, index) => `<xf numFmtId="${index === 2 ? 14 : 0}" fontId="${index}"/>`);
  const sheetWith = (cell: string, strings: readonly string[], behind = ''): Sheet | undefined => {
    const parts = {
      '_rels/.rels': links('officeDocument'),
      'officeDocument.xml': '<workbook><sheets><sheet name="One" r:id="worksheet"/></sheets></workbook>',
      '_rels/officeDocument.xml.rels': links('worksheet', 'styles', 'sharedStrings'),
      'styles.xml': `<styleSheet><fonts>${fonts.map((one) => `<font>${one}</font>`).join('')}</fonts><cellXfs>${looks.join('')}</cellXfs><dxfs>${['<b/>', '<strike/>', '<strike val="0"/>'].map((one) => `<dxf><font>${one}</font></dxf>`).join('')}</dxfs></styleSheet>`,
      'worksheet.xml': `<worksheet><sheetData><row r="1">${cell}</row></sheetData>${behind}</worksheet>`,
      'sharedStrings.xml': `<sst>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
    };
    const { sheets } = readXlsx(
      zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))),
    );
    return sheets[0];
  };
  const read = (cell: string, ...strings: readonly string[]): Cell | undefined =>
    sheetWith(cell, strings)?.rows[0]?.cells.get(0);
  const struck = (words: string, mark = '<strike/>'): string =>
    `<r><rPr><b/>${mark}</rPr><t xml:space="preserve">${words}</t></r>`;
  const run = (words: string): string => `<r><t xml:space="preserve">${words}</t></r>`;
  const bold = (words: string): string => struck(words, '');

  test.each<[is: string, struck: Cell['struck'] | 'nothing']>([
    [struck('£5,000') + run(' £7,000'), ['£5,000']],
    [
      `${run('Includes ')}${struck('£5,')}${struck('000', '<strike val="true"/>')}${run(' £7,000 ')}${struck('a')}`,
      ['£5,000', 'a'],
    ],
    [struck('about £5_x0030_0'), ['about £500']],
    [struck('kept', '<strike val="0"/>') + struck(' too', '<strike val="false"/>'), 'nothing'],
    [struck(' ') + bold('kept'), 'nothing'],
    ['<t>kept</t>', 'nothing'],
    [`<t>kept</t><rPh sb="0" eb="1">${struck('spoken')}</rPh>`, 'nothing'],
  ])('words: %s', (text, expected) => {
    const found = expected === 'nothing' ? undefined : expected;
    expect(read('<c r="A1" t="s"><v>1</v></c>', run('other'), text)?.struck).toEqual(found);
    expect(read(`<c r="A1" t="inlineStr"><is>${text}</is></c>`)?.struck).toEqual(found);
  });

  test.each<[cell: string, struck: Cell['struck'] | 'nothing']>([
    ['<c r="A1" s="1" t="s"><v>0</v></c>', 'all'],
    ['<c r="A1" s="1" t="s"><v>1</v></c>', ['as its cell']],
    ['<c r="A1" t="s"><v>1</v></c>', 'nothing'],
    ['<c r="A1" s="1"><v>5</v></c>', 'all'],
    ['<c r="A1" s="1"><f>2+3</f><v>5</v></c>', 'all'],
    ['<c r="A1" s="2"><v>47578</v></c>', 'all'],
    ['<c r="A1" s="1" t="inlineStr"><is><t>a</t></is></c>', 'all'],
    ['<c r="A1" s="0"><v>5</v></c>', 'nothing'],
    ['<c r="A1" s="3"><v>5</v></c>', 'nothing'],
    ['<c r="A1" s="4"><v>5</v></c>', 'nothing'],
    ['<c r="A1"><v>5</v></c>', 'nothing'],
  ])('cell: %s', (cell, expected) => {
    const found = read(cell, '<t>a</t>', bold('kept ') + run('as its cell'));
    expect([found?.value !== undefined, found?.struck]).toEqual([true, expected === 'nothing' ? undefined : expected]);
  });

  const above = '<vertAlign val="superscript"/>';
  const below = '<vertAlign val="subscript"/>';
  test.each<[words: string, look: number, raised: readonly string[] | undefined]>([
    [run('10') + struck('3', above), 0, ['3']],
    [run('CO') + struck('2', below) + run(' and 10') + struck('1', above) + struck('2', above), 0, ['2', '12']],
    [run('10') + struck('3', '<vertAlign val="baseline"/>'), 0, undefined],
    [run('31') + struck('st', above) + run(' May'), 0, undefined],
    [struck('103', above), 0, undefined],
    [run('3') + bold('10'), 5, ['3']],
    [run('103'), 5, undefined],
    ['<t>103</t>', 5, undefined],
  ])('what stands above or below the line: %s, look %i', (text, look, expected) => {
    expect(read(`<c r="A1" s="${look}" t="s"><v>0</v></c>`, text)?.raised).toEqual(expected);
    expect(read(`<c r="A1" s="${look}" t="inlineStr"><is>${text}</is></c>`)?.raised).toEqual(expected);
  });

  const newer = (font: string): string =>
    `<extLst><ext><x14:conditionalFormattings xmlns:x14="a"><x14:conditionalFormatting><x14:cfRule type="expression"><x14:dxf><font>${font}</font></x14:dxf></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  const rule = (look: string): string =>
    `<conditionalFormatting sqref="A1:A9"><cfRule type="expression"${look} priority="1"><formula>$B1="gone"</formula></cfRule></conditionalFormatting>`;
  test.each<[behind: string, is: true | undefined]>([
    ['', undefined],
    [rule(' dxfId="0"'), undefined],
    [rule(' dxfId="1"'), true],
    [rule(' dxfId="0"') + rule(' dxfId="1"'), true],
    [rule(' dxfId="2"'), undefined],
    [rule(''), undefined],
    [newer('<strike/>'), true],
    [newer('<strike val="0"/>'), undefined],
  ])('by a condition: %s', (behind, expected) => {
    const cell = '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>a</t></r></is></c>';
    expect(sheetWith(cell, [], behind)?.strikesByCondition).toBe(expected);
  });

  test('a cell that is struck through and empty is none', () => {
    expect(read('<c r="A1" s="1"/>')).toBeUndefined();
  });
});

describe('what a workbook that was made or changed by hand may hold', () => {
  const parts = unzipSync(readFileSync(new URL('by-libreoffice.xlsx', import.meta.url)));
  const sheet = 'xl/worksheets/sheet3.xml';
  const readWith = (rows: string): readonly (readonly [string, unknown])[] | string => {
    const xml = strFromU8(parts[sheet] ?? new Uint8Array()).replace(
      /<sheetData>.*<\/sheetData>/s,
      () => `<sheetData>${rows}</sheetData>`,
    );
    try {
      const { sheets } = readXlsx(zipSync({ ...parts, [sheet]: strToU8(xml) }));
      const hidden = sheets.find(({ name }) => name === 'Hidden');
      return (hidden?.rows ?? []).flatMap(({ number, cells }) =>
        [...cells].map(([column, { value }]) => [addressOf('', column, number), value] as const),
      );
    } catch (error) {
      if (error instanceof Unreadable) return error.message;
      throw error;
    }
  };
  const row = (cells: string): string => `<row r="7">${cells}</row>`;
  const text = '<c r="A7" t="s"><v>99</v></c>';

  test.each<[rows: string, said: string]>([
    [row(text), 'Hidden!A7 takes the text "99" from those the sheets share, of which there are 14.'],
    [row(text.replace('99', '-1')), 'Hidden!A7 takes the text "-1" from those'],
    [row(text.replace('99', '1.0')), 'Hidden!A7 takes the text "1.0" from those'],
    ...['0x35', '1e400', '5 3', '5\u00a0', 'Infinity', 'NaN', '1,000', '1e', '.', 'care'].map(
      (words) =>
        [row(`<c r="B7"><v>${words}</v></c>`), `Hidden!B7 is a number, and holds "${words}".`] as [string, string],
    ),
    [
      row('<c r="B7" s="99"><v>1</v></c>'),
      'Hidden!B7 takes the format 99 from those of the workbook, of which there are 6.',
    ],
    [row('<c r="B7"><v>1</v></c><c r="B7"><v>2</v></c>'), 'there are two cells Hidden!B7, and only one can be meant.'],
    [row('<c r="B7"><v>1</v></c><c r="B7" s="1"/>'), 'there are two cells Hidden!B7'],
    [row('<c r="B7"><v>1</v></c><c r="A7"/><c><v>2</v></c>'), 'there are two cells Hidden!B7'],
    [row('<c r="B7"><v>1</v></c>').repeat(2), 'row 7 of the sheet "Hidden" is there twice.'],
    [`${row('<c r="B7"><v>1</v></c>')}<row r="6"/><row/>`, 'row 7 of the sheet "Hidden" is there twice.'],
    [row('<c r="B8"><v>1</v></c>'), 'row 7 of the sheet "Hidden" has a cell "B8".'],
    [row('<c r="b7"><v>1</v></c>'), 'row 7 of the sheet "Hidden" has a cell "b7".'],
    ['<row r="seven"><c><v>1</v></c></row>', 'a row of the sheet "Hidden" has the number "seven".'],
    [row('<c r="B7"><v>1</v><v>2</v></c>'), 'Hidden!B7 has two values.'],
    [row('<c r="B7" t="b"><v>yes</v></c>'), 'Hidden!B7 is TRUE or FALSE, and holds "yes".'],
    [
      row('<c r="B7" t="number"><v>1</v></c>'),
      'Hidden!B7 is of the kind "number", which no spreadsheet program knows.',
    ],
  ])('%s is refused, with its cell', (rows, said) => {
    expect(readWith(rows)).toContain(`The workbook is damaged: ${said}`);
  });

  test('numbers as XML Schema writes them, and cells that only say of what kind they would be', () => {
    const numbers = [' 5\n', '-0.25', '+1.5E3', '1e-7', '5.', '.5', '\t1234567.89 '];
    const cells = numbers.map((words) => `<c><v>${words}</v></c>`).join('');
    const found = readWith(row(`${cells}<c t="s"/><c t="s"><v/></c><c t="str"><v/></c>`));
    expect(found).toEqual([5, -0.25, 1500, 1e-7, 5, 0.5, 1234567.89].map((value, at) => [`${'ABCDEFG'[at]}7`, value]));
  });

  test('cells and rows in any order', () => {
    const rows = '<row r="7"><c r="C7"><v>3</v></c><c r="A7"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    expect(readWith(rows)).toEqual([
      ['C7', 3],
      ['A7', 1],
      ['A2', 2],
    ]);
  });

  test('what other programs keep beside a cell, which is not what it holds', () => {
    const beside = '<extLst><ext uri="x"><t>more</t><v>9</v><c r="A7"><v>8</v></c></ext></extLst>';
    expect(
      readWith(row(`<c r="A7"><v>1</v>${beside}</c><c r="B7" t="inlineStr"><is><t>words</t></is>${beside}</c>`)),
    ).toEqual([
      ['A7', 1],
      ['B7', 'words'],
    ]);
  });

  test('a day that is stored in words, where there is such a day', () => {
    const [real, not] = ['2030-04-05T09:00:00', '2030-02-30'].map((day) => `<c t="d"><v>${day}</v></c>`);
    expect(readWith(row(`${real}${not}`))).toEqual([
      ['A7', day],
      ['B7', '2030-02-30'],
    ]);
  });
});
