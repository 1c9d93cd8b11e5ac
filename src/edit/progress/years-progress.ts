/** What an import of progress is held against. */
import type { Direction } from '../../model/direction.ts';
import type { Edition } from '../../model/edition.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Progress } from '../../model/progress.ts';
import type { Spreadsheet } from '../../source/sheets/sheet.ts';

/** Whose progress it is. */
export interface YearsProgress {
  readonly board: string;
  readonly year: string;
  readonly directions: readonly Direction[];
  /** The versions of the year, in order. */
  readonly editions: readonly Edition[];
  readonly progress?: Progress;
  /** The workbook as it was exported while each version stood, and as it would be now. */
  readonly exported: readonly Spreadsheet[];
  /** Nothing is reported of a day after it. */
  readonly today: IsoDate;
}
