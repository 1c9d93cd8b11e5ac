/** Doc and looks → pages of positioned pieces: where every line stands, for the PDF writer and for Word's contents list. */
import type { Doc } from '../../doc/doc.ts';
import type { Looks } from '../format.ts';

export interface Layout {
  /** The page (the cover is 1) on which the block or item with this anchor begins. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly pageCount: number;
}

/** Lays the whole document out. Throws when a theme's font is missing or lacks a character: both are found before. */
export function layOut(_doc: Doc, _looks: Looks): Layout {
  return { pageOf: new Map(), pageCount: 1 };
}
