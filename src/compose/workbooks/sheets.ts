/** What every sheet of a workbook about the money is made from. */
import type { Budget } from '../../model/budget.ts';
import type { FundingRecord } from '../../model/funding-record.ts';
import type { Context } from '../context.ts';

export interface Sheets {
  readonly context: Context;
  readonly budget: Budget;
  /** By id, for the recipients of the audience. */
  readonly records: ReadonlyMap<string, FundingRecord>;
  /** The mark of the figures as they are now, where the workbook is to be imported again. */
  readonly state?: string;
}
