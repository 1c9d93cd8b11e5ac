/** Finds the table in each sheet by its headings, wherever it begins, and the rows that have an id. */
import type { FundingField } from '../../model/funding-record.ts';
import { readRowId, type FundingRow } from '../../model/funding-row.ts';
import { unguarded } from '../../source/sheets/guard.ts';
import { addressOf, type Cell, type Sheet, type Spreadsheet } from '../../source/sheets/sheet.ts';
import { inQuotes, tidied } from './reading.ts';

/** A row of a table, with the way to name its cells. */
export interface FoundRow {
  /** As it stands there, in small letters. */
  readonly id: string;
  readonly stands: FundingRow | Unnamed;
  /** From 1. */
  readonly number: number;
  readonly cells: CellsOfRow;
  readonly table: Table;
  address(column: Column): string;
}

/** The cells of a row by its columns: those that hold anything. */
export interface CellsOfRow {
  get(column: Column): Cell | undefined;
  has(column: Column): boolean;
}

/** A row without an id that has an amount: a new line. */
export interface Unnamed {
  readonly kind: 'unnamed';
}

/** Those that are read, or held against the export; the rest of one is computed. */
export type Column = FundingField | 'id' | 'row' | 'recipient' | 'money' | 'group';

/** Something wrong in the spreadsheet, at a cell such as `Allocations!D14`; without one where nothing stands. */
export interface CellProblem {
  readonly cell?: string;
  readonly message: string;
  readonly help?: string;
}

export interface Table {
  readonly sheet: Sheet;
  /** The row of the headings. */
  readonly head: number;
  /** By place, from 0. */
  readonly columns: ReadonlyMap<Column, number>;
  /** Headings that no export has, with their cells. */
  readonly others: readonly { readonly words: string; readonly cell: string; readonly column: number }[];
  /** The places of the columns that an export computes. */
  readonly computed: readonly number[];
}

/** The headings of an export: those of the columns that are read, and all. */
export interface Headings {
  readonly read: ReadonlyMap<Column, string>;
  readonly all: readonly string[];
}

/** A title and notes may stand above the headings, but no more than this many rows. */
const highestHead = 40;
/** So many headings of an export make a table of a sheet, and which of them are missing can be said. */
const enough = 4;

/** @param isOurs whether an id is one of the budget's: a table without any is somebody else's */
export function findRows(
  spreadsheet: Spreadsheet,
  headings: Headings,
  isOurs: (id: FoundRow['stands']) => boolean,
): { readonly rows: readonly FoundRow[]; readonly problems: readonly CellProblem[] } {
  const problems: CellProblem[] = [];
  const tables = spreadsheet.sheets.flatMap((sheet) => tableOf(sheet, headings) ?? []);
  const named = headings.read;
  for (const table of tables) problems.push(...missingHeadings(table, named));
  if (problems.length > 0) return { rows: [], problems };
  const found = tables.map((table) => rowsOf(table));
  const own = found.filter(({ rows }) => rows.some((row) => isOurs(row.stands)));
  if (tables.length === 0)
    problems.push({
      message: `No sheet has a row with the headings “${named.get('id') ?? ''}” and “${named.get('amount') ?? ''}”.`,
      help: 'Import a workbook that was made by directions funding export, with its headings left as they are.',
    });
  else if (own.length === 0)
    problems.push({
      ...(found[0]?.rows[0] && { cell: found[0].rows[0].address('id') }),
      message: 'None of the ids in this file is that of a figure or line of this budget.',
      help: 'Import a workbook that was made by directions funding export for this year.',
    });
  for (const one of own) problems.push(...twice(one.table, named), ...one.problems);
  return { rows: own.flatMap(({ rows }) => rows), problems };
}

function tableOf(sheet: Sheet, { read, all }: Headings): Table | undefined {
  const wanted = new Map([...read].map(([column, heading]) => [plain(heading), column]));
  const known = new Set(all.map(plain));
  for (const { number, cells } of sheet.rows) {
    if (number > highestHead) return undefined;
    const columns = new Map<Column, number>();
    for (const [place, cell] of cells) {
      const column = wanted.get(plain(cell.value));
      if (column !== undefined && !columns.has(column)) columns.set(column, place);
    }
    const isTable = (columns.has('id') && columns.has('amount')) || columns.size >= enough;
    if (!isTable) continue;
    const others = [...cells].flatMap(([place, { value }]) =>
      known.has(plain(value)) || plain(value) === ''
        ? []
        : [{ words: tidied(String(value)), cell: addressOf(sheet.name, place, number), column: place }],
    );
    const computed = [...cells].flatMap(([place, { value }]) =>
      known.has(plain(value)) && !wanted.has(plain(value)) ? [place] : [],
    );
    return { sheet, head: number, columns, others, computed };
  }
  return undefined;
}

/** Of the two columns without which nothing can be read. */
function missingHeadings({ sheet, head, columns, others }: Table, headings: Headings['read']): readonly CellProblem[] {
  return (['id', 'amount'] as const).flatMap((column): CellProblem[] => {
    if (columns.has(column)) return [];
    const [other] = others;
    const instead = other && others.length === 1 ? ` ${inQuotes(other.words)} stands there.` : '';
    return [
      {
        cell: other?.cell ?? addressOf(sheet.name, 0, head),
        message: `No column is headed “${headings.get(column) ?? ''}” any more.${instead}`,
        help: 'Put the heading back as it was exported.',
      },
    ];
  });
}

function twice({ sheet, head, columns }: Table, headings: Headings['read']): readonly CellProblem[] {
  return headedTwice(
    { sheet, head },
    [...columns].map(([column, place]) => [headings.get(column) ?? '', place]),
  );
}

/** Columns with the heading of one that is read, each further to the right: which of the two is meant nobody knows. @param read by their headings, where they stand */
export function headedTwice(
  { sheet, head }: Pick<Table, 'sheet' | 'head'>,
  read: Iterable<readonly [heading: string, place: number]>,
): readonly CellProblem[] {
  const cells = sheet.rows.find((row) => row.number === head)?.cells ?? new Map<number, Cell>();
  const places = new Map(Array.from(read, ([heading, place]) => [plain(heading), place]));
  return [...cells].flatMap(([place, { value }]): CellProblem[] => {
    const first = places.get(plain(value));
    if (first === undefined || first === place) return [];
    const both = [first, place].map((one) => addressOf('', one, head));
    return [
      {
        cell: addressOf(sheet.name, place, head),
        message: `Two columns are headed ${inQuotes(tidied(String(value)))}: ${both.join(' and ')}.`,
        help: 'Rename or delete the one that is not meant.',
      },
    ];
  });
}

function plain(value: Cell['value']): string {
  return tidied(String(value ?? '')).toLowerCase();
}

/** A remark below the table is none. */
function isLine(cells: CellsOfRow): boolean {
  return cells.has('amount') || (cells.has('label') && lineColumns.some((column) => cells.has(column)));
}

const lineColumns = ['previous', 'status', 'group', 'use'] as const satisfies readonly Column[];

interface Found {
  readonly table: Table;
  readonly rows: readonly FoundRow[];
  readonly problems: readonly CellProblem[];
}

function rowsOf(table: Table): Found {
  const rows: FoundRow[] = [];
  const problems: CellProblem[] = [];
  // Only in CSV does a column say what a row is: in a workbook that was one, the apostrophe before such words has become a letter.
  const wasCsv = table.sheet.name !== '' && table.columns.has('row');
  for (const { number, cells } of table.sheet.rows) {
    if (number <= table.head) continue;
    const own: CellsOfRow = {
      get: (column) => {
        const cell = cells.get(table.columns.get(column) ?? -1);
        return wasCsv && typeof cell?.value === 'string' ? { ...cell, value: unguarded(cell.value) } : cell;
      },
      has: (column) => cells.has(table.columns.get(column) ?? -1),
    };
    const address = (column: Column): string => addressOf(table.sheet.name, table.columns.get(column) ?? 0, number);
    const id = own.get('id');
    if (id?.isError)
      problems.push({
        cell: address('id'),
        message: `The spreadsheet shows the error ${String(id.value)} where an id should stand.`,
      });
    else if (id?.struck)
      problems.push({
        cell: address('id'),
        message: `The id ${inQuotes(tidied(String(id.value)))} is struck through.`,
        help: 'If the row is to go, delete it; otherwise take the line off it.',
      });
    else if (id?.value !== undefined)
      rows.push({
        id: plain(id.value),
        stands: readRowId(plain(id.value)),
        number,
        cells: own,
        table,
        address,
      });
    else if (isLine(own)) rows.push({ id: '', stands: { kind: 'unnamed' }, number, cells: own, table, address });
  }
  return { table, rows, problems };
}
