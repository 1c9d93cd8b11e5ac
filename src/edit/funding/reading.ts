/** What a cell of finance's spreadsheet means: dirty where that is unambiguous, otherwise refused with a reason. */
import type { Outcome } from '../../model/outcome.ts';
import type { Cell } from '../../source/sheets/sheet.ts';
import type { Struck } from '../../source/sheets/struck.ts';

/** What a cell holds, undefined for an empty one; or why it is refused. */
export type Reading<T> = { readonly value: T | undefined } | Refusal;

export interface Refusal {
  readonly message: string;
  readonly help?: string;
}

/** Something wrong in the spreadsheet, at a cell such as `Allocations!D14`; without one where nothing stands. */
export interface CellProblem extends Refusal {
  readonly cell?: string;
}

/** Undefined too for what is refused. */
export function valueOf<T>(reading: Reading<T>): T | undefined {
  return 'value' in reading ? reading.value : undefined;
}

/** All that a line of the year may name. */
export interface Names {
  readonly directions: readonly string[];
  readonly functions: readonly string[];
  readonly outcomes: readonly Pick<Outcome, 'id' | 'number'>[];
  /** What the cells of a CSV file hold that name directions, and how often. */
  readonly standing?: ReadonlyMap<string, number> | undefined;
}

/** How the words of the documents read in a spreadsheet, and how this one was written. */
export interface Terms {
  /** The words for each status, in the order of `fundingStatuses`. */
  readonly statuses: readonly string[];
  readonly tbc: string;
  /** What stands for the total of payments of which one is determined by a method. */
  readonly byMethod: string;
  readonly decimalComma: boolean;
  readonly names: Names;
  /** What the other days of the file say of those that can be read in two ways. */
  readonly dayOrder?: 'day first' | 'month first';
}

/** A cell of which nothing can be taken: empty, an error, a formula that was never computed, or one of which somebody has struck out what it holds. */
export function nothingIn(cell: Cell | undefined): Reading<never> | undefined {
  if (!cell) return { value: undefined };
  if (cell.isError)
    return {
      message: `The spreadsheet shows the error ${String(cell.value)} here.`,
      help: 'Put the formula right, or type the value.',
    };
  if (typeof cell.value === 'string' && /^\s*#{3,}\s*$/.test(cell.value))
    return {
      message: `Only ${inQuotes(cell.value.trim())} stands here: the column was too narrow to show the value in the program that wrote the file.`,
      help: 'Make the column wider there and save the file again, or type the value.',
    };
  if (cell.isUntyped && typeof cell.value === 'string' && /^\s*=(?!")\S/.test(cell.value))
    return {
      message: `Here stands the formula ${inQuotes(cell.value.trim())}, and not its result.`,
      help: "Type the value; or the words with an apostrophe before them, '=, where they are none.",
    };
  if (cell.value !== undefined)
    return (cell.struck && refusalOfStruck(cell.struck)) ?? (cell.raised && refusalOfRaised(cell.raised));
  return cell.isFormula
    ? {
        message: 'The result of this formula is not stored in the file.',
        help: 'Open the file in your spreadsheet program, let it compute, and save it.',
      }
    : { value: undefined };
}

/** Whether it is to go or to stay nobody knows but who struck it through. */
function refusalOfStruck(struck: Struck): Refusal {
  if (struck === 'all')
    return {
      message: 'What stands here is struck through.',
      help: 'Put in its place what is to stand here, or take the line off it.',
    };
  return {
    message: `${whichAre(struck)} struck through.`,
    help: 'Take the words out, or take the line off them.',
  };
}

/** A power, a fraction, or a mark of a footnote. */
function refusalOfRaised(raised: readonly string[]): Refusal {
  return {
    message: `${whichAre(raised)} above or below the line, as a superscript or subscript: that would be lost.`,
    help: 'Write out on the line what is meant, or take it out.',
  };
}

function whichAre(words: readonly string[]): string {
  return `${words.map((one) => inQuotes(tidied(one))).join(', ')} ${words.length === 1 ? 'is' : 'are'}`;
}

/** On one line, without the marks of no width that come along when words are copied. */
export function tidied(words: string): string {
  return words
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** What was typed, or as much of it as says which it is. */
export function inQuotes(words: string): string {
  return words.length <= 80 ? `“${words}”` : `“${words.slice(0, 60)}…”`;
}

/** A name as a reader takes it. */
export function asRead(name: string): string {
  return tidied(name).toLowerCase();
}

/** Whether two names are the same to a reader. */
export function isAlike(one: string, other: string): boolean {
  return one === other || asRead(one) === asRead(other);
}

/** What is to be said of these cells, at the first of them; nothing where there are none. */
export function aboutCells(
  found: readonly { readonly cell: string }[],
  say: (cells: string, isOne: boolean) => string,
  help?: string,
): readonly CellProblem[] {
  const [first] = found;
  if (!first) return [];
  return [
    { cell: first.cell, message: say(cellsFrom(found), found.length === 1), ...(help !== undefined && { help }) },
  ];
}

/** "E6", "E6 and E7", "E6 and 3 other cells". */
export function cellsFrom(found: readonly { readonly cell: string }[]): string {
  const [first, second] = found.map(({ cell }) => cell.replace(/^.*!/, ''));
  if (second === undefined) return first ?? '';
  return found.length === 2 ? `${first ?? ''} and ${second}` : `${first ?? ''} and ${found.length - 1} other cells`;
}
