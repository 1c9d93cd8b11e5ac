/** What an import compares, and what it answers: what a spreadsheet changes in budgets.yaml, what follows from it, and what it cannot change, since both were changed. */
import type { AllocationGroup, FundingSource, FundingStatus } from '../../model/budget.ts';
import type {
  FundingEntry,
  FundingField,
  FundingFields,
  FundingRecord,
  FundingValue,
} from '../../model/funding-record.ts';
import type { Money } from '../../model/money.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { KeptImport } from '../../source/imports.ts';
import type { FoundRow } from './find-rows.ts';
import type { CellProblem } from './reading.ts';

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

/** One figure or line: as it was exported, as the spreadsheet has it, and as budgets.yaml has it now. */
export interface Versions {
  /** As the spreadsheet has it: several payments to one body have ids by their order, which may be another in budgets.yaml now. */
  readonly id: string;
  /** Absent for what was added since. */
  readonly base?: FundingEntry;
  /** Absent where its row was deleted. */
  readonly row?: FoundRow;
  /** Absent where it was taken out of budgets.yaml since, and for what is new. */
  readonly ours?: FundingRecord;
}

/** As it was exported or, where it was not, as it is now. */
export function entryOf({ base, ours }: Versions): FundingEntry | undefined {
  return base ?? ours;
}

/** "NHS Lothian: District nursing". */
export function nameOf({ recipient, label }: Pick<FundingEntry, 'recipient' | 'label'>): string {
  return [recipient.name, label].filter(Boolean).join(': ');
}

/** What was kept of an import, with its figures and lines as data. */
export type EarlierImport = KeptImport<FundingEntry>;

/** What an import answers. */
export interface Imported {
  readonly changes: readonly FundingChange[];
  readonly added: readonly AddedLine[];
  readonly removed: readonly RemovedLine[];
  /** Groups that only the spreadsheet has. */
  readonly groups: readonly Pick<AllocationGroup, 'id' | 'title'>[];
  /** What changes with them in lines that say nothing themselves. */
  readonly following: readonly FollowingChange[];
  /** What was changed on both sides: with any, nothing is taken. */
  readonly conflicts: readonly FundingConflict[];
  /** Of the changes those that an earlier import of the spreadsheet had made otherwise: it says again what was exported. */
  readonly putBack: readonly FundingChange[];
  /** Of what changes the sums that a slip would look like too. */
  readonly leaps: readonly Leap[];
  /** Where the spreadsheet says what it said before, and budgets.yaml something else since: that stays. */
  readonly kept: readonly StandingValue[];
  /** The earlier import of the spreadsheet that it goes on from; absent where it is held against its export. */
  readonly goesOnFrom?: EarlierImport;
  readonly problems: readonly CellProblem[];
  /** What stands in the spreadsheet and is not taken, or not as it stands there. */
  readonly unread: readonly CellProblem[];
  /** Columns that are gone, whose values stay. */
  readonly missing: readonly CellProblem[];
  /** The whole of budgets.yaml as it would be; absent when there are problems or conflicts. */
  readonly text?: string;
  /** What the spreadsheet says, for the next import of it; absent with `text`. */
  readonly said?: EarlierImport;
  /** Where a field of a record stands in the spreadsheet. */
  cellOf(id: string, field: ChangedField): string | undefined;
}

/** Where nothing is taken, which the problems may say. */
export const nothingTaken: Imported = {
  changes: [],
  added: [],
  removed: [],
  groups: [],
  following: [],
  conflicts: [],
  putBack: [],
  leaps: [],
  kept: [],
  problems: [],
  unread: [],
  missing: [],
  cellOf: () => undefined,
};
