/** The money that goes with the Directions: payments, amounts set aside and their use (section 27(1) of the 2014 Act). */
import type { Authored } from '../diagnostic.ts';
import type { IsoDate } from './iso-date.ts';
import type { Money } from './money.ts';
import type { Recipient } from './recipient.ts';
import type { DelegatedFunction } from './scheme.ts';

/** How settled a figure is. Every figure carries it. */
export const fundingStatuses = ['offered', 'offered-not-accepted', 'indicative', 'agreed', 'revised', 'final'] as const;
export type FundingStatus = (typeof fundingStatuses)[number];

export interface Budget extends Authored {
  /** Title of the funding appendix, for example "Funding Allocation". */
  readonly title: string;
  /** What the appendix says before its tables. */
  readonly text?: string;
  readonly payments: readonly Payment[];
  readonly setAsides: readonly SetAside[];
  /** `tbc` while none is known. */
  readonly allocations: readonly Allocation[] | 'tbc';
}

interface Figure extends Authored {
  readonly recipient: Recipient;
  readonly status: FundingStatus;
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
  readonly amount: Money | { readonly method: string };
}

/** An amount set aside for large hospital functions, and the part of it that may be used (sections 27(1)(a), 28(2)). */
export interface SetAside extends Figure {
  readonly amount: Money;
  readonly specified?: Money;
}

/** How an amount is to be used (section 27(1)(c)). */
export interface Allocation extends Authored {
  readonly label: string;
  readonly recipient: Recipient;
  readonly source: 'payment' | 'set-aside';
  readonly amount: Money | 'tbc';
  readonly use?: string;
  /** The functions that it pays for. */
  readonly functions: readonly DelegatedFunction[];
  readonly previous?: Money;
}

/** Statuses of a figure that nobody has settled. */
const unsettled: readonly FundingStatus[] = ['offered', 'offered-not-accepted', 'indicative'];

export function isUnsettled({ status }: { readonly status: FundingStatus }): boolean {
  return unsettled.includes(status);
}

/** The payments and the amounts set aside, in that order. */
export function figuresOf(budget: Budget | undefined): readonly (Payment | SetAside)[] {
  return budget ? [...budget.payments, ...budget.setAsides] : [];
}

/** The lines of the appendix; none while they are to be confirmed. */
export function linesOf(budget: Budget | undefined): readonly Allocation[] {
  return !budget || budget.allocations === 'tbc' ? [] : budget.allocations;
}
