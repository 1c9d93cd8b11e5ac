/** A workbook as lines of text: every sheet's panes, columns and rules, every cell with its style, formula and value, and the styles. */
import { strFromU8, unzipSync } from 'fflate';
import { child, parseXml, type Xml } from '../inspect/docx/xml.ts';
import { formulasIn } from '../inspect/xlsx/formulas.ts';
import { brief, outline } from './brief-xml.ts';

/** With `looks` also the definitions of styles. */
export function xlsxPlaces(bytes: Uint8Array, looks: boolean): readonly string[] {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).sort();
  const read = (name: string): Xml => parseXml(strFromU8(parts[name] ?? new Uint8Array()));
  const styles = read('xl/styles.xml');
  const texts = read('xl/sharedStrings.xml').children.map((one) => child(one, 't')?.text ?? '');
  return [
    ...outline(read('docProps/core.xml'), ''),
    ...read('xl/workbook.xml').children.flatMap((one) =>
      one.children.length > 0 ? one.children.map(brief) : [brief(one)],
    ),
    ...names
      .filter((name) => /sheet\d+\.xml$/.test(name))
      .flatMap((name) => ['', name, ...sheetLines(read(name), texts)]),
    ...(looks ? ['', 'styles', ...styles.children.flatMap(styleLines)] : []),
    '',
    ...names,
  ];
}

function sheetLines(sheet: Xml, texts: readonly string[]): readonly string[] {
  const formulas = formulasIn(sheet);
  return sheet.children.flatMap((one) =>
    one.name === 'sheetData' ? one.children.flatMap((row) => rowLines(row, texts, formulas)) : outline(one, ''),
  );
}

function rowLines(row: Xml, texts: readonly string[], formulas: ReadonlyMap<string, string>): readonly string[] {
  return [brief({ ...row, children: [] }), ...row.children.map((cell) => `  ${cellLine(cell, texts, formulas)}`)];
}

function cellLine(cell: Xml, texts: readonly string[], formulas: ReadonlyMap<string, string>): string {
  const { r: place = '', s: style, t: type } = cell.attributes;
  const formula = formulas.get(place);
  const stored = child(cell, 'v')?.text ?? '';
  const value = type === 's' ? (texts[Number(stored)] ?? '') : stored;
  return `${place} ${style} ${formula === undefined ? '' : `=${formula} → `}${value}`.trimEnd();
}

/** Fonts, fills, borders and formats, each with the number that cells and other styles know it by. */
function styleLines(list: Xml): readonly string[] {
  return [list.name, ...list.children.map((one, index) => `  ${index} ${brief(one)}`)];
}
