/** A spreadsheet as it was written: its cells, and what each is called. */
import { lettersOf } from '../../doc/letters.ts';
import type { NumberFormat } from './number-format.ts';
import type { Struck } from './struck.ts';

export interface Spreadsheet {
  readonly sheets: readonly Sheet[];
  /** A CSV file whose fields are set apart by semicolons comes from a place where the comma is the decimal mark. */
  readonly decimalComma: boolean;
}

export interface Sheet {
  /** Empty for CSV, which has no sheets. */
  readonly name: string;
  /** Rows that hold anything, in order. */
  readonly rows: readonly SheetRow[];
  /** The addresses of cells that somebody has commented on. */
  readonly comments?: readonly string[];
  /** Where links lead that lie on cells. */
  readonly links?: readonly { readonly column: number; readonly row: number; readonly address: string }[];
  /** Stretches of cells that are shown as one, with what stands in the first of them. */
  readonly merged?: readonly Stretch[];
  /** The numbers of rows that are not shown: hidden by hand, or left out by a filter. */
  readonly hidden?: ReadonlySet<number>;
  /** Whether text boxes, pictures or charts lie on it. */
  readonly hasDrawings?: true;
  /** Whether cells are shown struck through by conditions, which only a spreadsheet program works out. */
  readonly strikesByCondition?: true;
}

/** From the first cell to the last, each with its column from 0 and its row from 1. */
export interface Stretch {
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

export interface SheetRow {
  /** From 1. */
  readonly number: number;
  /** By column, from 0; only cells that hold anything. */
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface Cell {
  /** Undefined for a formula whose result was not stored. */
  readonly value: string | number | boolean | undefined;
  /** `#REF!` and its kin; the value is then the same word. */
  readonly isError?: boolean;
  /** How a number is shown; dates are days since 30 December 1899. Absent where all are words, as in CSV. */
  readonly format?: NumberFormat;
  readonly isFormula?: boolean;
  /** Of a file that does not tell numbers, words and formulas apart, as CSV: a spreadsheet may have left out a nought. */
  readonly isUntyped?: true;
  /** What of it is struck through. */
  readonly struck?: Struck;
  /** Which of its words stand above or below the line of the others. */
  readonly raised?: readonly string[];
}

/** Why a file cannot be read as a spreadsheet, in a user's words. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}

/** `Allocations!D14`, or `D14` of CSV. @param column from 0 @param row from 1 */
export function addressOf(sheet: string, column: number, row: number): string {
  const cell = `${lettersOf(column)}${row}`;
  const name = /^[A-Za-z_]\w*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return sheet === '' ? cell : `${name}!${cell}`;
}
