/** Authored text: paragraphs in light Markdown, with facts as placeholders. */
import type { Authored } from '../diagnostic.ts';

/** A stretch of running text in its order: paragraphs, a paragraph with its list, or a place where data is shown. */
export type Prose = readonly Passage[];
export type Passage = Paragraph | Showing;

/** `text` with `{placeholders}`; where it leads into a list, the items. `textPath` leads from the origin to the text. */
export interface Paragraph extends Authored {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly textPath: readonly (string | number)[];
  readonly labels: 'bulleted' | 'numbered' | 'lettered';
  readonly items: readonly string[];
}

/** Where the strategic aims or the delegated functions are printed. */
export interface Showing extends Authored {
  readonly kind: 'show';
  readonly what: 'aims' | 'served-aims' | 'delegated-functions';
}
