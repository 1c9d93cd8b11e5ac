/**
 * A workbook (.xlsx) of any program: the stored values of its cells. Formulas are not computed: their stored results are
 * read. Read here and not by a package, because a refusal must name the cell and tell an error, a formula and a date apart.
 */
import { indexOfLetters } from '../../doc/letters.ts';
import { NotZip, openZip, type Zip } from '../../ooxml/open-zip.ts';
import { attribute, NotXml, walk, xmlText, type Tag, type Words } from '../../ooxml/read-xml.ts';
import { Unreadable, type Cell, type Sheet, type SheetRow, type Spreadsheet } from './sheet.ts';

/** Far beyond any budget: 5,000 lines come to about 3 MB. */
const largest = 100_000_000;
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];

/** Throws Unreadable. */
export function readXlsx(bytes: Uint8Array): Spreadsheet {
  try {
    return sheetsIn(unzip(bytes));
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
        'The workbook is far too large to be a budget.',
        'Delete the rows and sheets that do not belong in it.',
      )
    : new Unreadable(
        'The workbook is damaged: it cannot be unpacked.',
        'Open it in your spreadsheet program and save it again.',
      );
}

function sheetsIn(zip: Zip): Spreadsheet {
  const workbook = ['xl/workbook.xml', targetOf(zip, '_rels/.rels', /\/officeDocument$/) ?? ''].find((path) =>
    zip.part(path),
  );
  if (workbook === undefined)
    throw new Unreadable(
      'The file is a zip file, but no workbook.',
      'Save the sheet as .xlsx in your spreadsheet program.',
    );
  const targets = targetsOf(stepsIn(zip, 'xl/_rels/workbook.xml.rels'));
  const looks = readLooks(stepsIn(zip, 'xl/styles.xml'));
  const strings = readStrings(stepsIn(zip, 'xl/sharedStrings.xml'));
  const sheets: Sheet[] = [];
  let dayShift = 0;
  for (const step of stepsIn(zip, workbook)) {
    if (step.kind !== 'open') continue;
    // Days are counted from 1904 in workbooks of old Macs.
    if (step.name === 'workbookPr' && /^(1|true)$/.test(attribute(step, 'date1904') ?? '')) dayShift = 1462;
    if (step.name !== 'sheet') continue;
    const target = targets.get(attribute(step, 'id') ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (zip.part(path))
      sheets.push({
        name: attribute(step, 'name') ?? '',
        rows: readRows(stepsIn(zip, path), strings, looks, dayShift),
      });
  }
  return { sheets, decimalComma: false };
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

/** The tags and words of a part; none when there is no such part. */
function stepsIn(zip: Zip, path: string): Steps {
  const bytes = zip.part(path);
  return bytes ? walk(xmlText(bytes)) : [];
}

function targetOf(zip: Zip, rels: string, type: RegExp): string | undefined {
  for (const step of stepsIn(zip, rels))
    if (step.kind === 'open' && step.name === 'Relationship' && type.test(attribute(step, 'Type') ?? ''))
      return attribute(step, 'Target')?.replace(/^\//, '');
  return undefined;
}

function targetsOf(rels: Steps): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const step of rels)
    if (step.kind === 'open' && step.name === 'Relationship')
      found.set(attribute(step, 'Id') ?? '', attribute(step, 'Target') ?? '');
  return found;
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
      if (step.kind === 'close') strings.push(words);
      words = '';
    }
  }
  return strings;
}

/** For each look of cells (cellXfs), whether it shows a number as a date. */
function readLooks(steps: Steps): readonly boolean[] {
  const formats = new Map<string, string>();
  const looks: boolean[] = [];
  let inside = false;
  for (const step of steps) {
    if (step.kind === 'words') continue;
    if (step.name === 'cellXfs') inside = step.kind === 'open';
    if (step.kind !== 'open') continue;
    if (step.name === 'numFmt') formats.set(attribute(step, 'numFmtId') ?? '', attribute(step, 'formatCode') ?? '');
    if (inside && step.name === 'xf') looks.push(isDateFormat(attribute(step, 'numFmtId') ?? '0', formats));
  }
  return looks;
}

/** ISO/IEC 29500-1, 18.8.30: 14 to 22 are dates and times; others say so by their letters outside quotes and brackets. */
function isDateFormat(id: string, formats: ReadonlyMap<string, string>): boolean {
  const number = Number(id);
  if (number >= 14 && number <= 22) return true;
  const code = (formats.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');
  return code !== 'General' && /[dy]|mmm/i.test(code);
}

interface Open {
  readonly column: number;
  readonly type: string;
  readonly isDate: boolean;
  words: string;
  isFormula: boolean;
}

function readRows(
  steps: Steps,
  strings: readonly string[],
  looks: readonly boolean[],
  dayShift: number,
): readonly SheetRow[] {
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
          isDate: looks[Number(attribute(step, 's') ?? 0)] ?? false,
          words: '',
          isFormula: false,
        };
      } else if (cell) {
        const value = valueOf(cell, strings, dayShift);
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

function valueOf(
  { type, words, isFormula, isDate }: Open,
  strings: readonly string[],
  dayShift: number,
): Cell | undefined {
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
        : { value: words, ...formula };
    case 'b':
      return { value: words.trim() === '1' || words.trim() === 'true', ...formula };
    case 'e':
      return { value: words, isError: true, ...formula };
    case 'd':
      return { value: words.slice(0, 10), ...formula };
    default: {
      if (words.trim() === '') return isFormula ? { value: undefined, isFormula } : undefined;
      const number = Number(words);
      return Number.isFinite(number)
        ? { value: isDate ? number + dayShift : number, ...(isDate && { isDate }), ...formula }
        : { value: words, ...formula };
    }
  }
}
