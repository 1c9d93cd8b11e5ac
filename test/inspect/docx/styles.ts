/** What the styles of a Word document say about the paragraphs that use them. */
import type { ReadRole } from '../item.ts';
import type { Xml } from './xml.ts';
import { child, childrenOf, valueOf } from './xml.ts';

export interface Styles {
  readonly ids: ReadonlySet<string>;
  /** The role of a paragraph: by the style's own name, else by the outline level that it has or inherits. */
  roleOf(style: string | undefined): ReadRole;
}

export function stylesIn(part: Xml | undefined): Styles {
  const styles = new Map(childrenOf(part, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const nameOf = (style = '') => valueOf(styles.get(style), 'w:name');
  return {
    ids: new Set(styles.keys()),
    roleOf: (style) => namedRole(nameOf(style)) ?? headingRole(outlineOf(style, styles)) ?? 'paragraph',
  };
}

function namedRole(name = ''): ReadRole | undefined {
  if (/^toc \d$/i.test(name)) return 'contents';
  if (name === 'Title') return 'title';
  if (name === 'caption') return 'caption';
  return name === 'Note' ? 'note' : undefined;
}

function headingRole(outline: number | undefined): ReadRole | undefined {
  return outline === 0 ? 'heading1' : outline === 1 ? 'heading2' : outline === 2 ? 'heading3' : undefined;
}

function outlineOf(id: string | undefined, styles: ReadonlyMap<string, Xml>): number | undefined {
  const style = id === undefined ? undefined : styles.get(id);
  if (style === undefined) return undefined;
  const own = valueOf(child(style, 'w:pPr'), 'w:outlineLvl');
  return own === undefined ? outlineOf(valueOf(style, 'w:basedOn'), styles) : Number(own);
}
