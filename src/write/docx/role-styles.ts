/** Which of Word's styles a role has: the role decides, never the looks. */
import type { Role } from '../../flow/look.ts';

export interface RoleStyle {
  readonly id: string;
  /** Word's own name where it has one ("heading 1"), so that its menus and readers know it. */
  readonly name: string;
  /** The role whose style it varies; Normal where there is none. */
  readonly basedOn?: Role;
  /** The style of the paragraph that a writer in Word begins after it. */
  readonly next?: string;
  /** The character style of its label. */
  readonly label?: { readonly id: string; readonly name: string };
  /** Whether Word offers it first of all, in the gallery: what people write with. */
  readonly offered?: true;
  /** Whether Word's list of styles leaves it out: nobody should pick it; of one in the colours of bands, that without a colour. */
  readonly hidden?: true;
  /** Whether there is one of it for each of the theme's colours of bands. */
  readonly toned?: true;
  /** Page numbers, or what stands at the right, are at a tab stop. */
  readonly tab?: 'plain' | 'dots';
}

const directionNumber = { id: 'DirectionNumber', name: 'Direction Number' };
const aimLabel = { id: 'AimLabel', name: 'Aim Label' };
const contentsNumber = { id: 'ContentsNumber', name: 'Contents Number' };

/** In the order in which Word lists them. */
export const roleStyles: Readonly<Record<Role, RoleStyle>> = {
  'cover-logo': { id: 'CoverLogo', name: 'Cover Logo', hidden: true },
  'cover-masthead': { id: 'Masthead', name: 'Cover Masthead', hidden: true },
  'cover-organisation': { id: 'Organisation', name: 'Cover Organisation', hidden: true },
  'cover-title': { id: 'Title', name: 'Title', offered: true },
  'cover-subtitle': { id: 'Subtitle', name: 'Subtitle' },
  'cover-lead': { id: 'CoverLead', name: 'Cover Lead', hidden: true },
  'cover-ornament': { id: 'CoverOrnament', name: 'Cover Ornament', hidden: true },
  'cover-fact': { id: 'CoverFact', name: 'Cover Fact', hidden: true, label: { id: 'CoverLabel', name: 'Cover Label' } },
  'cover-note': { id: 'CoverNote', name: 'Cover Note', hidden: true },
  'cover-note-first': {
    id: 'CoverNoteFirst',
    name: 'Cover Note First',
    basedOn: 'cover-note',
    next: 'CoverNote',
    hidden: true,
  },
  'heading-1': { id: 'Heading1', name: 'heading 1', next: 'BodyText', offered: true },
  'heading-2': { id: 'Heading2', name: 'heading 2', next: 'BodyText', offered: true },
  'heading-3': { id: 'Heading3', name: 'heading 3', next: 'BodyText', offered: true },
  'unlisted-1': { id: 'Heading1Unlisted', name: 'Heading 1 Unlisted', basedOn: 'heading-1', next: 'BodyText' },
  'unlisted-2': { id: 'Heading2Unlisted', name: 'Heading 2 Unlisted', basedOn: 'heading-2', next: 'BodyText' },
  'unlisted-3': { id: 'Heading3Unlisted', name: 'Heading 3 Unlisted', basedOn: 'heading-3', next: 'BodyText' },
  body: { id: 'BodyText', name: 'Body Text', offered: true },
  'body-lead': { id: 'BodyTextLead', name: 'Body Text Lead', basedOn: 'body' },
  'band-icon': { id: 'BandIcon', name: 'Band Icon', next: 'Group', hidden: true },
  'band-heading': {
    id: 'Group',
    name: 'Group',
    basedOn: 'heading-1',
    next: 'BandStatement',
    toned: true,
    offered: true,
    hidden: true,
  },
  'band-statement': { id: 'BandStatement', name: 'Band Statement', next: 'Direction', toned: true, hidden: true },
  note: { id: 'Note', name: 'Note', offered: true },
  clause: { id: 'Direction', name: 'Direction', label: directionNumber, offered: true },
  'clause-lead': {
    id: 'DirectionLead',
    name: 'Direction Lead',
    basedOn: 'clause',
    next: 'DirectionTextLead',
    label: directionNumber,
    offered: true,
  },
  'clause-text': { id: 'DirectionText', name: 'Direction Text', basedOn: 'clause', offered: true },
  'clause-text-lead': {
    id: 'DirectionTextLead',
    name: 'Direction Text Lead',
    basedOn: 'clause-text',
    next: 'DirectionFacts',
    offered: true,
  },
  aim: { id: 'Aim', name: 'Aim', label: aimLabel, offered: true },
  'aim-lead': { id: 'AimLead', name: 'Aim Lead', basedOn: 'aim', label: aimLabel },
  'list-bullet': { id: 'ListBullet', name: 'List Bullet', offered: true },
  'list-number': { id: 'ListNumber', name: 'List Number', offered: true },
  'list-item': { id: 'ListParagraph', name: 'List Paragraph' },
  'list-continue': { id: 'ListContinue', name: 'List Continue' },
  fact: { id: 'Facts', name: 'Facts', label: { id: 'FactsLabel', name: 'Facts Label' } },
  'direction-fact': {
    id: 'DirectionFacts',
    name: 'Direction Facts',
    label: { id: 'DirectionFactsLabel', name: 'Direction Facts Label' },
    offered: true,
  },
  'quiet-fact': {
    id: 'QuietFacts',
    name: 'Quiet Facts',
    label: { id: 'QuietFactsLabel', name: 'Quiet Facts Label' },
  },
  caption: { id: 'Caption', name: 'caption', offered: true },
  remark: { id: 'TableNote', name: 'Table Note', offered: true },
  'table-text': { id: 'TableText', name: 'Table Text' },
  'table-head': { id: 'TableHead', name: 'Table Head' },
  'table-total': { id: 'TableTotal', name: 'Table Total' },
  'table-group': { id: 'TableGroup', name: 'Table Group' },
  'table-below': { id: 'TableBelow', name: 'Table Below' },
  'table-part': { id: 'TablePart', name: 'Table Part', basedOn: 'table-text' },
  'table-run-on': { id: 'TableRunOn', name: 'Table Run On', basedOn: 'table-text' },
  'table-part-run-on': { id: 'TablePartRunOn', name: 'Table Part Run On', basedOn: 'table-run-on' },
  'contents-heading': { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'heading-1', next: 'BodyText' },
  'contents-1': { id: 'TOC1', name: 'toc 1', label: contentsNumber, tab: 'dots' },
  'contents-2': { id: 'TOC2', name: 'toc 2', label: contentsNumber, tab: 'dots' },
  'contents-3': { id: 'TOC3', name: 'toc 3', label: contentsNumber, tab: 'dots' },
  header: { id: 'Header', name: 'header', tab: 'plain' },
  footer: { id: 'Footer', name: 'footer', tab: 'plain' },
};

/** The one of them in a colour of bands. */
export function inTone({ id, name, next, offered }: RoleStyle, tone: number): RoleStyle {
  const number = tone + 1;
  return {
    id: `${id}${number}`,
    name: `${name} ${number}`,
    ...(offered && { offered }),
    ...(next !== undefined && {
      next: Object.values(roleStyles).some((one) => one.toned && one.id === next) ? `${next}${number}` : next,
    }),
  };
}

/** The style of a paragraph of that role. */
export function styleOf(role: Role, tone: number | undefined): RoleStyle {
  const style = roleStyles[role];
  return style.toned && tone !== undefined ? inTone(style, tone) : style;
}

/** The style of cells whose words stand at the right. */
export function atRight({ id, name }: RoleStyle): RoleStyle {
  return { id: `${id}Right`, name: `${name} Right` };
}
