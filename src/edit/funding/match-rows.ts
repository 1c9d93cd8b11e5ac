/** Finds the row of each record, and what is wrong with the spreadsheet as a whole: another year's, another state, rows missing or there twice. */
import { nearest } from '../../diagnostic.ts';
import type { Budget } from '../../model/budget.ts';
import { stateOf, type FundingRecord } from '../../model/funding-record.ts';
import type { CellProblem, FoundRow } from './find-rows.ts';

/** Whose figures are taken in: what the spreadsheet has to be of. */
export interface YearsBudget {
  readonly board: string;
  readonly year: string;
  readonly budget: Budget;
}

export interface Matched {
  readonly rows: readonly (readonly [FundingRecord, FoundRow])[];
  readonly problems: readonly CellProblem[];
}

const exportAgain = 'Export the figures again, and copy your changes into the new file.';

export function matchRows(rows: readonly FoundRow[], records: readonly FundingRecord[], own: YearsBudget): Matched {
  if (rows.length === 0) return { rows: [], problems: [] };
  const foreign = foreignState(rows, own);
  if (foreign) return { rows: [], problems: [foreign] };
  const known = new Map(records.map((record) => [record.id, record]));
  const found = new Map<FundingRecord, FoundRow>();
  const problems: CellProblem[] = [];
  for (const row of rows) {
    if (row.stands.kind !== 'record') continue;
    const record = known.get(row.id);
    const first = record && found.get(record);
    if (!record)
      problems.push({ cell: row.idAt, message: `There is no line “${row.id}”.`, help: unknownHelp(row.id, known) });
    else if (first)
      problems.push({
        cell: row.idAt,
        message: `The id “${row.id}” stands here and in ${first.idAt}.`,
        help: 'Delete the row that is not meant.',
      });
    else found.set(record, row);
  }
  const missing = missingRows(records.filter((record) => !found.has(record)));
  if (missing) problems.push(missing);
  // A sheet saved alone has lost its mark with its other rows: that is one fault.
  const state = missing && !rows.some(isState) ? undefined : stateProblem(rows, records);
  return { rows: [...found], problems: state ? [...problems, state] : problems };
}

function isState(row: FoundRow): boolean {
  return row.stands.kind === 'state';
}

/** What was exported for another board or another year. */
function foreignState(rows: readonly FoundRow[], { board, year }: YearsBudget): CellProblem | undefined {
  const row = rows.find(isState);
  if (row?.stands.kind !== 'state' || row.stands.state === '') return undefined;
  const { board: ofBoard, year: ofYear } = row.stands;
  if (ofBoard === board && ofYear === year) return undefined;
  return {
    cell: row.idAt,
    message:
      ofBoard === board
        ? `This file holds the figures of ${ofYear}, not those of ${year}.`
        : `This file holds the figures of ${ofBoard} for ${ofYear}, not those of ${board} for ${year}.`,
    help: 'Import it into the year it was exported from.',
  };
}

function unknownHelp(id: string, known: ReadonlyMap<string, FundingRecord>): string {
  const near = nearest(id, known.keys());
  return near ? `Did you mean “${near}”?` : 'A new line is added in budgets.yaml first, then exported.';
}

/** So many are named. */
const most = 5;

function missingRows(missing: readonly FundingRecord[]): CellProblem | undefined {
  if (missing.length === 0) return undefined;
  const ids = missing.slice(0, most).map((one) => `“${one.id}”`);
  const others = missing.length - ids.length;
  return {
    message:
      missing.length === 1
        ? `The row of ${ids[0] ?? ''} is missing.`
        : `The rows of ${ids.join(', ')}${others > 0 ? ` and ${others} more` : ''} are missing.`,
    help:
      others > 0
        ? 'A CSV file holds one sheet of a workbook: import the workbook itself. Rows that were deleted are put back as they were exported.'
        : 'Put it back as it was exported. To take a line away, delete it in budgets.yaml.',
  };
}

/** What was exported must be what is there now: otherwise the spreadsheet would undo what others have changed since. */
function stateProblem(rows: readonly FoundRow[], records: readonly FundingRecord[]): CellProblem | undefined {
  const row = rows.find(isState);
  if (row?.stands.kind !== 'state')
    return {
      message: 'The row that says which state of the figures was exported is missing.',
      help: 'An appendix that was built has none: only a workbook made by directions funding export can be imported.',
    };
  return row.stands.state === stateOf(records)
    ? undefined
    : {
        cell: row.idAt,
        message: 'The figures in budgets.yaml have changed since this file was exported.',
        help: exportAgain,
      };
}
