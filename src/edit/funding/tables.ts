/** A table in a sheet: found by its headings, wherever it begins, with its rows and their cells. */
import { addressOf, type Cell, type Sheet } from '../../source/sheets/sheet.ts';
import { asRead, inQuotes, tidied, type CellProblem } from './reading.ts';

export interface Table<Column extends string> {
  readonly sheet: Sheet;
  /** The row of the headings, from 1. */
  readonly head: number;
  /** What stands in it, by place, from 0. */
  readonly headings: ReadonlyMap<number, Cell>;
  /** The places of the columns that it has. */
  readonly columns: ReadonlyMap<Column, number>;
}

/** A row below the headings, with those of its cells that hold anything. */
export interface TableRow<Column extends string, Of extends Table<Column> = Table<Column>> {
  readonly table: Of;
  /** From 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<Column, Cell>;
  address(column: Column): string;
}

/** The first row, up to the `highest`, whose headings make a table; undefined where none do. */
export function tableIn<Column extends string>(
  sheet: Sheet,
  headings: ReadonlyMap<Column, string>,
  isTable: (columns: ReadonlyMap<Column, number>) => boolean,
  highest = Infinity,
): Table<Column> | undefined {
  const wanted = [...headings].map(([column, heading]) => [column, asRead(heading)] as const);
  for (const { number: head, cells } of sheet.rows) {
    if (head > highest) return undefined;
    // Of two with the same words the first.
    const places = new Map([...cells].reverse().map(([place, { value }]) => [wordsOf(value), place]));
    const columns = new Map(
      wanted.flatMap(([column, heading]) => {
        const place = places.get(heading);
        return place === undefined ? [] : [[column, place] as const];
      }),
    );
    if (isTable(columns)) return { sheet, head, headings: cells, columns };
  }
  return undefined;
}

export function rowsOf<Column extends string, Of extends Table<Column>>(table: Of): readonly TableRow<Column, Of>[] {
  const { sheet, head, columns } = table;
  return sheet.rows
    .filter(({ number }) => number > head)
    .map(({ number, cells }) => ({
      table,
      number,
      cells: new Map(
        [...columns].flatMap(([column, place]) => {
          const cell = cells.get(place);
          return cell ? [[column, cell] as const] : [];
        }),
      ),
      address: (column) => addressOf(sheet.name, columns.get(column) ?? 0, number),
    }));
}

/** Columns with the heading of one that is read, each further to the right: which of the two is meant nobody knows. */
export function headedTwice<Column extends string>(
  { sheet, head, headings: cells, columns }: Table<Column>,
  headings: ReadonlyMap<Column, string>,
): readonly CellProblem[] {
  const places = new Map([...columns].map(([column, place]) => [asRead(headings.get(column) ?? ''), place]));
  return [...cells].flatMap(([place, { value }]) => {
    const first = places.get(wordsOf(value));
    if (first === undefined || first === place) return [];
    const both = [first, place].map((one) => addressOf('', one, head));
    return {
      cell: addressOf(sheet.name, place, head),
      message: `Two columns are headed ${inQuotes(tidied(String(value)))}: ${both.join(' and ')}.`,
      help: 'Rename or delete the one that is not meant.',
    };
  });
}

/** Cells of these rows that are shown as one with others: what is seen for all of them stands in the first alone. @param read the columns of which anything is taken */
export function mergedCells<Column extends string>(
  { sheet, columns }: Table<Column>,
  rows: readonly Pick<TableRow<Column>, 'number'>[],
  read: (column: Column) => boolean = () => true,
): readonly CellProblem[] {
  const places = [...columns].flatMap(([column, place]) => (read(column) ? [place] : []));
  const numbers = rows.map(({ number }) => number);
  const held = new Map(sheet.rows.map(({ number, cells }) => [number, cells]));
  return (sheet.merged ?? []).flatMap(({ from, to }) => {
    const own = places.filter((place) => from.column <= place && place <= to.column);
    if (own.length === 0 || !held.get(from.row)?.has(from.column)) return [];
    const isShared = numbers.some((number) =>
      number === from.row ? own.some((place) => place > from.column) : from.row < number && number <= to.row,
    );
    if (!isShared) return [];
    const [first, last] = [from, to].map(({ column, row }) => addressOf('', column, row));
    return {
      cell: addressOf(sheet.name, from.column, from.row),
      message: `The cells ${first}:${last} are merged: what they show stands in ${first} alone, and not in the others.`,
      help: 'Take the cells apart (unmerge them), and fill in each of them.',
    };
  });
}

/** What stands in a cell, as a reader takes it. */
export function wordsOf(value: Cell['value']): string {
  return asRead(String(value ?? ''));
}
