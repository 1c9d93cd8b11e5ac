/** What an import answers. */
import type { EarlierImport } from './earlier-import.ts';
import type {
  AddedLine,
  ChangedField,
  FollowingChange,
  FundingChange,
  FundingConflict,
  Leap,
  RemovedLine,
  StandingValue,
} from './funding-change.ts';
import type { CellProblem } from './reading.ts';

export interface Imported {
  readonly changes: readonly FundingChange[];
  readonly added: readonly AddedLine[];
  readonly removed: readonly RemovedLine[];
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
