/** The money that goes with the Directions: payments, amounts set aside and their use (section 27(1) of the 2014 Act). */
import type { Authored } from '../diagnostic.ts';
import type { Direction } from './direction.ts';
import type { DisplayUnit } from './display-unit.ts';
import type { IsoDate } from './iso-date.ts';
import type { Money } from './money.ts';
import type { Outcome } from './outcome.ts';
import type { Recipient } from './recipient.ts';
import type { DelegatedFunction } from './scheme.ts';

/**
 * How settled a figure is, from the least to the most. Every figure carries it. `acceptance-not-recorded` is an offer that the Board considered and of
 * which nobody has recorded whether it was accepted: such a figure can be printed, and never issued.
 */
export const fundingStatuses = [
  'offered',
  'acceptance-not-recorded',
  'offered-not-accepted',
  'indicative',
  'agreed',
  'revised',
  'final',
] as const;
export type FundingStatus = (typeof fundingStatuses)[number];

export interface Budget extends Authored {
  /** Title of the funding appendix, for example "Funding Allocation". */
  readonly title: string;
  /** What the appendix says before its tables. */
  readonly text?: string;
  /** What the tables of the appendix count in. */
  readonly unit: DisplayUnit;
  /** What published figures were rounded to: lines may miss their figure by what that explains. */
  readonly rounding?: Money;
  readonly payments: readonly Payment[];
  readonly setAsides: readonly SetAside[];
  /** The groups that lines are put in, in the order of the appendix. */
  readonly groups: readonly AllocationGroup[];
  /** How the bodies' own ledgers are read that lines are held against. */
  readonly ledgers: readonly LedgerColumns[];
  /** `tbc` while none is known. */
  readonly allocations: readonly Allocation[] | 'tbc';
}

/** The headings of a body's export of its ledger: which column has the code, and which the sum. */
export interface LedgerColumns extends Authored {
  readonly recipient: Recipient;
  readonly code: string;
  readonly amount: string;
}

/** Where money comes from: a payment, or an amount set aside. The two are never added up without saying so. */
export type FundingSource = 'payment' | 'set-aside';

export interface Figure extends Authored {
  readonly recipient: Recipient;
  readonly status: FundingStatus;
  /** Last year's. */
  readonly previous?: Money;
  readonly source?: string;
  readonly offered?: IsoDate;
  /** The meeting of the Board that considered the offer. */
  readonly considered?: IsoDate;
  readonly decided?: IsoDate;
  /** When an indicative figure will be confirmed. */
  readonly confirmBy?: IsoDate;
  readonly reference?: string;
  readonly note?: string;
}

/** A payment, or a method of determining it (section 27(1)(b)). */
export interface Payment extends Figure {
  /** `tbc` while it is not known. */
  readonly amount: Money | { readonly method: string } | 'tbc';
}

/** A sum, or why there is none: how it is determined, or that it is to be confirmed. */
export type Amount = Payment['amount'];

/** An amount set aside for large hospital functions, and the part of it that may be used (sections 27(1)(a), 28(2)). */
export interface SetAside extends Figure {
  /** `tbc` while it is not known. */
  readonly amount: Money | 'tbc';
  readonly specified?: Money;
}

/** A heading of the appendix, for example "Hosted services": data, since boards and years differ. */
export interface AllocationGroup extends Authored {
  readonly id: string;
  readonly title: string;
}

/** How an amount is to be used (section 27(1)(c)). */
export interface Allocation extends Authored {
  /** Permanent: finance's spreadsheet is matched by it. */
  readonly id: string;
  readonly label: string;
  readonly recipient: Recipient;
  readonly source: FundingSource;
  readonly group?: AllocationGroup;
  readonly amount: Money | 'tbc';
  readonly previous?: Money;
  /** Where it differs from that of the payment or amount set aside. */
  readonly status?: FundingStatus;
  readonly use?: string;
  /** The functions that it pays for. */
  readonly functions: readonly DelegatedFunction[];
  readonly directions: readonly Direction[];
  readonly outcome?: Outcome;
  /** The codes that stand for it in the ledger of its recipient. */
  readonly ledger: readonly string[];
  readonly note?: string;
}

/** Statuses of a figure that nobody has settled. Where acceptance is not recorded, a rule of its own asks for the record. */
const unsettled: readonly FundingStatus[] = ['offered', 'offered-not-accepted', 'indicative'];

export function isUnsettled({ status }: { readonly status: FundingStatus }): boolean {
  return unsettled.includes(status);
}

/** Whether the record says that the figure was decided. */
export function isSettled({ status }: { readonly status: FundingStatus }): boolean {
  return status === 'agreed' || status === 'revised' || status === 'final';
}

/**
 * The status that all of these figures have, or else that of the least settled: what is part of several, for example of a payment and of another
 * from reserves, is never said to be more settled than they are. Undefined when there are none.
 */
export function leastSettled(figures: readonly { readonly status: FundingStatus }[]): FundingStatus | undefined {
  return fundingStatuses.find((one) => figures.some(({ status }) => status === one));
}

/** How settled the payment or amount set aside is that a line is part of. */
export function statusOfMoney(
  budget: Budget | undefined,
  { recipient, source }: Pick<Allocation, 'recipient' | 'source'>,
): FundingStatus | undefined {
  const figures: readonly Figure[] = (source === 'payment' ? budget?.payments : budget?.setAsides) ?? [];
  return leastSettled(figures.filter((one) => one.recipient.id === recipient.id));
}

/** The payments and the amounts set aside, in that order. */
export function figuresOf(budget: Budget | undefined): readonly (Payment | SetAside)[] {
  return figuresBySource(budget).map(({ figure }) => figure);
}

/** The same, each with what it is. */
export function figuresBySource(
  budget: Budget | undefined,
): readonly { readonly source: FundingSource; readonly figure: Payment | SetAside }[] {
  const payments = (budget?.payments ?? []).map((figure) => ({ source: 'payment' as const, figure }));
  return [...payments, ...(budget?.setAsides ?? []).map((figure) => ({ source: 'set-aside' as const, figure }))];
}

/** The lines of the appendix; none while they are to be confirmed. */
export function linesOf(budget: Budget | undefined): readonly Allocation[] {
  return !budget || budget.allocations === 'tbc' ? [] : budget.allocations;
}
