/** What a spreadsheet holds that an import does not take, each in one sentence with its cell: nobody finds out in print that it was left behind. */
import { grouped } from '../../grouped.ts';
import { isExportedRow } from '../../model/exported-figures.ts';
import { fieldsOfKind, fundingFields, headingKey, type FundingEntry } from '../../model/funding-record.ts';
import { say, type Wording } from '../../model/wording.ts';
import { addressOf, type Sheet, type SheetRow, type Spreadsheet } from '../../source/sheets/sheet.ts';
import type { Column, FoundRow, FundingTable } from './find-rows.ts';
import type { Table } from './tables.ts';
import { aboutCells, inQuotes, isAlike, tidied, type CellProblem } from './reading.ts';

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
export function besidesTitles({
  sheet,
  head,
  headings,
}: Pick<Table<string>, 'sheet' | 'head' | 'headings'>): readonly CellProblem[] {
  const first = Math.min(...headings.keys());
  const found = sheet.rows
    .filter(({ number }) => number < head)
    .flatMap(({ number, cells }) =>
      [...cells.keys()]
        .filter((column) => column !== first || number === head - 1)
        .map((column) => ({ cell: addressOf(sheet.name, column, number) })),
    );
  return notTaken(found, 'nothing is read above the headings');
}

/** Columns that no export has, headed or not. */
function otherColumns({ sheet, head, columns, computed, others }: FundingTable): readonly CellProblem[] {
  const headed = new Map(others.map((one) => [one.column, one]));
  const known = new Set([...columns.values(), ...computed]);
  const standing = sheet.rows.flatMap(({ number, cells }) =>
    [...cells].flatMap(([column, { value = '' }]) =>
      number <= head || known.has(column) || value === ''
        ? []
        : [{ column, cell: addressOf(sheet.name, column, number) }],
    ),
  );
  const byColumn = [...grouped(standing, ({ column }) => column)].sort(([one], [other]) => one - other);
  return byColumn.flatMap(([column, found]) => {
    const heading = headed.get(column);
    const what = heading ? `The column ${inQuotes(heading.words)}` : 'A column without a heading';
    const told = aboutCells(found, (cells) => `${what} is not read: what stands in ${cells} is not taken.`);
    return told.map((one) => ({ ...one, ...(heading && { cell: heading.cell }) }));
  });
}

/** What is typed over that the export computes. Where no formula is left, a program has put results in the place of all. */
function typedOver({ sheet, columns, computed }: FundingTable, rows: readonly FoundRow[]): readonly CellProblem[] {
  const kinds = new Map(rows.flatMap(({ id, number, stands }) => (id === '' ? [] : [[number, stands.kind]])));
  const found = sheet.rows.flatMap(({ number, cells }) => {
    const kind = kinds.get(number);
    if (kind === undefined) return [];
    const sums = kind === 'total' || kind === 'subtotal' ? [columns.get('previous') ?? -1] : [];
    return [...computed, ...sums].flatMap((column) => {
      const cell = cells.get(column);
      return cell ? [{ ...cell, cell: addressOf(sheet.name, column, number) }] : [];
    });
  });
  if (!found.some(({ isFormula }) => isFormula)) return [];
  return aboutCells(
    found.filter(({ isFormula, value }) => !isFormula && value !== undefined),
    (cells) => `What is typed into ${cells} is not taken: the export computes what stands there.`,
  );
}

/** What stands below the headings in a row that is neither of the export nor a new line. In empty ones that are to be filled in stands whose money it would be, as other rows have it, and what is computed. */
function noLines({ sheet, head, columns, computed }: FundingTable, rows: readonly FoundRow[]): readonly CellProblem[] {
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

function columnsOf(entry: Pick<FundingEntry, 'kind' | 'money'>): readonly Column[] {
  return entry.kind === 'line' ? [...fieldsOfKind(entry), 'group'] : fieldsOfKind(entry);
}

const filled: readonly Column[] = [...fundingFields, 'group'];

/** What is typed where rows of its kind have nothing: a note beside a total, a specified amount in a line. */
function misplaced(rows: readonly FoundRow[], entries: Entries, wording: Wording): readonly CellProblem[] {
  const found = rows.flatMap((row) =>
    strayIn(row, entries.get(row), wording).map(([column, why]) => ({ cell: row.address(column), why })),
  );
  return [...grouped(found, ({ why }) => why)].flatMap(([why, cells]) => notTaken(cells, why));
}

type Stray = readonly [column: Column, why: string];

function strayIn({ stands, cells }: FoundRow, entry: FundingEntry | undefined, wording: Wording): readonly Stray[] {
  const stray = (own: readonly Column[], why: (column: Column) => string): readonly Stray[] =>
    filled.flatMap((column): readonly Stray[] =>
      (cells.get(column)?.value ?? '') === '' || own.includes(column) ? [] : [[column, why(column)]],
    );
  if (stands.kind === 'state') return stray(ofState, () => 'its row is to be left as it is');
  if (stands.kind === 'total' || stands.kind === 'subtotal') return stray(ofTotals, () => 'its row is a total');
  const { kind, money } = entry ?? ({ kind: 'line', money: 'payment' } as const);
  const others = stray(columnsOf({ kind, money }), (column) => {
    const name = kind === 'line' ? 'a line' : `a ${money.replace('-', ' ')}`;
    return `${name} has no “${say(wording, headingKey(column))}”`;
  });
  const said = cells.get('row')?.value;
  if (said === undefined || isAlike(String(said), say(wording, `workbook.${kind}`))) return others;
  return [...others, ['row', `the row is that of a ${kind}, as its id says`]];
}

export function notTaken(found: Parameters<typeof aboutCells>[0], why: string): readonly CellProblem[] {
  return aboutCells(found, (cells) => `What stands in ${cells} is not taken: ${why}.`);
}

/** A sheet of somebody’s own. */
export function otherSheet({ name, rows }: Sheet): readonly CellProblem[] {
  if (rows.slice(0, 3).some(({ cells }) => isExportedRow(wordsOf(cells)))) return [];
  const found = rows.flatMap(({ number, cells }) =>
    [...cells.keys()].map((column) => ({ cell: addressOf(name, column, number) })),
  );
  const what = `The sheet ${inQuotes(name)} is not read: it has no rows of the export`;
  return aboutCells(found, (cells) => `${what}, and what stands in ${cells} is not taken.`);
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
  return aboutCells(
    found,
    (at, isOne) =>
      `${isOne ? 'The link' : 'The links'} at ${at} ${isOne ? 'is' : 'are'} not taken, but only the words.`,
    'Where the address is to be printed, type it out.',
  );
}

/** What is struck through by hand is refused; what a condition strikes through, a spreadsheet program alone works out. */
export function struckByCondition({ name, strikesByCondition }: Sheet): readonly CellProblem[] {
  const problem = {
    message: `A conditional format on the sheet ${inQuotes(name)} strikes cells through: which of them look so cannot be told, and all are taken as they stand.`,
    help: 'Where a line through a cell means that it is to go, take out what stands in it.',
  };
  return strikesByCondition ? [problem] : [];
}

/** What lies on its cells. @param help where such words can go */
export function comments({ name, comments: found = [], hasDrawings }: Sheet, help: string): readonly CellProblem[] {
  const drawn = { message: `The text boxes and pictures on the sheet ${inQuotes(name)} are not taken.`, help };
  return [
    ...aboutCells(
      found.map((cell) => ({ cell })),
      (at, isOne) => `${isOne ? 'The comment' : 'The comments'} at ${at} ${isOne ? 'is' : 'are'} not taken.`,
      help,
    ),
    ...(hasDrawings ? [drawn] : []),
  ];
}
