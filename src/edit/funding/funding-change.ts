/** One field that a spreadsheet changes in budgets.yaml. */
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
