/** Finds what each row stands for, and what is wrong with the spreadsheet as a whole: another year's, another state, rows missing or there twice. */
import { nearest } from '../../diagnostic.ts';
import { grouped } from '../../grouped.ts';
import type { Budget } from '../../model/budget.ts';
import { accountOf, recordsOf, stateOf, type FundingEntry, type FundingRecord } from '../../model/funding-record.ts';
import { formatDate } from '../../model/iso-date.ts';
import type { Pack } from '../../model/pack.ts';
import type { Recipient } from '../../model/recipient.ts';
import { sameFigures } from '../../model/same-figures.ts';
import type { Spreadsheet } from '../../source/sheets/sheet.ts';
import { exportedBase } from './exported-base.ts';
import type { FoundRow } from './find-rows.ts';
import type { EarlierImport, Versions } from './funding-change.ts';
import { dayCounted, isDay, isDayOf } from './made-a-day.ts';
import { namesIn } from './read-names.ts';
import { readWords } from './read-words.ts';
import {
  aboutCells,
  asRead,
  inQuotes,
  isAlike,
  valueOf,
  type CellProblem,
  type Names,
  type Refusal,
} from './reading.ts';

/** Whose figures are taken in: what the spreadsheet has to be of. */
export interface YearsBudget {
  readonly board: string;
  readonly year: string;
  readonly budget: Budget;
  /** The bodies that money may be for. */
  readonly recipients: readonly Recipient[];
  /** What its lines may name. */
  readonly names: Names;
  /** What spreadsheets said that were imported before. */
  readonly earlier?: readonly EarlierImport[];
}

/** Undefined for a year without a budget. */
export function yearsBudget({ ijb, year, budget, ...pack }: Pack): YearsBudget | undefined {
  const { id: board, recipients } = ijb;
  return budget && { board, year: year.id, budget, recipients, names: namesIn(pack) };
}

export interface Matched {
  /** As exported, then what was added to budgets.yaml since. */
  readonly versions: readonly Versions[];
  /** Rows that are neither in the export nor in budgets.yaml. */
  readonly unknown: readonly FoundRow[];
  /** Of the figures when they were exported; absent where nobody knows. */
  readonly state?: string;
  /** Whether budgets.yaml is as it was exported. */
  readonly isSame: boolean;
  readonly problems: readonly CellProblem[];
}

export function matchRows(rows: readonly FoundRow[], own: YearsBudget, spreadsheet: Spreadsheet): Matched {
  const records = recordsOf(own.budget);
  const refused = (...problems: readonly CellProblem[]): Matched => ({
    versions: [],
    unknown: [],
    isSame: false,
    problems,
  });
  if (rows.length === 0) return refused();
  const state = rows.find((row) => row.stands.kind === 'state');
  const foreign = foreignState(state, own);
  if (foreign) return refused(foreign);
  const base = baseOf(state, records, own, spreadsheet);
  const bases = byId(base ?? records);
  const ours = base && base !== records ? sameFigures(base, records) : byId(records);
  const { found, unknown, problems } = rowsById(rows, new Set([...bases.keys(), ...ours.keys()]));
  const missing = [...bases.values()].filter((one) => !found.has(one.id));
  if (!base) {
    // A sheet saved alone has lost its mark with its other rows: that is one fault.
    const lost = state ? undefined : missingRows(missing, spreadsheet);
    return refused(...problems, lost ? { ...lost, help: inPart } : stateProblem(state, spreadsheet));
  }
  const slips = unknown.flatMap((row) => slipOf(row, missing));
  // Where all lines of one money are missing their sheet has been lost, and nobody has deleted them.
  const there = new Set([...bases.values()].filter((one) => one.kind === 'line' && found.has(one.id)).map(accountOf));
  const gone = missing.filter((one) => one.kind === 'figure' || !there.has(accountOf(one)));
  const lost = missingRows(gone, spreadsheet, unknown);
  return {
    versions: [...new Set([...bases.keys(), ...ours.keys()])].map((id): Versions => {
      const [before, row, now] = [bases.get(id), found.get(id), ours.get(id)];
      return { id, ...(before && { base: before }), ...(row && { row }), ...(now && { ours: now }) };
    }),
    unknown,
    ...(state?.stands.kind === 'state' && { state: state.stands.state }),
    isSame: base === records,
    problems: [...problems, ...slips, ...(lost && slips.length === 0 ? [lost] : []), ...idsLeftBehind(bases, found)],
  };
}

function byId<T extends FundingEntry>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((one) => [one.id, one]));
}

/** What the spreadsheet was made from; undefined where nobody knows. */
function baseOf(
  row: FoundRow | undefined,
  records: readonly FundingRecord[],
  { recipients }: YearsBudget,
  spreadsheet: Spreadsheet,
): readonly FundingEntry[] | undefined {
  if (row?.stands.kind !== 'state') return undefined;
  const { state } = row.stands;
  return state === stateOf(records) ? records : exportedBase(spreadsheet, state, recipients);
}

function rowsById(
  rows: readonly FoundRow[],
  known: ReadonlySet<string>,
): Pick<Matched, 'unknown' | 'problems'> & { readonly found: ReadonlyMap<string, FoundRow> } {
  const found = new Map<string, FoundRow>();
  const unknown: FoundRow[] = [];
  const twice: Twice[] = [];
  for (const row of rows) {
    if (row.stands.kind === 'unnamed') unknown.push(row);
    if (row.stands.kind !== 'record') continue;
    const first = found.get(row.id);
    if (first) twice.push({ row, first });
    else {
      found.set(row.id, row);
      if (!known.has(row.id)) unknown.push(row);
    }
  }
  return { found, unknown, problems: sayTwice(twice, rows) };
}

/** Two rows of one id. */
interface Twice {
  readonly row: FoundRow;
  readonly first: FoundRow;
}

/** Each is said, but for those of a sheet that was copied: these are one. */
function sayTwice(twice: readonly Twice[], rows: readonly FoundRow[]): readonly CellProblem[] {
  const pairs = grouped(twice, ({ first, row }) => JSON.stringify([first, row].map(({ table }) => table.sheet.name)));
  return [...pairs.values()].flatMap((pair) => copyOf(pair, rows) ?? pair.map(sameId));
}

function sameId({ row, first }: Twice): CellProblem {
  return {
    cell: row.address('id'),
    message: `The id ${inQuotes(row.id)} stands here and in ${first.address('id')}.`,
    help: 'Delete the row that is not meant; of a new line, only the id.',
  };
}

/** Where all rows of the one sheet stand in the other too. @param pair the rows that two sheets share */
function copyOf(pair: readonly Twice[], rows: readonly FoundRow[]): CellProblem | undefined {
  const [{ row, first } = {}, second] = pair;
  if (!row || !first || !second || row.table === first.table) return undefined;
  const isWhole = [row, first].some(
    ({ table }) => rows.filter((one) => one.table === table && one.stands.kind === 'record').length === pair.length,
  );
  if (!isWhole) return undefined;
  const [one, other] = [first, row].map(({ table }) => inQuotes(table.sheet.name));
  return {
    cell: row.address('id'),
    message: `The sheet ${other} has the same ${pair.length} ids as the sheet ${one}: one looks like a copy of the other.`,
    help: 'Delete the one that is not meant, and import again.',
  };
}

/** What was exported for another board or another year. */
function foreignState(row: FoundRow | undefined, { board, year }: YearsBudget): CellProblem | undefined {
  if (row?.stands.kind !== 'state' || row.stands.state === '') return undefined;
  const { board: ofBoard, year: ofYear } = row.stands;
  if (ofBoard === board && ofYear === year) return undefined;
  return {
    cell: row.address('id'),
    message:
      ofBoard === board
        ? `This file holds the figures of ${ofYear}, not those of ${year}.`
        : `This file holds the figures of ${ofBoard} for ${ofYear}, not those of ${board} for ${year}.`,
    help: 'Import it into the year it was exported from.',
  };
}

/** An id that is nearly one whose row is missing has been mistyped, or made into a day. */
function slipOf(row: FoundRow, missing: readonly FundingEntry[]): readonly CellProblem[] {
  const ids = missing.map((one) => one.id);
  const near = row.id === '' ? undefined : nearest(row.id, ids);
  const [cell, message] = [row.address('id'), `There is no line ${inQuotes(row.id)}`];
  const made = madeADay(row, ids);
  if (made) return [{ cell, message: `${message}: ${made.message}`, help: made.help }];
  return near === undefined ? [] : [{ cell, message: `${message}.`, help: `Did you mean “${near}”?` }];
}

/** @param ids those that are missing, of which it may be one */
function madeADay({ id, cells, table }: FoundRow, ids: readonly string[]): Required<Refusal> | undefined {
  const counted = dayCounted(id);
  const [lost, ...more] = ids.filter((one) => isDayOf(counted ?? id, one));
  const isOne = lost !== undefined && more.length === 0;
  const isSure = isOne || isDay(id) || cells.get('id')?.format?.kind === 'date';
  if (!isSure || ids.length === 0) return undefined;
  const number = counted ? `, and this is the number of ${formatDate(counted)}` : '';
  const asText = `with an apostrophe before it, '${isOne ? lost : ids[0]}, and save the file again; or use a workbook (.xlsx), in which it stays as it is`;
  return {
    message: `a spreadsheet has made a day of ${isOne ? `the id “${lost}”` : 'an id'}${number}.`,
    help:
      table.sheet.name === ''
        ? `Type ${isOne ? 'it' : 'the id'} ${asText}.`
        : `Give the cell the format Text, and type ${isOne ? 'it' : 'the id'} again.`,
  };
}

/** Rows that have one another's names, as where a sheet was sorted without its ids. A name that a line takes over from one that has a new name is no sign of it. */
function idsLeftBehind(
  bases: ReadonlyMap<string, FundingEntry>,
  found: ReadonlyMap<string, FoundRow>,
): readonly CellProblem[] {
  const names = grouped(bases.values(), (one) => namedIn(one, one.label));
  const instead = new Map<string, string>();
  for (const one of bases.values()) {
    const label = valueOf(readWords(found.get(one.id)?.cells.get('label')));
    const [other, ...more] = names.get(namedIn(one, label ?? one.label)) ?? [];
    if (other && more.length === 0 && other.id !== one.id) instead.set(one.id, other.id);
  }
  const circles = circlesIn(instead);
  const rows = [...found].flatMap(([id, row]) => (circles.has(id) ? [row] : []));
  return aboutCells(
    rows.map((row) => ({ cell: row.address('id') })),
    (cells) =>
      `The rows of ${cells} have one another’s names: their ids have stayed where they were, and the rest was sorted or moved.`,
    'Sort and move whole rows, with their ids. Lines that are to change names with one another do so in budgets.yaml.',
  );
}

function namedIn(entry: FundingEntry, label: string): string {
  return `${accountOf(entry)} ${asRead(label)}`;
}

/** From where going on from each to the next leads back. */
function circlesIn(next: ReadonlyMap<string, string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const found = [...next.keys()].flatMap((start) => {
    const way: string[] = [];
    let at: string | undefined = start;
    for (; at !== undefined && !seen.has(at); at = next.get(at)) {
      seen.add(at);
      way.push(at);
    }
    const from = way.findIndex((id) => id === at);
    return from === -1 ? [] : way.slice(from);
  });
  return new Set(found);
}

/** So many are named. */
const most = 5;

/** A CSV file has one sheet, which has no name. */
function isCsv({ sheets }: Spreadsheet): boolean {
  return sheets.length === 1 && sheets[0]?.name === '';
}

/** @param unknown rows of which one may be it, with something else for an id */
export function missingRows(
  missing: readonly FundingEntry[],
  spreadsheet: Spreadsheet,
  unknown: readonly FoundRow[] = [],
): CellProblem | undefined {
  if (missing.length === 0) return undefined;
  const ids = missing.slice(0, most).map((one) => `“${one.id}”`);
  const others = missing.length - ids.length;
  const stray = unknown.find(({ cells }) => {
    const label = valueOf(readWords(cells.get('label')));
    return label === undefined || missing.some((one) => isAlike(one.label, label));
  });
  return {
    ...(stray && { cell: stray.address('id') }),
    message:
      missing.length === 1
        ? `The row of ${ids[0] ?? ''} is missing.`
        : `The rows of ${ids.join(', ')}${others > 0 ? ` and ${others} more` : ''} are missing.`,
    help:
      isCsv(spreadsheet) && missing.length > 1
        ? 'A CSV file holds one sheet of a workbook: import the workbook itself. Rows that were deleted are put back as they were exported.'
        : `Put ${missing.length === 1 ? 'it back as it was' : 'them back as they were'} exported. A payment, an amount set aside, and the last line of one are taken away in budgets.yaml.`,
  };
}

const inPart =
  'Import the workbook that directions funding export made: neither one sheet of it, saved alone, nor the appendix of one body has all rows.';

/** What was exported must be known: otherwise the spreadsheet would undo what others have changed since. */
function stateProblem(row: FoundRow | undefined, spreadsheet: Spreadsheet): CellProblem {
  if (!row)
    return {
      message: 'The row that says which state of the figures was exported is missing.',
      help: 'An appendix that was built has none: only a workbook made by directions funding export can be imported.',
    };
  const alone = isCsv(spreadsheet);
  return {
    cell: row.address('id'),
    message: `The figures in budgets.yaml have changed since this file was exported, and ${alone ? 'a CSV file does not hold' : 'the hidden sheet is gone that held'} what they were.`,
    help: `Export the figures again, and copy your changes into the new file.${alone ? ' A workbook (.xlsx) can be imported again and again.' : ''}`,
  };
}
