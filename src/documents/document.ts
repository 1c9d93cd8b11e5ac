/** What every document is: how it is called, and how it is composed. */
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
  /** The same as sheets with formulas, or as one flat table; undefined when the year has nothing to put in it. `withState` marks it for an import. */
  workbook?(form: 'sheets' | 'table', context: Context, withState: boolean): Workbook | undefined;
}
