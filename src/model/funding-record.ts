/** A budget as finance's spreadsheet holds it: one record for each figure and each line. */
import type { Authored, Path } from '../diagnostic.ts';
import { md5 } from '../digest.ts';
import { accountId } from './account.ts';
import {
  linesOf,
  statusOfMoney,
  type Allocation,
  type AllocationGroup,
  type Budget,
  type Figure,
  type FundingSource,
  type FundingStatus,
} from './budget.ts';
import type { IsoDate } from './iso-date.ts';
import { writeMoney, type Money } from './money.ts';
import type { Recipient } from './recipient.ts';

/** What finance staff may change, in the order of the columns. Each has the name of its key in budgets.yaml. */
export const fundingFields = [
  'label',
  'amount',
  'previous',
  'specified',
  'status',
  'offered',
  'considered',
  'decided',
  'confirm-by',
  'reference',
  'source',
  'use',
  /** The numbers of the directions that a line pays for, `1.1, 2.3`. */
  'directions',
  /** The ids of the functions that it pays for, `nhs-adults-1, nhs-adults-2a`. */
  'functions',
  /** The id of the outcome that it serves first. */
  'outcome',
  'note',
] as const;
export type FundingField = (typeof fundingFields)[number];

/** The fields that hold a sum of money, and those that hold a day. */
const moneyFields = ['amount', 'previous', 'specified'] as const satisfies readonly FundingField[];
export const dateFields = ['offered', 'considered', 'decided', 'confirm-by'] as const satisfies readonly FundingField[];

/** What each holds; all others hold words. */
interface FieldValues extends Record<(typeof dateFields)[number], IsoDate> {
  readonly amount: Money | 'tbc';
  readonly previous: Money;
  readonly specified: Money;
  readonly status: FundingStatus;
}
type FundingValues = { readonly [F in FundingField]: F extends keyof FieldValues ? FieldValues[F] : string };
export type FundingFields = Partial<FundingValues>;
export type FundingValue = FundingValues[FundingField];

/** Those that have a value, in the order of the columns. */
function fieldsOf(fields: { readonly [F in FundingField]?: FundingValues[F] | undefined }): FundingFields {
  const known: Partial<Record<FundingField, unknown>> = {};
  for (const field of fundingFields) if (fields[field] !== undefined) known[field] = fields[field];
  return known as FundingFields;
}

export function isMoneyField(field: FundingField): field is (typeof moneyFields)[number] {
  return moneyFields.some((one) => one === field);
}

export function isDateField(field: FundingField): field is (typeof dateFields)[number] {
  return dateFields.some((one) => one === field);
}

/** The fields that name what stands elsewhere: other authored files know what there is. */
const nameFields = ['directions', 'functions', 'outcome'] as const satisfies readonly FundingField[];

export function isNameField(field: FundingField): field is (typeof nameFields)[number] {
  return nameFields.some((one) => one === field);
}

/** The key of a column's heading in the wording: those who write a sheet and those who read it use the same. */
export function headingKey(column: string): string {
  return `workbook.${column === 'status' ? 'figure-status' : column}`;
}

/** A figure or a line, wherever it stands. */
export interface FundingEntry {
  /** `payment:nhs-lothian`, `set-aside:nhs-lothian` (a second one ends in `:2`), or the id of a line. */
  readonly id: string;
  readonly kind: 'figure' | 'line';
  readonly money: FundingSource;
  readonly recipient: Recipient;
  readonly group?: Pick<AllocationGroup, 'id' | 'title'>;
  /** The name to call it by: the service, or nothing for a figure. */
  readonly label: string;
  /** Of a payment without an amount. */
  readonly method?: string;
  readonly fields: FundingFields;
  /** What a line has where it says nothing itself. */
  readonly inherited: FundingFields;
}

/** The money that it is part of: `payment:nhs-lothian`. */
export function accountOf({ money, recipient }: Pick<FundingEntry, 'money' | 'recipient'>): string {
  return accountId(money, recipient);
}

/** As budgets.yaml has it. */
export interface FundingRecord extends Authored, FundingEntry {
  /** The way to it. */
  readonly path: Path;
}

/** Those of payments and amounts set aside; none without a budget. */
export function figureRecords({ budget }: { readonly budget?: Budget }): readonly FundingRecord[] {
  return budget ? figuresIn(budget) : [];
}

/** Every figure, then every line, as authored. */
export function recordsOf(budget: Budget): readonly FundingRecord[] {
  // Each line inherits from the money that it is part of, and thousands are part of the same.
  const statuses = new Map<string, FundingStatus | undefined>();
  const lines = linesOf(budget).map((line, index) => {
    const account = accountId(line.source, line.recipient);
    if (!statuses.has(account)) statuses.set(account, statusOfMoney(budget, line));
    return lineRecord(line, ['allocations', index], statuses.get(account));
  });
  return [...figuresIn(budget), ...lines];
}

function figuresIn(budget: Budget): readonly FundingRecord[] {
  const payments = budget.payments.map((one, index): FundingRecord => {
    const { amount } = one;
    return typeof amount !== 'object'
      ? figureRecord(one, 'payment', ['payments', index], { amount })
      : { ...figureRecord(one, 'payment', ['payments', index], {}), method: amount.method };
  });
  const setAsides = budget.setAsides.map((one, index) => figureRecord(one, 'set-aside', ['set-asides', index], one));
  return numbered([...payments, ...setAsides]);
}

/** A recipient may have several payments: each needs its own id. */
function numbered(records: readonly FundingRecord[]): readonly FundingRecord[] {
  const counts = new Map<string, number>();
  return records.map((record) => {
    const count = (counts.get(record.id) ?? 0) + 1;
    counts.set(record.id, count);
    return count === 1 ? record : { ...record, id: `${record.id}:${count}` };
  });
}

function figureRecord(
  one: Figure,
  money: FundingSource,
  path: Path,
  { amount, specified }: Pick<FundingFields, 'amount' | 'specified'>,
): FundingRecord {
  const { recipient, previous, status, offered, considered, decided, confirmBy, reference, source, note } = one;
  return {
    origin: one.origin,
    id: accountId(money, recipient),
    kind: 'figure',
    money,
    recipient,
    label: '',
    path,
    fields: fieldsOf({
      ...{ amount, specified, previous, status, offered, considered, decided, reference, source, note },
      'confirm-by': confirmBy,
    }),
    inherited: {},
  };
}

/** @param inherited the status of the money that the line is part of */
function lineRecord(line: Allocation, path: Path, inherited: FundingStatus | undefined): FundingRecord {
  const { origin, id, source, recipient, group, label, amount, previous, status, use, outcome, note } = line;
  const directions = line.directions.map((one) => one.number).join(', ');
  const functions = line.functions.map((one) => one.id).join(', ');
  return {
    origin,
    id,
    kind: 'line',
    money: source,
    recipient,
    ...(group && { group }),
    label,
    path,
    fields: fieldsOf({
      ...{ label, amount, previous, status, use, note },
      outcome: outcome?.id,
      directions: directions === '' ? undefined : directions,
      functions: functions === '' ? undefined : functions,
    }),
    inherited: inherited ? { status: inherited } : {},
  };
}

/** The amount of a record in words, as `issue: figures:` keeps it: `£94,970,000`, `tbc`, or the method. */
export function issuedAmount({ fields: { amount }, method }: FundingRecord): string {
  return typeof amount === 'number' ? writeMoney(amount) : (method ?? 'tbc');
}

/** The fields that only lines have, those that only figures have, and all that lines have. */
const lineOnly: readonly FundingField[] = ['label', 'use', ...nameFields];
const figureOnly: readonly FundingField[] = ['specified', 'reference', 'source', ...dateFields];
const lineFields = fundingFields.filter((field) => !figureOnly.includes(field));

/** The fields that a record of this kind has. */
export function fieldsOfKind({ kind, money }: Pick<FundingEntry, 'kind' | 'money'>): readonly FundingField[] {
  if (kind === 'line') return lineFields;
  return fundingFields.filter((field) => !lineOnly.includes(field) && (money === 'set-aside' || field !== 'specified'));
}

/** Sixteen hexadecimal digits that stand for all figures as they are now; no secret, only a mark to notice a change by. */
export function stateOf(records: readonly FundingEntry[]): string {
  const figures = records.map(({ id, method, recipient, money, group, fields }) => {
    const figure: unknown[] = [id, method, recipient.id, money, group?.id];
    for (const field of fundingFields) figure.push(fields[field]);
    return figure;
  });
  return md5(JSON.stringify(figures)).toString('hex', 0, 8);
}
