/** The lines of one body held against its own ledger: equal, different, or missing on one side. */
import { grouped } from '../grouped.ts';
import type { Allocation } from './budget.ts';
import { subtract, sum, type Money } from './money.ts';

/** One row of a ledger. */
export interface LedgerRow {
  readonly code: string;
  readonly amount: Money;
}

/** A line, and what its codes come to; without a sum, the ledger has none of them, or the line names none. */
export interface LedgerLine {
  readonly id: string;
  readonly label: string;
  readonly amount: Money | 'tbc';
  readonly codes: readonly string[];
  readonly ledger?: Money;
  /** The ledger less the line. */
  readonly difference?: Money;
}

export interface LedgerComparison {
  readonly lines: readonly LedgerLine[];
  /** Codes of the ledger that no line names, with what their rows come to. */
  readonly unnamed: readonly LedgerRow[];
}

export function compareLedger(lines: readonly Allocation[], rows: readonly LedgerRow[]): LedgerComparison {
  const sums = new Map<string, LedgerRow>();
  for (const { code, amount } of rows) {
    const before = sums.get(codeKey(code));
    sums.set(codeKey(code), { code: before?.code ?? code, amount: before ? sum([before.amount, amount]) : amount });
  }
  const named = new Set(lines.flatMap((line) => line.ledger.map(codeKey)));
  return {
    lines: lines.map((line) => lineOf(line, sums)),
    unnamed: [...sums].flatMap(([key, row]) => (named.has(key) ? [] : [row])),
  };
}

function lineOf({ id, label, amount, ledger: codes }: Allocation, sums: ReadonlyMap<string, LedgerRow>): LedgerLine {
  const found = [...new Set(codes.map(codeKey))].flatMap((key) => sums.get(key)?.amount ?? []);
  if (found.length === 0) return { id, label, amount, codes };
  const ledger = sum(found);
  return { id, label, amount, codes, ledger, ...(amount !== 'tbc' && { difference: subtract(ledger, amount) }) };
}

/** The codes of the ledger that several lines name, with those lines: each of them is held against the whole sum. */
export function sharedCodes({
  lines,
}: LedgerComparison): readonly (readonly [code: string, lines: readonly string[]])[] {
  const named = lines
    .filter(({ ledger }) => ledger !== undefined)
    .flatMap(({ label, codes }) =>
      [...new Map(codes.map((code) => [codeKey(code), code]))].map(([key, code]) => ({ key, code, label })),
    );
  return [...grouped(named, ({ key }) => key).values()].flatMap((own) =>
    own.length > 1 ? [[own[0].code, own.map(({ label }) => label)] as const] : [],
  );
}

/** By which a code is known: spreadsheets take the zeros before a number away. */
export function codeKey(code: string): string {
  return /^\d+$/.test(code) ? code.replace(/^0+(?=\d)/, '') : code.toLowerCase();
}
