/** The cells of the funding workbook, and the formulas of its totals. */
import { cellName, type FormulaCell, type WorksheetCell, type Worksheet } from '../../doc/workbook.ts';
import {
  isDateField,
  type FundingField,
  type FundingRecord,
  type FundingValue,
  headingKey,
} from '../../model/funding-record.ts';
import { fundingStatuses, type Budget, type FundingSource } from '../../model/budget.ts';
import { subtract, type Money } from '../../model/money.ts';
import type { Context } from '../context.ts';

/** What every sheet of the funding workbook is made from. */
export interface Sheets {
  readonly context: Context;
  readonly budget: Budget;
  /** By id, for the recipients of the audience. */
  readonly records: ReadonlyMap<string, FundingRecord>;
  /** The id of the row that marks the figures as they are now, where the workbook is to be filled in and imported again. */
  readonly state?: string;
}

/** What can be filled in. */
type FieldCell = Exclude<WorksheetCell, FormulaCell>;

export const empty: FieldCell = { kind: 'empty' };
/** To be filled in. */
export const room: FieldCell = { kind: 'empty', input: true };

export function words(text: string): WorksheetCell {
  return text === '' ? empty : { kind: 'text', text };
}

/** A field of a record; in a workbook that is to be imported it is shaded, as finance staff's to change. */
export function fieldCell(record: FundingRecord, field: FundingField, { context, state }: Sheets): WorksheetCell {
  const value = record.fields[field] ?? record.inherited[field];
  if (field === 'amount' && record.method !== undefined)
    return { kind: 'text', text: context.say('funding.method', { method: record.method }) };
  if (value === undefined || value === '') return state === undefined ? empty : room;
  return filled(field, value, context, state !== undefined);
}

function filled(field: FundingField, value: FundingValue, { say, pack }: Context, input: boolean): FieldCell {
  if (typeof value === 'number') return { kind: 'money', pence: value, input };
  if (field === 'amount') return { kind: 'text', text: say('funding.tbc'), input };
  if (isDateField(field)) return { kind: 'date', day: value, input };
  if (field === 'outcome')
    return { kind: 'text', text: pack.outcomes.find(({ id }) => id === value)?.number ?? value, input };
  return { kind: 'text', text: field === 'status' ? say(`funding.${value}`) : value, input };
}

/** The group of a line, which finance may change. */
export function groupCell({ group }: FundingRecord, { state }: Sheets): WorksheetCell {
  if (group) return { kind: 'text', text: group.title, input: state !== undefined };
  return state === undefined ? empty : room;
}

/** How settled the pack is, and in a workbook that is to be imported what can be filled in. */
export function remark({ context: { say, pack }, state }: Sheets): string {
  const status = say('workbook.status', { status: say(`status.${pack.status}`) });
  return state === undefined ? status : `${status} ${say('workbook.fill-in')}`;
}

/** The title of the workbook and of each of its sheets. */
export function titleOf({ context: { say, pack }, budget }: Pick<Sheets, 'context' | 'budget'>): string {
  return say('workbook.title', { ijb: pack.ijb.shortName, budget: budget.title, year: pack.year.id });
}

/** Columns by the key of their heading, each with its width in characters. */
export function columnsOf(
  heads: readonly (readonly [key: string, width: number])[],
  context: Context,
): Worksheet['columns'] {
  return heads.map(([key, width]) => ({
    heading: context.say(headingKey(key)),
    width,
    ...(key === 'status' && {
      list: fundingStatuses.map((status) => context.say(`funding.${status}`)),
      refusal: context.say('workbook.not-listed'),
    }),
  }));
}

/** Rows that a total sums: one, or from one to another. */
export interface Stretch {
  readonly from: number;
  readonly to?: number;
}

/** `E5:E9`, or `E5` of one. */
export function stretchIn(column: number, { from, to }: Stretch): string {
  return to === undefined ? cellName(column, from) : `${cellName(column, from)}:${cellName(column, to)}`;
}

/** Whether every cell holds a number, also in the rows that are inserted among them. */
function areNumbers(refs: readonly string[]): string {
  return `COUNT(${refs.join(',')})=${refs.map((one) => `ROWS(${one})`).join('+')}`;
}

/** The sum of rows above, of stretches such as `E5:E9` or single cells, when every one of them holds a number; half a sum misleads. */
function sumCell(refs: readonly string[], result: Money | undefined, none: string): FormulaCell {
  return {
    kind: 'formula',
    formula: `IF(${areNumbers(refs)},SUM(${refs.join(',')}),"${none}")`,
    result: result ?? none,
    format: 'money',
  };
}

/**
 * Last year's and this year's sum of a total's parts, and the comparisons of the two.
 * @param open what stands for a sum while an amount is not known
 */
export function sumCells(
  { say }: Context,
  place: Place,
  { amount, previous }: Pick<Compared, 'amount' | 'previous'>,
  parts: readonly Stretch[],
  open = say('funding.tbc'),
): readonly FormulaCell[] {
  const none = say('funding.none');
  const refs = (column: number): readonly string[] => parts.map((part) => stretchIn(column, part));
  return [
    sumCell(refs(place.columns.previous), previous, none),
    sumCell(refs(place.columns.amount), amount, open),
    ...comparisons(place, { amount, previous, none, changes: refs(place.columns.change) }),
  ];
}

/** Where a row of sums stands, and what shares are of. */
export interface Place {
  /** From 0. */
  readonly columns: { readonly amount: number; readonly previous: number; readonly change: number };
  /** From 1. */
  readonly row: number;
  /** The rows that have the same formulas, where this is not the only one. */
  readonly stretch?: FormulaCell['stretch'];
  readonly whole: Money | undefined;
  /** The cell that holds it, or cells to be added. */
  readonly wholeCell: string;
}

interface Compared {
  readonly amount: Money | undefined;
  readonly previous: Money | undefined;
  /** For a total: the changes of its parts. Without all of them there is nothing to compare. */
  readonly changes?: readonly string[];
  readonly none: string;
}

/** The three comparisons of a row: change, change in per cent, share. */
export function comparisons(
  { columns, row, stretch, whole, wholeCell }: Place,
  { amount, previous, changes, none }: Compared,
): readonly FormulaCell[] {
  const [now, before, change] = [columns.amount, columns.previous, columns.change].map((one) =>
    cellName(one, stretch?.first ?? row),
  );
  const difference = amount === undefined || previous === undefined ? undefined : subtract(amount, previous);
  const known = changes ? areNumbers(changes) : `AND(ISNUMBER(${now}),ISNUMBER(${before}))`;
  const cell = (condition: string, value: string, result: number | undefined, format: FormulaCell['format']) => ({
    kind: 'formula' as const,
    formula: `IF(${condition},${value},"${none}")`,
    result: result ?? none,
    format,
    ...(stretch && { stretch }),
  });
  const part = (of: number | undefined, all: number | undefined): number | undefined =>
    of === undefined || all === undefined || all <= 0 ? undefined : of / all;
  const share = (of: string | undefined, all: string | undefined): string => `IF(${all}<=0,"${none}",${of}/${all})`;
  return [
    cell(known, `${now}-${before}`, difference, 'money'),
    cell(`ISNUMBER(${change})`, share(change, before), part(difference, previous), 'percent'),
    cell(`AND(ISNUMBER(${now}),ISNUMBER(${wholeCell}))`, share(now, wholeCell), part(amount, whole), 'percent'),
  ];
}

/** A sheet's name in a formula. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** What formulas call the cell of a payment or an amount set aside by. @param nth of a recipient's, from 1 */
export function figureName(money: FundingSource, recipient: string, nth = 1): string {
  return nameOf(money === 'payment' ? 'Payment' : 'Set_aside', recipient, ...(nth > 1 ? [`${nth}`] : []));
}

/** The sum of several in a formula, which is an error where one is no number. */
export function added(parts: readonly string[]): string {
  return parts.length > 1 ? `(${parts.join('+')})` : (parts[0] ?? '');
}

/** A part of a defined name: letters, digits and underscores. */
export function nameOf(...parts: readonly string[]): string {
  return parts.join('_').replace(/[^A-Za-z0-9_]/g, '_');
}
