/** What a spreadsheet changes in budgets.yaml: fields, and what follows from them. */
import type { FundingStatus } from '../../model/budget.ts';
import type { FundingField, FundingValue } from '../../model/funding-record.ts';
import type { Money } from '../../model/money.ts';

/** From what to what; undefined for nothing. */
export interface FundingChange {
  readonly id: string;
  /** "NHS Lothian: District nursing". */
  readonly name: string;
  readonly field: FundingField;
  readonly before: FundingValue | undefined;
  readonly after: FundingValue | undefined;
  /** How much more it is, where both are sums. */
  readonly difference?: Money;
  readonly cell: string;
}

/** Lines without a status of their own, whose payment or amount set aside gets another one. */
export interface FollowingChange {
  /** The id of the payment or amount set aside. */
  readonly follows: string;
  readonly before: FundingStatus;
  readonly after: FundingStatus;
  readonly lines: readonly string[];
}
