/** What every writer is: a Doc and the looks go in, bytes come out. */
import type { Doc } from '../doc/doc.ts';
import type { Theme } from '../doc/theme.ts';

/** The theme, and the files it names, by path under `templates/`, for example `fonts/Arimo-Regular.ttf`. */
export interface Looks {
  readonly theme: Theme;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The same Doc and Looks give the same bytes, whatever the clock, time zone, locale or order of calls. */
export type Write = (doc: Doc, looks: Looks) => Promise<Uint8Array> | Uint8Array;
