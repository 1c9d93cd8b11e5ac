/** What a figure or a line of the budget is called in a finding. */
import type { FundingRecord } from '../model/funding-record.ts';

/** Begins a sentence: “The payment to NHS Lothian”. */
export function recordName({ kind, money, recipient, label }: FundingRecord): string {
  if (kind === 'line') return `“${label}”`;
  return money === 'payment' ? `The payment to ${recipient.name}` : `The amount set aside by ${recipient.name}`;
}
