/** What every sheet of the funding workbook is made from. */
import type { Budget } from '../../model/budget.ts';
import type { FundingRecord } from '../../model/funding-record.ts';
import type { Context } from '../context.ts';

export interface Sheets {
  readonly context: Context;
  readonly budget: Budget;
  /** By id, for the recipients of the audience. */
  readonly records: ReadonlyMap<string, FundingRecord>;
  /** The id of the row that marks the figures as they are now, where the workbook is to be filled in and imported again. */
  readonly state?: string;
}
