/** Workbook → .xlsx (ISO/IEC 29500-1, SpreadsheetML): real numbers, formulas with their results, no macro, the same bytes for the same workbook. */
import type { Workbook } from '../../doc/workbook.ts';
import { contentType, coreProperties, relationships } from '../../ooxml/package-parts.ts';
import { element } from '../../ooxml/write-xml.ts';
import { zipParts } from '../../ooxml/zip-parts.ts';
import { WorkbookTexts } from './workbook-texts.ts';
import { sheetXml } from './sheet.ts';
import { cellStylesXml } from './styles.ts';
import { workbookXml } from './workbook.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = 'officedocument.spreadsheetml';

export function toXlsx(workbook: Workbook): Uint8Array {
  const strings = new WorkbookTexts();
  const sheets = workbook.sheets.map(
    (sheet, index) =>
      [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings, workbook.edition, index === 0)] as const,
  );
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.map(([path]) => path))],
    [
      '_rels/.rels',
      relationships([
        ['officeDocument', 'xl/workbook.xml'],
        ['core-properties', 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(workbook)],
    [
      'docProps/app.xml',
      element(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        '<Application>directions</Application>',
      ),
    ],
    ['xl/workbook.xml', workbookXml(workbook)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(([path]) => ['worksheet', path.slice(3)] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', cellStylesXml],
    ['xl/sharedStrings.xml', strings.toXml()],
    ...sheets,
  ];
  return zipParts(new Map(parts.map(([path, xml]) => [path, declaration + xml])));
}

function contentTypes(sheets: readonly string[]): string {
  return element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    contentType('xl/workbook.xml', `${types}.sheet.main+xml`),
    ...sheets.map((path) => contentType(path, `${types}.worksheet+xml`)),
    contentType('xl/styles.xml', `${types}.styles+xml`),
    contentType('xl/sharedStrings.xml', `${types}.sharedStrings+xml`),
    contentType('docProps/core.xml', 'package.core-properties+xml'),
    contentType('docProps/app.xml', 'officedocument.extended-properties+xml'),
  );
}
