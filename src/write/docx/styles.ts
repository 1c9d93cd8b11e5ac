/** Theme → Word's styles: every look of a pack that a style can hold, under the names that Word users know. */
import { DocumentDefaults, ImportedXmlComponent, StyleForCharacter, StyleForParagraph } from 'docx';
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Colour, Style, Theme } from '../../doc/theme.ts';
import type { Box, Geometry } from '../layout/geometry.ts';
import { eighths, element, hex, twips, valued } from './xml.ts';

/** White on the accent colour, as on the PDF's cover. */
const onPanel = '#ffffff';

interface Look {
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
  /** Tab stop at the right, in points. */
  readonly rightTab?: number;
  readonly leftTab?: number;
  readonly bold?: boolean;
  readonly colour?: Colour;
  readonly align?: 'right';
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** 0 for the first level. */
  readonly outline?: number;
  readonly panel?: { readonly box: Box; readonly fill: Colour; readonly bar: Colour };
  /** A hairline above the paragraph at this distance from its words. */
  readonly ruleAbove?: { readonly colour: Colour; readonly width: number; readonly space: number };
}

/** The styles of a pack. Those that docx would add for itself are left out: nobody uses them. */
export function stylesOf(theme: Theme, geometry: Geometry, language: string): IStylesOptions {
  const { body } = theme.text;
  const defaults = new DocumentDefaults({
    run: { font: theme.font.word, size: halfPoints(body.size), color: hex(theme.colour.ink), language: { value: language } },
    paragraph: { spacing: { before: 0, after: 0, line: twips(body.line), lineRule: 'exact' } },
  });
  const looks = [...coverLooks(theme, geometry), ...textLooks(theme, geometry), ...listLooks(theme, geometry), ...tableLooks(theme, geometry), ...pageLooks(theme, geometry)];
  return {
    importedStyles: [
      defaults,
      new StyleForParagraph({ id: 'Normal', name: 'Normal', quickFormat: true }),
      ...looks.map((look) => new StyleForParagraph(paragraphStyle(look))),
      ...characterStyles(theme),
      ImportedXmlComponent.fromXmlString(tableStyle(theme, geometry)),
    ],
  };
}

function coverLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const { text, colour } = theme;
  const { cover } = geometry;
  const panel = { box: geometry.panel, fill: colour.accent, bar: colour.accent };
  const inPanel = { panel, colour: onPanel, left: panel.box.bar + panel.box.padLeft, right: panel.box.padRight, keepNext: true };
  return [
    { id: 'Masthead', name: 'Cover Masthead', text: text.masthead, after: cover.mastheadAfter, bold: true, colour: colour.accent },
    { ...inPanel, id: 'Organisation', name: 'Cover Organisation', text: text.masthead, after: cover.organisationAfter },
    { ...inPanel, id: 'Title', name: 'Title', text: text.title, after: text.title.after, bold: true },
    { ...inPanel, id: 'Subtitle', name: 'Subtitle', text: text.subtitle, after: cover.subtitleAfter },
    { ...inPanel, id: 'CoverLead', name: 'Cover Lead', text: text.body },
    {
      id: 'CoverFact',
      name: 'Cover Fact',
      after: cover.factPad,
      left: cover.value,
      hanging: cover.value,
      ruleAbove: { colour: colour.rule, width: geometry.hairline, space: cover.factPad },
    },
    { id: 'CoverNote', name: 'Cover Note', text: text.small, after: text.small.after, colour: colour.muted },
  ];
}

function textLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const { text, colour } = theme;
  const { band, note } = geometry;
  return [
    ...([1, 2, 3] as const).flatMap((level) => headingLooks(level, text[`heading${level}`], level === 3 ? colour.ink : colour.accent)),
    { id: 'BodyText', name: 'Body Text', after: text.body.after },
    { id: 'BandStatement', name: 'Band Statement', next: 'Direction', after: geometry.bandAfter, left: band.bar + band.padLeft, right: band.padRight },
    {
      id: 'Note',
      name: 'Note',
      text: text.small,
      before: 4,
      after: text.body.after + 4,
      left: note.bar + note.padLeft,
      right: note.padRight,
      colour: colour.muted,
      panel: { box: note, fill: colour.panel, bar: colour.rule },
    },
  ];
}

function headingLooks(level: 1 | 2 | 3, text: Style, colour: Colour): readonly Look[] {
  const id = `Heading${level}`;
  const outline = level - 1;
  return [
    { id, name: `heading ${level}`, next: 'BodyText', text, before: text.before, after: text.after, bold: true, colour, keepNext: true, keepLines: true, outline },
    { id: `${id}Unlisted`, name: `Heading ${level} Unlisted`, basedOn: id, next: 'BodyText', outline },
  ];
}

function listLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const { after } = theme.text.body;
  return [
    { id: 'Direction', name: 'Direction', after },
    { id: 'Aim', name: 'Aim', after },
    { id: 'ListParagraph', name: 'List Paragraph', after: geometry.itemAfter },
    { id: 'ListEnd', name: 'List Paragraph Last', basedOn: 'ListParagraph', after },
  ];
}

function tableLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const both = (look: Look): readonly Look[] => [look, { id: `${look.id}Right`, name: `${look.name} Right`, basedOn: look.id, align: 'right' }];
  const { captionBefore, captionAfter, after } = geometry.table;
  const { small: text } = theme.text;
  return [
    { id: 'Caption', name: 'caption', before: captionBefore, after: captionAfter, bold: true, keepNext: true, keepLines: true },
    ...both({ id: 'TableText', name: 'Table Text', text }),
    ...both({ id: 'TableHead', name: 'Table Head', text, bold: true, colour: theme.colour.accent }),
    ...both({ id: 'TableTotal', name: 'Table Total', text, bold: true }),
    { id: 'TableEnd', name: 'Table End', text: { size: 2, line: after } },
  ];
}

function pageLooks(theme: Theme, geometry: Geometry): readonly Look[] {
  const { small, body } = theme.text;
  const { contents, text } = geometry;
  const rightTab = text.width;
  const entry = (level: number): Look => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    text: body,
    before: level === 1 ? contents.before : 0,
    after: contents.after,
    left: contents.numberWidth + contents.levelIndent * Math.max(0, level - 2),
    rightTab,
    bold: level === 1,
  });
  return [
    { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Heading1', next: 'BodyText', outline: 0 },
    ...[1, 2, 3].map(entry),
    { id: 'Header', name: 'header', text: small, colour: theme.colour.muted, rightTab },
    { id: 'Footer', name: 'footer', text: small, colour: theme.colour.muted, rightTab },
  ];
}

function paragraphStyle(look: Look): IParagraphStyleOptions {
  const { id, name, text, panel, ruleAbove } = look;
  return {
    id,
    name,
    basedOn: look.basedOn ?? 'Normal',
    ...(look.next !== undefined && { next: look.next }),
    quickFormat: true,
    paragraph: {
      ...(look.keepNext === true && { keepNext: true }),
      ...(look.keepLines === true && { keepLines: true }),
      ...spacingOf(look),
      ...indentOf(look),
      ...(look.align !== undefined && { alignment: look.align }),
      ...(look.rightTab !== undefined && { rightTabStop: twips(look.rightTab) }),
      ...(look.outline !== undefined && { outlineLevel: look.outline }),
      ...(panel && { border: bordersOf(panel.box, panel.fill, panel.bar), shading: { type: 'clear', color: 'auto', fill: hex(panel.fill) } }),
      ...(ruleAbove && { border: { top: side(ruleAbove.colour, ruleAbove.width, ruleAbove.space), between: side(ruleAbove.colour, ruleAbove.width, ruleAbove.space) } }),
    },
    run: {
      ...(look.bold === true && { bold: true }),
      ...(look.colour !== undefined && { color: hex(look.colour) }),
      ...(text && { size: halfPoints(text.size) }),
    },
  };
}

/** A line height is never given without its rule: LibreOffice reads a missing one as exact, Word as automatic. */
function spacingOf({ before, after, text }: Look) {
  if (before === undefined && after === undefined && text === undefined) return {};
  return {
    spacing: {
      ...(before !== undefined && { before: twips(before) }),
      ...(after !== undefined && { after: twips(after) }),
      ...(text && { line: twips(text.line), lineRule: 'exact' as const }),
    },
  };
}

function indentOf({ left, right, hanging }: Look) {
  if (left === undefined && right === undefined) return {};
  return { indent: { left: twips(left ?? 0), right: twips(right ?? 0), ...(hanging !== undefined && { hanging: twips(hanging) }) } };
}

function bordersOf(box: Box, fill: Colour, bar: Colour) {
  return {
    top: side(fill, box.edge, box.padTop),
    left: side(bar, box.bar, box.padLeft),
    bottom: side(fill, box.edge, box.padBottom),
    right: side(fill, box.edge, box.padRight),
  };
}

function side(colour: Colour, width: number, space: number) {
  return { style: 'single' as const, color: hex(colour), size: eighths(width), space };
}

function characterStyles(theme: Theme): readonly StyleForCharacter[] {
  const { accent, link } = theme.colour;
  return [
    new StyleForCharacter({ id: 'Strong', name: 'Strong', run: { bold: true } }),
    new StyleForCharacter({ id: 'Emphasis', name: 'Emphasis', run: { italics: true } }),
    new StyleForCharacter({ id: 'Hyperlink', name: 'Hyperlink', run: { color: hex(link), underline: { type: 'single' } } }),
    ...[
      ['DirectionNumber', 'Direction Number'],
      ['AimLabel', 'Aim Label'],
      ['CoverLabel', 'Cover Label'],
      ['ContentsNumber', 'Contents Number'],
    ].map(([id = '', name = '']) => new StyleForCharacter({ id, name, run: { ...(id !== 'ContentsNumber' && { bold: true }), color: hex(accent) } })),
  ];
}

/** docx has no option for a table style: its rules and paddings, ISO/IEC 29500-1, 17.7.6. A rule adds to the height of the row below it, so the padding gives way. */
function tableStyle({ colour }: Theme, { table }: Geometry): string {
  const rule = (name: string, width: number, of: Colour): string =>
    element(`w:${name}`, { 'w:val': 'single', 'w:sz': eighths(width), 'w:space': 0, 'w:color': hex(of) });
  const pad = (name: string, width: number): string => element(`w:${name}`, { 'w:w': twips(width), 'w:type': 'dxa' });
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'PackTable' },
    valued('w:name', 'Pack Table'),
    '<w:qFormat/>',
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, rule('bottom', table.rule, colour.rule), rule('insideH', table.rule, colour.rule)),
      element('w:tblCellMar', {}, pad('top', table.padY - table.rule), pad('left', table.padX), pad('bottom', table.padY), pad('right', table.padX)),
    ),
    element(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      element('w:tcPr', {}, element('w:tcBorders', {}, rule('bottom', table.strongRule, colour.accent))),
    ),
  );
}

function halfPoints(size: number): number {
  return Math.round(size * 2);
}
