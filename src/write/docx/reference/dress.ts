/** Puts the looks of the board's own Word template on a finished document: styles and theme. Its words, pages and lists stay ours. */
import { mergeStyles } from './merge.ts';
import type { Reference } from './open.ts';
import { changed, node, parseNode, partOf, type Node } from '../../../ooxml/xml-tree.ts';

const styles = 'word/styles.xml';

/** The parts with other looks. The document stays a document, also when the template is one: nothing but styles and theme is taken. */
export function dressed<Part extends string | Uint8Array>(
  parts: ReadonlyMap<string, Part | string>,
  reference: Reference,
  language: string,
): Map<string, Part | string> {
  const ours = parts.get(styles);
  if (typeof ours !== 'string') throw new Error(`docx wrote no ${styles}.`);
  const merged = mergeStyles(reference.styles, parseNode(new TextEncoder().encode(ours)), language);
  const result = new Map<string, Part | string>();
  for (const [path, part] of parts)
    result.set(
      path,
      typeof part === 'string' && /^word\/(document|header\d+|footer\d+)\.xml$/.test(path)
        ? restyled(part, merged.renamed)
        : part,
    );
  result.set(styles, partOf(merged.styles));
  if (reference.theme) result.set('word/theme/theme1.xml', partOf(changed(reference.theme, withoutPictures)));
  return result;
}

function restyled(part: string, renamed: ReadonlyMap<string, string>): string {
  return part.replace(
    /(<w:(?:p|r|tbl)Style w:val=")([^"]*)"/g,
    (_, start: string, id: string) => `${start}${renamed.get(id) ?? id}"`,
  );
}

/** A theme may fill shapes with pictures, whose files are not taken over: nothing in a pack is filled so. */
function withoutPictures(one: Node): Node {
  return one.name === 'a:blipFill' ? node('a:solidFill', {}, [node('a:schemeClr', { val: 'phClr' })]) : one;
}
