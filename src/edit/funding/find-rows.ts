/** Finds the table in each sheet by its headings, wherever it begins, and the rows that have an id. */
import type { FundingField } from '../../model/funding-record.ts';
import { addressOf, type Cell, type Sheet, type Spreadsheet } from '../../source/sheets/sheet.ts';

/** A row of a table, with the way to name its cells. */
export interface FoundRow {
  readonly id: string;
  readonly idAt: string;
  readonly cells: ReadonlyMap<Column, Cell>;
  /** The columns that its table has, filled or not. */
  readonly columns: ReadonlySet<Column>;
  address(column: Column): string;
}

export type Column = FundingField | 'id' | 'recipient' | 'money';

/** Something wrong in the spreadsheet, at a cell such as `Allocations!D14`; without one where nothing stands. */
export interface CellProblem {
  readonly cell?: string;
  readonly message: string;
  readonly help?: string;
}

/** A title and notes may stand above the headings, but no more than this many rows. */
const highestHead = 40;

/** @param headings the heading of each column, as written by an export */
export function findRows(
  spreadsheet: Spreadsheet,
  headings: ReadonlyMap<Column, string>,
): { readonly rows: readonly FoundRow[]; readonly problems: readonly CellProblem[] } {
  const rows: FoundRow[] = [];
  const problems: CellProblem[] = [];
  let tables = 0;
  for (const sheet of spreadsheet.sheets) {
    const table = tableOf(sheet, headings, problems);
    if (!table) continue;
    tables++;
    for (const row of sheet.rows)
      if (row.number > table.head) addRow(sheet, row.number, row.cells, table.columns, rows, problems);
  }
  if (tables === 0)
    problems.push({
      message: `No sheet has a row with the headings “${headings.get('id') ?? ''}” and “${headings.get('amount') ?? ''}”.`,
      help: 'Import a workbook that was made by directions funding export, with its headings left as they are.',
    });
  return { rows, problems };
}

interface Table {
  readonly head: number;
  /** By place, from 0. */
  readonly columns: ReadonlyMap<Column, number>;
}

function tableOf(sheet: Sheet, headings: ReadonlyMap<Column, string>, problems: CellProblem[]): Table | undefined {
  const wanted = new Map([...headings].map(([column, heading]) => [plain(heading), column]));
  for (const { number, cells } of sheet.rows) {
    if (number > highestHead) return undefined;
    const columns = new Map<Column, number>();
    const twice: CellProblem[] = [];
    for (const [place, cell] of cells) {
      const column = wanted.get(plain(cell.value));
      if (column === undefined) continue;
      if (columns.has(column))
        twice.push({
          cell: addressOf(sheet.name, place, number),
          message: `Two columns are headed “${headings.get(column) ?? ''}”.`,
          help: 'Rename or delete the one that is not the export’s.',
        });
      else columns.set(column, place);
    }
    if (!columns.has('id') || !columns.has('amount')) continue;
    problems.push(...twice);
    return { head: number, columns };
  }
  return undefined;
}

function plain(value: Cell['value']): string {
  return String(value ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}

function addRow(
  sheet: Sheet,
  number: number,
  cells: ReadonlyMap<number, Cell>,
  columns: ReadonlyMap<Column, number>,
  rows: FoundRow[],
  problems: CellProblem[],
): void {
  const own = new Map<Column, Cell>();
  for (const [column, place] of columns) {
    const cell = cells.get(place);
    if (cell) own.set(column, cell);
  }
  const address = (column: Column): string => addressOf(sheet.name, columns.get(column) ?? 0, number);
  const id = own.get('id');
  if (id?.isError)
    problems.push({
      cell: address('id'),
      message: `The spreadsheet shows the error ${String(id.value)} where an id should stand.`,
    });
  else if (id?.value !== undefined)
    rows.push({ id: plain(id.value), idAt: address('id'), cells: own, columns: new Set(columns.keys()), address });
  else if (own.has('amount'))
    problems.push({
      cell: address('id'),
      message: 'This row has an amount and no id.',
      help: 'Give it the id it was exported with. A new line is added in budgets.yaml first, then exported.',
    });
}
