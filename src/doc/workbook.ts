/** A workbook in no format: what the spreadsheet writers turn into bytes. Nothing here has heard of a Direction. */
import type { Properties } from './doc.ts';
import { lettersOf } from './letters.ts';

export interface Workbook extends Properties {
  readonly sheets: readonly Worksheet[];
  /** Cells that formulas and readers can call by name, for example `Total_payments`. */
  readonly names: readonly { readonly name: string; readonly sheet: string; readonly cell: string }[];
}

/** A title, one row of headings, and rows of cells; no merged cells. */
export interface Worksheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** For programs alone. */
  readonly hidden?: boolean;
  /** The first and the last column that is printed, from 0. */
  readonly printed: readonly [number, number];
  /** How many columns stay in view beside others: up to the one that says what a row is about. One where nothing is said. */
  readonly frozen?: number;
  /** One line each, above the headings, the first in A1. */
  readonly titles: readonly string[];
  /** `width` in characters; `list` are the words that its cells may hold, `refusal` what is said to any other. */
  readonly columns: readonly {
    readonly heading: string;
    readonly width: number;
    readonly list?: readonly string[];
    readonly refusal?: string;
  }[];
  readonly rows: readonly WorksheetRow[];
}

export interface WorksheetRow {
  readonly role: 'item' | 'subtotal' | 'total' | 'remark';
  readonly cells: readonly WorksheetCell[];
}

/** Words, a sum of money, a day, what is computed, or nothing. `input`: a cell that its readers fill in. */
export type WorksheetCell =
  | { readonly kind: 'text'; readonly text: string; readonly input?: boolean }
  | { readonly kind: 'money'; readonly pence: number; readonly input?: boolean }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly day: string; readonly input?: boolean }
  | { readonly kind: 'empty'; readonly input?: boolean }
  | FormulaCell;

/** A formula without its `=`, and its result: pence, parts of one, or words. */
export interface FormulaCell {
  readonly kind: 'formula';
  readonly formula: string;
  /** The rows of its column, from 1, that have the same formula, its references moved down from the first: of each, `formula` is that of the first. */
  readonly stretch?: { readonly first: number; readonly last: number };
  readonly result: number | string;
  readonly format: 'money' | 'percent';
}

/** Whole pence as decimal pounds, `-1234.50`: digit by digit, so that no penny is lost to binary fractions. */
export function decimalPounds(pence: number): string {
  const size = Math.abs(pence);
  return `${pence < 0 ? '-' : ''}${Math.floor(size / 100)}.${(size % 100).toString().padStart(2, '0')}`;
}

/** The row of the headings, from 1. */
export function headRow(sheet: Pick<Worksheet, 'titles'>): number {
  return sheet.titles.length === 0 ? 1 : sheet.titles.length + 2;
}

/** `E14` of column 4 (from 0) and row 14 (from 1). */
export function cellName(column: number, row: number): string {
  return `${lettersOf(column)}${row}`;
}
