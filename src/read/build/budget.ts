/** Builds the money. */
import type { Authored } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import type {
  Allocation,
  AllocationGroup,
  Budget,
  Figure,
  LedgerColumns,
  FundingStatus,
  Payment,
  SetAside,
} from '../../model/budget.ts';
import type { DisplayUnit } from '../../model/display-unit.ts';
import type { Direction } from '../../model/direction.ts';
import { formatMoney, nothing, parseMoney, type Money } from '../../model/money.ts';
import type { Recipient } from '../../model/recipient.ts';
import { writtenSums } from '../../model/written-sum.ts';
import { Directory, type Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';
import { maybeDays } from './dates.ts';
import { findAll, type Names } from './group.ts';

/** Everything that a line of the budget may name. */
export interface BudgetNames extends Names {
  /** The budget's own file, which defines its groups and lines. */
  readonly home: string;
  /** By their numbers. */
  readonly directions: Directory<Numbered>;
}

/** A direction under its number, as a thing that can be looked up. */
export interface Numbered extends Authored {
  readonly id: string;
  readonly direction: Direction;
}

export function buildBudget(file: Entry, names: BudgetNames, ledger: Ledger): Budget {
  const groups: readonly AllocationGroup[] = file.entries('groups').map((entry) => entry.authored('id', 'title'));
  const directory = new Directory('group', names.home, groups, ledger);
  const allocations = file.isText('allocations')
    ? 'tbc'
    : file.entries('allocations').flatMap((entry) => buildAllocation(entry, names, directory, ledger));
  directory.settle();
  // For its report of ids that are used twice.
  if (allocations !== 'tbc') new Directory('allocation', names.home, allocations, ledger);
  return {
    origin: file.origin,
    title: file.text('title'),
    ...file.maybe('text'),
    ...(file.has('rounded-to') && { rounding: amountOf(file, 'rounded-to', ledger) }),
    unit: file.has('unit') ? file.text<DisplayUnit>('unit') : '£',
    payments: file.entries('payments').flatMap((entry): Payment[] => {
      const figure = buildFigure(entry, names.recipients, ledger);
      if (!figure) return [];
      return [{ ...figure, amount: entry.has('method') ? methodOf(entry, ledger) : amountOrTbc(entry, ledger) }];
    }),
    setAsides: file.entries('set-asides').flatMap((entry): SetAside[] => {
      const figure = buildFigure(entry, names.recipients, ledger);
      return figure
        ? [{ ...figure, amount: amountOrTbc(entry, ledger), ...maybeAmount(entry, 'specified', ledger) }]
        : [];
    }),
    groups,
    ledgers: file.entries('ledgers').flatMap((entry): LedgerColumns[] => {
      const recipient = names.recipients.find(entry.text('recipient'), entry.origin, 'recipient');
      return recipient ? [{ origin: entry.origin, recipient, ...entry.given('code', 'amount') }] : [];
    }),
    allocations,
  };
}

function buildFigure(entry: Entry, recipients: Directory<Recipient>, ledger: Ledger): Figure | undefined {
  const recipient = recipients.find(entry.text('recipient'), entry.origin, 'recipient');
  return (
    recipient && {
      origin: entry.origin,
      recipient,
      status: entry.text<FundingStatus>('status'),
      ...maybeAmount(entry, 'previous', ledger),
      ...entry.maybe('source'),
      ...maybeDays(entry, ledger, 'offered', 'considered', 'decided', 'confirm-by'),
      ...entry.maybe('reference', 'note'),
    }
  );
}

function buildAllocation(
  entry: Entry,
  names: BudgetNames,
  groups: Directory<AllocationGroup>,
  ledger: Ledger,
): readonly Allocation[] {
  const recipient = names.recipients.find(entry.text('recipient'), entry.origin, 'recipient');
  const group = entry.has('group') ? groups.find(entry.text('group'), entry.origin, 'group') : undefined;
  const outcome = entry.has('outcome')
    ? names.outcomes.find(entry.text('outcome'), entry.origin, 'outcome')
    : undefined;
  const directions = entry
    .texts('directions')
    .flatMap((number, index) => names.directions.find(number, entry.origin, 'directions', index)?.direction ?? []);
  if (!recipient) return [];
  return [
    {
      ...entry.authored('id', 'label'),
      recipient,
      source: entry.text('source'),
      ...(group && { group }),
      amount: amountOrTbc(entry, ledger),
      ...maybeAmount(entry, 'previous', ledger),
      ...entry.maybe<'status', FundingStatus>('status'),
      ...entry.maybe('use'),
      functions: findAll(entry, 'functions', names.functions),
      directions,
      ...(outcome && { outcome }),
      ledger: entry.texts('ledger'),
      ...entry.maybe('note'),
    },
  ];
}

function maybeAmount<K extends string>(entry: Entry, key: K, ledger: Ledger): { readonly [P in K]?: Money } {
  return entry.has(key) ? ({ [key]: amountOf(entry, key, ledger) } as { [P in K]: Money }) : {};
}

/** A sum is none, however it is typed: no total would hold it. */
function methodOf(entry: Entry, ledger: Ledger): { readonly method: string } {
  const method = entry.text('method');
  const [sum] = writtenSums(method);
  if (sum && !/[a-z]/i.test(method.replace(sum.words, '')))
    ledger.report(
      found('malformed-value', {
        message: `“${method}” is a sum, and not how the payment is determined.`,
        at: entry.origin.span('method'),
        help: `Write amount: ${formatMoney(sum.amount)}, or say in words how it is determined.`,
      }),
    );
  return { method };
}

function amountOrTbc(entry: Entry, ledger: Ledger): Money | 'tbc' {
  return entry.text('amount') === 'tbc' ? 'tbc' : amountOf(entry, 'amount', ledger);
}

/** The schema has seen to the form; what is left to go wrong is a sum too large to be kept exactly. */
function amountOf(entry: Entry, key: string, ledger: Ledger): Money {
  const amount = parseMoney(entry.text(key));
  if (amount !== undefined) return amount;
  ledger.report(
    found('malformed-amount', {
      message: `${entry.text(key)} is too large a sum to be right.`,
      at: entry.origin.span(key),
      help: 'Write pounds, for example £56,593,000.',
    }),
  );
  return nothing;
}
