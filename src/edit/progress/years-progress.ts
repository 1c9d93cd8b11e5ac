/** What an import of progress is held against. */
import type { Direction } from '../../model/direction.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Progress } from '../../model/progress.ts';
import type { Spreadsheet } from '../../source/sheets/sheet.ts';

/** Whose progress it is. */
export interface YearsProgress {
  readonly board: string;
  readonly year: string;
  readonly directions: readonly Direction[];
  readonly progress?: Progress;
  /** The workbook as it would be exported now. */
  readonly exported?: Spreadsheet;
  /** Nothing is reported of a day after it. */
  readonly today: IsoDate;
}
