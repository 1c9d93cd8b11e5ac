/** CSV as spreadsheets and ledgers write it: commas, semicolons, tabs or bars; UTF-8, UTF-16 or Windows' own letters; quotes as in RFC 4180. */
import { grouped } from '../../grouped.ts';
import { windowsCharacter } from '../decode.ts';
import { errors, unguarded } from './guard.ts';
import { Unreadable, type Cell, type SheetRow, type Spreadsheet } from './sheet.ts';

/** The most that is read: a budget of five thousand lines has an eighth of it. */
const mostBytes = 8 * 1024 * 1024;

/** Throws Unreadable. Every value is text: what it means is for its reader to say. */
export function readCsv(bytes: Uint8Array): Spreadsheet {
  if (bytes.length > mostBytes)
    throw new Unreadable(
      `The CSV file has ${Math.ceil(bytes.length / 1024 / 1024)} MiB, and up to 8 MiB can be read: it is far too large to be a budget.`,
      'Take out the sheets, columns or rows that belong to something else.',
    );
  const text = decode(bytes);
  if (text.includes('\u0000'))
    throw new Unreadable(
      'The file is no CSV file: it holds bytes that are no text.',
      'Save the sheet as CSV (UTF-8), or as .xlsx.',
    );
  const delimiter = delimiterOf(text);
  return { sheets: [{ name: '', rows: rowsOf(text, delimiter) }], decimalComma: delimiter === ';' };
}

/** A byte order mark that another program has taken for letters, of Windows, MS-DOS or the Mac, and saved as such. */
const misread = /^("?)(?:ï»¿|∩╗┐|´╗┐|Ôªø)/;

/** What is not UTF-8 was saved by Excel as "CSV (Comma delimited)", in Windows' own letters; or in older ones, which is refused. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(misread, '$1');
  } catch {
    const text = Array.from(bytes, windowsCharacter).join('');
    // What holds no text, as a workbook that is called .csv, is in no code page.
    const odd = text.includes('\u0000') ? undefined : ofAnOldCodePage(text);
    if (odd === undefined) return text;
    throw new Unreadable(
      `The file is saved in an old code page, that of MS-DOS or of an old Mac, in which £ and letters with accents are others: it holds “${odd}”.`,
      'Save the sheet as “CSV UTF-8”, not as “CSV (MS-DOS)” or “CSV (Macintosh)”; or save it as .xlsx.',
    );
  }
}

/** A pound, the places that Windows-1252 leaves free, and letters that have only a place in the middle of words. */
const sure = /œ(?=\d)|[\u0081\u008d\u008f\u0090\u009d]|(?<=\p{Ll})[ŠÕ](?=\p{Ll})|(?<=\p{L})[•‚ˆ˜](?=\p{L})/u;
/** They may be marks between words, where such marks are used at all. */
const likely = /(?<=\p{L})[—…](?=\p{L})/u;

/** The word that Windows-1252 makes nonsense of; undefined where there is none. */
function ofAnOldCodePage(text: string): string | undefined {
  const found = sure.exec(text) ?? (/[‘’“”]|£\d/.test(text) ? null : likely.exec(text));
  if (!found) return undefined;
  const [before = ''] = /[^\s,;"]{0,20}$/.exec(text.slice(Math.max(0, found.index - 20), found.index)) ?? [];
  const [word = ''] = /^[^\s,;"]{1,20}/.exec(text.slice(found.index)) ?? [];
  return before + word.replace(/[\u0080-\u009f]/g, '\ufffd');
}

/** The rarer in words and sums first. */
const delimiters = ['\t', '|', ';', ','];

/** Excel's own first line `sep=;` decides; otherwise the one that parts most of the first lines alike: a title above the headings may have a comma in its words. */
function delimiterOf(text: string): string {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (told !== undefined) return told;
  const bare = text.slice(0, 100_000).replace(/"[^"]*"/g, '');
  // Behind the sixteenth Excel leaves out marks at the ends of lines.
  const lines = bare.split(/\r\n?|\n/, 16);
  const alike = delimiters.flatMap((mark) =>
    [...grouped(lines, (line) => line.split(mark).length)].map(([fields, { length }]) => ({ mark, fields, length })),
  );
  const [best] = alike
    .filter(({ fields }) => fields > 1)
    .sort((one, other) => other.length - one.length || other.fields - one.fields);
  return best?.mark ?? ',';
}

function rowsOf(text: string, delimiter: string): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let cells = new Map<number, Cell>();
  let column = 0;
  let number = 1;
  let at = 0;
  const endRow = (): void => {
    if (cells.size > 0 && !isSeparatorLine(cells, number)) rows.push({ number, cells });
    cells = new Map();
    column = 0;
    number++;
  };
  while (at < text.length) {
    const field = fieldAt(text, at, delimiter, number, column);
    if (field.value.trim() !== '') cells.set(column, cellOf(field.value));
    at = field.end;
    if (text[at] === delimiter) {
      column++;
      at++;
      continue;
    }
    if (at < text.length) at += text.startsWith('\r\n', at) ? 2 : 1;
    endRow();
  }
  if (cells.size > 0) endRow();
  return rows;
}

/** A workbook needs no such apostrophe, and has its own as they are. */
function cellOf(typed: string): Cell {
  const value = unguarded(typed);
  if (value !== typed) return { value };
  return errors.has(typed.trim()) ? { value: typed.trim(), isError: true } : { value, isUntyped: true };
}

function isSeparatorLine(cells: ReadonlyMap<number, Cell>, number: number): boolean {
  return number === 1 && /^sep=/i.test(String(cells.get(0)?.value ?? ''));
}

function fieldAt(
  text: string,
  from: number,
  delimiter: string,
  row: number,
  column: number,
): { readonly value: string; readonly end: number } {
  if (text[from] !== '"') {
    const end = endOfField(text, from, delimiter);
    return { value: text.slice(from, end), end };
  }
  const parts: string[] = [];
  let start = from + 1;
  for (;;) {
    const close = text.indexOf('"', start);
    if (close === -1)
      throw new Unreadable(
        `The quotation mark that opens in row ${row}, column ${column + 1} is never closed.`,
        'Save the sheet as CSV again, or as .xlsx.',
      );
    parts.push(text.slice(start, close));
    if (text[close + 1] !== '"') {
      const end = endOfField(text, close + 1, delimiter);
      return { value: parts.join('"') + text.slice(close + 1, end), end };
    }
    start = close + 2;
  }
}

/** Where the next mark between fields or line break stands, outside quotes. */
function endOfField(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
