/** One worksheet part: titles, headings that stay in view and are printed on every page, cells, and lists to choose from. */
import {
  cellName,
  decimalPounds,
  headRow,
  type FormulaCell,
  type Worksheet,
  type WorksheetCell,
  type WorksheetRow,
} from '../../doc/workbook.ts';
import { element, escapeWords, escapeXml } from '../../ooxml/write-xml.ts';
import type { WorkbookTexts } from './workbook-texts.ts';
import { styleOf } from './styles.ts';

/** @param edition what stands at the foot of every printed page @param active whether it is the sheet that opens */
export function sheetXml(sheet: Worksheet, texts: WorkbookTexts, edition: string, active: boolean): string {
  const head = headRow(sheet);
  const { frozen = 1 } = sheet;
  const corner = cellName(frozen, head + 1);
  const shared: Shared = new Map();
  const rows = [
    ...sheet.titles.map((title, index) =>
      rowXml(
        index + 1,
        [text(texts, cellName(0, index + 1), title, styleOf('title', index === 0 ? 'first' : 'next'))],
        index === 0 ? 1.5 : 1,
      ),
    ),
    rowXml(
      head,
      sheet.columns.map(({ heading }, index) =>
        text(texts, cellName(index, head), heading, styleOf('head', isNumbers(sheet, index) ? 'right' : 'left')),
      ),
    ),
    ...sheet.rows.map((row, index) => {
      const number = head + 1 + index;
      const cells = cellsOf(row, sheet).map((cell, column) =>
        cellXml(cell, column === 0 && row.role !== 'remark' ? 'id' : row.role, { column, row: number }, texts, shared),
      );
      return rowXml(number, cells, linesOf(row, sheet));
    }),
  ];
  return element(
    'worksheet',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    element('dimension', { ref: `A1:${cellName(sheet.columns.length - 1, head + sheet.rows.length)}` }),
    element(
      'sheetViews',
      {},
      element(
        'sheetView',
        { showGridLines: 1, tabSelected: active ? 1 : 0, workbookViewId: 0 },
        element('pane', {
          xSplit: frozen,
          ySplit: head,
          topLeftCell: corner,
          activePane: 'bottomRight',
          state: 'frozen',
        }),
        element('selection', { pane: 'bottomRight', activeCell: corner, sqref: corner }),
      ),
    ),
    '<sheetFormatPr defaultRowHeight="15"/>',
    element(
      'cols',
      {},
      ...sheet.columns.map(({ width }, index) =>
        element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
      ),
    ),
    element('sheetData', {}, rows.join('')),
    validations(sheet, head),
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    // On its side, as wide as the page and as long as it is; what A4 would make too small to read is on A3.
    element('pageSetup', { paperSize: isWide(sheet) ? 8 : 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    element(
      'headerFooter',
      {},
      // The title stands in A1, which is not printed where the ids are not.
      element('oddHeader', {}, escapeXml(`&L${said(sheet.titles[0] ?? '')}&C&A&R&F`)),
      element('oddFooter', {}, escapeXml(`&L${said(edition)}&RPage &P of &N`)),
    ),
  );
}

/** Excel takes 255 characters for the whole header or footer. */
const longest = 200;

/** An ampersand begins a code there. */
function said(words: string): string {
  return words.slice(0, longest / 2).replaceAll('&', '&&');
}

/** The width in characters that is readable on A4. */
const mostOnA4 = 190;

function isWide({ columns, printed: [first, last] }: Worksheet): boolean {
  return columns.slice(first, last + 1).reduce((sum, { width }) => sum + width, 0) > mostOnA4;
}

/** Points: Excel takes no higher row, and mends a file that has one. */
const highest = 409.5;

/** A height for the words that are broken over lines: LibreOffice finds it only when a row is touched. */
function rowXml(row: number, cells: readonly string[], lines = 1): string {
  const height = lines > 1 ? ` ht="${Math.min(lines * 14.5, highest)}" customHeight="1"` : '';
  return cells.length === 0 ? `<row r="${row}"${height}/>` : `<row r="${row}"${height}>${cells.join('')}</row>`;
}

/** Words at the width of a cell, a little narrower to be safe; the ids in the first column are not broken. */
function linesOf({ cells, role }: WorksheetRow, { columns }: Worksheet): number {
  if (role === 'remark') return 1;
  const strong = role === 'item' ? 1 : 1.12;
  return cells.reduce((most, cell, column) => {
    if (column === 0 || cell.kind !== 'text') return most;
    return Math.max(most, Math.ceil((cell.text.length * strong) / ((columns[column]?.width ?? 10) - 1.5)));
  }, 1);
}

/** The rule of a total runs through to the last printed column. */
function cellsOf({ cells, role }: WorksheetRow, { printed }: Worksheet): readonly WorksheetCell[] {
  if (role === 'item' || role === 'remark') return cells;
  return [
    ...cells,
    ...Array.from({ length: Math.max(0, printed[1] + 1 - cells.length) }, (): WorksheetCell => ({ kind: 'empty' })),
  ];
}

/** A column whose first filled cell is a number has its heading on the right. */
function isNumbers({ rows }: Worksheet, column: number): boolean {
  const kindIn = ({ cells }: WorksheetRow): WorksheetCell['kind'] => cells[column]?.kind ?? 'empty';
  const first = rows.find((row) => kindIn(row) !== 'empty');
  return first !== undefined && (kindIn(first) === 'money' || kindIn(first) === 'formula');
}

/** `column` from 0, `row` from 1. */
interface Place {
  readonly column: number;
  readonly row: number;
}

/** The number of each formula of several rows, by the place of its first. */
type Shared = Map<string, number>;

function cellXml(
  cell: WorksheetCell,
  role: WorksheetRow['role'] | 'id',
  place: Place,
  texts: WorkbookTexts,
  shared: Shared,
): string {
  const name = cellName(place.column, place.row);
  switch (cell.kind) {
    case 'text':
      return text(texts, name, cell.text, styleOf('text', cell.input ? 'input' : role));
    case 'money':
      return number(name, pounds(cell.pence), styleOf('money', cell.input ? 'input' : role));
    case 'date':
      return number(name, serial(cell.day).toString(), styleOf('date', cell.input ? 'input' : role));
    case 'formula':
      return computed(name, cell, styleOf(cell.format, role), formulaXml(cell, place, shared));
    case 'empty':
      return cell.input || role === 'subtotal' || role === 'total'
        ? `<c r="${name}" s="${styleOf('text', cell.input ? 'input' : role)}"/>`
        : '';
  }
}

/** With its result, so that a reader that works nothing out shows it. */
function computed(name: string, { format, result }: FormulaCell, style: number, formula: string): string {
  if (typeof result === 'string')
    return `<c r="${name}" s="${style}" t="str">${formula}<v>${escapeWords(result)}</v></c>`;
  return number(name, format === 'money' ? pounds(result) : `${result}`, style, formula);
}

/** A formula of several rows is written in the first alone (ISO/IEC 29500-1, 18.3.1.40): of thousands of lines it is a third of the sheet. */
function formulaXml({ formula, stretch }: FormulaCell, { column, row }: Place, shared: Shared): string {
  const { first, last } = stretch ?? { first: row, last: row };
  if (first === last) return `<f>${escapeWords(formula)}</f>`;
  const start = cellName(column, first);
  const si = shared.get(start) ?? shared.size;
  if (row > first) return `<f t="shared" si="${si}"/>`;
  shared.set(start, si);
  return `<f t="shared" ref="${start}:${cellName(column, last)}" si="${si}">${escapeWords(formula)}</f>`;
}

/** Text is stored as text, so that what begins with = + - @ can never become a formula. */
function text(texts: WorkbookTexts, name: string, words: string, style: number): string {
  return `<c r="${name}" s="${style}" t="s"><v>${texts.indexOf(words)}</v></c>`;
}

function number(name: string, value: string, style: number, formula = ''): string {
  return `<c r="${name}" s="${style}">${formula}<v>${value}</v></c>`;
}

function pounds(pence: number): string {
  return decimalPounds(pence).replace('.00', '');
}

/** Days since 30 December 1899: the serial numbers of all spreadsheets for dates from March 1900 on. */
function serial(day: string): number {
  return (Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000;
}

/** The words that a column's input cells may hold; another word is refused as it is typed. */
function validations(sheet: Worksheet, head: number): string {
  const found = sheet.columns.flatMap(({ list, heading, refusal }, column) => {
    if (!list) return [];
    const rows = [...sheet.rows.keys()].filter((index) => isFilledIn(sheet.rows[index]?.cells[column]));
    const formula = `"${list.map((word) => word.replaceAll('"', '""')).join(',')}"`;
    // A comma would part a word in two, and Excel takes no longer list than this.
    return rows.length === 0 || formula.length > 255 || list.some((word) => word.includes(','))
      ? []
      : [{ sqref: stretches(rows, head + 1, column), formula, heading, refusal }];
  });
  if (found.length === 0) return '';
  return element(
    'dataValidations',
    { count: found.length },
    ...found.map(({ sqref, formula, heading, refusal }) =>
      element(
        'dataValidation',
        {
          type: 'list',
          allowBlank: 1,
          showInputMessage: 1,
          showErrorMessage: 1,
          errorTitle: heading,
          error: refusal,
          sqref,
        },
        element('formula1', {}, escapeXml(formula)),
      ),
    ),
  );
}

/** Whether it is filled in with words. */
function isFilledIn(cell: WorksheetCell | undefined): boolean {
  return (cell?.kind === 'text' || cell?.kind === 'empty') && cell.input === true;
}

/** Neighbouring cells of one column as `J5:J17`. @param rows from 0 @param first the row that 0 stands for */
function stretches(rows: readonly number[], first: number, column: number): string {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found
    .map((ends) => ends.map((row) => cellName(column, first + row)))
    .map(([from = '', to = '']) => (from === to ? from : `${from}:${to}`))
    .join(' ');
}
