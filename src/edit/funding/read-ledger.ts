/** Reads the rows of a body's own ledger: a code and a sum each, under the headings that budgets.yaml names. */
import { grouped } from '../../grouped.ts';
import type { LedgerColumns } from '../../model/budget.ts';
import { add, nothing, subtract, type Money } from '../../model/money.ts';
import { codeKey, type LedgerRow } from '../../model/ledger.ts';
import { addressOf, type Sheet, type Spreadsheet } from '../../source/sheets/sheet.ts';
import { isDayOf } from './made-a-day.ts';
import { readMoney } from './read-money.ts';
import { readWords } from './read-words.ts';
import { aboutCells, inQuotes, isAlike, valueOf, type CellProblem } from './reading.ts';
import { headedTwice, rowsOf, tableIn, type Table } from './tables.ts';

/** The table of a ledger in a spreadsheet. */
export interface LedgerTable extends Table<'code' | 'amount'> {
  readonly described: LedgerColumns;
}

/** The first row that has both headings; undefined where none has. */
export function ledgerTable(sheet: Sheet, described: LedgerColumns): LedgerTable | undefined {
  const table = tableIn(sheet, headingsOf(described), ({ size }) => size === 2);
  return table && { ...table, described };
}

function headingsOf({ code, amount }: LedgerColumns): ReadonlyMap<'code' | 'amount', string> {
  return new Map([
    ['code', code],
    ['amount', amount],
  ]);
}

/** A row of a ledger, and where it stands. */
export interface PlacedRow extends LedgerRow {
  readonly sheet: Sheet;
  readonly number: number;
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
  return { rows, unread, problems: problems.length > 0 ? problems : [onSeveralSheets(rows, named) ?? []].flat() };
}

/** A code on two sheets is that of two periods, or of one budget that both show: a sum of both may be twice what it is. Words that no line names may be those of totals. */
function onSeveralSheets(rows: readonly PlacedRow[], named: ReadonlySet<string>): CellProblem | undefined {
  const found = [...grouped(rows, ({ code }) => codeKey(code))].flatMap(([key, own]) => {
    const [first] = own;
    const other = own.find(({ sheet }) => sheet !== first?.sheet);
    return first && other && (named.has(key) || /\d/.test(key)) ? [{ first, other }] : [];
  });
  const [one, ...more] = found;
  if (!one) return undefined;
  const { first, other } = one;
  const codes = more.length === 0 ? `The code ${first.code} stands` : `${found.length} codes, as ${first.code}, stand`;
  const sheets = [...new Set(found.flatMap(({ first, other }) => [first.sheet.name, other.sheet.name]))];
  return {
    cell: other.cell,
    message: `${codes} on several sheets, ${inQuotesAll(sheets)}: nobody can tell whether their sums are to be added, or are the same sum again.`,
    help: 'Delete the sheets that are not meant; where the sums are to be added, put their rows on one sheet.',
  };
}

/** A code with and without zeros before it: one of which a spreadsheet took them away somewhere, or two codes. */
export function withAndWithoutZeros(rows: readonly PlacedRow[]): readonly CellProblem[] {
  const found = [...grouped(rows, ({ code }) => codeKey(code)).values()].flatMap((own) => {
    const [first] = own;
    const other = own.find(({ code }) => code.length !== first.code.length);
    return other ? [[first, other] as const] : [];
  });
  return found.map(([first, other]) => ({
    cell: other.cell,
    message: `The codes ${first.code}, in row ${first.number}, and ${other.code}, in row ${other.number}, are taken for one, and their sums are added up.`,
    help: 'Write it alike in all its rows if it is one; if they are two, see yourself what each of them comes to.',
  }));
}

/** Codes of the ledger that a spreadsheet has made days of: those that lines name tell which. @param named as they stand in budgets.yaml */
export function codesMadeDays(rows: readonly PlacedRow[], named: readonly string[]): readonly CellProblem[] {
  const there = grouped(rows, ({ code }) => codeKey(code));
  const missing = named.filter((code) => !there.has(codeKey(code)));
  return [...there.values()].flatMap(([{ code, cell }]) =>
    missing
      .filter((one) => isDayOf(code, one))
      .map((one) => ({
        cell,
        message: `A spreadsheet may have made the day ${code} of the code ${one}: it is taken for another code.`,
        help: 'Export the ledger again, and do not open it in a spreadsheet program before.',
      })),
  );
}

/** “Cover”, or “Cover” and “Notes”. */
export function inQuotesAll(all: readonly string[]): string {
  const names = all.map(inQuotes);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
}

/** The rows that have a code and a sum, and what is wrong with others; one that lacks either is a total, or a remark. */
function ledgerRows(table: LedgerTable, { decimalComma }: Spreadsheet): Found {
  const { sheet, described } = table;
  const twice = headedTwice(table, headingsOf(described));
  if (twice.length > 0) return { rows: [], unread: [], problems: twice };
  const terms = { decimalComma };
  // Where a page begins, ledgers repeat their headings.
  const all = rowsOf<'code' | 'amount', LedgerTable>(table).filter(
    ({ cells }) => !isAlike(String(cells.get('amount')?.value ?? ''), described.amount),
  );
  const others = all.flatMap(({ number, cells, address }) => {
    const amount = cells.has('code') ? undefined : valueOf(readMoney(cells.get('amount'), terms));
    return typeof amount === 'number' ? [{ number, cell: address('amount'), amount }] : [];
  });
  const rows: PlacedRow[] = [];
  const problems: CellProblem[] = [];
  for (const { number, cells, address } of all.filter((row) => row.cells.has('code'))) {
    const [code, sum] = [readWords(cells.get('code')), readMoney(cells.get('amount'), terms)];
    if ('message' in code) problems.push({ cell: address('code'), ...code });
    else if ('message' in sum) problems.push({ cell: address('amount'), ...sum });
    else if (code.value !== undefined && typeof sum.value === 'number')
      rows.push({ code: code.value, amount: sum.value, cell: address('code'), sheet, number });
  }
  return { rows, problems, unread: [...beyondHeadings(table), ...withoutCode(others, rows), ...notShown(sheet, rows)] };
}

/** A sum such as 1,234 is two cells of a CSV file where it stands in no quotation marks: the first of them is read. */
function beyondHeadings({ sheet, head, headings }: LedgerTable): readonly CellProblem[] {
  const last = Math.max(...headings.keys());
  const found = sheet.rows
    .filter(({ number }) => number > head)
    .flatMap(({ number, cells }) =>
      [...cells]
        .filter(([column, { value = '' }]) => column > last && value !== '')
        .map(([column]) => ({ cell: addressOf(sheet.name, column, number) })),
    );
  return aboutCells(
    found,
    (cells) => `What stands in ${cells} is not taken: no column there has a heading.`,
    'Where it is the end of a sum that its comma has divided, put the sum into quotation marks, or save the ledger as .xlsx.',
  );
}

/** Whoever looks at the sheet sees another sum than that of its rows. */
function notShown({ hidden }: Sheet, rows: readonly PlacedRow[]): readonly CellProblem[] {
  const found = rows.filter(({ number }) => hidden?.has(number));
  const [what, are] = found.length === 1 ? ['A row that is', 'is'] : [`${found.length} rows that are`, 'are'];
  return aboutCells(
    found,
    (cells) => `${what} not shown in the sheet, hidden or left out by a filter, ${are} counted too: ${cells}.`,
    'If they are not meant, delete them, or copy the rows that are shown into a new sheet.',
  );
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
  return aboutCells(
    found,
    (cells) => `The sum in ${cells} is not taken: its row has no code, and it is no total of the rows beside it.`,
    'Where it belongs to a code that stands further up alone, write the code into its row too.',
  );
}
