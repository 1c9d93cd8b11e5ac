/** Every distance that the page formats share, in points: what Word's paragraphs are told and what the PDF's boxes are drawn with. */
import type { Cover, Facts, List } from '../doc/doc.ts';
import { standAbove } from '../doc/build.ts';
import type { Theme } from '../doc/theme.ts';

/** Padding of a shaded paragraph group. In Word: the `space` of its borders, whose own width counts as well. */
export interface Box {
  /** From the bar or edge to the words; the words stand at the box's left edge + bar + padLeft. */
  readonly padLeft: number;
  readonly padRight: number;
  /** Above the first and below the last paragraph of the group: `space` of the top and bottom border. */
  readonly padTop: number;
  readonly padBottom: number;
  /** Width of the left border; 0 for none. */
  readonly bar: number;
  /** Width of the top and bottom borders, which have the fill's own colour and add to the height. */
  readonly edge: number;
}

export type Geometry = ReturnType<typeof distances>;

const known = new WeakMap<Theme, Geometry>();

/** The distances that follow from a theme; made once for it. */
export function geometryOf(theme: Theme): Geometry {
  const geometry = known.get(theme) ?? distances(theme);
  known.set(theme, geometry);
  return geometry;
}

function distances(theme: Theme) {
  const { width, height, margin } = theme.page;
  const { body, table } = theme.text;
  const unit = unitOf(theme);
  const { panel, title, facts, part = 1 } = theme.cover ?? coverSpaces;
  return {
    /** The text area; `top` and `bottom` are distances from the page's upper edge. */
    text: {
      left: margin.left,
      right: width - margin.right,
      width: width - margin.left - margin.right,
      top: margin.top,
      bottom: height - margin.bottom,
      height: height - margin.top - margin.bottom,
    },
    /** From the page's upper edge to the top of the header's line, and from its lower edge to the bottom of the footer's line. */
    header: 36,
    footer: 36,
    band: { padLeft: 9, padRight: 9, padTop: 8, padBottom: 8, bar: 6, edge: 0.5 },
    /** Between a band's title and its statement. */
    bandGap: 4,
    /** Between a band's icon and its title. */
    iconAfter: 3,
    /** Space before the band's box and after it. */
    bandBefore: 14,
    bandAfter: 12,
    /** `around`: space above and below the box, besides that of body text. */
    note: { padLeft: 10, padRight: 10, padTop: 6, padBottom: 6, bar: 3, edge: 0.5, around: 4 },
    /** The size of the big word across the pages of a draft. */
    mark: 120,
    /** From the words at the head and the foot of a page to the hairline beside them. */
    runningRule: 4,
    /** The cover's dark panel with organisation, title, subtitle and lead. */
    panel: { padLeft: 24, padRight: 24, padTop: ofBox(30, part), padBottom: ofBox(30, part), bar: 6, edge: 0.5 },
    cover: {
      /** Space after the logo; it and the logo are taken off the space after the masthead, of which this much stays. */
      logoAfter: 18 * part,
      mastheadLeast: Math.min(40 * part, panel),
      /** Space after the masthead, between the panel's paragraphs, between panel and facts, and before the first note (under a hairline). */
      mastheadAfter: panel,
      organisationAfter: title,
      subtitleAfter: 26 * part,
      ornamentBefore: 20 * part,
      panelAfter: facts,
      notesBefore: ofBox(16, part),
      /** Where a fact's value starts at least, from the text's left edge: a tab stop and hanging indent. */
      value: 8 * unit,
      /** Each fact has a hairline above it, at this distance above its line, and this much space below its words. */
      factPad: ofBox(7, part),
    },
    table: {
      /** Left and right, top and bottom cell padding. */
      padX: Math.round(table.size * 0.42),
      padY: Math.round(table.line / 4),
      /** Hairline under rows; the line under the head and above totals. Drawn inside the padding: they add no height. */
      rule: 0.5,
      strongRule: 1,
      captionBefore: 10,
      captionAfter: 6,
      /** Above and below the words of a row that stands below that of its group. */
      partPadY: Math.round(table.line / 8),
      /** How far the rows below that of a group stand in, and space between a table and a remark on it. */
      partIndent: 8,
      remarkBefore: 6,
      /** Space after the whole table: the height of the paragraph that follows it in Word. */
      after: body.after + 8,
    },
    contents: { levelIndent: unit, numberWidth: hangs.clauses * unit, before: 6, after: 2, pageWidth: 2 * unit },
    /** The columns of labels of lists whose labels are not longer than most. */
    listHangs: { bulleted: hangs.bulleted * unit, numbered: hangs.numbered * unit },
    /** Space after a paragraph of a nested or ordinary list, except the last of its list, which has the body's. */
    itemAfter: Math.round((body.size * 2) / 3) / 2,
    /** Thickness of hairlines. */
    hairline: 0.5,
  } as const;
}

/** White space on the cover of a theme that says nothing of it. */
export const coverSpaces: NonNullable<Theme['cover']> = { panel: 56, title: 56, facts: 44 };

/** A part of a distance between words and an edge or rule, which Word has in whole points; never none. */
function ofBox(points: number, part: number): number {
  return Math.max(2, Math.round(points * part));
}

/** The width of the cover's column of labels, in whole columns of the grid: wide enough for the longest of them in bold, if that leaves half to the values. */
export function factHangOf({ facts }: Cover, theme: Theme): number {
  const { cover, text } = geometryOf(theme);
  const unit = unitOf(theme);
  return Math.max(cover.value, Math.min(Math.ceil(roomFor(facts, theme) / unit) * unit, text.width / 2));
}

/** The width inside the cover's panel. */
export function panelRoom({ text, panel }: Geometry): number {
  return text.width - panel.bar - panel.padLeft - panel.padRight;
}

/** Space after the masthead of a cover with or without a logo: as far as there is room, the panel stands at the same height. */
export function mastheadAfter({ logo }: Cover, { cover }: Geometry): number {
  return logo
    ? Math.max(cover.mastheadLeast, cover.mastheadAfter - logo.height - 1 - cover.logoAfter)
    : cover.mastheadAfter;
}

/** The column of the grid on which labels and words stand: 15 points for a body of 12. */
function unitOf({ text }: Theme): number {
  return text.body.size * 1.25;
}

/** In columns of the grid. Directions, aims and entries of the contents have their words under each other, and so have lists with numbers or letters. */
const hangs: Readonly<Record<List['role'], number>> = { clauses: 3, aims: 3, numbered: 2, lettered: 2, bulleted: 1 };

/** The width of a list's label column: the hanging indent and tab stop of its items. Wide enough for its longest label in bold, where that stands beside the words. */
export function hangOf(list: List, theme: Theme): number {
  if (standAbove(list)) return hangs[list.role] * unitOf(theme);
  return Math.max(hangs[list.role] * unitOf(theme), roomFor(list.items, theme));
}

/** Where the labels of a list within an item stand: further in, until that would take the words more than half of the width. Then lists move in no more. */
export function nestedLeft(left: number, hang: number, inner: List, theme: Theme): number {
  return left + hang + hangOf(inner, theme) <= geometryOf(theme).text.width / 2 ? left + hang : left;
}

/** The width of the column of numbers in a contents list. */
export function numberWidthOf(entries: readonly { readonly number?: string }[], theme: Theme): number {
  const numbers = entries.map(({ number = '' }) => ({ label: number }));
  return Math.max(geometryOf(theme).contents.numberWidth, roomFor(numbers, theme));
}

/** The width of the column of labels of facts that begin at `left`, the same for all whose labels are not longer than most; `below` when it would take half of the room there: words then stand below their labels. */
export function factsHangOf(
  { role, items }: Facts,
  theme: Theme,
  left: number,
): { readonly hang: number; readonly below: boolean } {
  const { size } = role === undefined ? theme.text.body : theme.text.small;
  const { cover, text } = geometryOf(theme);
  const needed = Math.max(cover.value, roomFor(items, theme, size));
  const below = needed > (text.width - left) / 2;
  return { hang: below ? unitOf(theme) : needed, below };
}

/** What labels in bold need, with the space behind them. Estimated alike for every format: a label is a little narrower. */
function roomFor(labelled: readonly { readonly label: string }[], theme: Theme, size = theme.text.body.size): number {
  return Math.ceil(Math.max(0, ...labelled.map(({ label }) => label.length)) * size * 0.62 + 6);
}
