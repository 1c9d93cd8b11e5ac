/**
 * A workbook (.xlsx) of any program: the stored values of its cells. Formulas are not computed: their stored results are
 * read. Read here and not by a package, because a refusal must name the cell and tell an error, a formula and a date apart.
 */
import { indexOfLetters } from '../../doc/letters.ts';
import { openPackage, type Package, type Relationship } from '../../ooxml/open-package.ts';
import { NotZip, openZip, type Zip } from '../../ooxml/open-zip.ts';
import { attribute, NotXml, walk } from '../../ooxml/read-xml.ts';
import type { Tag, Words } from '../../ooxml/xml-step.ts';
import { cellFormat, type CellFormat } from './number-format.ts';
import { quickRows, quickStrings, type Stored } from './quick-rows.ts';
import { addressOf, Unreadable, type Cell, type Sheet, type SheetRow, type Spreadsheet } from './sheet.ts';
import { isStrike, levelIn, raisedIn, runInto, strikesByCondition, struckIn, type Run } from './struck.ts';

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
  const { looks, strikes } = readLooks(book.steps(targetOf(parts, 'styles') ?? ''));
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
    const own = book.relationships(path);
    const xml = book.text(path);
    // Of most sheets nothing is.
    const mayStrike = strikes.size > 0 || /<(?:\w+:)?dxf[ >]/.test(xml);
    const comments = commentsOn(name, book.steps(targetOf(own, 'comments') ?? ''));
    sheets.push({
      name,
      rows: rowsIn(xml, { sheet: name, strings, looks, dayShift }),
      ...(comments.length > 0 && { comments }),
      ...linksOn(xml, book.links(path)),
      ...mergedIn(xml),
      ...hiddenIn(xml),
      ...(targetOf(own, 'drawing') !== undefined && { hasDrawings: true as const }),
      ...(mayStrike && strikesByCondition(walk(xml), strikes) && { strikesByCondition: true as const }),
    });
  }
  return { sheets, decimalComma: false };
}

function linksOn(xml: string, targets: ReadonlyMap<string, string>): Pick<Sheet, 'links'> {
  if (targets.size === 0) return {};
  const links = [...walk(xml)].flatMap((step) => {
    if (step.kind !== 'open' || step.name !== 'hyperlink') return [];
    const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})/.exec(attribute(step, 'ref') ?? '') ?? [];
    const address = targets.get(attribute(step, 'id') ?? '');
    return letters === undefined || address === undefined
      ? []
      : [{ column: indexOfLetters(letters), row: Number(row), address }];
  });
  return links.length > 0 ? { links } : {};
}

function mergedIn(xml: string): Pick<Sheet, 'merged'> {
  // Of most sheets nothing is.
  if (!/<(?:\w+:)?mergeCell\s/.test(xml)) return {};
  const merged = [...walk(xml)].flatMap((step) => {
    if (step.kind !== 'open' || step.name !== 'mergeCell') return [];
    const [from, to] = (attribute(step, 'ref') ?? '').split(':').map((cell) => {
      const [, letters = '', row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell) ?? [];
      return { column: indexOfLetters(letters), row: Number(row) };
    });
    return from && to ? [{ from, to }] : [];
  });
  return { merged };
}

/** A row without a number is the next. */
function hiddenIn(xml: string): Pick<Sheet, 'hidden'> {
  // Of most sheets none is.
  if (!/<(?:\w+:)?row\s[^>]*\shidden=/.test(xml)) return {};
  const hidden = new Set<number>();
  let number = 0;
  for (const step of walk(xml)) {
    if (step.kind !== 'open' || step.name !== 'row') continue;
    number = Number(attribute(step, 'r') ?? number + 1);
    if (/^(?:1|true)$/.test(attribute(step, 'hidden') ?? '')) hidden.add(number);
  }
  return hidden.size > 0 ? { hidden } : {};
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

/** Nothing of a workbook that is read stands deeper: `sheetData/row/c/is/r/rPr/strike`. */
const deepest = 7;

/** What stands in an element of this name, with the way to it from there: `sst/si/t`. */
function* within(name: string, steps: Steps): Generator<readonly [path: string, step: Tag | Words]> {
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind === 'open' && (names.length > 0 || step.name === name)) names.push(step.name);
    if (names.length > 0 && names.length <= deepest) yield [names.join('/'), step];
    if (step.kind === 'close') names.pop();
  }
}

interface Strings {
  readonly words: readonly string[];
  /** Of those that have any, by their numbers. */
  readonly runs: ReadonlyMap<number, readonly Run[]>;
}

/** The words of each shared string; what stands beside them, as a phonetic reading, is left out. */
function readStrings(steps: Steps): Strings {
  const strings: string[] = [];
  const found = new Map<number, readonly Run[]>();
  let words = '';
  let runs: Run[] = [];
  for (const [path, step] of within('sst', steps)) {
    if (step.kind === 'words') words += path === 'sst/si/t' || path === 'sst/si/r/t' ? step.text : '';
    else if (path === 'sst/si') {
      if (step.kind === 'close') {
        if (runs.length > 0) found.set(strings.length, runs);
        strings.push(unescaped(words));
      }
      words = '';
      runs = [];
    }
    runInto(runs, path.slice('sst/si/'.length), step);
  }
  return { words: strings, runs: found };
}

/** How a cell looks. */
interface Look extends CellFormat {
  readonly isStruck: boolean;
  readonly level: string;
}

interface Looks {
  /** Each look of cells (cellXfs). A workbook without any has the one that cells have of themselves. */
  readonly looks: readonly Look[];
  /** The numbers of the looks by condition (dxfs) that strike through. */
  readonly strikes: ReadonlySet<number>;
}

function readLooks(steps: Steps): Looks {
  const codes = new Map<string, string>();
  const fonts: Pick<Look, 'isStruck' | 'level'>[] = [];
  const plain = { isStruck: false, level: 'baseline' };
  const looks: Look[] = [];
  const strikes = new Set<number>();
  let conditions = 0;
  for (const [path, step] of within('styleSheet', steps)) {
    if (step.kind !== 'open') continue;
    if (step.name === 'numFmt') codes.set(attribute(step, 'numFmtId') ?? '', attribute(step, 'formatCode') ?? '');
    if (path === 'styleSheet/fonts/font') fonts.push(plain);
    if (path === 'styleSheet/fonts/font/strike') fonts.push({ ...(fonts.pop() ?? plain), isStruck: isStrike(step) });
    if (path === 'styleSheet/fonts/font/vertAlign') fonts.push({ ...(fonts.pop() ?? plain), level: levelIn(step) });
    if (path === 'styleSheet/dxfs/dxf') conditions++;
    if (path === 'styleSheet/dxfs/dxf/font/strike' && isStrike(step)) strikes.add(conditions - 1);
    if (path === 'styleSheet/cellXfs/xf')
      looks.push({
        ...cellFormat(attribute(step, 'numFmtId') ?? '0', codes),
        ...(fonts[Number(attribute(step, 'fontId') ?? 0)] ?? plain),
      });
  }
  return { looks: looks.length > 0 ? looks : [{ ...cellFormat('0', codes), ...plain }], strikes };
}

function stringsIn(path: string | undefined, book: Package): Strings {
  if (path === undefined || !book.has(path)) return { words: [], runs: new Map() };
  const xml = book.text(path);
  const quick = quickStrings(xml);
  return quick && readStrings(walk(quick.rest)).words.length === 0
    ? { words: quick.found.map(unescaped), runs: new Map() }
    : readStrings(walk(xml));
}

/** What the cells of a sheet refer to. */
interface Known {
  readonly sheet: string;
  readonly strings: Strings;
  /** By the number of a cell's look. */
  readonly looks: readonly Look[];
  readonly dayShift: number;
}

function rowsIn(xml: string, known: Known): readonly SheetRow[] {
  const quick = readQuickly(xml, known);
  if (quick) return quick;
  try {
    return readRows(walk(xml), known);
  } catch (error) {
    // What is no XML is said before what stands in it.
    if (error instanceof Unreadable) for (const _ of walk(xml));
    throw error;
  }
}

/** Undefined where anything may be wrong: that is said on the way over the tags. */
function readQuickly(xml: string, known: Known): readonly SheetRow[] | undefined {
  try {
    const quick = quickRows(xml, (cell) => valueOf(cell, known));
    return quick && readRows(walk(quick.rest), known).length === 0 ? quick.found : undefined;
  } catch (error) {
    if (error instanceof Odd) return undefined;
    throw error;
  }
}

/** What a cell cannot hold; the message goes on from its address. */
class Odd extends Error {}

function damaged(what: string): Unreadable {
  return new Unreadable(
    `The workbook is damaged: ${what}.`,
    'Open it in your spreadsheet program, see that nothing is missing, and save it as .xlsx.',
  );
}

/** As a message repeats it. */
function quoted(words: string): string {
  return `"${words.length > 40 ? `${words.slice(0, 40)}…` : words}"`;
}

interface Open extends Stored {
  readonly column: number;
  words: string;
  readonly runs: Run[];
  isFormula: boolean;
  /** Whether it has what holds its value. */
  isFilled: boolean;
}

interface OpenRow {
  readonly number: number;
  /** Those that hold anything. */
  readonly cells: Map<number, Cell>;
  /** The columns that a cell stands in, empty or not. */
  readonly columns: Set<number>;
  /** Of the cell that was read last. */
  column: number;
}

/** The way to words that stand in the cell itself. */
const inPlace = 'sheetData/row/c/is/';

function readRows(steps: Steps, known: Known): readonly SheetRow[] {
  const rows = new Map<number, SheetRow>();
  let row: OpenRow = { number: 0, cells: new Map(), columns: new Set(), column: -1 };
  let cell: Open | undefined;
  for (const [path, step] of within('sheetData', steps)) {
    if (cell && path.startsWith(inPlace)) runInto(cell.runs, path.slice(inPlace.length), step);
    if (step.kind === 'words') {
      if (cell && /^sheetData\/row\/c\/(?:v|is\/(?:r\/)?t)$/.test(path)) cell.words += step.text;
    } else if (path === 'sheetData/row') {
      if (step.kind === 'open') {
        row = { number: rowNumber(step, row.number + 1, known), cells: new Map(), columns: new Set(), column: -1 };
        if (rows.has(row.number)) throw damaged(`row ${row.number} of the sheet ${quoted(known.sheet)} is there twice`);
        rows.set(row.number, row);
      }
    } else if (path === 'sheetData/row/c') {
      if (step.kind === 'open') cell = openCell(step, row, known);
      else if (cell) {
        const value = valueAt(cell, row, known);
        if (value) row.cells.set(cell.column, value);
        cell = undefined;
      }
    } else if (cell && step.kind === 'open') {
      if (path === 'sheetData/row/c/f') cell.isFormula = true;
      if (path !== 'sheetData/row/c/v' && path !== 'sheetData/row/c/is') continue;
      if (cell.isFilled) throw damaged(`${addressOf(known.sheet, cell.column, row.number)} has two values`);
      cell.isFilled = true;
    }
  }
  return [...rows.values()].flatMap(({ number, cells }) => (cells.size > 0 ? [{ number, cells }] : []));
}

function rowNumber(row: Tag, next: number, { sheet }: Known): number {
  const written = attribute(row, 'r');
  if (written === undefined) return next;
  if (!/^[1-9]\d{0,6}$/.test(written))
    throw damaged(`a row of the sheet ${quoted(sheet)} has the number ${quoted(written)}`);
  return Number(written);
}

/** The next one where it does not say which it is. */
function openCell(step: Tag, row: OpenRow, { sheet }: Known): Open {
  const reference = attribute(step, 'r');
  const [, letters, number] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference ?? '') ?? [];
  if (reference !== undefined && number !== String(row.number))
    throw damaged(`row ${row.number} of the sheet ${quoted(sheet)} has a cell ${quoted(reference)}`);
  row.column = letters === undefined ? row.column + 1 : indexOfLetters(letters);
  if (row.columns.has(row.column))
    throw damaged(`there are two cells ${addressOf(sheet, row.column, row.number)}, and only one can be meant`);
  row.columns.add(row.column);
  return {
    column: row.column,
    type: attribute(step, 't') ?? 'n',
    style: Number(attribute(step, 's') ?? 0),
    words: '',
    runs: [],
    isFormula: false,
    isFilled: false,
  };
}

function valueAt(cell: Open, { number }: OpenRow, known: Known): Cell | undefined {
  try {
    return valueOf(cell, known);
  } catch (error) {
    if (error instanceof Odd) throw damaged(`${addressOf(known.sheet, cell.column, number)} ${error.message}`);
    throw error;
  }
}

/** As XML Schema writes a `double` that a cell can hold, with white space around it or without. */
const double = /^[ \t\r\n]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[ \t\r\n]*$/;

function valueOf(stored: Stored, known: Known): Cell | undefined {
  const cell = plainValueOf(stored, known);
  const { runs: shared } = known.strings;
  const runs = stored.type === 's' && shared.size > 0 ? shared.get(Number(stored.words)) : stored.runs;
  const { isStruck = false, level = 'baseline' } = known.looks[stored.style] ?? {};
  // Of most cells nothing is: they are passed as they are.
  if (!cell || !(isStruck || runs)) return cell;
  const [struck, raised] = [struckIn(runs, isStruck), raisedIn(runs ?? [], level)];
  return {
    ...cell,
    ...(struck && { struck: struck === 'all' ? struck : struck.map(unescaped) }),
    ...(raised && { raised: raised.map(unescaped) }),
  };
}

function plainValueOf(
  { type, words, isFormula, style }: Stored,
  { strings, looks, dayShift }: Known,
): Cell | undefined {
  const format = looks[style];
  const [before, behind] = format?.text ?? ['', ''];
  const formula = isFormula && { isFormula };
  switch (type) {
    case 's': {
      if (words.trim() === '') return undefined;
      const text = /^\d+$/.test(words) ? strings.words[Number(words)] : undefined;
      if (text === undefined)
        throw new Odd(
          `takes the text ${quoted(words)} from those the sheets share, of which there are ${strings.words.length}`,
        );
      return text.trim() === '' ? undefined : { value: before + text + behind, ...formula };
    }
    case 'inlineStr':
    case 'str':
      return words.trim() === ''
        ? isFormula
          ? { value: undefined, isFormula }
          : undefined
        : { value: before + unescaped(words) + behind, ...formula };
    case 'b':
      if (!/^(?:0|1|true|false)$/.test(words.trim())) throw new Odd(`is TRUE or FALSE, and holds ${quoted(words)}`);
      return { value: words.trim() === '1' || words.trim() === 'true', ...formula };
    case 'e':
      return { value: words, isError: true, ...formula };
    case 'd':
      return { ...dayIn(words), ...formula };
    case 'n': {
      if (words.trim() === '') return isFormula ? { value: undefined, isFormula } : undefined;
      const number = double.test(words) ? Number(words) : Number.NaN;
      if (!Number.isFinite(number)) throw new Odd(`is a number, and holds ${quoted(words)}`);
      if (!format)
        throw new Odd(`takes the format ${style} from those of the workbook, of which there are ${looks.length}`);
      return {
        value: format.number.kind === 'date' ? number + dayShift : number,
        ...(format.number.kind !== 'general' && { format: format.number }),
        ...formula,
      };
    }
    default:
      throw new Odd(`is of the kind ${quoted(type)}, which no spreadsheet program knows`);
  }
}

/** A day that is stored in words, as one that is stored as a number. */
function dayIn(words: string): Cell {
  const day = words.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day
    ? { value: words }
    : { value: time / 86_400_000 + 25_569, format: { kind: 'date', hasDay: true } };
}
