/** Reads the rows of a body's own ledger: a code and a sum each, under the headings that budgets.yaml names. */
import { grouped } from '../../grouped.ts';
import type { LedgerColumns } from '../../model/budget.ts';
import { add, nothing, subtract, type Money } from '../../model/money.ts';
import { codeKey, type LedgerRow } from '../../model/ledger.ts';
import { addressOf, type Cell, type Sheet, type Spreadsheet } from '../../source/sheets/sheet.ts';
import { headedTwice, type CellProblem } from './find-rows.ts';
import { readMoney } from './read-money.ts';
import { readWords } from './read-words.ts';
import { cellsFrom } from './unread.ts';
import { inQuotes, isAlike, type Refusal } from './reading.ts';

/** The table of a ledger in a spreadsheet. */
export interface LedgerTable {
  readonly sheet: Sheet;
  readonly columns: LedgerColumns;
  readonly head: number;
  /** From 0. */
  readonly code: number;
  readonly amount: number;
}

/** The first row that has both headings; undefined where none has. */
export function ledgerTable(sheet: Sheet, columns: LedgerColumns): LedgerTable | undefined {
  for (const { number, cells } of sheet.rows) {
    const placeOf = (heading: string): number | undefined =>
      [...cells].find(([, { value }]) => isAlike(String(value ?? ''), heading))?.[0];
    const [code, amount] = [placeOf(columns.code), placeOf(columns.amount)];
    if (code !== undefined && amount !== undefined) return { sheet, columns, head: number, code, amount };
  }
  return undefined;
}

/** A row of a ledger, and where it stands. */
export interface PlacedRow extends LedgerRow {
  readonly sheet: Sheet;
  /** That of its code. */
  readonly cell: string;
}

interface Found {
  readonly rows: readonly PlacedRow[];
  readonly problems: readonly CellProblem[];
  /** Sums that are not taken. */
  readonly unread: readonly CellProblem[];
}

/** The rows of all sheets that have the headings, where they can be read together. @param named the codes that lines name */
export function rowsOfLedger(
  tables: readonly LedgerTable[],
  spreadsheet: Spreadsheet,
  named: ReadonlySet<string>,
): Found {
  const found = tables.map((table) => ledgerRows(table, spreadsheet));
  const rows = found.flatMap((one) => one.rows);
  const problems = found.flatMap((one) => one.problems);
  const unread = found.flatMap((one) => one.unread);
  return { rows, unread, problems: problems.length > 0 ? problems : onSeveralSheets(rows, named) };
}

/** A code on two sheets is that of two periods, or of one budget that both show: a sum of both may be twice what it is. Words that no line names may be those of totals. */
function onSeveralSheets(rows: readonly PlacedRow[], named: ReadonlySet<string>): readonly CellProblem[] {
  const found = [...grouped(rows, ({ code }) => codeKey(code))].flatMap(([key, own]) => {
    const [first] = own;
    const other = own.find(({ sheet }) => sheet !== first?.sheet);
    return first && other && (named.has(key) || /\d/.test(key)) ? [{ first, other }] : [];
  });
  const [one, ...more] = found;
  if (!one) return [];
  const { first, other } = one;
  const codes = more.length === 0 ? `The code ${first.code} stands` : `${found.length} codes, as ${first.code}, stand`;
  const sheets = [...new Set(found.flatMap(({ first, other }) => [first.sheet.name, other.sheet.name]))];
  return [
    {
      cell: other.cell,
      message: `${codes} on several sheets, ${inQuotesAll(sheets)}: nobody can tell whether their sums are to be added, or are the same sum again.`,
      help: 'Delete the sheets that are not meant; where the sums are to be added, put their rows on one sheet.',
    },
  ];
}

/** “Cover”, or “Cover” and “Notes”. */
export function inQuotesAll(all: readonly string[]): string {
  const names = all.map(inQuotes);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
}

/** The rows that have a code and a sum, and what is wrong with others. */
function ledgerRows({ sheet, columns, head, code, amount }: LedgerTable, { decimalComma }: Spreadsheet): Found {
  const twice = headedTwice({ sheet, head }, [
    [columns.code, code],
    [columns.amount, amount],
  ]);
  if (twice.length > 0) return { rows: [], unread: [], problems: twice };
  const terms = { tbc: 'tbc', decimalComma };
  const below = sheet.rows.filter(({ number }) => number > head);
  const found = below
    .filter(({ cells }) => cells.has(code))
    .map(({ number, cells }) => {
      const at = (place: number): string => addressOf(sheet.name, place, number);
      const row = rowIn({ cell: cells.get(code), at: at(code) }, { cell: cells.get(amount), at: at(amount) }, terms);
      return row && 'code' in row ? { ...row, sheet, number } : row;
    });
  const rows = found.flatMap((one) => (one && 'code' in one ? [one] : []));
  const others = below.flatMap(({ number, cells }) => {
    const reading = cells.has(code) ? undefined : readMoney(cells.get(amount), terms);
    const value = reading && 'value' in reading ? reading.value : undefined;
    return typeof value === 'number' ? [{ number, cell: addressOf(sheet.name, amount, number), amount: value }] : [];
  });
  return {
    rows,
    problems: found.flatMap((one) => (one && 'message' in one ? [one] : [])),
    unread: [...withoutCode(others, rows), ...notShown(sheet, rows)],
  };
}

/** Whoever looks at the sheet sees another sum than that of its rows. */
function notShown({ hidden }: Sheet, rows: readonly (Summed & PlacedRow)[]): readonly CellProblem[] {
  const found = rows.filter(({ number }) => hidden?.has(number));
  const [first] = found;
  return first
    ? [
        {
          cell: first.cell,
          message: `${found.length === 1 ? 'A row that is' : `${found.length} rows that are`} not shown in the sheet, hidden or left out by a filter, ${found.length === 1 ? 'is' : 'are'} counted too: ${cellsFrom(found)}.`,
          help: 'If they are not meant, delete them, or copy the rows that are shown into a new sheet.',
        },
      ]
    : [];
}

interface Summed {
  readonly number: number;
  readonly amount: Money;
}

/** What is no total of rows that stand right above it or right below. */
function withoutCode(
  others: readonly (Summed & { readonly cell: string })[],
  rows: readonly Summed[],
): readonly CellProblem[] {
  // A stretch of rows comes to the difference of two of these.
  const sums = [nothing];
  for (const row of rows) sums.push(add(sums.at(-1) ?? nothing, row.amount));
  const first = new Map(sums.map((sum, index) => [sum, index] as const).toReversed());
  const last = new Map(sums.map((sum, index) => [sum, index] as const));
  let above = 0;
  const found = others.filter(({ number, amount }) => {
    while ((rows[above]?.number ?? number) < number) above++;
    const here = sums[above] ?? nothing;
    return !((first.get(subtract(here, amount)) ?? Infinity) <= above || (last.get(add(here, amount)) ?? -1) >= above);
  });
  const [cell] = found;
  return cell
    ? [
        {
          cell: cell.cell,
          message: `The sum in ${cellsFrom(found)} is not taken: its row has no code, and it is no total of the rows beside it.`,
          help: 'Where it belongs to a code that stands further up alone, write the code into its row too.',
        },
      ]
    : [];
}

interface Placed {
  readonly cell: Cell | undefined;
  readonly at: string;
}

/** Undefined for what has no code or no sum: a total, or a remark. */
function rowIn(
  code: Placed,
  amount: Placed,
  terms: Parameters<typeof readMoney>[1],
): Omit<PlacedRow, 'sheet'> | CellProblem | undefined {
  const words = readWords(code.cell);
  if ('refusal' in words) return problem(code, words);
  const sum = readMoney(amount.cell, terms);
  if ('refusal' in sum) return problem(amount, sum);
  return words.value !== undefined && typeof sum.value === 'number'
    ? { code: words.value, amount: sum.value, cell: code.at }
    : undefined;
}

function problem({ at }: Placed, { refusal, help }: Refusal): CellProblem {
  return { cell: at, message: refusal, ...(help !== undefined && { help }) };
}
