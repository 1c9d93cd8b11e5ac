/** What a workbook of progress holds that an import does not take, each in one sentence with its cell. */
import type { Direction } from '../../model/direction.ts';
import { givenColumns, lastReported, progressColumns, progressRowOf } from '../../model/progress-row.ts';
import { grouped } from '../../grouped.ts';
import type { Say } from '../../model/wording.ts';
import { unguarded } from '../../source/sheets/guard.ts';
import type { Spreadsheet } from '../../source/sheets/sheet.ts';
import { readWords } from '../funding/read-words.ts';
import { isAlike, type CellProblem } from '../funding/reading.ts';
import {
  besidesTitles,
  comments,
  linksBehindWords,
  notTaken,
  otherSheet,
  struckByCondition,
} from '../funding/unread.ts';
import { rowsOf } from '../funding/tables.ts';
import { headingsOf, isFilledIn, numberIn, progressTable, type Row, type YearsProgress } from './find-rows.ts';

/** @param rows those of its tables */
export function unreadIn(
  { sheets }: Spreadsheet,
  rows: readonly Row[],
  own: YearsProgress,
  say: Say,
): readonly CellProblem[] {
  const given = givenWords(own, say);
  return sheets.flatMap((sheet) => {
    const taken = rows.filter(({ table }) => table.sheet === sheet);
    const [first] = taken;
    const found = first
      ? [
          ...besidesTitles(first.table),
          ...typedOver(taken, own, given),
          ...noEntries(taken, own, say),
          ...struckByCondition(sheet),
          ...linksBehindWords(sheet),
        ]
      : otherSheet(sheet);
    return [...found, ...comments(sheet, 'What is to be reported is typed into the row of its direction.')];
  });
}

function directionOf(row: Row, own: YearsProgress): Direction | undefined {
  const number = numberIn(row, own);
  return 'message' in number ? undefined : own.directions.find((one) => one.number === number.value);
}

/** What an export fills in of each direction, by its number and the column. */
type Given = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function givenWords({ exported, directions, progress }: YearsProgress, say: Say): Given {
  const sheets = exported.flatMap((spreadsheet) => spreadsheet.sheets);
  const headings = headingsOf(progressColumns(1), say);
  const tables = sheets.flatMap((sheet) => progressTable(sheet, headings) ?? []);
  const all: readonly Row[] = tables.flatMap(rowsOf);
  const rows = grouped(all, ({ cells }) => cells.get('number')?.value);
  return new Map(
    directions.map(({ number }) => {
      const own = rows.get(number) ?? [];
      const filled = own.length > 0 ? givenColumns : [];
      const words = filled.map((column): [string, string[]] => [
        column,
        own.map(({ cells }) => String(cells.get(column)?.value ?? '')),
      ]);
      // Of a workbook that was imported before, what was reported last has changed since.
      const entries = (progress?.entries ?? []).filter((one) => one.number === number);
      const last = [undefined, ...entries].map((entry) => lastReported(entry, say));
      return [number, new Map([...words, ['last', last]])];
    }),
  );
}

function typedOver(rows: readonly Row[], own: YearsProgress, given: Given): readonly CellProblem[] {
  const found = rows.flatMap((row) => {
    const words = given.get(directionOf(row, own)?.number ?? '') ?? [];
    return [...words].flatMap(([column, known]) =>
      isTypedOver(row, column, known) ? [{ cell: row.address(column) }] : [],
    );
  });
  return notTaken(found, 'an export fills in what stands there, and an import does not read it');
}

/** A deadline in CSV is written as the program that saved it writes days. */
function isTypedOver({ cells, table }: Row, column: string, known: readonly string[]): boolean {
  const reading = readWords(cells.get(column));
  if ('message' in reading) return true;
  const { value } = reading;
  const isDay = column === 'deadline' && table.sheet.name === '';
  if (value === undefined || column === 'number' || isDay) return false;
  // In a workbook that was CSV, the apostrophe before words that look like a formula has become a letter.
  return !known.some((one) => [value, unguarded(value)].some((words) => isAlike(one, words)));
}

/** What stands below the headings in a row that is neither of a direction nor the mark of the export. */
function noEntries(rows: readonly Row[], own: YearsProgress, say: Say): readonly CellProblem[] {
  const marks: readonly unknown[] = [progressRowOf(own), say('progress.row-state')];
  const found = rows.flatMap((row) =>
    directionOf(row, own) || isFilledIn(row)
      ? []
      : [...row.cells].flatMap(([column, { value }]) => (marks.includes(value) ? [] : [{ cell: row.address(column) }])),
  );
  return notTaken(found, 'an entry has the number of its direction, a day and what was done');
}
