/** What a spreadsheet changes in budgets.yaml: fields, whole lines, and what follows from them; and what it cannot, since both were changed. */
import type { FundingSource, FundingStatus } from '../../model/budget.ts';
import type { FundingEntry, FundingField, FundingFields, FundingValue } from '../../model/funding-record.ts';
import type { Money } from '../../model/money.ts';
import type { Recipient } from '../../model/recipient.ts';

/** Whose money a line is, of which kind, and in which group. */
export const placeFields = ['recipient', 'money', 'group'] as const;
export type PlaceField = (typeof placeFields)[number];
export type ChangedField = FundingField | PlaceField;

export function isPlaceField(field: ChangedField): field is PlaceField {
  return placeFields.some((one) => one === field);
}

/** From what to what; undefined for nothing. */
export interface FundingChange {
  readonly id: string;
  /** "NHS Lothian: District nursing". */
  readonly name: string;
  readonly field: ChangedField;
  readonly before: FundingValue | undefined;
  readonly after: FundingValue | undefined;
  /** How much more it is, where both are sums. */
  readonly difference?: Money;
  readonly cell: string;
}

/** A sum that is more than five times as much, or as little, as it was or as last year's; that has another sign; or that is nil and was not. */
export interface Leap {
  readonly kind: 'size' | 'sign' | 'nil';
  readonly id: string;
  readonly field: FundingField;
  readonly cell: string;
  /** "£2,467.51 is about 1,000 times less than £2,467,512.40." */
  readonly words: string;
}

/** Changed both in the spreadsheet and in budgets.yaml since it was exported, and not alike. */
export interface FundingConflict {
  readonly id: string;
  readonly name: string;
  readonly cell?: string;
  /** Absent where one side has deleted the line that the other has changed. */
  readonly field?: ChangedField;
  readonly exported: FundingValue | undefined;
  readonly spreadsheet: FundingValue | 'deleted' | undefined;
  readonly budgets: FundingValue | 'deleted' | undefined;
}

/** A value of the spreadsheet of which nothing is to be taken: budgets.yaml has it already, or has another that was put there since. */
export interface StandingValue {
  readonly id: string;
  readonly field: ChangedField;
  readonly stands: 'in both' | 'in budgets.yaml';
  /** In the spreadsheet. */
  readonly value: FundingValue | undefined;
}

/** A line that budgets.yaml has and the spreadsheet no longer. */
export interface RemovedLine {
  readonly id: string;
  readonly name: string;
  readonly amount: Money | 'tbc' | undefined;
}

/** A line that only the spreadsheet has. */
export interface AddedLine {
  readonly id: string;
  readonly name: string;
  readonly recipient: Recipient;
  readonly money: FundingSource;
  readonly group?: NonNullable<FundingEntry['group']>;
  readonly fields: FundingFields;
  readonly cell: string;
  /** The id of the row above it. */
  readonly above?: string;
}

/** Lines without a status of their own, whose payment or amount set aside gets another one. */
export interface FollowingChange {
  /** The id of the payment or amount set aside. */
  readonly follows: string;
  readonly before: FundingStatus;
  readonly after: FundingStatus;
  readonly lines: readonly string[];
}
