/** A table of money: the columns of figures, the arithmetic of its totals, and whether its rounded figures add up. */
import type { Block, Cell, Row, Table } from '../../doc/doc.ts';
import { para, text } from '../../doc/build.ts';
import { formatPerMille, formatRounded, perMille, rounded, type DisplayUnit } from '../../model/display-unit.ts';
import type { Budget, FundingStatus, Method } from '../../model/budget.ts';
import { previousYear } from '../../model/financial-year.ts';
import { sizeOf, subtract, type Money } from '../../model/money.ts';
import type { Context } from '../context.ts';

/** What every table of the appendix is made from. */
export interface Sheet {
  readonly budget: Budget;
  readonly context: Context;
  readonly unit: DisplayUnit;
  /** The number of the next table. */
  number(): string;
  /** The number of the next chart. */
  figureNumber(): string;
}

/** One row of figures, before it is put into words. */
export interface MoneyRow {
  readonly role: Row['role'];
  readonly label: string;
  readonly amount?: Money | Method | 'tbc';
  readonly previous?: Money;
  readonly status?: string;
  /** What the amount is a share of. */
  readonly whole?: Money;
  /** The rows that it is the sum of. */
  readonly parts?: readonly MoneyRow[];
  /** Whether some of it is still to be confirmed: it is then not compared with last year. */
  readonly isOpen?: boolean;
}

type Column = 'label' | 'amount' | 'previous' | 'change' | 'percent' | 'share' | 'status';

/** Statuses too long for a column of figures: a short word stands there, and what it means below the table. */
const longStatuses: readonly FundingStatus[] = ['acceptance-not-recorded', 'offered-not-accepted'];

export function statusInColumn(status: FundingStatus, { say }: Context): string {
  return say(longStatuses.includes(status) ? `funding.short-${status}` : `funding.${status}`);
}

/** The table (or two, where one would be too wide: how much there is, and the change) and the notes that its figures call for. `name` is its key in the wording. */
export function money(
  sheet: Sheet,
  name: 'groups' | 'lines',
  rows: readonly MoneyRow[],
  facts: Readonly<Record<string, string>> = {},
): readonly Block[] {
  const { say } = sheet.context;
  const sets = columnSets(rows, sheet.unit, sheet.context.columns);
  const tables = sets.map((columns, index) =>
    tableOf(sheet, index === 0 ? name : `${name}-change`, columns, rows, facts),
  );
  const missing = say('funding.none');
  const notes = [
    ...(mayNotSum(rows, sheet.unit) ? [say('funding.rounding')] : []),
    ...(tables.some((table) =>
      table.rows.some(({ cells }) =>
        cells.some(({ content: [first] }) => first?.kind === 'text' && first.text === missing),
      ),
    )
      ? [say('funding.none-meaning')]
      : []),
    ...longStatuses.flatMap((status) =>
      rows.some((row) => row.status === say(`funding.short-${status}`)) ? [say(`funding.meaning-${status}`)] : [],
    ),
  ];
  return [...tables, ...(notes.length > 0 ? [para([text(notes.join(' '))])] : [])];
}

function tableOf(
  sheet: Sheet,
  name: 'groups' | 'lines' | 'groups-change' | 'lines-change',
  columns: readonly Column[],
  rows: readonly MoneyRow[],
  facts: Readonly<Record<string, string>>,
): Table {
  const { say, pack } = sheet.context;
  const unit = sheet.unit === '£' ? '' : say(`funding.unit-${sheet.unit === '£000' ? 'thousands' : 'millions'}`);
  const said = { ...facts, year: pack.year.id, 'last-year': previousYear(pack.year), unit };
  return {
    kind: 'table',
    caption: say(`funding.${name}-caption`, { ...said, number: sheet.number() }),
    description: say(`funding.${name}-description`, said),
    columns: columns.map((column) =>
      columnOf(
        column,
        say(`funding.column-${column === 'label' && name.startsWith('groups') ? 'group' : column}`, said),
      ),
    ),
    rows: rows.map((row) => ({ role: row.role, cells: columns.map((column) => cellOf(row, column, sheet)) })),
  };
}

/** Time runs from left to right. Last year and the change appear only where something is known of last year; full pounds, or more columns than the theme has room for, become two tables. */
function columnSets(rows: readonly MoneyRow[], unit: DisplayUnit, most: number): readonly (readonly Column[])[] {
  const rest: readonly Column[] = [
    ...(rows.some((row) => row.whole !== undefined) ? (['share'] as const) : []),
    ...(rows.some((row) => row.status !== undefined) ? (['status'] as const) : []),
  ];
  if (rows.every((row) => row.previous === undefined)) return [['label', 'amount', ...rest]];
  const change: readonly Column[] = ['label', 'previous', 'amount', 'change', 'percent'];
  return unit === '£' || change.length + rest.length > most
    ? [['label', 'amount', ...rest], change]
    : [[...change, ...rest]];
}

function columnOf(column: Column, heading: string): Table['columns'][number] {
  if (column === 'label') return { heading, width: 2, align: 'left' };
  return column === 'status' ? { heading, width: 1, align: 'left' } : { heading, align: 'right' };
}

function cellOf(row: MoneyRow, column: Column, sheet: Sheet): Cell {
  const { say } = sheet.context;
  const none = words(say('funding.none'));
  const change = changeOf(row);
  switch (column) {
    case 'label':
      return words(row.label);
    case 'status':
      return words(row.status ?? '');
    case 'amount':
      return amountCell(row.amount, sheet);
    case 'previous':
      return row.previous === undefined ? none : moneyCell(row.previous, sheet.unit);
    case 'change':
      return change === undefined ? none : moneyCell(change, sheet.unit);
    case 'percent':
      return change === undefined || row.previous === undefined
        ? none
        : shareCell(perMille(change, sizeOf(row.previous)), none);
    case 'share':
      return typeof row.amount !== 'number' || row.whole === undefined
        ? none
        : shareCell(perMille(row.amount, row.whole), none);
  }
}

function changeOf({ amount, previous, isOpen = false }: MoneyRow): Money | undefined {
  return typeof amount === 'number' && !isOpen && previous !== undefined ? subtract(amount, previous) : undefined;
}

export function words(content: string): Cell {
  return { content: content === '' ? [] : [text(content)] };
}

/** A sum in the unit of the table, "To be confirmed", or the method. */
export function amountCell(amount: MoneyRow['amount'], { unit, context }: Sheet): Cell {
  const { say } = context;
  if (typeof amount === 'number') return moneyCell(amount, unit);
  return words(
    amount === undefined
      ? say('funding.none')
      : amount === 'tbc'
        ? say('funding.tbc')
        : say('funding.method', { method: amount.method }),
  );
}

export function moneyCell(amount: Money, unit: DisplayUnit): Cell {
  return { content: [text(formatRounded(rounded(amount, unit), unit))], value: amount };
}

function shareCell(tenths: number | undefined, none: Cell): Cell {
  return tenths === undefined ? none : { content: [text(formatPerMille(tenths))], value: tenths };
}

/** Whether anyone who adds up or takes away the printed figures comes to another figure than is printed. */
export function mayNotSum(rows: readonly MoneyRow[], unit: DisplayUnit): boolean {
  return rows.some((row) => printedColumns.some((column) => differs(row, column, unit)) || changeDiffers(row, unit));
}

const printedColumns = ['amount', 'previous', 'change', 'share'] as const;

function differs(row: MoneyRow, column: (typeof printedColumns)[number], unit: DisplayUnit): boolean {
  // Where a part has no change, nobody can add the changes up.
  if (column === 'change' && row.parts?.some((part) => changeOf(part) === undefined)) return false;
  const own = printedOf(row, column, unit);
  if (!row.parts || own === undefined) return false;
  return row.parts.reduce((all, part) => all + (printedOf(part, column, unit) ?? 0), 0) !== own;
}

function printedOf(row: MoneyRow, column: (typeof printedColumns)[number], unit: DisplayUnit): number | undefined {
  if (column === 'share')
    return typeof row.amount === 'number' && row.whole !== undefined ? perMille(row.amount, row.whole) : undefined;
  const sum = column === 'change' ? changeOf(row) : row[column];
  return typeof sum === 'number' ? rounded(sum, unit) : undefined;
}

function changeDiffers(row: MoneyRow, unit: DisplayUnit): boolean {
  const change = changeOf(row);
  if (change === undefined || typeof row.amount !== 'number' || row.previous === undefined) return false;
  return rounded(row.amount, unit) - rounded(row.previous, unit) !== rounded(change, unit);
}
