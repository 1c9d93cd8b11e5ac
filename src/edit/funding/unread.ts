/** What a spreadsheet holds that an import does not take, each in one sentence with its cell: nobody finds out in print that it was left behind. */
import { isExportedRow } from '../../model/exported-figures.ts';
import { fieldsOfKind, fundingFields, headingKey, type FundingEntry } from '../../model/funding-record.ts';
import { say, type Wording } from '../../model/wording.ts';
import { addressOf, type Cell, type Sheet, type SheetRow, type Spreadsheet } from '../../source/sheets/sheet.ts';
import type { CellProblem, Column, FoundRow, Table } from './find-rows.ts';
import { inQuotes, isAlike, tidied } from './reading.ts';

/** What rows stand for that are in the export or in budgets.yaml. */
type Entries = ReadonlyMap<FoundRow, FundingEntry>;

/** @param rows those of the tables that are taken */
export function unreadIn(
  { sheets }: Spreadsheet,
  rows: readonly FoundRow[],
  entries: Entries,
  wording: Wording,
): readonly CellProblem[] {
  const tables = new Map([...new Set(rows.map(({ table }) => table))].map((table) => [table.sheet, table]));
  return sheets.flatMap((sheet): readonly CellProblem[] => {
    const table = tables.get(sheet);
    const taken = rows.filter((row) => row.table === table);
    const own = table
      ? [
          ...besidesTitles(table),
          ...otherColumns(table),
          ...typedOver(table, taken),
          ...noLines(table, taken),
          ...misplaced(taken, entries, wording),
          ...struckByCondition(sheet),
          ...linksBehindWords(sheet),
        ]
      : otherSheet(sheet);
    return [...own, ...comments(sheet, 'What is to be printed beside a line is typed into its note.')];
  });
}

/** Above the headings stand titles, over the first of them, and a row that is empty. */
export function besidesTitles({ sheet, head }: Pick<Table, 'sheet' | 'head'>): readonly CellProblem[] {
  const [first = 0] = [...(sheet.rows.find(({ number }) => number === head)?.cells.keys() ?? [])].sort(
    (one, other) => one - other,
  );
  const found = sheet.rows
    .filter(({ number }) => number < head)
    .flatMap(({ number, cells }) =>
      [...cells.keys()]
        .filter((column) => column !== first || number === head - 1)
        .map((column) => ({ cell: addressOf(sheet.name, column, number) })),
    );
  return notTaken(found, 'nothing is read above the headings');
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
          message: `${head ? `The column ${inQuotes(head.words)}` : 'A column without a heading'} is not read: what stands in ${cellsFrom(found)} is not taken.`,
        },
      ];
    });
}

/** What is typed over that the export computes. Where no formula is left, a program has put results in the place of all. */
function typedOver(table: Table, rows: readonly FoundRow[]): readonly CellProblem[] {
  const numbers = new Map(rows.flatMap((row) => (row.id !== '' ? [[row.number, row]] : [])));
  const computed = table.sheet.rows.flatMap((row) => {
    const found = numbers.get(row.number);
    return found ? computedCells(table, row, found) : [];
  });
  if (!computed.some(({ isFormula }) => isFormula)) return [];
  const typed = computed
    .filter(({ isFormula, value }) => !isFormula && value !== undefined)
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

/** What stands below the headings in a row that is neither of the export nor a new line. In empty ones that are to be filled in stands whose money it would be, as other rows have it, and what is computed. */
function noLines({ sheet, head, columns, computed }: Table, rows: readonly FoundRow[]): readonly CellProblem[] {
  const known = new Set(rows.map(({ number }) => number));
  const repeated = [...whoseColumns.flatMap((column) => columns.get(column) ?? []), ...computed];
  const words = new Map(
    repeated.map((place) => [
      place,
      new Set(sheet.rows.flatMap(({ number, cells }) => (known.has(number) ? [cells.get(place)?.value] : []))),
    ]),
  );
  const fields = new Set(fundingFields.flatMap((field) => columns.get(field) ?? []));
  const found = sheet.rows
    .filter(({ number }) => number > head && !known.has(number))
    .flatMap(({ number, cells }) =>
      [...cells].flatMap(([place, { value, isFormula }]) =>
        fields.has(place) || (!isFormula && words.get(place)?.has(value) === false)
          ? [{ cell: addressOf(sheet.name, place, number) }]
          : [],
      ),
    );
  return notTaken(found, 'a new line has a name and an amount, or “To be confirmed”');
}

const whoseColumns = ['row', 'recipient', 'money', 'group'] as const satisfies readonly Column[];

const ofState: readonly Column[] = ['label'];
const ofTotals: readonly Column[] = ['label', 'amount', 'previous'];
const ofLines: readonly Column[] = [...fieldsOfKind({ kind: 'line', money: 'payment' }), 'group'];
const ofPayments: readonly Column[] = fieldsOfKind({ kind: 'figure', money: 'payment' });
const ofSetAsides: readonly Column[] = fieldsOfKind({ kind: 'figure', money: 'set-aside' });

function columnsOf(kind: FundingEntry['kind'], money: FundingEntry['money']): readonly Column[] {
  if (kind === 'line') return ofLines;
  return money === 'payment' ? ofPayments : ofSetAsides;
}

const filled: readonly Column[] = [...fundingFields, 'group'];

/** What is typed where rows of its kind have nothing: a note beside a total, a specified amount in a line. */
function misplaced(rows: readonly FoundRow[], entries: Entries, wording: Wording): readonly CellProblem[] {
  const found = new Map<string, { cell: string }[]>();
  // Of most tables there are none.
  const others = new Map<readonly Column[], readonly Column[]>();
  const beside: Beside = (own, { columns }) => {
    const known = others.get(own) ?? filled.filter((column) => columns.has(column) && !own.includes(column));
    others.set(own, known);
    return known;
  };
  for (const row of rows)
    for (const [column, why] of strayIn(row, entries.get(row), wording, beside)) {
      const cells = found.get(why) ?? [];
      found.set(why, cells);
      cells.push({ cell: row.address(column) });
    }
  return [...found].flatMap(([why, cells]) => notTaken(cells, why));
}

type Stray = readonly [column: Column, why: string];

/** The columns of a table besides those that rows of a kind have. */
type Beside = (own: readonly Column[], table: Table) => readonly Column[];

function strayIn(row: FoundRow, entry: FundingEntry | undefined, wording: Wording, beside: Beside): readonly Stray[] {
  const { stands, cells, table } = row;
  const stray = (own: readonly Column[], why: (column: Column) => string): readonly Stray[] =>
    beside(own, table).flatMap((column): readonly Stray[] =>
      (cells.get(column)?.value ?? '') === '' ? [] : [[column, why(column)]],
    );
  if (stands.kind === 'state') return stray(ofState, () => 'its row is to be left as it is');
  if (stands.kind === 'total' || stands.kind === 'subtotal') return stray(ofTotals, () => 'its row is a total');
  const { kind, money } = entry ?? { kind: 'line', money: 'payment' };
  const others = stray(columnsOf(kind, money), (column) => {
    const name = kind === 'line' ? 'a line' : `a ${money.replace('-', ' ')}`;
    return `${name} has no “${say(wording, headingKey(column))}”`;
  });
  const said = cells.get('row')?.value;
  if (said === undefined || isAlike(String(said), say(wording, `workbook.${kind}`))) return others;
  return [...others, ['row', `the row is that of a ${kind}, as its id says`]];
}

export function notTaken(found: readonly Pick<Standing, 'cell'>[], why: string): readonly CellProblem[] {
  const [first] = found;
  return first ? [{ cell: first.cell, message: `What stands in ${cellsFrom(found)} is not taken: ${why}.` }] : [];
}

/** A sheet of somebody’s own. */
export function otherSheet({ name, rows }: Sheet): readonly CellProblem[] {
  if (rows.slice(0, 3).some(({ cells }) => isExportedRow(wordsOf(cells)))) return [];
  const found = rows.flatMap(({ number, cells }) =>
    [...cells.keys()].map((column) => ({ cell: addressOf(name, column, number) })),
  );
  const [first] = found;
  return first
    ? [
        {
          cell: first.cell,
          message: `The sheet ${inQuotes(name)} is not read: it has no rows of the export, and what stands in ${cellsFrom(found)} is not taken.`,
        },
      ]
    : [];
}

function wordsOf(cells: SheetRow['cells']): readonly string[] {
  return [...cells].flatMap(([, { value }]) => (typeof value === 'string' ? [value] : []));
}

/** Where a cell shows the address that its link leads to, nothing is lost. */
export function linksBehindWords({ name, rows, links = [] }: Sheet): readonly CellProblem[] {
  if (links.length === 0) return [];
  const cells = new Map(rows.map(({ number, cells: own }) => [number, own]));
  const found = links.flatMap(({ column, row, address }) => {
    const words = tidied(String(cells.get(row)?.get(column)?.value ?? ''));
    const bare = address.replace(/^(?:mailto:|https?:\/\/)|\/$/g, '');
    return words === '' || words.includes(bare) ? [] : [{ cell: addressOf(name, column, row) }];
  });
  const [first] = found;
  return first
    ? [
        {
          cell: first.cell,
          message: `${found.length === 1 ? 'The link' : 'The links'} at ${cellsFrom(found)} ${found.length === 1 ? 'is' : 'are'} not taken, but only the words.`,
          help: 'Where the address is to be printed, type it out.',
        },
      ]
    : [];
}

/** What is struck through by hand is refused; what a condition strikes through, a spreadsheet program alone works out. */
export function struckByCondition({ name, strikesByCondition }: Sheet): readonly CellProblem[] {
  return strikesByCondition
    ? [
        {
          message: `A conditional format on the sheet ${inQuotes(name)} strikes cells through: which of them look so cannot be told, and all are taken as they stand.`,
          help: 'Where a line through a cell means that it is to go, take out what stands in it.',
        },
      ]
    : [];
}

/** What lies on its cells. @param help where such words can go */
export function comments({ name, comments: found = [], hasDrawings }: Sheet, help: string): readonly CellProblem[] {
  const [first] = found;
  const drawn = { message: `The text boxes and pictures on the sheet ${inQuotes(name)} are not taken.`, help };
  if (!first) return hasDrawings ? [drawn] : [];
  return [
    {
      cell: first,
      message: `${found.length === 1 ? 'The comment' : 'The comments'} at ${cellsFrom(found.map((cell) => ({ cell })))} ${found.length === 1 ? 'is' : 'are'} not taken.`,
      help,
    },
    ...(hasDrawings ? [drawn] : []),
  ];
}

/** "E6", "E6 and E7", "E6 and 3 other cells". */
export function cellsFrom(found: readonly Pick<Standing, 'cell'>[]): string {
  const [first, second] = found.map(({ cell }) => cell.replace(/^.*!/, ''));
  if (second === undefined) return first ?? '';
  return found.length === 2 ? `${first ?? ''} and ${second}` : `${first ?? ''} and ${found.length - 1} other cells`;
}
