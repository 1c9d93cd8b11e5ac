/** What is read quickly of a workbook is read as the walk over its tags reads it: a comment before it leaves all to that. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { quickRows, quickStrings } from '../../../src/source/sheets/quick-rows.ts';
import { readXlsx } from '../../../src/source/sheets/read-xlsx.ts';
import { Unreadable, type Sheet } from '../../../src/source/sheets/sheet.ts';
import fc from '../../properties.ts';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...parts: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships>${parts.map(([type, target]) => `<Relationship Id="${type}" Type="${types}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

interface Written {
  readonly rows: string;
  readonly strings: string;
}

const sheet = ({ rows }: Written, comment = ''): string =>
  `<worksheet>${comment}<dimension ref="A1"/><sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`;
const shared = ({ strings }: Written, comment = ''): string => `${comment}<sst count="2">${strings}</sst>`;

function read(written: Written, comment: string): readonly Sheet[] | string {
  const parts = {
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': '<workbook><sheets><sheet name="One" r:id="worksheet"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml':
      '<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf fontId="1"/></cellXfs></styleSheet>',
    'xl/sheet1.xml': sheet(written, comment),
    'xl/sharedStrings.xml': shared(written, comment),
  };
  try {
    return readXlsx(zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))))
      .sheets;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

const plain = {
  rows: [
    '<row r="1" spans="1:5" ht="21.75" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="C1" s="0"/></row>',
    '<row r="2"/>',
    '<row r="4"><c r="A4" s="1"><v>47578</v></c><c r="B4"><f>IF(A4&lt;=0,"n/a",A4)</f><v>-0.5</v></c><c r="AB4" t="str"><f aca="false">A1&amp;A2</f><v>x_x000D_</v></c></row>',
    '<row r="5"><c r="A5"><f t="shared" ref="A5:A9" si="0">B4</f></c><c r="B5"><f t="shared" si="0"/><v>3</v></c><c r="C5" t="b"><v>1</v></c><c r="D5" t="e"><v>#REF!</v></c></row>',
    '<row r="6"><c r="A6" s="2" t="s"><v>1</v></c><c r="B6" s="2"><v>3</v></c></row>',
  ],
  strings: ['<si><t xml:space="preserve"> a &amp; b_x0041_ </t></si>', '<si><t>two</t></si>'],
};

test('what Excel, LibreOffice and an export write is read quickly to its end', () => {
  const written = { rows: plain.rows.join(''), strings: plain.strings.join('') };
  expect(quickRows(sheet(written), ({ words }) => words)?.found.map(({ number }) => number)).toEqual([1, 4, 5, 6]);
  expect(quickStrings(shared(written))?.found).toEqual([' a & b_x0041_ ', 'two']);
  expect(read(written, '')).toEqual(read(written, '<!-- a -->'));
});

const odd = {
  rows: [
    '<row r="8"><c r="A8" t="inlineStr"><is><t>in place</t></is></c></row>',
    '<row r="8"><c r="A8" t="inlineStr"><is><r><rPr><strike/></rPr><t>in place</t></r></is></c></row>',
    '<row><c><v>1</v></c><c t="s"><v>1</v></c></row>',
    '<row r="7"><c r="A7"><v>&#49;</v></c></row>',
    '<row r="7" r="8"><c r="A7"><v>1</v></c></row>',
    '<row r="7"><c r="A7"><f si="1" si="2"/><v>1</v></c></row>',
    '<row r="7"><c r="A7"><f>A&nbsp;B</f><v>1</v></c></row>',
    '<row r="7"><c r="A7"><f>]]></f><v>1</v></c></row>',
    '<row r="7"><c r="A7"><v>1</v></row>',
    '<row r="7"><c s="1" r="A7"><v>1</v></c>\n</row>',
    '<row r="7"><c r="A7" t="str"><v>\u0001</v></c></row>',
    '<!-- <row r="7"/> -->',
    '</sheetData><sheetData>',
    '</sheetData><extra><row r="9"><c r="A9"><v>1</v></c></row></extra><sheetData>',
    '</row>',
    '<row r="7"><c r="A7"><v>1</v><extLst><ext><t>x</t><c><v>2</v></c></ext></extLst></c></row>',
    '<row r="8"><c r="B8"><v>1</v></c><c r="A8"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
    '<row r="8"><c r="A8" t="s"/><c r="B8" t="s"><v></v></c><c r="C8"/></row>',
    '<row r="2"/>',
    '<row r="07"/>',
    '<row r="0"><c r="A0"><v>1</v></c></row>',
    '<row r="7"><c r="A7"><v>1</v></c><c r="A7"/></row>',
    '<row r="7"><c r="A8"><v>1</v></c></row>',
    '<row r="7"><c r="a7"><v>1</v></c></row>',
    '<row r="7"><c r="A7" t="s"><v>2</v></c></row>',
    '<row r="7"><c r="A7"><v>1e400</v></c></row>',
    '<row r="7"><c r="A7"><v>1</v></c></row><row r="9"><c r="A9"><v>0x35</v></c><c></row>',
    '<row r="7"><c r="A7"><v>1</v><v>2</v></c></row>',
    '<row r="7"><c r="A7" t="b"><v>2</v></c></row>',
    '<row r="7"><c r="A7" t="q"><v>2</v></c></row>',
  ],
  strings: [
    '<si><r><t>two </t></r><r><t>runs</t></r></si>',
    '<si><r><rPr><b/><strike/></rPr><t>two </t></r><r><t>runs</t></r></si>',
    '<si><t>words</t><rPh sb="0" eb="1"><t>spoken</t></rPh></si>',
    '<si><t>&uuml;</t></si>',
    '<si/>',
    '\n',
    '</sst><sst>',
    '<si><t>',
    '<si><t>words</t><extLst><ext><t>more</t></ext></extLst></si>',
  ],
};

describe('any sheet is the same, read quickly or not', () => {
  const some = (one: 'rows' | 'strings'): fc.Arbitrary<readonly string[]> =>
    fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...plain[one]) }, fc.constantFrom(...odd[one])), {
      maxLength: 6,
    });
  /** As they would stand one below the other. */
  const below = (rows: readonly string[]): readonly string[] =>
    rows.map((row, index) =>
      row.replace(/(?<= r="[A-Z]*)[1-9](?=")/g, (number) => String(Number(number) + 10 * index)),
    );

  test('whatever stands in it, and whatever it is refused for', () => {
    fc.assert(
      fc.property(some('rows'), some('strings'), fc.boolean(), (rows, strings, inOrder) => {
        const written = { rows: (inOrder ? below(rows) : rows).join(''), strings: strings.join('') };
        expect(read(written, '')).toEqual(read(written, '<!-- a -->'));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([...odd.rows])('%j', (row) => {
    const written = { rows: plain.rows.join('') + row, strings: plain.strings.join('') };
    expect(read(written, '')).toEqual(read(written, '<!-- a -->'));
  });

  test.each([...odd.strings])('shared: %j', (one) => {
    const written = { rows: plain.rows.join(''), strings: plain.strings.join('') + one };
    expect(read(written, '')).toEqual(read(written, '<!-- a -->'));
  });
});
