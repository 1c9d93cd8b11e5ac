/** A list of like things, as a table of a document and as a sheet: said once for both. */
import type { Doc, Table, Column } from '../../doc/doc.ts';
import type { Workbook, WorksheetCell, Worksheet } from '../../doc/workbook.ts';
import { formatDate, type IsoDate } from '../../model/iso-date.ts';
import type { Context } from '../context.ts';
import { cell, text } from '../../doc/build.ts';
import { words } from '../workbooks/cells.ts';

/** Words, or a day. */
export type Value = string | { readonly day: IsoDate };

export interface ListColumn<T> {
  readonly heading: string;
  /** Of the table, in proportion to the others; without one the column is in the sheet alone. */
  readonly width?: number;
  /** Of the sheet, in characters; without them the column is in the table alone. */
  readonly characters?: number;
  value(row: T): Value;
  /** Of the table: what stands below the value, smaller and quieter. */
  below?(row: T): string;
}

export interface Listing<T> {
  readonly caption: string;
  readonly description: string;
  readonly columns: readonly ListColumn<T>[];
  readonly rows: readonly T[];
}

/** Makes columns that are headed by the words of their key. @param room what their size is of: the table's width or the sheet's characters */
export function columnsNamed<T>(
  name: string,
  room: 'width' | 'characters',
  { say }: Context,
): (key: string, size: number, value: ListColumn<T>['value']) => ListColumn<T> {
  return (key, size, value) => ({ heading: say(`${name}.column-${key}`), [room]: size, value });
}

/** How wide the column of numbers of a sheet is: as wide as usual, or as the longest of them needs. */
export function roomForNumbers(usual: number, numbers: readonly string[]): number {
  return Math.max(usual, ...numbers.map(({ length }) => length + 1));
}

/** Columns of words in a table, headed by the words of their key, with their widths. */
export function wordColumns(
  name: string,
  { say }: Context,
  widths: Readonly<Record<string, number>>,
): readonly Column[] {
  return Object.entries(widths).map(([key, width]) => ({
    heading: say(`${name}.column-${key}`),
    width,
    align: 'left',
  }));
}

/** Columns in which no row says anything are left out. */
export function listTable<T>({ caption, description, columns, rows }: Listing<T>): Table {
  const shown = columns.filter(({ width, value }) => width !== undefined && rows.some((row) => value(row) !== ''));
  return {
    kind: 'table',
    caption,
    description,
    columns: shown.map(({ heading, width = 0 }) => ({ heading, width, align: 'left' })),
    rows: rows.map((row) => ({
      role: 'item',
      cells: shown.map(({ value, below }) => {
        const said = value(row);
        const under = below?.(row) ?? '';
        return {
          ...cell(typeof said === 'string' ? said : formatDate(said.day)),
          ...(under !== '' && { below: [text(under)] }),
        };
      }),
    })),
  };
}

/** @param of the document that the sheet says the same as */
export function listWorkbook<T>(
  form: 'sheets' | 'table',
  of: Omit<Doc, 'blocks'>,
  { columns: all, rows }: Listing<T>,
): Workbook {
  const columns = all.filter(({ characters }) => characters !== undefined);
  return oneSheet(of, {
    titles: form === 'table' ? [] : [of.title, ...of.cover.facts.map(({ label, value }) => `${label}: ${value}`)],
    columns: columns.map(({ heading, characters = 0 }) => ({ heading, width: characters })),
    rows: rows.map((row) => ({
      role: 'item',
      cells: columns.map(({ value }): WorksheetCell => {
        const said = value(row);
        return typeof said === 'string' ? words(said) : { kind: 'date', day: said.day };
      }),
    })),
  });
}

/** A workbook of one sheet, all of it printed. @param of the document that it says the same as */
export function oneSheet(of: Omit<Doc, 'blocks'>, sheet: Pick<Worksheet, 'titles' | 'columns' | 'rows'>): Workbook {
  const { title, subject, author, language, date, edition, cover } = of;
  const name = cover.title.slice(0, 31);
  return {
    ...{ title, subject, author, language, date, edition },
    names: [],
    sheets: [{ name, printed: [0, sheet.columns.length - 1], ...sheet }],
  };
}
