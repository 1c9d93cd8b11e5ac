/** Finds the table in each sheet by its headings, wherever it begins, and the rows that have an id. */
import type { FundingField } from '../../model/funding-record.ts';
import { readRowId, type FundingRow } from '../../model/funding-row.ts';
import { unguarded } from '../../source/sheets/guard.ts';
import { addressOf, type Sheet, type Spreadsheet } from '../../source/sheets/sheet.ts';
import { inQuotes, tidied, type CellProblem } from './reading.ts';
import { headedTwice, mergedCells, rowsOf, tableIn, wordsOf, type Table, type TableRow } from './tables.ts';

/** A row of the table of an export. */
export interface FoundRow extends TableRow<Column, FundingTable> {
  /** As it stands there, in small letters. */
  readonly id: string;
  readonly stands: FundingRow | Unnamed;
}

/** A row without an id that has an amount: a new line. */
interface Unnamed {
  readonly kind: 'unnamed';
}

/** Those that are read, or held against the export; the rest of one is computed. */
export type Column = FundingField | 'id' | 'row' | 'recipient' | 'money' | 'group';

export interface FundingTable extends Table<Column> {
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
  const tables = spreadsheet.sheets.flatMap((sheet) => fundingTable(sheet, headings) ?? []);
  const named = headings.read;
  for (const table of tables) problems.push(...missingHeadings(table, named));
  if (problems.length > 0) return { rows: [], problems };
  const found = tables.map(foundIn);
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
  for (const one of own)
    problems.push(
      ...headedTwice(one.table, named),
      ...mergedCells(one.table, one.rows.filter(isRead)),
      ...one.problems,
    );
  return { rows: own.flatMap(({ rows }) => rows), problems };
}

function fundingTable(sheet: Sheet, { read, all }: Headings): FundingTable | undefined {
  const isTable = (columns: ReadonlyMap<Column, number>): boolean =>
    (columns.has('id') && columns.has('amount')) || columns.size >= enough;
  const table = tableIn(sheet, read, isTable, highestHead);
  if (!table) return undefined;
  const wanted = new Set([...read.values()].map(wordsOf));
  const known = new Set(all.map(wordsOf));
  const others: FundingTable['others'][number][] = [];
  const computed: number[] = [];
  for (const [place, { value }] of table.headings) {
    const words = wordsOf(value);
    if (!known.has(words) && words !== '')
      others.push({ words: tidied(String(value)), cell: addressOf(sheet.name, place, table.head), column: place });
    if (known.has(words) && !wanted.has(words)) computed.push(place);
  }
  return { ...table, others, computed };
}

/** Of the two columns without which nothing can be read. */
function missingHeadings(
  { sheet, head, columns, others }: FundingTable,
  headings: Headings['read'],
): readonly CellProblem[] {
  return (['id', 'amount'] as const).flatMap((column) => {
    if (columns.has(column)) return [];
    const [other, ...more] = others;
    const all = others.map(({ words }) => inQuotes(words)).join(', ');
    const instead = other ? ` ${all} ${more.length === 0 ? 'stands' : 'stand'} there.` : '';
    return {
      cell: other && more.length === 0 ? other.cell : addressOf(sheet.name, 0, head),
      message: `No column is headed “${headings.get(column) ?? ''}” any more.${instead}`,
      help: 'Put the heading back as it was exported.',
    };
  });
}

/** Of totals nothing is taken. */
function isRead({ stands }: FoundRow): boolean {
  return stands.kind === 'record' || stands.kind === 'unnamed';
}

/** A remark below the table is none. */
function isLine(cells: FoundRow['cells']): boolean {
  return cells.has('amount') || (cells.has('label') && lineColumns.some((column) => cells.has(column)));
}

const lineColumns = ['previous', 'status', 'group', 'use'] as const satisfies readonly Column[];

interface Found {
  readonly table: FundingTable;
  readonly rows: readonly FoundRow[];
  readonly problems: readonly CellProblem[];
}

function foundIn(table: FundingTable): Found {
  const rows: FoundRow[] = [];
  const problems: CellProblem[] = [];
  // Only in CSV does a column say what a row is: in a workbook that was one, the apostrophe before such words has become a letter.
  const wasCsv = table.sheet.name !== '' && table.columns.has('row');
  for (const found of rowsOf<Column, FundingTable>(table)) {
    const row = wasCsv ? { ...found, cells: withoutGuards(found.cells) } : found;
    const cell = row.address('id');
    const id = row.cells.get('id');
    if (id?.isError)
      problems.push({ cell, message: `The spreadsheet shows the error ${String(id.value)} where an id should stand.` });
    else if (id?.struck)
      problems.push({
        cell,
        message: `The id ${inQuotes(tidied(String(id.value)))} is struck through.`,
        help: 'If the row is to go, delete it; otherwise take the line off it.',
      });
    else if (id?.value !== undefined)
      rows.push({ ...row, id: wordsOf(id.value), stands: readRowId(wordsOf(id.value)) });
    else if (isLine(row.cells)) rows.push({ ...row, id: '', stands: { kind: 'unnamed' } });
  }
  return { table, rows, problems };
}

function withoutGuards(cells: FoundRow['cells']): FoundRow['cells'] {
  return new Map(
    [...cells].map(([column, cell]) => [
      column,
      typeof cell.value === 'string' ? { ...cell, value: unguarded(cell.value) } : cell,
    ]),
  );
}
