/** Finds the table in each sheet of the workbook of progress by its headings, and what its rows are of. */
import { progressHeading } from '../../model/progress-row.ts';
import type { Say } from '../../model/wording.ts';
import type { Sheet } from '../../source/sheets/sheet.ts';
import { readNames } from '../funding/read-names.ts';
import type { Reading } from '../funding/reading.ts';
import { tableIn, type Table, type TableRow } from '../funding/tables.ts';
import type { Direction } from '../../model/direction.ts';

export type Row = TableRow<string>;

export function headingsOf(columns: readonly string[], say: Say): ReadonlyMap<string, string> {
  return new Map(columns.map((column) => [column, progressHeading(column, say)]));
}

/** With the headings without which nothing can be read. */
export function progressTable(sheet: Sheet, headings: ReadonlyMap<string, string>): Table<string> | undefined {
  return tableIn(sheet, headings, (columns) => needed.every((column) => columns.has(column)));
}

export const needed = ['number', 'date', 'by', 'state', 'done'] as const;

/** One in which anything stands that is filled in. */
export function isFilledIn({ cells }: Row): boolean {
  return [...cells].some(
    ([column, { value }]) =>
      /^(date|by|state|done|evidence|figure-\d+)$/.test(column) && String(value ?? '').trim() !== '',
  );
}

/** The number of its direction, as a spreadsheet may have made of it. */
export function numberIn({ cells }: Row, directions: readonly Direction[]): Reading<string> {
  const names = { directions: directions.map(({ number }) => number), functions: [], outcomes: [] };
  return readNames(cells.get('number'), 'direction', names, undefined);
}
