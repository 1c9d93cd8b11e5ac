/** A table of money: the columns of figures, the arithmetic of its totals, and whether its rounded figures add up. */
import type { Block, Cell, Row, Table, TableBar } from '../../doc/doc.ts';
import { text, plainPara } from '../../doc/build.ts';
import { formatPerMille, formatRounded, perMille, rounded, type DisplayUnit } from '../../model/display-unit.ts';
import type { Amount, Budget, FundingSource } from '../../model/budget.ts';
import { previousYear } from '../../model/financial-year.ts';
import { subtract, type Money } from '../../model/money.ts';
import type { Context } from '../context.ts';

/** What every table of the appendix is made from. */
export interface Sheet {
  readonly budget: Budget;
  readonly context: Context;
  readonly unit: DisplayUnit;
  /** The number of the next table. */
  number(): string;
}

/** One row of figures, before it is put into words. */
export interface MoneyRow {
  readonly role: Row['role'];
  readonly label: string;
  /** What is read after it: how settled it is, what it is for and what it serves. */
  readonly below?: string;
  /** Whether that begins on the line of the label. */
  readonly runOn?: true;
  readonly amount?: Amount;
  readonly previous?: Money;
  /** What the amount is a share of, where shares are printed. */
  readonly whole?: Money;
  /** The rows that it is the sum of. */
  readonly parts?: readonly MoneyRow[];
  /** Whether some of it is still to be confirmed: it is then not compared with last year. */
  readonly isOpen?: boolean;
  /** Of rows that have a bar. */
  readonly bar?: FundingSource;
}

type Column = 'label' | 'previous' | 'amount' | 'percent' | 'bars';

interface Named {
  /** Its key in the wording. */
  readonly name: 'groups' | 'lines';
  readonly facts?: Readonly<Record<string, string>>;
  /** Sentences of the remark, before and after those that the figures call for. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** The table, and one remark with all that its figures call for. */
export function money(sheet: Sheet, rows: readonly MoneyRow[], named: Named): readonly Block[] {
  const { say } = sheet.context;
  const remark = [
    ...(named.before ?? []),
    ...(mayNotSum(rows, sheet.unit) ? [say('funding.rounding')] : []),
    ...notComparable(rows, sheet.context),
    ...(named.after ?? []),
  ];
  return [tableOf(sheet, rows, named), ...(remark.length > 0 ? [plainPara(remark.join(' '), 'remark')] : [])];
}

function tableOf(sheet: Sheet, rows: readonly MoneyRow[], { name, facts }: Named): Table {
  const { say, pack } = sheet.context;
  const columns = columnsOf(rows, name, sheet.context.columns);
  const said = { ...facts, year: pack.year.id, 'last-year': previousYear(pack.year), unit: unitWords(sheet) };
  const bars = columns.includes('bars') ? barsOf(rows) : undefined;
  return {
    kind: 'table',
    caption: say(`funding.${name}-caption`, { ...said, number: sheet.number() }),
    description: say(`funding.${name}-description`, said),
    columns: columns.map((column): Table['columns'][number] => {
      if (column === 'bars') return { heading: say('funding.column-bars'), align: 'bars' };
      const heading = say(`funding.column-${column === 'label' && name === 'groups' ? 'group' : column}`, said);
      return column === 'label' ? { heading, width: 1, align: 'left' } : { heading, align: 'right' };
    }),
    rows: rows.map((row, index) => ({
      role: row.role,
      cells: columns.map((column): Cell => {
        const bar = bars?.[index];
        return column === 'bars' ? { content: [], ...(bar && { bar }) } : cellOf(row, column, sheet);
      }),
    })),
  };
}

const unitKeys = { '£000': 'thousands', '£m': 'millions', 'whole £m': 'whole-millions' } as const;

/** " (£000)", behind the caption of every table of money that is not in pounds. */
export function unitWords({ unit, context }: Sheet): string {
  return unit === '£' ? '' : context.say(`funding.unit-${unitKeys[unit]}`);
}

/** Time runs from left to right. Last year and the change appear only where something is known of last year; a theme without room for as many columns has only the change. */
function columnsOf(rows: readonly MoneyRow[], name: Named['name'], most: number): readonly Column[] {
  const isCompared = rows.some((row) => row.previous !== undefined);
  const figures: readonly Column[] = isCompared ? ['label', 'previous', 'amount', 'percent'] : ['label', 'amount'];
  const shown = figures.filter((column) => figures.length <= most || column !== 'previous');
  return name === 'groups' && barsOf(rows).filter((bar) => bar !== undefined).length > 1 ? [...shown, 'bars'] : shown;
}

function cellOf(row: MoneyRow, column: Exclude<Column, 'bars'>, sheet: Sheet): Cell {
  const none = words(sheet.context.say('funding.none'));
  switch (column) {
    case 'label': {
      const { label, below = '', runOn } = row;
      return { ...words(label), ...(below !== '' && { below: [text(below)], ...(runOn && { runOn }) }) };
    }
    case 'amount':
      return amountCell(row.amount, sheet);
    case 'previous':
      return row.previous === undefined ? none : moneyCell(row.previous, sheet.unit);
    case 'percent': {
      const change = changeOf(row);
      return change === undefined || row.previous === undefined
        ? none
        : shareCell(perMille(change, row.previous), none);
    }
  }
}

function changeOf({ amount, previous, isOpen = false }: MoneyRow): Money | undefined {
  return typeof amount === 'number' && !isOpen && previous !== undefined ? subtract(amount, previous) : undefined;
}

/** Why "n/a" stands in rows, whichever reasons there are. */
function notComparable(rows: readonly MoneyRow[], { say }: Context): readonly string[] {
  if (!rows.some(({ previous }) => previous !== undefined)) return [];
  const reasons = [
    ...(rows.some(({ previous }) => previous === undefined) ? ['unknown'] : []),
    ...(rows.some(({ previous }) => previous !== undefined && previous <= 0) ? ['nil'] : []),
    ...(rows.some(({ amount, isOpen }) => isOpen === true || amount === 'tbc') ? ['open'] : []),
    ...(rows.some(({ amount }) => typeof amount === 'object') ? ['method'] : []),
  ];
  const words = reasons.map((reason) => say(`funding.none-${reason}`));
  return words.length === 0 ? [] : [say('funding.none-meaning', { reasons: words.join(say('funding.none-joint')) })];
}

export function words(content: string): Cell {
  return { content: content === '' ? [] : [text(content)] };
}

/** A sum in the unit of the table; "To be confirmed" or that a method determines it in small letters, which leave the column narrow. */
export function amountCell(amount: Amount | undefined, sheet: Sheet): Cell {
  if (typeof amount === 'number') return moneyCell(amount, sheet.unit);
  if (amount === undefined) return words(sheet.context.say('funding.none'));
  return { content: [], below: [text(amountWords(amount, sheet))] };
}

export function amountWords(amount: Amount, { unit, context }: Sheet): string {
  if (typeof amount === 'number') return formatRounded(rounded(amount, unit), unit);
  return context.say(amount === 'tbc' ? 'funding.tbc' : 'funding.by-method');
}

export function moneyCell(amount: Money, unit: DisplayUnit): Cell {
  return { content: [text(formatRounded(rounded(amount, unit), unit))], value: amount };
}

export function shareCell(tenths: number | undefined, none: Cell): Cell {
  return tenths === undefined ? none : { content: [text(formatPerMille(tenths))], value: tenths };
}

/** Whether anyone who adds up the printed figures comes to another figure than is printed. */
export function mayNotSum(rows: readonly MoneyRow[], unit: DisplayUnit): boolean {
  return rows.some((row) => printedColumns.some((column) => differs(row, column, unit)));
}

const printedColumns = ['amount', 'previous', 'share'] as const;

function differs(row: MoneyRow, column: (typeof printedColumns)[number], unit: DisplayUnit): boolean {
  const own = printedOf(row, column, unit);
  if (!row.parts || own === undefined) return false;
  return row.parts.reduce((all, part) => all + (printedOf(part, column, unit) ?? 0), 0) !== own;
}

function printedOf(row: MoneyRow, column: (typeof printedColumns)[number], unit: DisplayUnit): number | undefined {
  if (column === 'share')
    return typeof row.amount === 'number' && row.whole !== undefined ? perMille(row.amount, row.whole) : undefined;
  const sum = row[column];
  return typeof sum === 'number' ? rounded(sum, unit) : undefined;
}

/** A bar for each row that has one and a sum, to one scale: filled for payments, hollow for amounts set aside. A negative sum ends where the others begin. */
function barsOf(rows: readonly MoneyRow[]): readonly (TableBar | undefined)[] {
  const sums = rows.map(({ bar, amount }) => (bar !== undefined && typeof amount === 'number' ? amount : undefined));
  const known = sums.flatMap((one) => one ?? []);
  const most = known.reduce((all: number, one) => Math.max(all, one), 0);
  const least = known.reduce((all: number, one) => Math.min(all, one), 0);
  const range = most - least || 1;
  return rows.map(({ bar }, index) => {
    const amount = sums[index];
    if (amount === undefined) return undefined;
    const start = (Math.min(0, amount) - least) / range;
    return { start, length: Math.abs(amount) / range, hollow: bar === 'set-aside' };
  });
}
