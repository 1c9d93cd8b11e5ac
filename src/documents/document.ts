/** What every document is: how it is called, and how it is composed. */
import type { Calendar } from '../doc/calendar.ts';
import type { Doc } from '../doc/doc.ts';
import type { Workbook } from '../doc/workbook.ts';
import type { Context } from './context.ts';

/** A document: one file in `documents/`, one line in `index.ts`. It comes in every format that takes what it is composed as. */
export interface Document {
  /** On the command line, and in the names of its files: `midlothian-ijb-directions-2023-24.docx`. */
  readonly name: string;
  /** What a sentence calls it: "Built the Directions for 2023-24". */
  readonly title: string;
  compose(context: Context): Doc;
  /** Why an audience has none, in a sentence; undefined where it has. */
  withheld?(context: Context): string | undefined;
  /** It is of all years and versions on the day that is asked for (`Context.asked`), and what stops a pack does not stop it. */
  readonly overYears?: true;
  /** It is of one report to the Board (`Pack.report`), and made for nobody apart. */
  readonly ofReport?: true;
  /** It is given what changed since the pack before (`Context.since`). */
  readonly tellsChanges?: true;
  /** It is given what stops the next step of the year that it is asked for (`Over.ahead`). */
  readonly looksAhead?: true;
  /** The same as sheets with formulas, or as one flat table; undefined when the year has nothing to put in it. `withState` marks it for an import. */
  workbook?(form: 'sheets' | 'table', context: Context, withState: boolean): Workbook | undefined;
  /** The same as a calendar; undefined without an entry. */
  calendar?(context: Context): Calendar | undefined;
  /** Whether something in it should have been done by the day that is asked for. */
  isOverdue?(context: Context): boolean;
  /** The same in plain values, for other programs: their names stay. */
  record?(context: Context): object;
}
