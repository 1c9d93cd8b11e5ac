/** Inlines → runs: stretches of text in one face, with the link they belong to. */
import { printable } from '../../doc/characters.ts';
import { unreachable, type Inline, type Link } from '../../doc/doc.ts';
import type { FaceName } from './faces.ts';

/** `text` is printable and has no line end, except that a run of exactly '\n' is a line break. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
  /** The link itself, so that two links to one place stay two. */
  readonly link?: Link;
}

/** `bold` sets everything in bold, as in headings. */
export function runsOf(content: readonly Inline[], bold = false): Run[] {
  const runs: Run[] = [];
  collect(content, { bold, italic: false }, runs);
  return runs;
}

interface Manner {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link?: Link;
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
        collect(inline.content, { ...manner, link: inline }, runs);
        break;
      case 'break':
        runs.push(run('\n', manner));
        break;
      default:
        unreachable(inline);
    }
  }
}

function run(text: string, { bold, italic, link }: Manner): Run {
  const face = bold ? (italic ? 'BoldItalic' : 'Bold') : italic ? 'Italic' : 'Regular';
  return link ? { text, face, link } : { text, face };
}
