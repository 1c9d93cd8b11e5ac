/** The looks of a pack's paragraphs, from the theme: one for each of Word's paragraph styles. */
import type { Colour, Style, Theme } from '../../doc/theme.ts';
import type { Box, Geometry } from '../layout/geometry.ts';

/** White on the accent colour, as on the PDF's cover. */
export const onPanel = '#ffffff';

/** Of paragraphs that hold a picture: letters so small that their depth adds nothing to the line; its own height is said in the place. */
const pictureText = { size: 2, line: 34 };

/** A paragraph style; distances in points, what is not given comes from the style it is based on. */
export interface Look {
  readonly id: string;
  /** Word's own name where it has one ("heading 1"), so that its menus and readers know it. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly text?: Pick<Style, 'size' | 'line'>;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  /** Tab stop at the right, in points; `dots` lead up to it. */
  readonly rightTab?: number;
  readonly dots?: boolean;
  readonly bold?: boolean;
  readonly colour?: Colour;
  readonly align?: 'right';
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** 0 for the first level. */
  readonly outline?: number;
  readonly panel?: { readonly box: Box; readonly fill: Colour; readonly bar: Colour };
  /** A hairline at this distance from the paragraph's words. Above stands for between, too: paragraphs alike would else share one. */
  readonly rule?: {
    readonly at: 'top' | 'bottom';
    readonly colour: Colour;
    readonly width: number;
    readonly space: number;
  };
}

/** In the order in which Word lists them. */
export function looksOf(theme: Theme, geometry: Geometry): readonly Look[] {
  const looks = [coverLooks, textLooks, listLooks, tableLooks, pageLooks].flatMap((those) => those(theme, geometry));
  return theme.reference === undefined ? looks : looks.map(onTheirGround);
}

/** Beside the styles of a board's own template nothing can be left to what Normal is, and nothing is set in a panel of another house's colours. */
function onTheirGround(look: Look): Look {
  return look.basedOn === undefined ? { before: 0, after: 0, ...look } : look;
}

function coverLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const { text, colour } = theme;
  const { cover } = geometry;
  const panel = { box: geometry.panel, fill: colour.accent, bar: colour.accent };
  const inPanel = {
    keepNext: true,
    ...(theme.reference === undefined && {
      panel,
      colour: onPanel,
      left: panel.box.bar + panel.box.padLeft,
      right: panel.box.padRight,
    }),
  };
  return [
    { id: 'CoverLogo', name: 'Cover Logo', text: pictureText, after: cover.logoAfter, keepNext: true },
    {
      id: 'Masthead',
      name: 'Cover Masthead',
      text: text.masthead,
      after: cover.mastheadAfter,
      bold: true,
      colour: colour.accent,
    },
    { ...inPanel, id: 'Organisation', name: 'Cover Organisation', text: text.masthead, after: cover.organisationAfter },
    { ...inPanel, id: 'Title', name: 'Title', text: text.title, after: text.title.after, bold: true },
    { ...inPanel, id: 'Subtitle', name: 'Subtitle', text: text.subtitle, after: cover.subtitleAfter },
    { ...inPanel, id: 'CoverLead', name: 'Cover Lead', text: text.body },
    { ...inPanel, id: 'CoverOrnament', name: 'Cover Ornament', text: pictureText, before: cover.ornamentBefore },
    {
      id: 'CoverFact',
      name: 'Cover Fact',
      after: cover.factPad,
      left: cover.value,
      hanging: cover.value,
      rule: { at: 'top', colour: colour.rule, width: geometry.hairline, space: cover.factPad },
    },
    { id: 'CoverNote', name: 'Cover Note', after: text.body.after, colour: colour.muted },
    {
      id: 'CoverNoteFirst',
      name: 'Cover Note First',
      basedOn: 'CoverNote',
      next: 'CoverNote',
      rule: { at: 'top', colour: colour.rule, width: geometry.hairline, space: cover.notesBefore },
    },
  ];
}

function textLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const { text, colour } = theme;
  const { band, note } = geometry;
  return [
    ...([1, 2, 3] as const).flatMap((level) =>
      headingLooks(level, text[`heading${level}`], level === 3 ? colour.ink : colour.accent),
    ),
    ...withLead({ id: 'BodyText', name: 'Body Text', after: text.body.after }, geometry),
    {
      id: 'BandIcon',
      name: 'Band Icon',
      next: 'Heading1',
      text: pictureText,
      after: geometry.iconAfter,
      keepNext: true,
    },
    {
      id: 'BandStatement',
      name: 'Band Statement',
      next: 'Direction',
      keepLines: true,
      after: geometry.bandAfter,
      left: band.bar + band.padLeft,
      right: band.padRight,
    },
    {
      id: 'Note',
      name: 'Note',
      before: 4,
      after: text.body.after + 4,
      left: note.bar + note.padLeft,
      right: note.padRight,
      colour: colour.muted,
      panel: { box: note, fill: colour.panel, bar: colour.rule },
    },
  ];
}

/** A paragraph that runs into a list stays with it, as close as the list's items to each other. */
function withLead(look: Look, { itemAfter }: Geometry): readonly Look[] {
  return [
    look,
    { id: `${look.id}Lead`, name: `${look.name} Lead`, basedOn: look.id, after: itemAfter, keepNext: true },
  ];
}

function headingLooks(level: 1 | 2 | 3, text: Style, colour: Colour): readonly Look[] {
  const id = `Heading${level}`;
  const outline = level - 1;
  return [
    {
      id,
      name: `heading ${level}`,
      next: 'BodyText',
      text,
      before: text.before,
      after: text.after,
      bold: true,
      colour,
      keepNext: true,
      keepLines: true,
      outline,
    },
    { id: `${id}Unlisted`, name: `Heading ${level} Unlisted`, basedOn: id, next: 'BodyText', outline },
  ];
}

function listLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const { after } = theme.text.body;
  return [
    ...withLead({ id: 'Direction', name: 'Direction', after, keepLines: true }, geometry),
    ...withLead({ id: 'Aim', name: 'Aim', after, keepLines: true }, geometry),
    { id: 'ListParagraph', name: 'List Paragraph', after: geometry.itemAfter, keepLines: true },
    { id: 'ListEnd', name: 'List Paragraph Last', basedOn: 'ListParagraph', after },
  ];
}

function tableLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const both = (look: Look): readonly Look[] => [
    look,
    { id: `${look.id}Right`, name: `${look.name} Right`, basedOn: look.id, align: 'right' },
  ];
  const { captionBefore, captionAfter, after } = geometry.table;
  const { table: text } = theme.text;
  return [
    {
      id: 'Caption',
      name: 'caption',
      before: captionBefore,
      after: captionAfter,
      bold: true,
      keepNext: true,
      keepLines: true,
    },
    ...both({ id: 'TableText', name: 'Table Text', text }),
    ...both({ id: 'TableHead', name: 'Table Head', text, bold: true, colour: theme.colour.accent }),
    ...both({ id: 'TableTotal', name: 'Table Total', text, bold: true }),
    // As low as can be, so that it finds room below a table that fills its page; the rest is space, which may fall off the page's end.
    { id: 'TableEnd', name: 'Table End', text: { size: 1, line: 1 }, after: after - 1 },
  ];
}

function pageLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const { small, body } = theme.text;
  const { contents, text } = geometry;
  const rightTab = text.width;
  const rule = { colour: theme.colour.rule, width: geometry.hairline, space: 4 };
  const entry = (level: number): Look => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    text: body,
    before: level === 1 ? contents.before : 0,
    after: contents.after,
    left: contents.numberWidth + contents.levelIndent * Math.max(0, level - 2),
    rightTab,
    dots: true,
    bold: level === 1,
  });
  return [
    { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Heading1', next: 'BodyText', outline: 0 },
    ...[1, 2, 3].map(entry),
    {
      id: 'Header',
      name: 'header',
      text: small,
      colour: theme.colour.muted,
      rightTab,
      rule: { at: 'bottom', ...rule },
    },
    { id: 'Footer', name: 'footer', text: small, colour: theme.colour.muted, rightTab, rule: { at: 'top', ...rule } },
    { id: 'CoverHeader', name: 'Cover Header', text: small },
  ];
}
