/** A list of like things, as a table of a document and as a sheet: said once for both. */
import type { Doc, Table } from '../../doc/doc.ts';
import { text } from '../../doc/build.ts';
import type { Workbook, WorksheetCell } from '../../doc/workbook.ts';
import { formatDate, type IsoDate } from '../../model/iso-date.ts';

/** Words, or a day. */
export type Value = string | { readonly day: IsoDate };

export interface ListColumn<T> {
  readonly heading: string;
  /** Of the table, in proportion to the others; without one the column is in the sheet alone. */
  readonly width?: number;
  /** Of the sheet, in characters; without them the column is in the table alone. */
  readonly characters?: number;
  value(row: T): Value;
}

export interface Listing<T> {
  readonly caption: string;
  readonly description: string;
  readonly columns: readonly ListColumn<T>[];
  readonly rows: readonly T[];
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
      cells: shown.map(({ value }) => ({ content: [text(wordsOf(value(row)))] })),
    })),
  };
}

function wordsOf(value: Value): string {
  return typeof value === 'string' ? value : formatDate(value.day);
}

/** @param of the document that the sheet says the same as */
export function listWorkbook<T>(
  form: 'sheets' | 'table',
  of: Omit<Doc, 'blocks'>,
  { columns: all, rows }: Listing<T>,
): Workbook {
  const { title, subject, author, language, date, edition, cover } = of;
  const columns = all.filter(({ characters }) => characters !== undefined);
  return {
    title,
    subject,
    author,
    language,
    date,
    edition,
    names: [],
    sheets: [
      {
        name: cover.title.slice(0, 31),
        titles: form === 'table' ? [] : [title, ...cover.facts.map(({ label, value }) => `${label}: ${value}`)],
        printed: [0, columns.length - 1],
        columns: columns.map(({ heading, characters = 0 }) => ({ heading, width: characters })),
        rows: rows.map((row) => ({ role: 'item', cells: columns.map(({ value }) => cellOf(value(row))) })),
      },
    ],
  };
}

function cellOf(value: Value): WorksheetCell {
  if (typeof value !== 'string') return { kind: 'date', day: value.day };
  return value === '' ? { kind: 'empty' } : { kind: 'text', text: value };
}
