/** Finds the table in each sheet of the workbook of progress by its headings, what its rows are of, and whose it has to be. */
import { grouped } from '../../grouped.ts';
import type { Direction } from '../../model/direction.ts';
import type { Edition } from '../../model/edition.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Progress } from '../../model/progress.ts';
import { progressHeading } from '../../model/progress-row.ts';
import type { Say } from '../../model/wording.ts';
import type { Sheet, Spreadsheet } from '../../source/sheets/sheet.ts';
import { readNames } from '../funding/read-names.ts';
import type { Names, Reading } from '../funding/reading.ts';
import { rowsOf, tableIn, type Table, type TableRow } from '../funding/tables.ts';

/** Whose progress it is, and what an import is held against. */
export interface YearsProgress {
  readonly board: string;
  readonly year: string;
  readonly directions: readonly Direction[];
  /** The versions of the year, in order. */
  readonly editions: readonly Edition[];
  readonly progress?: Progress;
  /** The workbook as it was exported while each version stood, and as it would be now. */
  readonly exported: readonly Spreadsheet[];
  /** The numbers in the cells of the file that is imported. */
  readonly standing?: Names['standing'];
  /** The numbers by what an export says of their directions. */
  readonly described?: ReadonlyMap<string, readonly string[]>;
  /** Nothing is reported of a day after it. */
  readonly today: IsoDate;
}

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
  return [...cells].some(([column, { value }]) => isToFillIn(column) && String(value ?? '').trim() !== '');
}

export function isToFillIn(column: string): boolean {
  return /^(date|by|state|done|evidence|figure-\d+)$/.test(column);
}

/** The numbers of directions by the words that exports have of them. */
export function describedIn(
  exported: readonly Spreadsheet[],
  headings: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const tables = exported.flatMap(({ sheets }) => sheets).flatMap((sheet) => progressTable(sheet, headings) ?? []);
  const rows = grouped(tables.flatMap(rowsOf), wordsIn);
  return new Map(
    [...rows].map(([words, all]) => [words, [...new Set(all.map(({ cells }) => String(cells.get('number')?.value)))]]),
  );
}

function wordsIn({ cells }: Row): string {
  return String(cells.get('what')?.value ?? '');
}

/** The number of its direction, as a spreadsheet may have made of it. */
export function numberIn(
  row: Row,
  { directions, standing, described }: Pick<YearsProgress, 'directions' | 'standing' | 'described'>,
): Reading<string> {
  const names = { directions: directions.map(({ number }) => number), functions: [], outcomes: [], standing };
  const [number = '', other] = described?.get(wordsIn(row)) ?? [];
  const known = other === undefined && names.directions.includes(number) ? number : undefined;
  return readNames(row.cells.get('number'), 'direction', names, known);
}
