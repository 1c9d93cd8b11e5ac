/** The workbook in which those who carry directions out report: one row for each direction, with empty cells for what is new. */
import type { Doc } from '../../doc/doc.ts';
import type { Workbook, WorksheetRow } from '../../doc/workbook.ts';
import { lastReported, progressColumns, progressHeading, progressRowOf } from '../../model/progress-row.ts';
import { unmarked } from '../../model/markup.ts';
import { inARow, measuresIn } from '../../model/measures.ts';
import { progressStates } from '../../model/progress.ts';
import type { Context } from '../context.ts';
import { toWords, whatWords } from '../parts/progress-cells.ts';
import { dueWords } from '../parts/direction-words.ts';
import type { Tracked } from '../parts/tracked.ts';
import { oneSheet, roomForNumbers } from '../parts/listing.ts';
import { room, words } from './cells.ts';

const widths: Readonly<Record<string, number>> = {
  what: 40,
  to: 24,
  deadline: 16,
  measures: 34,
  last: 44,
  date: 14,
  by: 24,
  state: 14,
  done: 50,
  evidence: 30,
};

/** @param form of the table alone, for CSV, nothing stands above the headings */
export function progressSheet(
  of: Omit<Doc, 'blocks'>,
  rows: readonly Tracked[],
  context: Context,
  form: 'sheets' | 'table',
): Workbook | undefined {
  if (rows.length === 0) return undefined;
  const { say, pack } = context;
  const figures = Math.max(1, ...rows.map(({ direction }) => direction.measures.length));
  const columns = progressColumns(figures);
  const numbers = rows.map(({ direction }) => direction.number);
  const last: WorksheetRow = {
    role: 'remark',
    cells: [words(progressRowOf({ board: pack.ijb.id, year: of.cover.subtitle })), words(say('progress.row-state'))],
  };
  return oneSheet(of, {
    titles: form === 'table' ? [] : [of.title, say('progress.fill-in')],
    columns: columns.map((column) => ({
      heading: progressHeading(column, say),
      width: column === 'number' ? roomForNumbers(8, numbers) : (widths[column] ?? 24),
      ...(column === 'state' && {
        list: progressStates.map((state) => say(`progress.${state}`)),
        refusal: say('progress.not-listed'),
      }),
    })),
    rows: [...rows.map((row) => rowOf(row, columns, context)), last],
  });
}

function rowOf(one: Tracked, columns: readonly string[], context: Context): WorksheetRow {
  const { direction, entry, edition } = one;
  const known: Readonly<Record<string, string>> = {
    number: direction.number,
    what: whatWords(one, context),
    to: toWords(one, context),
    deadline: dueWords(direction, context),
    measures: inARow(measuresIn(direction, edition.pack)).map(unmarked).join(' '),
    last: lastReported(entry, context.say),
  };
  return {
    role: 'item',
    cells: columns.map((column) => (column in known ? words(known[column] ?? '') : room)),
  };
}
