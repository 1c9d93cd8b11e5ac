/** Finds the table in each sheet of the workbook of progress by its headings, and its rows. */
import { progressHeading } from '../../model/progress-row.ts';
import type { Say } from '../../model/wording.ts';
import { addressOf, type Cell, type Sheet } from '../../source/sheets/sheet.ts';
import { readNames } from '../funding/read-names.ts';
import { isAlike, type Reading } from '../funding/reading.ts';
import type { Direction } from '../../model/direction.ts';

export interface Table {
  readonly sheet: Sheet;
  readonly head: number;
  /** By place, from 0. */
  readonly places: ReadonlyMap<string, number>;
}

/** The first row with the headings without which nothing can be read. */
export function tableIn(sheet: Sheet, columns: readonly string[], say: Say): Table | undefined {
  for (const { number, cells } of sheet.rows) {
    const places = new Map<string, number>();
    for (const column of columns) {
      const heading = progressHeading(column, say);
      const place = [...cells].find(([, { value }]) => isAlike(String(value ?? ''), heading))?.[0];
      if (place !== undefined) places.set(column, place);
    }
    if (needed.every((column) => places.has(column))) return { sheet, head: number, places };
  }
  return undefined;
}

export const needed = ['number', 'date', 'by', 'state', 'done'] as const;

/** A row below the headings. */
export interface Row {
  readonly table: Table;
  readonly cells: ReadonlyMap<string, Cell>;
  address(column: string): string;
}

export function rowsOf(table: Table): readonly Row[] {
  const { sheet, head, places } = table;
  return sheet.rows
    .filter(({ number }) => number > head)
    .map(({ number, cells }) => ({
      table,
      cells: new Map(
        [...places].flatMap(([column, place]) => {
          const cell = cells.get(place);
          return cell ? [[column, cell] as const] : [];
        }),
      ),
      address: (column) => addressOf(sheet.name, places.get(column) ?? 0, number),
    }));
}

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
