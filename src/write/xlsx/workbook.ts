/** The workbook part: sheets, defined names, what is printed on every page, and that formulas are computed when it is opened. */
import { lettersOf } from '../../doc/letters.ts';
import { headRow, type Workbook, type Worksheet } from '../../doc/workbook.ts';
import { element, escapeXml } from '../../ooxml/write-xml.ts';

export function workbookXml(workbook: Workbook): string {
  const { sheets } = workbook;
  return element(
    'workbook',
    {
      xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    element(
      'sheets',
      {},
      ...sheets.map(({ name, hidden }, index) =>
        element('sheet', { name, sheetId: index + 1, ...(hidden && { state: 'hidden' }), 'r:id': `rId${index + 1}` }),
      ),
    ),
    element('definedNames', {}, ...definedNames(workbook)),
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
  );
}

/** By name, without regard to case: Excel refuses a list in another order no more than a name used twice, but readers compare. */
function definedNames({ sheets, names }: Workbook): readonly string[] {
  const own = names.map(({ name, sheet, cell }) => ({
    name,
    xml: element('definedName', { name }, `${quoted(sheet)}!${escapeXml(cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'))}`),
  }));
  const print = (name: string, localSheetId: number, cells: string) => ({
    name: `_xlnm.${name}${localSheetId}`,
    xml: element('definedName', { name: `_xlnm.${name}`, localSheetId }, cells),
  });
  const prints = sheets.flatMap((sheet, index) => {
    const [name, head] = [quoted(sheet.name), headRow(sheet)];
    const [first, last] = sheet.printed.map(lettersOf);
    return [
      print('Print_Area', index, `${name}!$${first}$${firstRow(sheet)}:$${last}$${head + sheet.rows.length}`),
      print('Print_Titles', index, `${name}!$${head}:$${head}`),
    ];
  });
  return [...prints, ...own]
    .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
    .map(({ xml }) => xml);
}

/** Where the first column is not printed, the titles that begin in it are not either: the head of each page has them. */
function firstRow(sheet: Worksheet): number {
  return sheet.printed[0] === 0 ? 1 : headRow(sheet);
}

function quoted(sheet: string): string {
  return escapeXml(`'${sheet.replaceAll("'", "''")}'`);
}
