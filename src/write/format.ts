/** What every writer is: a Doc and the looks go in, bytes come out. */
import type { Doc } from '../doc/doc.ts';
import type { Theme } from '../doc/theme.ts';

/** The theme, and the files it names, by path under `templates/`, for example `fonts/Arimo-Regular.ttf`. */
export interface Looks {
  readonly theme: Theme;
  readonly files: ReadonlyMap<string, Uint8Array>;
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
