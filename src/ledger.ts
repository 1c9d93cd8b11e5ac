/** The lines of the funding appendix held against a body's own ledger. */
import type { Diagnostic } from './diagnostic.ts';
import { readMoney } from './edit/funding/read-money.ts';
import { readWords } from './edit/funding/read-words.ts';
import type { Refusal, Terms } from './edit/funding/reading.ts';
import { figuresOf, spreadsheetIn } from './funding.ts';
import { linesOf, type LedgerColumns } from './model/budget.ts';
import { compareLedger, type LedgerComparison, type LedgerRow } from './model/ledger.ts';
import { Cache } from './read/cache.ts';
import { addressOf, Unreadable, type Cell, type Sheet, type Spreadsheet } from './source/sheets/sheet.ts';
import type { Workspace } from './source/workspace.ts';

export interface LedgerResult {
  /** The errors that make the figures unsure. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why the ledger cannot be read. */
  readonly problems: readonly { readonly cell?: string; readonly message: string; readonly help?: string }[];
  /** The name of the body whose ledger it is. */
  readonly recipient?: string;
  readonly comparison?: LedgerComparison;
}

/** Whose ledger it is its headings say, as `ledgers:` in budgets.yaml has them; `to` where several bodies have the same. */
export async function holdAgainstLedger(
  workspace: Workspace,
  year: string,
  { bytes, extension, to }: { readonly bytes: Uint8Array; readonly extension: 'xlsx' | 'csv'; readonly to?: string },
): Promise<LedgerResult> {
  const { judged, diagnostics } = figuresOf(workspace, year, new Cache());
  const { budget } = judged.pack;
  if (!budget || diagnostics.length > 0) return { diagnostics, problems: [] };
  const refused = (message: string, help?: string): LedgerResult => ({
    diagnostics,
    problems: [{ message, ...(help !== undefined && { help }) }],
  });
  const known = budget.ledgers.filter((one) => to === undefined || one.recipient.id === to);
  if (known.length === 0)
    return refused(
      'No ledger is described in budgets.yaml.',
      'Add “ledgers:” with the recipient and the headings of two columns, code and amount: directions schema budgets.',
    );
  const spreadsheet = await spreadsheetIn(bytes, extension);
  if (spreadsheet instanceof Unreadable) return refused(spreadsheet.message, spreadsheet.help);
  const tables = spreadsheet.sheets.flatMap((sheet) => known.flatMap((columns) => tableOf(sheet, columns) ?? []));
  const [table] = tables;
  const bodies = new Set(tables.map(({ columns }) => columns.recipient));
  if (!table)
    return refused(
      `No row of this file has the headings ${known.map(({ code, amount }) => `“${code}” and “${amount}”`).join(', or ')}.`,
      'Put the headings of the ledger into “ledgers:” in budgets.yaml.',
    );
  if (bodies.size > 1)
    return refused(
      'These are the headings of several bodies’ ledgers.',
      'Say whose it is with --to and the id of the body.',
    );
  const { rows, problems } = rowsOf(table, spreadsheet);
  if (problems.length > 0) return { diagnostics, problems };
  const { recipient } = table.columns;
  const lines = linesOf(budget).filter((line) => line.recipient === recipient);
  return { diagnostics, problems, recipient: recipient.name, comparison: compareLedger(lines, rows) };
}

interface Table {
  readonly sheet: Sheet;
  readonly columns: LedgerColumns;
  readonly head: number;
  /** From 0. */
  readonly code: number;
  readonly amount: number;
}

function tableOf(sheet: Sheet, columns: LedgerColumns): Table | undefined {
  for (const { number, cells } of sheet.rows) {
    const placeOf = (heading: string): number | undefined =>
      [...cells].find(([, { value }]) => plain(String(value ?? '')) === plain(heading))?.[0];
    const [code, amount] = [placeOf(columns.code), placeOf(columns.amount)];
    if (code !== undefined && amount !== undefined) return { sheet, columns, head: number, code, amount };
  }
  return undefined;
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

type Problem = LedgerResult['problems'][number];

function rowsOf(
  { sheet, head, code, amount }: Table,
  { decimalComma }: Spreadsheet,
): { readonly rows: readonly LedgerRow[]; readonly problems: readonly Problem[] } {
  const terms = { statuses: [], tbc: 'tbc', decimalComma };
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
function rowIn(code: Placed, amount: Placed, terms: Terms): LedgerRow | Problem | undefined {
  const words = readWords(code.cell);
  if ('refusal' in words) return problem(code, words);
  const sum = readMoney(amount.cell, terms);
  if ('refusal' in sum) return problem(amount, sum);
  return words.value !== undefined && typeof sum.value === 'number'
    ? { code: words.value, amount: sum.value }
    : undefined;
}

function problem({ at }: Placed, { refusal, help }: Refusal): Problem {
  return { cell: at, message: refusal, ...(help !== undefined && { help }) };
}
