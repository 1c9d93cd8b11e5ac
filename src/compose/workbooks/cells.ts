/** The cells of the funding workbook, and the formulas of its totals. */
import type { FormulaCell, WorksheetCell } from '../../doc/workbook.ts';
import { dateFields, moneyFields, type FundingField, type FundingRecord } from '../../model/funding-record.ts';
import { fundingStatuses } from '../../model/budget.ts';
import type { Money } from '../../model/money.ts';
import type { Context } from '../context.ts';

export const empty: WorksheetCell = { kind: 'empty' };

export function words(text: string): WorksheetCell {
  return text === '' ? empty : { kind: 'text', text };
}

/** A field of a record as finance staff find it: shaded, as theirs to change. */
export function inputCell(record: FundingRecord, field: FundingField, { say }: Context): WorksheetCell {
  const value = record.fields[field] ?? record.inherited[field];
  if (field === 'amount' && record.method !== undefined)
    return { kind: 'text', text: say('funding.method', { method: record.method }) };
  if (value === undefined || value === '') return { kind: 'empty', input: true };
  if (moneyFields.includes(field))
    return value === 'tbc'
      ? { kind: 'text', text: say('funding.tbc'), input: true }
      : { kind: 'money', pence: Number(value), input: true };
  if (dateFields.includes(field)) return { kind: 'date', day: value, input: true };
  return { kind: 'text', text: field === 'status' ? say(`funding.${value}`) : value, input: true };
}

/** The words that a status may be, for the list that the cells offer. */
export function statusWords({ say }: Context): readonly string[] {
  return fundingStatuses.map((status) => say(`funding.${status}`));
}

export function moneyOf(record: FundingRecord, field: FundingField): Money | undefined {
  const value = record.fields[field];
  return value === undefined || value === 'tbc' ? undefined : (Number(value) as Money);
}

/** Sums of rows above: stretches such as `E5:E9`, or single cells. */
export function sumCell(refs: readonly string[], result: Money): FormulaCell {
  return { kind: 'formula', formula: `SUM(${refs.join(',')})`, result, format: 'money' };
}

/** The same, but only when every cell holds a number: half a comparison misleads. */
export function fullSumCell(
  refs: readonly string[],
  count: number,
  result: Money | undefined,
  none: string,
): FormulaCell {
  const list = refs.join(',');
  return {
    kind: 'formula',
    formula: `IF(COUNT(${list})=${count},SUM(${list}),"${none}")`,
    result: result ?? none,
    format: 'money',
  };
}

interface Compared {
  readonly amount: Money | undefined;
  readonly previous: Money | undefined;
  readonly whole: Money;
  /** For a total: the changes of its parts and how many there are. Without all of them there is nothing to compare. */
  readonly parts?: { readonly changes: string; readonly count: number; readonly isOpen: boolean };
  readonly none: string;
}

/** The three comparisons of a row whose amount and last year's stand in the given cells. */
export function comparisons(
  cells: { readonly amount: string; readonly previous: string; readonly change: string; readonly whole: string },
  { amount, previous, whole, parts, none }: Compared,
): readonly FormulaCell[] {
  const { amount: now, previous: before, change } = cells;
  const difference = amount === undefined || previous === undefined || parts?.isOpen ? undefined : amount - previous;
  const known = parts ? `COUNT(${parts.changes})=${parts.count}` : `AND(ISNUMBER(${now}),ISNUMBER(${before}))`;
  return [
    {
      kind: 'formula',
      formula: `IF(${known},${now}-${before},"${none}")`,
      result: difference ?? none,
      format: 'money',
    },
    {
      kind: 'formula',
      formula: `IF(ISNUMBER(${change}),IF(${before}=0,"${none}",${change}/ABS(${before})),"${none}")`,
      result: difference === undefined || !previous ? none : difference / Math.abs(previous),
      format: 'percent',
    },
    {
      kind: 'formula',
      formula: `IF(AND(ISNUMBER(${now}),ISNUMBER(${cells.whole})),IF(${cells.whole}=0,"${none}",${now}/${cells.whole}),"${none}")`,
      result: amount === undefined || whole === 0 ? none : amount / whole,
      format: 'percent',
    },
  ];
}

/** A sheet's name in a formula. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A part of a defined name: letters, digits and underscores. */
export function nameOf(...parts: readonly string[]): string {
  return parts.join('_').replace(/[^A-Za-z0-9_]/g, '_');
}
