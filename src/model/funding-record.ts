/** A budget as finance's spreadsheet holds it: one record for each figure and each line, its fields as plain text. */
import type { Authored, Path } from '../diagnostic.ts';
import type { AllocationGroup, Budget, Figure, FundingSource } from './budget.ts';
import { formatMoney, type Money } from './money.ts';
import type { Recipient } from './recipient.ts';

/** What finance staff may change. Each has the name of its key in budgets.yaml. */
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
  'note',
] as const;
export type FundingField = (typeof fundingFields)[number];

export const moneyFields: readonly FundingField[] = ['amount', 'previous', 'specified'];
export const dateFields: readonly FundingField[] = ['offered', 'considered', 'decided', 'confirm-by'];

/** A money field is `tbc` or pence in digits, a date `YYYY-MM-DD`, a status its id. Absent fields are absent. */
export type FundingFields = Readonly<Partial<Record<FundingField, string>>>;

export interface FundingRecord extends Authored {
  /** `payment:nhs-lothian`, `set-aside:nhs-lothian` (a second one ends in `:2`), or the id of a line. */
  readonly id: string;
  readonly kind: 'figure' | 'line';
  readonly money: FundingSource;
  readonly recipient: Recipient;
  readonly group?: AllocationGroup;
  /** The name to call it by: the service, or nothing for a figure. */
  readonly label: string;
  /** The way to it in budgets.yaml. */
  readonly path: Path;
  /** Of a payment without an amount. */
  readonly method?: string;
  readonly fields: FundingFields;
  /** What a line has where it says nothing itself. */
  readonly inherited: FundingFields;
}

/** Every figure, then every line, as authored. */
export function recordsOf(budget: Budget): readonly FundingRecord[] {
  const payments = budget.payments.map(
    (one, index): FundingRecord => ({
      ...figureRecord(
        one,
        'payment',
        ['payments', index],
        typeof one.amount === 'number' ? { amount: `${one.amount}` } : {},
      ),
      ...(typeof one.amount !== 'number' && { method: one.amount.method }),
    }),
  );
  const setAsides = budget.setAsides.map((one, index) =>
    figureRecord(one, 'set-aside', ['set-asides', index], {
      amount: `${one.amount}`,
      ...amount('specified', one.specified),
    }),
  );
  const figures = numbered([...payments, ...setAsides]);
  const statuses = new Map(figures.map((one) => [one.id, one.fields.status ?? '']));
  const lines =
    budget.allocations === 'tbc'
      ? []
      : budget.allocations.map(
          (line, index): FundingRecord => ({
            origin: line.origin,
            id: line.id,
            kind: 'line',
            money: line.source,
            recipient: line.recipient,
            ...(line.group && { group: line.group }),
            label: line.label,
            path: ['allocations', index],
            fields: {
              label: line.label,
              amount: `${line.amount}`,
              ...amount('previous', line.previous),
              ...(line.status && { status: line.status }),
              ...(line.use !== undefined && { use: line.use }),
              ...(line.note !== undefined && { note: line.note }),
            },
            inherited: { status: statuses.get(`${line.source}:${line.recipient.id}`) ?? '' },
          }),
        );
  return [...figures, ...lines];
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

function figureRecord(one: Figure, money: FundingSource, path: Path, amounts: FundingFields): FundingRecord {
  const { offered, considered, decided, confirmBy, reference, source, note, status } = one;
  return {
    origin: one.origin,
    id: `${money}:${one.recipient.id}`,
    kind: 'figure',
    money,
    recipient: one.recipient,
    label: '',
    path,
    fields: {
      ...amounts,
      ...amount('previous', one.previous),
      status,
      ...(offered && { offered }),
      ...(considered && { considered }),
      ...(decided && { decided }),
      ...(confirmBy && { 'confirm-by': confirmBy }),
      ...(reference !== undefined && { reference }),
      ...(source !== undefined && { source }),
      ...(note !== undefined && { note }),
    },
    inherited: {},
  };
}

function amount<K extends FundingField>(field: K, money: Money | undefined): { readonly [P in K]?: string } {
  return money === undefined ? {} : ({ [field]: `${money}` } as { [P in K]: string });
}

/** The amount of a record in words, as `issue: figures:` keeps it: `£94,970,000`, `tbc`, or the method. */
export function issuedAmount({ fields, method }: FundingRecord): string {
  const amount = fields.amount ?? method ?? 'tbc';
  return /^-?\d+$/.test(amount) ? formatMoney(Number(amount) as Money).replace('−', '-') : amount;
}

/** The fields that a record of this kind has. */
export function fieldsOfKind({ kind, money }: Pick<FundingRecord, 'kind' | 'money'>): readonly FundingField[] {
  if (kind === 'line') return ['label', 'amount', 'previous', 'status', 'use', 'note'];
  return fundingFields.filter(
    (field) => field !== 'label' && field !== 'use' && (money === 'set-aside' || field !== 'specified'),
  );
}

/** Sixteen hexadecimal digits that stand for all figures as they are now; no secret, only a mark to notice a change by. */
export function stateOf(records: readonly FundingRecord[]): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  const add = (words: string): void => {
    for (let at = 0; at <= words.length; at++) {
      const unit = at < words.length ? words.charCodeAt(at) : 0x1f;
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ unit, 0x85ebca6b) ^ (other >>> 13);
    }
  };
  for (const record of records) {
    for (const words of [record.id, record.method ?? '', record.recipient.id, record.money, record.group?.id ?? ''])
      add(words);
    for (const field of fundingFields) add(record.fields[field] ?? '\u0000');
  }
  return hex(one) + hex(other);
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}
