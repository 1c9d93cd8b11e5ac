/** The lines of the funding appendix held against a body's own ledger. */
import type { Diagnostic } from './diagnostic.ts';
import type { CellProblem } from './edit/funding/find-rows.ts';
import { ledgerRows, ledgerTable } from './edit/funding/read-ledger.ts';
import { figuresOf } from './funding.ts';
import { linesOf } from './model/budget.ts';
import { compareLedger, type LedgerComparison } from './model/ledger.ts';
import { Cache } from './read/cache.ts';
import { Unreadable } from './source/sheets/sheet.ts';
import { spreadsheetIn } from './source/sheets/spreadsheet-in.ts';
import type { Workspace } from './source/workspace.ts';

export interface LedgerResult {
  /** The errors that make the figures unsure. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why the ledger cannot be read. */
  readonly problems: readonly CellProblem[];
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
  const tables = spreadsheet.sheets.flatMap((sheet) => known.flatMap((columns) => ledgerTable(sheet, columns) ?? []));
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
  const { rows, problems } = ledgerRows(table, spreadsheet);
  if (problems.length > 0) return { diagnostics, problems };
  const { recipient } = table.columns;
  const lines = linesOf(budget).filter((line) => line.recipient === recipient);
  return { diagnostics, problems, recipient: recipient.name, comparison: compareLedger(lines, rows) };
}
