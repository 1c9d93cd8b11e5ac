/** Reads what a line names from its cell: the numbers of directions, the ids of functions, an outcome. */
import { nearest } from '../../diagnostic.ts';
import { grouped } from '../../grouped.ts';
import type { FundingFields } from '../../model/funding-record.ts';
import type { Pack } from '../../model/pack.ts';
import { everyFunction } from '../../model/scheme.ts';
import type { Cell } from '../../source/sheets/sheet.ts';
import { readWords } from './read-words.ts';
import { inQuotes, tidied, type Names, type Reading, type Refusal } from './reading.ts';

type NameField = 'directions' | 'functions' | 'outcome';
/** `direction`: where one alone can stand. */
type Field = NameField | 'direction';

export function namesIn(pack: Pick<Pack, 'groups' | 'scheme' | 'outcomes'>): Names {
  return {
    directions: pack.groups.flatMap(({ directions }) => directions.map(({ number }) => number)),
    functions: [...everyFunction(pack.scheme)].map(({ id }) => id),
    outcomes: pack.outcomes,
  };
}

/** As `FundingFields` keep them. @param known as it was exported */
export function readNames(
  cell: Cell | undefined,
  field: Field,
  names: Names,
  known: FundingFields[NameField],
): Reading<string> {
  const words = readWords(cell);
  if ('message' in words || words.value === undefined) return words;
  if (field === 'outcome') return outcomeIn(words.value, names);
  if (cell?.format?.kind === 'date') return { message: `Here stands the day ${inQuotes(words.value)}.`, help: asText };
  if (words.value === known) return { value: known };
  const isNumber =
    field !== 'functions' && mayLackNought(cell ?? {}, words.value) && !isWhole(words.value, field, names, known);
  const found = words.value
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((one) => (isNumber ? numbered(one, field, names) : named(one, field, names)));
  const refusal = found.find((one) => typeof one !== 'string');
  return refusal ?? { value: [...new Set(found)].join(', ') };
}

/** A number, or what stands alone in a file that may have been saved from one. */
function mayLackNought({ value, isUntyped }: Partial<Cell>, words: string): boolean {
  return typeof value === 'number' || (isUntyped === true && figures.test(words));
}

/** A nought that is there was not left out, nor any in a file that has all numbers which could be meant. Of rows that are each of one direction there are no more than those. */
function isWhole(words: string, field: Field, { directions, standing }: Names, known: string | undefined): boolean {
  if (!directions.includes(words)) return false;
  if (words.endsWith('0')) return true;
  const meant = directions.filter((one) => figures.test(one) && Number(one) === Number(words));
  const times = meant.map((one) => standing?.get(one) ?? 0);
  const isFew = field !== 'direction' || times.every((count) => count <= 1);
  return isFew && !meant.includes(known ?? '') && meant.every((one, index) => one === words || times[index] !== 0);
}

/** What cells of a CSV file hold, and how often. */
export function standingIn(cells: readonly (Cell | undefined)[]): Names['standing'] {
  const words = cells.flatMap((cell) => (cell?.isUntyped === true ? [tidied(String(cell.value))] : []));
  return new Map([...grouped(words, (one) => one)].map(([one, all]) => [one, all.length]));
}

const whatToWrite = {
  directions: 'Write the numbers of directions of this year, with commas between them.',
  direction: 'Write the number of a direction of this year.',
  functions: 'Write the ids of functions of this year, with commas between them.',
} as const;

function named(typed: string, field: keyof typeof whatToWrite, names: Names): string | Refusal {
  const own = field === 'functions' ? names.functions : names.directions;
  const written = tidied(typed);
  const found = own.find((one) => one === written) ?? own.find((one) => one.toLowerCase() === written.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(written, own);
  const help = isDay(written, own) ? `${whatToWrite[field]} ${asText}` : whatToWrite[field];
  return {
    message: `There is no ${field === 'functions' ? 'function' : 'direction'} ${inQuotes(typed)}.`,
    help: near === undefined ? help : `Did you mean “${near}”?`,
  };
}

const asText =
  'A spreadsheet makes a day of a number such as 10-12 or 2025-12: in a workbook (.xlsx) write it in a cell that has the format Text.';

/** `12-Oct`, `Dec-25`: what a spreadsheet makes of such a number. */
function isDay(written: string, directions: readonly string[]): boolean {
  return (
    /^(?:\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d\d)$/.test(written) && directions.some((one) => /^\d+[/-]\d+$/.test(one))
  );
}

const figures = /^\d+(?:\.\d+)?$/;

/** A spreadsheet shows the number 2.10 as 2.1, and 007 as 7, but no 2.1 as 2.10: which of the two is meant is plain only where there is no more than one. */
function numbered(typed: string, field: 'directions' | 'direction', names: Names): string | Refusal {
  if (!figures.test(typed)) return named(typed, field, names);
  const [short, ...more] = names.directions.filter((one) => figures.test(one) && Number(one) === Number(typed));
  const hasNoughts = String(Number(typed)) !== typed;
  if (short === undefined || (hasNoughts && more.length === 0)) return named(typed, field, names);
  return more.length === 0
    ? short
    : {
        message: `${inQuotes(typed)} may be ${[short, ...more].map((one) => `direction ${one}`).join(' or ')}: spreadsheets leave out noughts.`,
        help: 'Change it in a workbook (.xlsx), in a cell that has the format Text.',
      };
}

function outcomeIn(words: string, { outcomes }: Names): Reading<string> {
  const found = outcomes.find(({ id, number }) => words === number || words.toLowerCase() === id);
  return found
    ? { value: found.id }
    : {
        message: `There is no outcome ${inQuotes(words)}.`,
        help: `Write its number: ${outcomes.map(({ number }) => number).join(', ')}.`,
      };
}
