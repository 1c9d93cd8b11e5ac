/** Finds in a workbook the figures as they were exported. */
import { isExportedRow, readExportedRow, standingWordsIn } from '../../model/exported-figures.ts';
import { stateOf, type FundingEntry } from '../../model/funding-record.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Spreadsheet } from '../../source/sheets/sheet.ts';

/** Undefined where there are none, as in CSV, or where they are not whole: they have to give the state that the workbook says it is of. */
export function exportedBase(
  { sheets }: Spreadsheet,
  state: string,
  bodies: readonly Recipient[],
): readonly FundingEntry[] | undefined {
  const rows = exportedRowsIn({ sheets }).sort(([one = ''], [other = '']) => placeIn(one) - placeIn(other));
  const entries = rows.flatMap((cells) => readExportedRow(cells, bodies));
  return entries.length > 0 && stateOf(entries) === state ? entries : undefined;
}

/** The words that an export wrote around the figures; none where it kept none, as older ones and CSV. */
export function exportedWords(spreadsheet: Pick<Spreadsheet, 'sheets'>): readonly string[] {
  return exportedRowsIn(spreadsheet).flatMap(standingWordsIn);
}

function exportedRowsIn({ sheets }: Pick<Spreadsheet, 'sheets'>): string[][] {
  return (
    sheets
      .flatMap((sheet) => sheet.rows)
      // Of thousands of rows a few are such; only they are looked at closely.
      .filter(({ cells }) =>
        [...cells.values()].some(({ value }) => typeof value === 'string' && isExportedRow([value])),
      )
      .map(({ cells }) =>
        [...cells]
          .sort(([one], [other]) => one - other)
          .flatMap(([, { value }]) => (typeof value === 'string' ? [value] : [])),
      )
      .filter(isExportedRow)
  );
}

/** They may have been sorted. */
function placeIn(mark: string): number {
  return Number(mark.slice(mark.indexOf(':') + 1));
}
