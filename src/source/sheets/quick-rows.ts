/**
 * Reads the rows and the shared strings of a workbook as programs mostly write them, several times as fast as by way of every tag. Gives
 * up on everything else, which is then left to the walk over the tags (read-xlsx.ts); so what it does read, it reads as that does
 * (test/source/sheets/quick-rows.test.ts).
 */
import { indexOfLetters } from '../../doc/letters.ts';
import { isOdd, plainWords } from '../../ooxml/quick-xml.ts';
import type { Run } from './struck.ts';

/** A cell as it is stored. */
export interface Stored {
  readonly type: string;
  /** The number of its look. */
  readonly style: number;
  readonly words: string;
  /** Of words that stand in the cell itself, where they have several looks. */
  readonly runs?: readonly Run[];
  readonly isFormula: boolean;
}

/** What was found, and the part without it, of which all is still to be seen that may be wrong. */
interface Quick<T> {
  readonly found: readonly T[];
  readonly rest: string;
}

const rowAt = /<row r="([1-9]\d{0,6})"(?: [A-Za-z][\w:]{0,30}="[^"<>&]*")*(\/?)>/y;
const cellAt =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,5})")?(?: t="([A-Za-z]{1,9})")?(?:\/>|>(<f)?(?:(?<=f)(?: [a-z]{1,9}="[\w:$ ]*")*(?:\/>|>[^<]*<\/f>))?(?:<v>([^<&]*)<\/v>)?<\/c>)/y;
const stringAt = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;
/** An attribute that stands there again, or an entity that is not of the five. */
const wrong = /<(?:row|f) (?:[^<>]* )?([\w:]+)="[^"<>]*" (?:[^<>]* )?\1="|&(?!(?:amp|lt|gt|quot|apos);)/;
const rowEnd = '</row>';

/** By column, from 0. */
type Cells<C> = ReadonlyMap<number, C>;

/** @param cellOf what a cell holds, undefined of one that holds nothing. Only rows that hold anything are found */
export function quickRows<C>(
  xml: string,
  cellOf: (stored: Stored) => C | undefined,
): Quick<{ readonly number: number; readonly cells: Cells<C> }> | undefined {
  const stretch = stretchOf(xml, /<sheetData>/, 'sheetData');
  if (!stretch || wrong.test(stretch.data)) return undefined;
  const { data, rest } = stretch;
  const found: { readonly number: number; readonly cells: Cells<C> }[] = [];
  let last = 0;
  for (let at = 0; at < data.length; ) {
    rowAt.lastIndex = at;
    const [, number, isEmpty] = rowAt.exec(data) ?? [];
    if (number === undefined || Number(number) <= last) return undefined;
    last = Number(number);
    at = rowAt.lastIndex;
    if (isEmpty === '/') continue;
    const cells = new Map<number, C>();
    const end = cellsInto(cells, data, at, number, cellOf);
    if (!data.startsWith(rowEnd, end)) return undefined;
    at = end + rowEnd.length;
    if (cells.size > 0) found.push({ number: last, cells });
  }
  return { found, rest };
}

/** The cells of the row that stand here, one after the other and each further to the right. Answers with the offset behind them. */
function cellsInto<C>(
  cells: Map<number, C>,
  data: string,
  from: number,
  row: string,
  cellOf: (stored: Stored) => C | undefined,
): number {
  let last = -1;
  for (let at = from; ; at = cellAt.lastIndex) {
    cellAt.lastIndex = at;
    const cell = cellAt.exec(data);
    if (!cell) return at;
    const [, letters = '', number, style = 0, type = 'n', formula, words = ''] = cell;
    const column = indexOfLetters(letters);
    if (number !== row || column <= last) return at;
    last = column;
    const value = cellOf({ type, style: Number(style), words, isFormula: formula !== undefined });
    if (value !== undefined) cells.set(column, value);
  }
}

/** Each without runs and readings beside it. */
export function quickStrings(xml: string): Quick<string> | undefined {
  const { data = '', rest } = stretchOf(xml, /<sst(?: [\w:]{1,30}="[^"<&]*")*>/, 'sst') ?? {};
  if (rest === undefined) return undefined;
  const found: string[] = [];
  for (let at = 0; at < data.length; at = stringAt.lastIndex) {
    stringAt.lastIndex = at;
    const text = stringAt.exec(data)?.[1];
    const words = text === undefined ? undefined : plainWords(text);
    if (words === undefined) return undefined;
    found.push(words);
  }
  return { found, rest };
}

/** What stands in an element of which there is one; undefined where there may be another, or a comment or its kin may hide that there is none. */
function stretchOf(
  xml: string,
  opening: RegExp,
  name: string,
): { readonly data: string; readonly rest: string } | undefined {
  const open = opening.exec(xml);
  const start = open ? open.index + open[0].length : 0;
  const end = xml.indexOf(`</${name}>`, start);
  if (!open || end === -1 || /<[!?]/.test(xml.slice(1, start))) return undefined;
  const data = xml.slice(start, end);
  const rest = xml.slice(0, start) + xml.slice(end);
  return isOdd(data, 0) || rest.split(name).length > 3 ? undefined : { data, rest };
}
