/** What every writer is: a Doc and the looks, a workbook, a calendar or a record go in, bytes come out. */
import type { Calendar } from '../doc/calendar.ts';
import type { Doc } from '../doc/doc.ts';
import type { Theme } from '../doc/theme.ts';
import type { Workbook } from '../doc/workbook.ts';

/** The theme, and the files it names, by path under `templates/`, for example `fonts/Arimo-Regular.ttf`. */
export interface Looks {
  readonly theme: Theme;
  readonly files: Pick<ReadonlyMap<string, Uint8Array>, 'get' | 'has'>;
}

/** An authored file that the document was made from, and that travels inside it byte for byte. */
export interface Enclosure {
  /** Relative to the root, with `/`: `directions/2023-24/pack.yaml`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The same Doc, Looks and enclosures give the same bytes, whatever the clock, time zone, locale or order of calls.
 * Enclosures are given only to a format that takes them (`Format.encloses`).
 */
export type Write = (doc: Doc, looks: Looks, enclosures?: readonly Enclosure[]) => Promise<Uint8Array> | Uint8Array;

/**
 * What a format needs of a theme besides its values: its pictures, its font to set letters with (`embedded-letters`: only where the font
 * travels with the file), the board's own Word template. What is needed must be without fault before anything is written.
 */
export type Need = 'pictures' | 'letters' | 'embedded-letters' | 'reference';

interface Described {
  /** The name on the command line, and the file's extension. */
  readonly name: string;
  readonly extension: string;
  readonly needs: readonly Need[];
  /** Whether it is made when no format is named. */
  readonly usual?: true;
  /** Whether its files can carry enclosures. */
  readonly encloses?: true;
}

/** A format of documents. */
export interface DocFormat extends Described {
  readonly takes: 'doc';
  /** Whether its files lead to those of other formats that lie beside them. */
  readonly links?: true;
  load(): Promise<Write>;
}

/** A format of workbooks, which look alike in all themes. */
export interface WorkbookFormat extends Described {
  readonly takes: 'workbook';
  /** A table has one row of headings and one sheet; otherwise there are as many sheets as it takes. */
  readonly form: 'sheets' | 'table';
  load(): Promise<(workbook: Workbook) => Uint8Array>;
}

/** A format of calendars, or of plain values for other programs. */
interface PlainFormat<Kind extends string, Value> extends Described {
  readonly takes: Kind;
  load(): Promise<(value: Value) => Uint8Array>;
}

export type Format = DocFormat | WorkbookFormat | PlainFormat<'calendar', Calendar> | PlainFormat<'record', object>;
