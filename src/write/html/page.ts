/** A page in the making: what its parts look up. */
import type { Doc } from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import { Anchors } from './anchors.ts';

export interface WebPage {
  readonly doc: Doc;
  readonly anchors: Anchors;
  /** How many colours the theme has for bands. */
  readonly tones: number;
  /** Of the body's letters, in points: what pictures are measured against. */
  readonly bodySize: number;
}

export function pageOf(doc: Doc, theme: Theme): WebPage {
  return { doc, anchors: new Anchors(doc), tones: Math.max(1, theme.bands.length), bodySize: theme.text.body.size };
}
