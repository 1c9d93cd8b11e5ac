/** What the flow of a document is made of: paragraphs and tables with all their distances. */
import type { Chart, Inline, List, Table } from '../../doc/doc.ts';
import type { Picture } from '../../doc/picture.ts';
import type { Colour, Style, Theme } from '../../doc/theme.ts';
import type { Box } from './geometry.ts';

/** Nested parts of the document, outermost first: for tags. The same object stands for the same part. */
export interface Container {
  readonly tag: 'Sect' | 'L' | 'LI' | 'LBody' | 'TOC' | 'Table';
  /** Numbering of an L, or the description of a Table. */
  readonly list?: List['role'];
  readonly table?: Table;
}

export type ParagraphTag = 'Title' | 'P' | 'H1' | 'H2' | 'H3' | 'TOCI' | 'Caption' | 'Remark' | 'Figure';

/** All distances in points. Spaces add up: the gap between two paragraphs is the first's `after` plus the second's `before`. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly tag: ParagraphTag;
  readonly inside: readonly Container[];
  readonly style: Pick<Style, 'size' | 'line'>;
  readonly bold: boolean;
  readonly colour: Colour;
  readonly content: readonly Inline[];
  /** Stands in the `hang` points left of the words, on the first line. `own` makes it a list label (Lbl), else it is part of the paragraph. */
  readonly label?: { readonly text: string; readonly bold: boolean; readonly colour: Colour; readonly own: boolean };
  /** From the text's left edge to the words; `right` from the words to the text's right edge. */
  readonly left: number;
  readonly hang: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  /** No page break between this paragraph and the next. */
  readonly keepNext: boolean;
  /** No page break between its lines, unless no page can hold them. */
  readonly keepLines?: boolean;
  /** The shaded group it belongs to: neighbours with the same object are one group. `left` and `right` already count its padding. */
  readonly shade?: Shade;
  /**
   * A hairline above the paragraph, this far above its first line and within `before`. In Word: the `space` of its top border, with the
   * rest of `before` as spacing; neighbours with the same border need a `between` border as well.
   */
  readonly ruleAbove?: number;
  /** Instead of words. The line is a point higher than the picture, so that no letter's depth can make it higher. */
  readonly picture?: Picture;
  /** Anchors that begin here. */
  readonly ids: readonly string[];
  /** For contents entries: the anchor whose page number stands at the right. */
  readonly pageOf?: string;
  /** For headings: whether it goes into the bookmarks, at which level. */
  readonly outline?: number;
}

export interface Shade {
  readonly box: Box;
  readonly fill: Colour;
  readonly bar: Colour;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly table: Table;
  readonly inside: readonly Container[];
}

/** Stands below its caption and is never divided. */
export interface FlowChart {
  readonly kind: 'chart';
  readonly chart: Chart;
  readonly inside: readonly Container[];
}

export interface NewPage {
  readonly kind: 'new-page';
}

export type Flow = Paragraph | FlowTable | FlowChart | NewPage;

/** An ordinary paragraph of body text, to be varied. */
export function plain(theme: Theme, inside: readonly Container[], content: readonly Inline[]): Paragraph {
  const { body } = theme.text;
  return {
    kind: 'paragraph',
    tag: 'P',
    inside,
    style: body,
    bold: false,
    colour: theme.colour.ink,
    content,
    left: 0,
    hang: 0,
    right: 0,
    before: body.before,
    after: body.after,
    keepNext: false,
    ids: [],
  };
}

/** A paragraph that is one picture, at the left. */
export function pictured(theme: Theme, inside: readonly Container[], picture: Picture): Paragraph {
  const line = pictureLine(picture);
  return {
    ...plain(theme, inside, []),
    tag: 'Figure',
    style: { size: theme.text.body.size, line },
    picture,
    before: 0,
    after: 0,
    keepNext: true,
  };
}

/** The height of the line that a picture stands in, in points. */
export function pictureLine({ height }: Picture): number {
  return height + 1;
}
