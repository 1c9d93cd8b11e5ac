/** Builds the money. */
import type { Allocation, Budget, FundingStatus, Payment, SetAside } from '../../model/budget.ts';
import { parseMoney, type Money } from '../../model/money.ts';
import type { Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';
import { maybeDay } from './dates.ts';
import { findAll, type Names } from './group.ts';

export function buildBudget(file: Entry, names: Names, ledger: Ledger): Budget {
  return {
    origin: file.origin,
    title: file.text('title'),
    ...file.maybe('text', 'text'),
    payments: file.entries('payments').flatMap((entry): Payment[] => {
      const figure = buildFigure(entry, names, ledger);
      return figure ? [{ ...figure, amount: entry.has('method') ? { method: entry.text('method') } : amountOf(entry, 'amount', ledger) }] : [];
    }),
    setAsides: file.entries('set-asides').flatMap((entry): SetAside[] => {
      const figure = buildFigure(entry, names, ledger);
      return figure ? [{ ...figure, amount: amountOf(entry, 'amount', ledger), ...(entry.has('specified') && { specified: amountOf(entry, 'specified', ledger) }) }] : [];
    }),
    allocations: file.isText('allocations') ? 'tbc' : file.entries('allocations').flatMap((entry) => buildAllocation(entry, names, ledger)),
  };
}

function buildFigure(entry: Entry, names: Names, ledger: Ledger): Omit<Payment, 'amount'> | undefined {
  const recipient = names.recipients.find(entry.text('recipient'), entry.origin, 'recipient');
  return (
    recipient && {
      origin: entry.origin,
      recipient,
      status: entry.text<FundingStatus>('status'),
      ...entry.maybe('source', 'source'),
      ...maybeDay(entry, 'offered', 'offered', ledger),
      ...maybeDay(entry, 'considered', 'considered', ledger),
      ...maybeDay(entry, 'decided', 'decided', ledger),
      ...maybeDay(entry, 'confirm-by', 'confirmBy', ledger),
      ...entry.maybe('reference', 'reference'),
      ...entry.maybe('note', 'note'),
    }
  );
}

function buildAllocation(entry: Entry, names: Names, ledger: Ledger): readonly Allocation[] {
  const recipient = names.recipients.find(entry.text('recipient'), entry.origin, 'recipient');
  if (!recipient) return [];
  return [{
    origin: entry.origin,
    label: entry.text('label'),
    recipient,
    source: entry.text('source'),
    amount: entry.text('amount') === 'tbc' ? 'tbc' : amountOf(entry, 'amount', ledger),
    ...entry.maybe('use', 'use'),
    functions: findAll(entry, 'functions', names.functions),
    ...(entry.has('previous') && { previous: amountOf(entry, 'previous', ledger) }),
  }];
}

/** The schema has seen to the form; what is left to go wrong is a sum too large to be kept exactly. */
function amountOf(entry: Entry, key: string, ledger: Ledger): Money {
  const amount = parseMoney(entry.text(key));
  if (amount !== undefined) return amount;
  ledger.report({ rule: 'malformed-amount', severity: 'error', message: `${entry.text(key)} is too large a sum to be right.`, at: entry.origin.span(key), help: 'Write pounds, for example £56,593,000.' });
  return 0 as Money;
}
