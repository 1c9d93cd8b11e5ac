/** What each role looks like, from the theme: the only place that knows it, for the lines of a PDF and for the styles of Word. */
import type { Colour, Style, Theme } from '../doc/theme.ts';
import { geometryOf, type Box, type Geometry } from './geometry.ts';

/** All distances in points. Spaces add up: the gap between two paragraphs is the first's `after` plus the second's `before`. */
export interface Look {
  readonly style: Pick<Style, 'size' | 'line'>;
  readonly bold: boolean;
  readonly colour: Colour;
  /** From the text's left edge to the words; `right` from the words to the text's right edge. */
  readonly left: number;
  readonly right: number;
  /** How far the label stands out to the left of the words. */
  readonly hang: number;
  readonly before: number;
  readonly after: number;
  /** No page break between this paragraph and the next. */
  readonly keepNext: boolean;
  /** No page break between its lines, unless no page can hold them. */
  readonly keepLines: boolean;
  /** The letters of its label, where it has one. */
  readonly label?: { readonly bold: boolean; readonly colour: Colour };
  /** The shaded group it belongs to: neighbours with the same object are one group. `left` and `right` already count its padding. */
  readonly shade?: Shade;
  /** A hairline above the paragraph, this far above its first line and within `before`. */
  readonly ruleAbove?: number;
  /** A hairline this far below its last line. */
  readonly ruleBelow?: number;
  /** For headings: whether it goes into the bookmarks, at which level from 1. */
  readonly outline?: number;
}

export interface Shade {
  readonly box: Box;
  readonly fill: Colour;
  readonly bar: Colour;
}

/** What a paragraph is in its document: whatever has a look below. */
export type Role = keyof ReturnType<typeof allLooks>;

export type RoleLooks = Readonly<Record<Role, Look>>;

/** White on the accent colour. */
const onPanel = '#ffffff';

const known = new WeakMap<Theme, RoleLooks>();

/** Made once for a theme. */
export function looksOf(theme: Theme): RoleLooks {
  const looks = known.get(theme) ?? allLooks(theme, geometryOf(theme), plainLook(theme));
  known.set(theme, looks);
  return looks;
}

/** What every look is but for what is its own: ordinary words without any space around them. */
export function plainLook({ text, colour }: Theme): Look {
  return {
    style: text.body,
    bold: false,
    colour: colour.ink,
    left: 0,
    right: 0,
    hang: 0,
    before: 0,
    after: 0,
    keepNext: false,
    keepLines: false,
  };
}

function allLooks(theme: Theme, geometry: Geometry, plain: Look) {
  return {
    ...coverLooks(theme, geometry, plain),
    ...headingLooks(theme, geometry, plain),
    ...textLooks(theme, geometry, plain),
    ...listLooks(theme, geometry, plain),
    ...tableLooks(theme, geometry, plain),
    ...pageLooks(theme, geometry, plain),
  };
}

/** What each of the functions below gives for its roles. */
type Looks = Readonly<Record<string, Look>>;

function coverLooks({ text, colour }: Theme, { cover, panel, hairline }: Geometry, plain: Look) {
  const inPanel = {
    ...plain,
    colour: onPanel,
    shade: { box: panel, fill: colour.accent, bar: colour.accent },
    left: panel.bar + panel.padLeft,
    right: panel.padRight,
    keepNext: true,
  };
  const note = { ...plain, colour: colour.muted, after: text.body.after };
  return {
    'cover-logo': { ...plain, colour: colour.accent, after: cover.logoAfter, keepNext: true },
    'cover-masthead': {
      ...plain,
      style: text.masthead,
      bold: true,
      colour: colour.accent,
      after: cover.mastheadAfter,
    },
    'cover-organisation': { ...inPanel, style: text.masthead, after: cover.organisationAfter },
    'cover-title': { ...inPanel, style: text.title, bold: true, after: text.title.after },
    'cover-subtitle': { ...inPanel, style: text.subtitle, after: cover.subtitleAfter },
    'cover-lead': inPanel,
    'cover-ornament': { ...inPanel, before: cover.ornamentBefore },
    'cover-fact': {
      ...plain,
      label: { bold: true, colour: colour.accent },
      left: cover.value,
      hang: cover.value,
      before: cover.factPad + hairline,
      after: cover.factPad,
      ruleAbove: cover.factPad,
    },
    'cover-note': note,
    'cover-note-first': { ...note, before: cover.notesBefore + hairline, ruleAbove: cover.notesBefore },
  } satisfies Looks;
}

function headingLooks({ text, colour }: Theme, { contents }: Geometry, plain: Look) {
  const heading = (outline: 1 | 2 | 3): Look => {
    const style = text[`heading${outline}`];
    const { before, after } = style;
    const own = { style, before, after, outline, colour: outline === 3 ? colour.ink : colour.accent };
    return { ...plain, ...own, bold: true, keepNext: true, keepLines: true };
  };
  const entry = (level: 1 | 2 | 3): Look => ({
    ...plain,
    bold: level === 1,
    label: { bold: level === 1, colour: colour.accent },
    left: contents.numberWidth + contents.levelIndent * Math.max(0, level - 2),
    right: contents.pageWidth,
    before: level === 1 ? contents.before : 0,
    after: contents.after,
  });
  return {
    'heading-1': heading(1),
    'heading-2': heading(2),
    'heading-3': heading(3),
    'unlisted-1': heading(1),
    'unlisted-2': heading(2),
    'unlisted-3': heading(3),
    'band-heading': heading(1),
    'contents-heading': heading(1),
    'contents-1': entry(1),
    'contents-2': entry(2),
    'contents-3': entry(3),
  } satisfies Looks;
}

function textLooks({ text, colour }: Theme, { band, note, iconAfter, bandAfter, itemAfter }: Geometry, plain: Look) {
  const body = { ...plain, before: text.body.before, after: text.body.after };
  return {
    body,
    'body-lead': lead(body, itemAfter),
    'band-icon': { ...plain, after: iconAfter, keepNext: true },
    'band-statement': {
      ...plain,
      left: band.bar + band.padLeft,
      right: band.padRight,
      after: bandAfter,
      keepLines: true,
    },
    note: {
      ...plain,
      colour: colour.muted,
      shade: { box: note, fill: colour.panel, bar: colour.rule },
      left: note.bar + note.padLeft,
      right: note.padRight,
      before: note.around,
      after: text.body.after + note.around,
    },
  } satisfies Looks;
}

/** What stands in a band. */
export type BandRole = 'band-icon' | 'band-heading' | 'band-statement';

/** A role of a band in one of the theme's colours. */
export function bandLook(role: BandRole, tone: number, theme: Theme): Omit<Look, 'label'> {
  const { band: box, bandBefore, bandGap } = geometryOf(theme);
  const { strong, tint } = theme.bands[tone] ?? { strong: theme.colour.accent, tint: theme.colour.panel };
  const shade: Shade = { box, fill: tint, bar: strong };
  const { label: _, ...plain } = looksOf(theme)[role];
  const look = { ...plain, left: box.bar + box.padLeft, right: box.padRight, keepNext: true, shade };
  if (role === 'band-statement') return look;
  return { ...look, colour: strong, before: bandBefore, ...(role === 'band-heading' && { after: bandGap }) };
}

/** A paragraph that runs into a list stays with it, as close as the list's items to each other. */
function lead(look: Look, itemAfter: number): Look {
  return { ...look, after: itemAfter, keepNext: true };
}

function listLooks({ text, colour }: Theme, { itemAfter, contents, cover, listHangs }: Geometry, plain: Look) {
  const { before, after } = text.body;
  // A number hangs in its column, also of a provision that is typed into Word by hand.
  const column = { left: contents.numberWidth, hang: contents.numberWidth };
  const label = { bold: true, colour: colour.accent };
  const provision = { ...plain, ...column, before, after, keepLines: true, label };
  // What is said below its number.
  const unnumbered = { ...provision, hang: 0 };
  const small = { ...plain, style: text.small, keepLines: true };
  const item = { ...plain, before, after: itemAfter, keepLines: true, label: { bold: false, colour: colour.ink } };
  const hung = (width: number): Look => ({ ...item, left: width, hang: width });
  return {
    clause: provision,
    'clause-lead': lead(provision, itemAfter),
    'clause-text': unnumbered,
    'clause-text-lead': lead(unnumbered, itemAfter),
    aim: provision,
    'aim-lead': lead(provision, itemAfter),
    'list-bullet': hung(listHangs.bulleted),
    'list-number': hung(listHangs.numbered),
    'list-item': item,
    'list-continue': item,
    fact: { ...plain, keepLines: true, label: { bold: true, colour: colour.ink } },
    'direction-fact': {
      ...small,
      left: column.left + cover.value,
      hang: cover.value,
      label: { bold: false, colour: colour.muted },
    },
    'quiet-fact': { ...small, colour: colour.muted, label: { bold: true, colour: colour.muted } },
  } satisfies Looks;
}

function tableLooks({ text, colour }: Theme, { table }: Geometry, plain: Look) {
  const cell = { ...plain, style: text.table };
  // Its first line is as high as those of the cells beside it.
  const low = { style: { ...text.table, line: text.small.line }, before: text.table.line - text.small.line };
  const hung = { ...plain, ...low, left: table.partIndent, hang: table.partIndent };
  return {
    caption: {
      ...plain,
      bold: true,
      before: table.captionBefore,
      after: table.captionAfter,
      keepNext: true,
      keepLines: true,
    },
    'table-text': cell,
    'table-head': { ...cell, bold: true, colour: colour.accent },
    'table-total': { ...cell, bold: true },
    'table-group': { ...cell, bold: true },
    'table-below': { ...plain, style: text.small, colour: colour.muted },
    'table-part': { ...cell, left: table.partIndent },
    'table-run-on': hung,
    'table-part-run-on': { ...hung, left: 2 * table.partIndent },
    remark: {
      ...plain,
      style: text.small,
      colour: colour.muted,
      before: table.remarkBefore,
      after: table.after,
      keepLines: true,
    },
  } satisfies Looks;
}

function pageLooks({ text, colour }: Theme, { runningRule }: Geometry, plain: Look) {
  const running = { ...plain, style: text.small, colour: colour.muted };
  return {
    header: { ...running, ruleBelow: runningRule },
    footer: { ...running, before: runningRule, ruleAbove: runningRule },
  } satisfies Looks;
}
