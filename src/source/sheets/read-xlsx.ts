/**
 * A workbook (.xlsx) of any program: the stored values of its cells. Formulas are not computed: their stored results are
 * read. Read here and not by a package, because a refusal must name the cell and tell an error, a formula and a date apart.
 */
import { indexOfLetters } from '../../doc/letters.ts';
import { openPackage, type Package, type Relationship } from '../../ooxml/open-package.ts';
import { NotZip, openZip, type Zip } from '../../ooxml/open-zip.ts';
import { attribute, NotXml, walk } from '../../ooxml/read-xml.ts';
import type { Tag, Words } from '../../ooxml/xml-step.ts';
import { general, numberFormat, type NumberFormat } from './number-format.ts';
import { quickRows, quickStrings, type Stored } from './quick-rows.ts';
import { addressOf, Unreadable, type Cell, type Sheet, type SheetRow, type Spreadsheet } from './sheet.ts';

/** Far beyond any budget: 5,000 lines come to about 3 MB. */
const largest = 100 * 1024 * 1024;
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];

/** Throws Unreadable. */
export function readXlsx(bytes: Uint8Array): Spreadsheet {
  try {
    return sheetsIn(openPackage(unzip(bytes)));
  } catch (error) {
    if (error instanceof NotZip) throw unreadable(error);
    if (error instanceof NotXml)
      throw new Unreadable(
        'The workbook is damaged, or was not made by a spreadsheet program.',
        'Open it in your spreadsheet program and save it as .xlsx.',
      );
    throw error;
  }
}

function unreadable({ reason }: NotZip): Unreadable {
  return reason === 'too large'
    ? new Unreadable(
        `The workbook has more than ${largest / 1024 / 1024} MiB when it is unpacked: it is far too large to be a budget.`,
        'Delete the rows and sheets that do not belong in it.',
      )
    : new Unreadable(
        'The workbook is damaged: it cannot be unpacked.',
        'Open it in your spreadsheet program and save it again.',
      );
}

function sheetsIn(book: Package): Spreadsheet {
  const workbook = targetOf(book.relationships(), 'officeDocument');
  if (workbook === undefined || !book.has(workbook))
    throw new Unreadable(
      'The file is a zip file, but no workbook.',
      'Save the sheet as .xlsx in your spreadsheet program.',
    );
  const parts = book.relationships(workbook);
  const targets = new Map(parts.map(({ id, target }) => [id, target]));
  const formats = readFormats(book.steps(targetOf(parts, 'styles') ?? ''));
  const strings = stringsIn(targetOf(parts, 'sharedStrings'), book);
  const sheets: Sheet[] = [];
  let dayShift = 0;
  for (const step of book.steps(workbook)) {
    if (step.kind !== 'open') continue;
    // Days are counted from 1904 in workbooks of old Macs.
    if (step.name === 'workbookPr' && /^(1|true)$/.test(attribute(step, 'date1904') ?? '')) dayShift = 1462;
    if (step.name !== 'sheet') continue;
    const path = targets.get(attribute(step, 'id') ?? '');
    if (path === undefined || !book.has(path)) continue;
    const name = attribute(step, 'name') ?? '';
    const comments = commentsOn(name, book.steps(targetOf(book.relationships(path), 'comments') ?? ''));
    sheets.push({
      name,
      rows: rowsIn(book.text(path), { strings, formats, dayShift }),
      ...(comments.length > 0 && { comments }),
    });
  }
  return { sheets, decimalComma: false };
}

function commentsOn(sheet: string, steps: Steps): readonly string[] {
  return [...steps].flatMap((step) => {
    if (step.kind !== 'open' || step.name !== 'comment') return [];
    const [, letters = 'A', row = '1'] = /^([A-Z]{1,3})(\d+)/.exec(attribute(step, 'ref') ?? '') ?? [];
    return [addressOf(sheet, indexOfLetters(letters), Number(row))];
  });
}

function targetOf(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((one) => one.type === type)?.target;
}

function unzip(bytes: Uint8Array): Zip {
  if (oldExcel.every((byte, index) => bytes[index] === byte))
    throw new Unreadable(
      'The file is locked with a password, or of the old Excel format (.xls).',
      'Take the password off, or save it as .xlsx.',
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new Unreadable('The file is no workbook.', 'Save the sheet as .xlsx in your spreadsheet program.');
  return openZip(bytes, largest);
}

type Steps = Iterable<Tag | Words>;

/** `_x000D_` stands for a character that XML cannot hold, or that would be read as such a mark (ISO/IEC 29500-1, 22.9.2.19). */
function unescaped(words: string): string {
  return words.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The words of each shared string; a phonetic reading beside it is left out. */
function readStrings(steps: Steps): readonly string[] {
  const strings: string[] = [];
  let words = '';
  let inText = false;
  let aside = false;
  for (const step of steps) {
    if (step.kind === 'words') words += inText && !aside ? step.text : '';
    else if (step.name === 't') inText = step.kind === 'open';
    else if (step.name === 'rPh') aside = step.kind === 'open';
    else if (step.name === 'si') {
      if (step.kind === 'close') strings.push(unescaped(words));
      words = '';
    }
  }
  return strings;
}

/** For each look of cells (cellXfs), how it shows a number. */
function readFormats(steps: Steps): readonly NumberFormat[] {
  const codes = new Map<string, string>();
  const formats: NumberFormat[] = [];
  let inside = false;
  for (const step of steps) {
    if (step.kind === 'words') continue;
    if (step.name === 'cellXfs') inside = step.kind === 'open';
    if (step.kind !== 'open') continue;
    if (step.name === 'numFmt') codes.set(attribute(step, 'numFmtId') ?? '', attribute(step, 'formatCode') ?? '');
    if (inside && step.name === 'xf') formats.push(numberFormat(attribute(step, 'numFmtId') ?? '0', codes));
  }
  return formats;
}

function stringsIn(path: string | undefined, book: Package): readonly string[] {
  if (path === undefined || !book.has(path)) return [];
  const xml = book.text(path);
  const quick = quickStrings(xml);
  return quick && readStrings(walk(quick.rest)).length === 0 ? quick.found.map(unescaped) : readStrings(walk(xml));
}

/** What the cells of a workbook refer to. */
interface Known {
  readonly strings: readonly string[];
  /** By the number of a cell's look. */
  readonly formats: readonly NumberFormat[];
  readonly dayShift: number;
}

function rowsIn(xml: string, known: Known): readonly SheetRow[] {
  const quick = quickRows(xml, (cell) => valueOf(cell, known));
  return quick && readRows(walk(quick.rest), known).length === 0 ? quick.found : readRows(walk(xml), known);
}

interface Open extends Stored {
  readonly column: number;
  words: string;
  isFormula: boolean;
}

function readRows(steps: Steps, known: Known): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  let column = -1;
  let cells = new Map<number, Cell>();
  let cell: Open | undefined;
  let reading = false;
  let aside = false;
  for (const step of steps) {
    if (step.kind === 'words') {
      if (cell && reading && !aside) cell.words += step.text;
    } else if (step.name === 'row') {
      if (step.kind === 'open') {
        number = Number(attribute(step, 'r') ?? number + 1);
        column = -1;
        cells = new Map();
      } else if (cells.size > 0) rows.push({ number, cells });
    } else if (step.name === 'c') {
      if (step.kind === 'open') {
        column = columnOf(attribute(step, 'r')) ?? column + 1;
        cell = {
          column,
          type: attribute(step, 't') ?? 'n',
          style: Number(attribute(step, 's') ?? 0),
          words: '',
          isFormula: false,
        };
      } else if (cell) {
        const value = valueOf(cell, known);
        if (value) cells.set(cell.column, value);
        cell = undefined;
      }
    } else if (step.name === 'v' || step.name === 't') reading = step.kind === 'open';
    else if (step.name === 'rPh') aside = step.kind === 'open';
    else if (step.name === 'f' && cell) cell.isFormula = true;
  }
  return rows;
}

/** Column 3 of `D14`. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined ? undefined : indexOfLetters(letters);
}

function valueOf({ type, words, isFormula, style }: Stored, { strings, formats, dayShift }: Known): Cell | undefined {
  const format = formats[style] ?? general;
  const formula = isFormula && { isFormula };
  switch (type) {
    case 's': {
      const text = strings[Number(words)] ?? '';
      return text.trim() === '' ? undefined : { value: text, ...formula };
    }
    case 'inlineStr':
    case 'str':
      return words.trim() === ''
        ? isFormula
          ? { value: undefined, isFormula }
          : undefined
        : { value: unescaped(words), ...formula };
    case 'b':
      return { value: words.trim() === '1' || words.trim() === 'true', ...formula };
    case 'e':
      return { value: words, isError: true, ...formula };
    case 'd':
      return { ...dayIn(words), ...formula };
    default: {
      if (words.trim() === '') return isFormula ? { value: undefined, isFormula } : undefined;
      const number = Number(words);
      return Number.isFinite(number)
        ? {
            value: format.kind === 'date' ? number + dayShift : number,
            ...(format.kind !== 'general' && { format }),
            ...formula,
          }
        : { value: words, ...formula };
    }
  }
}

/** A day that is stored in words, as one that is stored as a number. */
function dayIn(words: string): Cell {
  const time = Date.parse(words.slice(0, 10));
  return Number.isNaN(time)
    ? { value: words }
    : { value: time / 86_400_000 + 25_569, format: { kind: 'date', hasDay: true } };
}
