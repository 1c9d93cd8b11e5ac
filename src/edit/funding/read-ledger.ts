/** Reads the rows of a body's own ledger: a code and a sum each, under the headings that budgets.yaml names. */
import type { LedgerColumns } from '../../model/budget.ts';
import type { LedgerRow } from '../../model/ledger.ts';
import { addressOf, type Cell, type Sheet, type Spreadsheet } from '../../source/sheets/sheet.ts';
import { headedTwice, type CellProblem } from './find-rows.ts';
import { readMoney } from './read-money.ts';
import { readWords } from './read-words.ts';
import { isAlike, type Refusal } from './reading.ts';

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

/** The rows that have a code and a sum, and what is wrong with others. */
export function ledgerRows(
  { sheet, columns, head, code, amount }: LedgerTable,
  { decimalComma }: Spreadsheet,
): { readonly rows: readonly LedgerRow[]; readonly problems: readonly CellProblem[] } {
  const twice = headedTwice({ sheet, head }, [
    [columns.code, code],
    [columns.amount, amount],
  ]);
  if (twice.length > 0) return { rows: [], problems: twice };
  const terms = { tbc: 'tbc', decimalComma };
  const found = sheet.rows
    .filter(({ number, cells }) => number > head && cells.has(code))
    .map(({ number, cells }) => {
      const at = (place: number): string => addressOf(sheet.name, place, number);
      return rowIn({ cell: cells.get(code), at: at(code) }, { cell: cells.get(amount), at: at(amount) }, terms);
    });
  return {
    rows: found.flatMap((one) => (one && 'code' in one ? [one] : [])),
    problems: found.flatMap((one) => (one && 'message' in one ? [one] : [])),
  };
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
): LedgerRow | CellProblem | undefined {
  const words = readWords(code.cell);
  if ('refusal' in words) return problem(code, words);
  const sum = readMoney(amount.cell, terms);
  if ('refusal' in sum) return problem(amount, sum);
  return words.value !== undefined && typeof sum.value === 'number'
    ? { code: words.value, amount: sum.value }
    : undefined;
}

function problem({ at }: Placed, { refusal, help }: Refusal): CellProblem {
  return { cell: at, message: refusal, ...(help !== undefined && { help }) };
}
