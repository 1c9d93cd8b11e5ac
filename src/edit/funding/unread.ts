/** What a spreadsheet holds that an import does not take, each in one sentence with its cell: nobody finds out in print that it was left behind. */
import { isExportedRow } from '../../model/exported-figures.ts';
import { addressOf, type Cell, type Sheet, type SheetRow, type Spreadsheet } from '../../source/sheets/sheet.ts';
import type { CellProblem, FoundRow, Table } from './find-rows.ts';

/** @param rows those of the tables that are taken */
export function unreadIn({ sheets }: Spreadsheet, rows: readonly FoundRow[]): readonly CellProblem[] {
  const tables = new Map([...new Set(rows.map(({ table }) => table))].map((table) => [table.sheet, table]));
  return sheets.flatMap((sheet): readonly CellProblem[] => {
    const table = tables.get(sheet);
    const own = table ? [...otherColumns(table), ...typedOver(table, rows)] : otherSheet(sheet);
    return [...own, ...comments(sheet)];
  });
}

interface Standing {
  readonly cell: string;
  readonly value: Cell['value'];
}

/** The cells of a column below the headings. */
function below({ sheet, head }: Table, column: number): readonly Standing[] {
  return sheet.rows.flatMap(({ number, cells }) => {
    const value = number > head ? cells.get(column)?.value : undefined;
    return value === undefined || value === '' ? [] : [{ cell: addressOf(sheet.name, column, number), value }];
  });
}

/** Columns that no export has, headed or not. */
function otherColumns(table: Table): readonly CellProblem[] {
  const headed = new Map(table.others.map((one) => [one.column, one]));
  const known = new Set([...table.columns.values(), ...table.computed]);
  const places = new Set(
    table.sheet.rows.flatMap(({ number, cells }) => (number > table.head ? [...cells.keys()] : [])),
  );
  return [...places]
    .filter((place) => !known.has(place))
    .sort((one, other) => one - other)
    .flatMap((place): readonly CellProblem[] => {
      const found = below(table, place);
      const head = headed.get(place);
      const [first] = found;
      if (!first) return [];
      return [
        {
          cell: head?.cell ?? first.cell,
          message: `${head ? `The column “${head.words}”` : 'A column without a heading'} is not read: what stands in ${cellsFrom(found)} is not taken.`,
        },
      ];
    });
}

/** Figures typed over what the export computes. Where no formula is left, a program has put results in the place of all. */
function typedOver(table: Table, rows: readonly FoundRow[]): readonly CellProblem[] {
  const numbers = new Map(rows.flatMap((row) => (row.table === table && row.id !== '' ? [[row.number, row]] : [])));
  const computed = table.sheet.rows.flatMap((row) => {
    const found = numbers.get(row.number);
    return found ? computedCells(table, row, found) : [];
  });
  if (!computed.some(({ isFormula }) => isFormula)) return [];
  const typed = computed
    .filter(({ isFormula, value }) => !isFormula && typeof value === 'number')
    .map(({ column, number, value }) => ({ cell: addressOf(table.sheet.name, column, number), value }));
  const [first] = typed;
  return first
    ? [
        {
          cell: first.cell,
          message: `What is typed into ${cellsFrom(typed)} is not taken: the export computes what stands there.`,
        },
      ]
    : [];
}

function computedCells({ columns, computed }: Table, { number, cells }: SheetRow, { stands }: FoundRow) {
  const isSum = stands.kind === 'total' || stands.kind === 'subtotal';
  const sums = isSum ? [columns.get('previous') ?? -1] : [];
  return [...computed, ...sums].flatMap((column) => {
    const cell = cells.get(column);
    if (!cell) return [];
    return [{ column, number, value: cell.value, isFormula: cell.isFormula === true }];
  });
}

/** A sheet of finance's own: what it says in figures may be meant. */
function otherSheet({ name, rows }: Sheet): readonly CellProblem[] {
  if (rows.slice(0, 3).some(({ cells }) => isExportedRow(wordsOf(cells)))) return [];
  const figures = rows.flatMap(({ number, cells }) =>
    [...cells].flatMap(([column, { value }]) =>
      typeof value === 'number' ? [{ cell: addressOf(name, column, number), value }] : [],
    ),
  );
  const [first] = figures;
  return first
    ? [
        {
          cell: first.cell,
          message: `The sheet “${name}” is not read: it has no rows of the export, and the figures in ${cellsFrom(figures)} are not taken.`,
        },
      ]
    : [];
}

function wordsOf(cells: SheetRow['cells']): readonly string[] {
  return [...cells].flatMap(([, { value }]) => (typeof value === 'string' ? [value] : []));
}

function comments({ comments: found = [] }: Sheet): readonly CellProblem[] {
  const [first] = found;
  if (!first) return [];
  return [
    {
      cell: first,
      message: `${found.length === 1 ? 'The comment' : 'The comments'} at ${cellsFrom(found.map((cell) => ({ cell })))} ${found.length === 1 ? 'is' : 'are'} not taken.`,
      help: 'What is to be printed beside a line is typed into its note.',
    },
  ];
}

/** "E6", "E6 and E7", "E6 and 3 other cells". */
function cellsFrom(found: readonly Pick<Standing, 'cell'>[]): string {
  const [first, second] = found.map(({ cell }) => cell.replace(/^.*!/, ''));
  if (second === undefined) return first ?? '';
  return found.length === 2 ? `${first ?? ''} and ${second}` : `${first ?? ''} and ${found.length - 1} other cells`;
}
