/** Inlines → runs: stretches of text in one face, with the link they belong to. */
import { addressOf } from '../../doc/address.ts';
import { printable } from '../../doc/characters.ts';
import { unreachable, type Inline, type Link } from '../../doc/doc.ts';
import type { FaceName } from './faces.ts';

/** `text` is printable and has no line end, except that a run of exactly '\n' is a line break. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
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
  const runs: Run[] = [];
  collect(content, { bold, italic: false, figures, leads }, runs);
  return runs;
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

function collect(content: readonly Inline[], manner: Manner, runs: Run[]): void {
  for (const inline of content) {
    switch (inline.kind) {
      case 'text':
        if (inline.text !== '') runs.push(run(printable(inline.text), manner));
        break;
      case 'strong':
        collect(inline.content, { ...manner, bold: true }, runs);
        break;
      case 'emph':
        collect(inline.content, { ...manner, italic: true }, runs);
        break;
      case 'link':
        collect(inline.content, manner.leads(inline) ? { ...manner, link: inline } : manner, runs);
        break;
      case 'abbreviation':
        collect(inline.content, { ...manner, long: printable(inline.long) }, runs);
        break;
      case 'break':
        runs.push(run('\n', manner));
        break;
      default:
        unreachable(inline);
    }
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
