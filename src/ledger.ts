/** The lines of the funding appendix held against a body's own ledger. */
import type { Diagnostic } from './diagnostic.ts';
import type { CellProblem } from './edit/funding/reading.ts';
import {
  codesMadeDays,
  inQuotesAll,
  ledgerTable,
  rowsOfLedger,
  withAndWithoutZeros,
  type LedgerTable,
} from './edit/funding/read-ledger.ts';
import { struckByCondition } from './edit/funding/unread.ts';
import { figuresOf } from './funding.ts';
import { linesOf, type LedgerColumns } from './model/budget.ts';
import { codeKey, compareLedger, sharedCodes, type LedgerComparison } from './model/ledger.ts';
import { Cache } from './read/cache.ts';
import { Unreadable, type Spreadsheet } from './source/sheets/sheet.ts';
import { spreadsheetIn } from './source/sheets/spreadsheet-in.ts';
import type { Workspace } from './source/workspace.ts';

export interface LedgerResult {
  /** The errors that make the figures unsure. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why the ledger cannot be read. */
  readonly problems: readonly CellProblem[];
  /** What of the file is not read. */
  readonly unread: readonly CellProblem[];
  /** The sheets whose rows are taken together, where there are several. */
  readonly together?: readonly string[];
  /** Why lines may seem to agree that do not. */
  readonly doubts?: readonly CellProblem[];
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
  if (!budget || diagnostics.length > 0) return { diagnostics, problems: [], unread: [] };
  const refused = (...problems: readonly CellProblem[]): LedgerResult => ({ diagnostics, problems, unread: [] });
  const known = budget.ledgers.filter((one) => to === undefined || one.recipient.id === to);
  if (known.length === 0)
    return refused({
      message: 'No ledger is described in budgets.yaml.',
      help: 'Add “ledgers:” with the recipient and the headings of two columns, code and amount: directions schema budgets.',
    });
  const spreadsheet = await spreadsheetIn(bytes, extension);
  if (spreadsheet instanceof Unreadable) return refused({ message: spreadsheet.message, help: spreadsheet.help });
  const tables = spreadsheet.sheets.flatMap((sheet) => known.flatMap((columns) => ledgerTable(sheet, columns) ?? []));
  const [table] = tables;
  if (!table) return refused(noTable(known));
  const unclear = unclearTables(tables);
  if (unclear) return refused(unclear);
  const { recipient } = table.described;
  const lines = linesOf(budget).filter((line) => line.recipient === recipient);
  const codes = lines.flatMap((line) => line.ledger);
  const named = new Set(codes.map(codeKey));
  const { rows, problems, unread } = rowsOfLedger(tables, spreadsheet, named);
  if (problems.length > 0) return refused(...problems);
  const comparison = compareLedger(lines, rows);
  const shared = sharedCodes(comparison).map(([code, labels]) => ({
    message: `The code ${code} is named by the lines ${inQuotesAll(labels)}: each is held against the whole of its sum.`,
    help: 'Name it in one of them in budgets.yaml, or see yourself that they come to its sum together.',
  }));
  const doubts = [...withAndWithoutZeros(rows), ...codesMadeDays(rows, codes), ...shared];
  return {
    diagnostics,
    problems,
    unread: [
      ...otherSheets(spreadsheet, tables),
      ...unread,
      ...tables.flatMap(({ sheet }) => struckByCondition(sheet)),
    ],
    ...(tables.length > 1 && { together: tables.map(({ sheet }) => sheet.name) }),
    recipient: recipient.name,
    ...(doubts.length > 0 && { doubts }),
    comparison,
  };
}

function noTable(known: readonly LedgerColumns[]): CellProblem {
  return {
    message: `No row of this file has the headings ${known.map(({ code, amount }) => `“${code}” and “${amount}”`).join(', or ')}.`,
    help: 'Put the headings of the ledger into “ledgers:” in budgets.yaml.',
  };
}

/** Of several bodies, or one sheet with two tables of one body. */
function unclearTables(tables: readonly LedgerTable[]): CellProblem | undefined {
  if (new Set(tables.map(({ described }) => described.recipient)).size > 1)
    return {
      message: 'These are the headings of several bodies’ ledgers.',
      help: 'Say whose it is with --to and the id of the body.',
    };
  const second = tables.find(({ sheet }, index) => tables.findIndex((one) => one.sheet === sheet) < index);
  return (
    second && {
      message: `Row ${second.head}${second.sheet.name === '' ? '' : ` of the sheet “${second.sheet.name}”`} has the headings of two ledgers that budgets.yaml describes.`,
      help: 'Take the one that is not meant out of “ledgers:” in budgets.yaml, or its column out of the file.',
    }
  );
}

function otherSheets({ sheets }: Spreadsheet, tables: readonly LedgerTable[]): readonly CellProblem[] {
  const others = sheets.filter((sheet) => sheet.rows.length > 0 && !tables.some((table) => table.sheet === sheet));
  if (others.length === 0) return [];
  const headings = new Set(tables.map(({ described: { code, amount } }) => `“${code}” and “${amount}”`));
  const [what, are] = others.length === 1 ? ['The sheet', 'is'] : ['The sheets', 'are'];
  const names = inQuotesAll(others.map(({ name }) => name));
  return [
    { message: `${what} ${names} ${are} not read: no row there has the headings ${[...headings].join(', or ')}.` },
  ];
}
