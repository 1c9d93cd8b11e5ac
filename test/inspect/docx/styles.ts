/** What the styles of a Word document say about the paragraphs that use them. */
import type { ReadRole } from '../item.ts';
import type { Xml } from './xml.ts';
import { child, childrenOf, valueOf } from './xml.ts';

export interface Styles {
  readonly ids: ReadonlySet<string>;
  /** The role of a paragraph: by the style's own name, else by the outline level that it has or inherits. */
  roleOf(style: string | undefined): ReadRole;
  /** How far its lines but the first stand in, in twentieths of a point: its own or inherited. */
  hangingOf(style: string | undefined): number;
}

export function stylesIn(part: Xml | undefined): Styles {
  const styles = new Map(childrenOf(part, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const nameOf = (style = '') => valueOf(styles.get(style), 'w:name');
  return {
    ids: new Set(styles.keys()),
    roleOf: (style) => namedRole(nameOf(style)) ?? headingRole(outlineOf(style, styles)) ?? 'paragraph',
    hangingOf: (style) =>
      Number(inherited(style, styles, (properties) => child(properties, 'w:ind')?.attributes['w:hanging']) ?? 0),
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
  const outline = inherited(id, styles, (properties) => valueOf(properties, 'w:outlineLvl'));
  return outline === undefined ? undefined : Number(outline);
}

/** What a style says of paragraphs, or the first of those it is based on that says so. */
function inherited(
  id: string | undefined,
  styles: ReadonlyMap<string, Xml>,
  said: (properties: Xml | undefined) => string | undefined,
): string | undefined {
  const style = id === undefined ? undefined : styles.get(id);
  if (style === undefined) return undefined;
  return said(child(style, 'w:pPr')) ?? inherited(valueOf(style, 'w:basedOn'), styles, said);
}
