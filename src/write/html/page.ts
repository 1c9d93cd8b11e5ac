/** A page in the making: what its parts look up. */
import type { Doc } from '../../doc/doc.ts';
import type { Anchors } from './anchors.ts';

export interface WebPage {
  readonly doc: Doc;
  readonly anchors: Anchors;
  /** How many colours the theme has for bands. */
  readonly tones: number;
  /** Of the body's letters, in points: what pictures are measured against. */
  readonly bodySize: number;
}
