/** What an import compares of one figure or line: as it was exported, as the spreadsheet has it, and as budgets.yaml has it now. */
import type { FundingEntry, FundingRecord } from '../../model/funding-record.ts';
import type { FoundRow } from './find-rows.ts';

export interface Versions {
  readonly id: string;
  /** Absent for what was added since. */
  readonly base?: FundingEntry;
  /** Absent where its row was deleted. */
  readonly row?: FoundRow;
  /** Absent where it was taken out of budgets.yaml since, and for what is new. */
  readonly ours?: FundingRecord;
}

/** "NHS Lothian: District nursing". */
export function nameOf({ recipient, label }: Pick<FundingEntry, 'recipient' | 'label'>): string {
  return [recipient.name, label].filter(Boolean).join(': ');
}
