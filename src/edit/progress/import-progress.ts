/** Takes what was filled in in the workbook of progress into progress.yaml: every row as a new entry, or none and every reason why. */
import { figureColumns, progressColumns, progressHeading, progressRowOf } from '../../model/progress-row.ts';
import { unmarked } from '../../model/markup.ts';
import { inARow, measuresOn } from '../../model/measures.ts';
import type { Direction } from '../../model/direction.ts';
import type { Edition } from '../../model/edition.ts';
import { formatDate, type IsoDate } from '../../model/iso-date.ts';
import { everyDirection } from '../../model/pack.ts';
import { progressStates, reportWithout, type ProgressEntry } from '../../model/progress.ts';
import { sayIn, type Say, type Wording } from '../../model/wording.ts';
import { addressOf, type Sheet, type Spreadsheet } from '../../source/sheets/sheet.ts';
import { spacesTaken } from '../funding/plain-spaces.ts';
import { dayOrderOf, readDay } from '../funding/read-day.ts';
import {
  aboutCells,
  cellsFrom,
  inQuotes,
  isAlike,
  tidied,
  valueOf,
  type CellProblem,
  type Reading,
  type Terms,
} from '../funding/reading.ts';
import { standingIn } from '../funding/read-names.ts';
import { readWords } from '../funding/read-words.ts';
import { headedTwice, mergedCells, rowsOf, type Table } from '../funding/tables.ts';
import {
  describedIn,
  headingsOf,
  isFilledIn,
  isToFillIn,
  needed,
  numberIn,
  progressTable,
  type Row,
  type YearsProgress,
} from './find-rows.ts';
import { unreadIn } from './unread.ts';
import { withEntries } from './with-entries.ts';

/** What a row says of a direction. */
export type NewEntry = Omit<ProgressEntry, 'origin'>;

export interface ImportedProgress {
  readonly added: readonly NewEntry[];
  /** How many rows say what an entry says already. */
  readonly known: number;
  readonly problems: readonly CellProblem[];
  /** What is not taken, or otherwise than it stands in its cell. */
  readonly remarks: readonly CellProblem[];
  /** The whole of progress.yaml as it would be; absent when there is nothing to add, or a problem. */
  readonly text?: string;
  /** Where a key of an entry that is added stands in the spreadsheet; its row where it names none of the cells. @param index of the entry among those added */
  cellOf(index: number, key: string | undefined): string | undefined;
}

/** @param text progress.yaml as it is now; undefined where there is none yet, which `first` then begins */
export function importProgress(
  text: string | undefined,
  first: string,
  of: YearsProgress,
  spreadsheet: Spreadsheet,
  wording: Wording,
): ImportedProgress {
  const say = sayIn(wording);
  const given = of.editions.flatMap(({ pack }) => [...everyDirection(pack)]);
  const most = Math.max(1, ...[...of.directions, ...given].map(({ measures }) => measures.length));
  const headings = headingsOf(progressColumns(most), say);
  const tables = spreadsheet.sheets.flatMap((sheet) => progressTable(sheet, headings) ?? []);
  const stranger = spreadsheet.sheets.flatMap((sheet) => strangerIn(sheet, of))[0];
  if (stranger) return { ...nothing, problems: [stranger] };
  if (tables.length === 0) return { ...nothing, problems: [noTable(say)] };
  const twice = tables.flatMap((table) => headedTwice(table, headings));
  if (twice.length > 0) return { ...nothing, problems: twice };
  const rows: readonly Row[] = tables.flatMap(rowsOf);
  const standing = standingIn(rows.map(({ cells }) => cells.get('number')));
  const own = { ...of, standing, described: describedIn(of.exported, headings) };
  const merged = tables.flatMap((table) => mergedCells(table, directionsIn(rows, table), isToFillIn));
  if (merged.length > 0) return { ...nothing, problems: merged };
  const dayOrder = dayOrderOf(rows.map(({ cells }) => ({ cell: cells.get('date'), known: undefined })));
  const terms = dayOrder ? { dayOrder } : {};
  const filled = rows.filter(isFilledIn);
  const read = filled.map((row) => entryIn(row, own, { say, figures: figureColumns(most), terms }));
  const refused = [...tables.flatMap(otherColumns), ...read.flatMap((one) => ('problems' in one ? one.problems : []))];
  const entered = filled.flatMap((row, index) => {
    const one = read[index];
    return one && 'entry' in one ? [{ ...row, entry: one.entry, said: saidIn(one.entry) }] : [];
  });
  const before = new Set((own.progress?.entries ?? []).map(saidIn));
  const fresh = entered.filter(({ said }) => !before.has(said));
  const taken = fresh.filter(({ said }, index) => fresh.findIndex((one) => one.said === said) === index);
  const copies = fresh.filter((row) => !taken.includes(row));
  const added = taken.map(({ entry }) => entry);
  const problems = [...refused, ...saidTwice(taken), ...taken.flatMap((row) => outOfTime(row, row.entry, own) ?? [])];
  const remarks = [
    ...unreadIn(spreadsheet, rows, own, say),
    ...takenOnce(copies),
    ...taken.flatMap((row) => insteadOf(row, own) ?? []),
    ...spacesTaken(taken.flatMap(textsIn)),
  ];
  const cellOf: ImportedProgress['cellOf'] = (index, key) => {
    const row = taken[index];
    const column = key === 'figures' ? 'figure-1' : key;
    return row?.address(column !== undefined && row.cells.has(column) ? column : 'number');
  };
  const found = { added, known: entered.length - fresh.length, problems, remarks, cellOf };
  return problems.length > 0 || added.length === 0 ? found : { ...found, text: withEntries(text ?? first, added) };
}

function directionsIn(rows: readonly Row[], table: Table<string>): readonly Row[] {
  return rows.filter((row) => row.table === table && row.cells.has('number'));
}

const nothing: ImportedProgress = { added: [], known: 0, problems: [], remarks: [], cellOf: () => undefined };

/** A day that has not come, or by which the Board has been told. */
function outOfTime({ address }: Row, entry: NewEntry, { progress, today }: YearsProgress): CellProblem | undefined {
  const cell = address('date');
  const day = formatDate(entry.date);
  if (entry.date > today)
    return {
      cell,
      message: `${day} is still to come (today is ${formatDate(today)}): nobody can report yet what was so then.`,
      help: 'Correct the day or its year. Where another day counts as today, say so with --on.',
    };
  const report = progress && reportWithout(progress, entry);
  if (!report) return undefined;
  const told = formatDate(report.on);
  return {
    cell,
    message: `The Board was told on ${told} how direction ${entry.number} stood by then: an entry of ${day} would change what it was told.`,
    help: `Give it a day after ${told}, and say in its words since when it has been so.`,
  };
}

/** Rows that say what another row of the workbook says, as in a sheet that was copied. */
function takenOnce(copies: readonly Row[]): readonly CellProblem[] {
  return aboutCells(
    copies.map(({ address }) => ({ cell: address('number') })),
    (cells, isOne) =>
      isOne
        ? `The row of ${cells} says the same as another: it is taken once.`
        : `The rows of ${cells} say the same as others: they are taken once.`,
  );
}

interface Entered extends Row {
  readonly entry: NewEntry;
}

/** Of one day one entry counts, and nobody knows which of two it should be. */
function saidTwice(rows: readonly Entered[]): readonly CellProblem[] {
  return rows.flatMap(({ entry, address }, index) => {
    const first = rows.slice(0, index).find((one) => isOfDayOf(one.entry, entry));
    if (!first) return [];
    return {
      cell: address('date'),
      message: `${cellsFrom([{ cell: first.address('date') }])} reports of direction ${entry.number} on ${formatDate(entry.date)} too, and otherwise: of one day one entry counts.`,
      help: 'Say it in one row, or correct the day of one of them.',
    };
  });
}

/** What corrects an entry that is there. */
function insteadOf({ entry, address }: Entered, { progress }: YearsProgress): CellProblem | undefined {
  if (!progress?.entries.some((one) => isOfDayOf(one, entry))) return undefined;
  const day = formatDate(entry.date);
  return {
    cell: address('date'),
    message: `progress.yaml says otherwise of direction ${entry.number} on ${day} already: that stays there, and what this row says counts from now on.`,
    help: 'Where it is no correction, give it the day on which it was so.',
  };
}

function isOfDayOf(one: NewEntry, other: NewEntry): boolean {
  return one.number === other.number && one.date === other.date;
}

/** What of a row is printed as words. */
function textsIn({ cells, address }: Row): readonly { readonly cell: string; readonly text: string }[] {
  return [...cells].flatMap(([column, { value }]) =>
    /^(?:by|done|evidence|figure-\d+)$/.test(column) && typeof value === 'string'
      ? [{ cell: address(column), text: value }]
      : [],
  );
}

function saidIn({ number, date, by, state, done, figures, evidence }: NewEntry): string {
  return JSON.stringify([number, date, by, state, done, figures, evidence ?? null]);
}

function noTable(say: Say): CellProblem {
  const headings = needed.map((column) => `“${progressHeading(column, say)}”`).join(', ');
  return {
    message: `No sheet has a row with the headings ${headings}.`,
    help: 'Import a workbook that was made by directions progress export, with its headings left as they are.',
  };
}

/** The row that says whose progress it is, where that is another's. */
function strangerIn({ name, rows }: Sheet, { board, year }: YearsProgress): readonly CellProblem[] {
  return rows.flatMap(({ number, cells }) =>
    [...cells].flatMap(([place, { value }]) => {
      const [kind, , itsYear] = String(value ?? '').split(':');
      if (kind !== 'progress' || itsYear === undefined || value === progressRowOf({ board, year })) return [];
      return {
        cell: addressOf(name, place, number),
        message: `This workbook is of ${tidied(String(value)).slice('progress:'.length, 90).replace(':', ', ')}, not of ${board}, ${year}.`,
        help: `Make one with: directions progress export ${year} progress.xlsx`,
      };
    }),
  );
}

/** What stands below another heading than was exported, or none, would be lost. */
function otherColumns({ sheet, head, columns }: Table<string>): readonly CellProblem[] {
  const known = new Set(columns.values());
  return sheet.rows
    .filter(({ number }) => number > head)
    .flatMap(({ number, cells }) =>
      [...cells]
        .filter(([place, { value }]) => !known.has(place) && String(value ?? '').trim() !== '')
        .map(([place]) => ({
          cell: addressOf(sheet.name, place, number),
          message: 'Nothing is read from this column: its heading is not one that was exported.',
          help: 'Put the heading back, or move the words to a column that was exported.',
        })),
    );
}

interface Manner {
  readonly say: Say;
  readonly figures: readonly string[];
  readonly terms: Pick<Terms, 'dayOrder'>;
}

type Read = { readonly entry: NewEntry } | { readonly problems: readonly CellProblem[] };

function entryIn(row: Row, of: YearsProgress, { say, figures, terms }: Manner): Read {
  const { board, year, directions, editions } = of;
  const mark = row.cells.get('number')?.value;
  if (mark === progressRowOf({ board, year })) return { problems: [inMark(row)] };
  const problems: CellProblem[] = [];
  const take = <T>(column: string, reading: Reading<T>): T | undefined => {
    if ('value' in reading) return reading.value;
    problems.push({ cell: row.address(column), ...reading });
    return undefined;
  };
  const words = (column: string): string | undefined => take(column, readWords(row.cells.get(column)));
  const number = take('number', numberIn(row, of));
  const direction = directions.find((one) => one.number === number);
  if (!direction && !problems.some(({ cell }) => cell === row.address('number')))
    problems.push({
      cell: row.address('number'),
      message:
        number === undefined
          ? 'No number of a direction stands here.'
          : `An entry is of one direction, not of ${number}.`,
      help: 'Put back the number that was exported.',
    });
  const date = take('date', readDay(row.cells.get('date'), terms));
  const state = take('state', stateIn(words('state'), say));
  const [by, done, evidence] = ['by', 'done', 'evidence'].map(words);
  const given = figures.map((column) => words(column)?.replace(/^tbc$/i, 'tbc') ?? 'tbc');
  const measures = direction ? measuresFor(direction, date, editions) : [];
  if (direction) problems.push(...misplacedFigures(row, { year, number: direction.number, date, measures, figures }));
  const found = { date, by, state, done };
  for (const [column, value] of Object.entries(found))
    if (value === undefined && !problems.some(({ cell }) => cell === row.address(column)))
      problems.push({
        cell: row.address(column),
        message: `“${progressHeading(column, say)}” is empty.`,
        help: 'An entry says when this was so, who reports it, how it stands and what was done. Fill it in, or empty the row.',
      });
  if (!direction || date === undefined || !state || by === undefined || done === undefined || problems.length > 0)
    return { problems };
  const own = given.slice(0, measures.length);
  const known = own.some((figure) => figure !== 'tbc') ? own : [];
  return {
    entry: {
      number: direction.number,
      date,
      by,
      state,
      done,
      figures: known,
      ...(evidence !== undefined && { evidence }),
    },
  };
}

function inMark(row: Row): CellProblem {
  return {
    cell: row.address('number'),
    message: 'This row says whose workbook it is, and is of no direction.',
    help: 'Move what was filled in in it to the row of its direction.',
  };
}

/** Those that the direction had on the day. */
function measuresFor(direction: Direction, date: IsoDate | undefined, editions: readonly Edition[]): readonly string[] {
  const then = date === undefined ? undefined : measuresOn(editions, direction.number, date);
  return then ?? direction.measures;
}

interface Figures extends Pick<NewEntry, 'number' | 'figures'> {
  readonly year: string;
  readonly date: IsoDate | undefined;
  /** Of the direction, on the day. */
  readonly measures: readonly string[];
}

/** Figures that would be lost, or be taken for those of other measures than the row shows. */
function misplacedFigures(row: Row, { year, number, date, measures, figures }: Figures): readonly CellProblem[] {
  const given = figures.filter((column) => String(row.cells.get(column)?.value ?? '').trim() !== '');
  const shown = valueOf(readWords(row.cells.get('measures')));
  const [first] = given;
  if (first === undefined) return [];
  // As the workbook is exported, and as it was before semicolons stood in it.
  const isShown = [inARow(measures), measures].some((all) => isAlike(shown ?? '', all.map(unmarked).join(' ')));
  if (date !== undefined && shown !== undefined && !isShown) {
    const where = cellsFrom([{ cell: row.address('measures') }]);
    const has = measures.length === 0 ? 'had no measure.' : `had other measures: ${inARow(measures).join(' ')}`;
    return [
      {
        cell: row.address(first),
        message: `The figure is for what ${where} shows, “${tidied(shown)}”, but on ${formatDate(date)} direction ${number} ${has}`,
        help: `Report it in a workbook that shows the measures of that day: directions progress export ${year} progress.xlsx --on ${date}. Without figures the row is taken as it is.`,
      },
    ];
  }
  return given
    .filter((column) => !figures.slice(0, measures.length).includes(column))
    .map((column) => ({
      cell: row.address(column),
      message: `Direction ${number} has no such measure, and a figure for it would be lost.`,
      help: 'Move it to the column of its measure, or to what was done.',
    }));
}

/** From its words or its id. */
function stateIn(words: string | undefined, say: Say): Reading<ProgressEntry['state']> {
  if (words === undefined) return { value: undefined };
  const state = progressStates.find((one) => isAlike(say(`progress.${one}`), words) || isAlike(one, words));
  return state
    ? { value: state }
    : {
        message: `${inQuotes(words)} is no state.`,
        help: `Write one of: ${progressStates.map((one) => say(`progress.${one}`)).join('; ')}.`,
      };
}
