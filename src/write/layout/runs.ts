/** Inlines → runs: stretches of text in one face, with the link they belong to. */
import { addressOf } from '../../doc/address.ts';
import { printable } from '../../doc/characters.ts';
import type { Cell, Inline, Link } from '../../doc/doc.ts';
import { isRunOn } from '../../flow/flow.ts';
import type { Theme } from '../../doc/theme.ts';
import type { FaceName } from './faces.ts';

/** `text` is printable and has no line end, except that a run of exactly '\n' is a line break. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
  /** Its own size, where it is smaller than the paragraph's; it is quieter, too. */
  readonly size?: number;
  /** Its figures stand under others: all of one width, and no pair is kerned. */
  readonly figures?: boolean;
  /** The link itself, so that two links to one place stay two. */
  readonly link?: Link;
  /** What a short form stands for. */
  readonly long?: string;
}

/** `bold` sets everything in bold, as in headings, `figures` as in columns of sums. A link that does not lead anywhere is set as its words. */
export function runsOf(
  content: readonly Inline[],
  leads: (link: Link) => boolean,
  bold = false,
  figures = false,
): Run[] {
  return collect(content, { bold, italic: false, figures, leads });
}

/** Keeps words apart from what stands below them when the text is read out. */
const apart: Inline = { kind: 'text', text: ' ' };

/** The words of a cell, with what stands below them where it runs on. */
export function runsOfCell(
  cell: Cell,
  leads: (link: Link) => boolean,
  { bold, figures }: { readonly bold: boolean; readonly figures: boolean },
  theme: Theme,
): readonly Run[] {
  const { content, below = [] } = cell;
  const words = runsOf(cell.below && content.length > 0 ? [...content, apart] : content, leads, bold, figures);
  const { size } = theme.text.small;
  return isRunOn(cell, theme) ? [...words, ...runsOf(below, leads).map((one) => ({ ...one, size }))] : words;
}

/** What stands in lines of its own below the words of a cell. */
export function runsBelow(cell: Cell, leads: (link: Link) => boolean, theme: Theme): readonly Run[] {
  return cell.below && !isRunOn(cell, theme) ? runsOf(cell.below, leads) : [];
}

/** Whether a link leads to an address, or to one of these anchors. */
export function leadsTo(anchors: ReadonlySet<string>): (link: Link) => boolean {
  return ({ target }) => (target.startsWith('#') ? anchors.has(target.slice(1)) : addressOf(target) !== undefined);
}

interface Manner {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly figures: boolean;
  readonly leads: (link: Link) => boolean;
  readonly link?: Link;
  readonly long?: string;
}

function collect(content: readonly Inline[], manner: Manner): Run[] {
  return content.flatMap((inline) => runsIn(inline, manner));
}

function runsIn(inline: Inline, manner: Manner): Run[] {
  switch (inline.kind) {
    case 'text':
      return inline.text === '' ? [] : [run(printable(inline.text), manner)];
    case 'strong':
      return collect(inline.content, { ...manner, bold: true });
    case 'emph':
      return collect(inline.content, { ...manner, italic: true });
    case 'link':
      return collect(inline.content, manner.leads(inline) ? { ...manner, link: inline } : manner);
    case 'abbreviation':
      return collect(inline.content, { ...manner, long: printable(inline.long) });
    case 'break':
      return [run('\n', manner)];
  }
}

function run(text: string, { bold, italic, figures, link, long }: Manner): Run {
  const face = faceOf(bold, italic);
  return {
    text,
    face,
    ...(figures && { figures }),
    ...(link && { link }),
    ...(long !== undefined && !link && { long }),
  };
}

function faceOf(bold: boolean, italic: boolean): FaceName {
  if (bold) return italic ? 'BoldItalic' : 'Bold';
  return italic ? 'Italic' : 'Regular';
}
