/** The money as a workbook: a summary of the figures, and a sheet of lines for each recipient, with formulas for every total. */
import { accountsOf } from '../../model/account.ts';
import type { Budget } from '../../model/budget.ts';
import { recordsOf, stateOf } from '../../model/funding-record.ts';
import { grouped } from '../../grouped.ts';
import { documentDate } from '../../model/pack.ts';
import { rowId } from '../../model/funding-row.ts';
import type { Properties } from '../../doc/doc.ts';
import type { Workbook } from '../../doc/workbook.ts';
import type { Context } from '../context.ts';
import { edition } from '../parts/around.ts';
import { exportedSheet } from './exported-sheet.ts';
import { flatSheet } from './flat-sheet.ts';
import { lineSheet, type Placed } from './line-sheet.ts';
import type { Sheets } from './cells.ts';
import { summarySheet } from './summary-sheet.ts';
import { titleOf } from './cells.ts';

/** One sheet for the summary and one for each recipient that has lines. */
export function fundingWorkbook(budget: Budget, context: Context, forImport: boolean): Workbook {
  const sheets = sheetsOf(budget, context, forImport);
  const accounts = accountsOf(budget, context.audience.recipients);
  const summaryName = context.say('workbook.summary');
  // An account without lines has rows to fill in.
  const shown = accounts.filter((one) => forImport || one.lines.length > 0);
  const placed = [...grouped(shown, ({ recipient }) => recipient)].map(([recipient, own], index, all): Placed => {
    const others = all.slice(0, index).map(([one]) => one.name);
    return lineSheet(sheets, recipient, own, sheetName(recipient.name, summaryName, others));
  });
  const summary = summarySheet(sheets, accounts, summaryName, placed);
  const shownSheets = [summary.sheet, ...placed.map((one) => one.sheet)];
  const exportedName = sheetName(
    context.say('workbook.exported'),
    summaryName,
    placed.map(({ sheet }) => sheet.name),
  );
  return {
    ...propertiesOf(titleOf({ budget, context }), context),
    sheets: [...shownSheets, ...(forImport ? [exportedSheet(sheets, exportedName, shownSheets)] : [])],
    names: [...summary.names, ...placed.flatMap((one) => one.names)],
  };
}

/** One sheet with one row for each figure and line, and nothing else: for CSV. */
export function fundingTable(budget: Budget, context: Context, forImport: boolean): Workbook {
  return {
    ...propertiesOf(titleOf({ budget, context }), context),
    sheets: [flatSheet(sheetsOf(budget, context, forImport))],
    names: [],
  };
}

function sheetsOf(budget: Budget, context: Context, forImport: boolean): Sheets {
  const { pack } = context;
  const all = recordsOf(budget);
  const own = all.filter((one) => context.audience.recipients.includes(one.recipient));
  return {
    context,
    budget,
    records: new Map(own.map((one) => [one.id, one])),
    ...(forImport && {
      state: rowId({ kind: 'state', board: pack.ijb.id, year: pack.year.id, state: stateOf(all) }),
    }),
  };
}

/** Those of the file. */
export function propertiesOf(title: string, context: Context): Properties {
  const { pack, fingerprint, say } = context;
  return {
    title,
    subject: say('document.subject-funding', { 'ijb-name': pack.ijb.name, year: pack.year.id }),
    author: pack.ijb.name,
    language: 'en-GB',
    date: documentDate(pack),
    edition: edition(context),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

/** At most 31 characters, without those that spreadsheets refuse, and unlike the others. */
function sheetName(name: string, summary: string, others: readonly string[]): string {
  const clean = name
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim();
  const taken = [summary, ...others.map((one) => one.slice(0, 31))].some(
    (one) => one.toLowerCase() === clean.toLowerCase(),
  );
  return taken ? `${clean.slice(0, 27)} (${others.length + 2})` : clean;
}
