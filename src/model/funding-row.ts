/** What a row of finance's spreadsheet stands for. Its first column says so, to whoever writes the sheet and whoever takes it back. */
import type { FundingSource } from './budget.ts';
import type { FundingEntry } from './funding-record.ts';

export type FundingRow =
  /** A figure or a line, by its id. */
  | { readonly kind: 'record'; readonly id: string }
  /** The lines of one group of an account. */
  | { readonly kind: 'subtotal'; readonly money: FundingSource; readonly recipient: string; readonly group: string }
  /** The lines of an account; without a recipient, the figures of one kind, or all of them. */
  | { readonly kind: 'total'; readonly money: FundingSource | 'all'; readonly recipient?: string }
  /** Whose figures these are, of which year, and as they were when the sheet was written (see `stateOf`). */
  | { readonly kind: 'state'; readonly board: string; readonly year: string; readonly state: string };

/** `district-nursing`, `subtotal:payment:nhs-lothian:core`, `total:payment:nhs-lothian`, `total:all`, `state:midlothian-ijb:2023-24:0123456789abcdef`. */
export function rowId(row: FundingRow): string {
  switch (row.kind) {
    case 'record':
      return row.id;
    case 'subtotal':
      return ['subtotal', row.money, row.recipient, row.group].join(':');
    case 'total':
      return ['total', row.money, ...(row.recipient === undefined ? [] : [row.recipient])].join(':');
    case 'state':
      return ['state', row.board, row.year, row.state].join(':');
  }
}

/** What is neither a total nor a state is taken for the id of a record. */
export function readRowId(id: string): FundingRow {
  const [kind, first = '', recipient, group] = id.split(':');
  if (kind === 'state' && group !== undefined) return { kind, board: first, year: recipient ?? '', state: group };
  const money = (['payment', 'set-aside', 'all'] as const).find((one) => one === first);
  if (kind === 'subtotal' && money && money !== 'all' && recipient !== undefined && group !== undefined)
    return { kind, money, recipient, group };
  if (kind === 'total' && money) return { kind, money, ...(recipient !== undefined && { recipient }) };
  return { kind: 'record', id };
}

/** Those that a total or subtotal sums. */
export function partsOf<T extends Pick<FundingEntry, 'kind' | 'money' | 'recipient' | 'group'>>(
  row: Extract<FundingRow, { readonly kind: 'total' | 'subtotal' }>,
  records: readonly T[],
): readonly T[] {
  const { money, recipient } = row;
  const kind = recipient === undefined ? 'figure' : 'line';
  return records.filter(
    (record) =>
      record.kind === kind &&
      (money === 'all' || record.money === money) &&
      (recipient === undefined || record.recipient.id === recipient) &&
      (row.kind === 'total' || record.group?.id === row.group),
  );
}
