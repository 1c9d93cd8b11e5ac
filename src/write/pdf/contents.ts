/** Draws an entry of the contents list: one link over number, words and page number, and dots between them. */
import { printable } from '../../doc/characters.ts';
import { widthOf } from '../layout/faces.ts';
import type { ParagraphPart } from '../layout/paginate.ts';
import { number } from './operators.ts';
import { annotate, operatorsOf, placeLine, type Placed } from './paragraph.ts';
import type { Pen } from './pen.ts';
import type { Tree } from './tree.ts';

/** `page` is what stands at the right; `spoken` is how words and page are said. Entries are never so long that they go on on the next page; what does is drawn there as its own entry. */
export function drawEntry(part: ParagraphPart, page: string, spoken: string, pen: Pen, tree: Tree): void {
  const { paragraph, lines, y } = part;
  const { text } = pen.geometry;
  const { size, line } = paragraph.style;
  const entry = tree.add(tree.enter(paragraph.inside), 'TOCI');
  const reference = tree.add(entry, 'Reference');
  const link = tree.add(reference, 'Link');
  const left = text.left + paragraph.left;
  const face = paragraph.bold ? 'Bold' : 'Regular';
  const placed: Placed[] = lines.flatMap(({ segments }, index) => placeLine(segments, left, y + index * line, paragraph.style, paragraph.colour));
  const { label } = paragraph;
  const base = { link: undefined, size, line, width: 0 } as const;
  if (label && part.first) placed.unshift({ ...base, segments: [{ text: `${label.text} `, face: label.bold ? 'Bold' : 'Regular', width: 0 }], x: left - paragraph.hang, y, colour: label.colour });
  const lastTop = y + (lines.length - 1) * line;
  const pageWidth = widthOf(page, pen.faces[face], size);
  const end = left + (lines.at(-1)?.width ?? 0);
  tree.mark(link, 'Link', () => pen.draw(placed.map((piece) => operatorsOf(piece, pen)).join('\n')));
  pen.artifact('Layout', dots(end + 4, text.right - pageWidth - 4, lastTop, part, pen));
  const folio: Placed = { ...base, segments: [{ text: ` ${page}`, face, width: 0 }], x: text.right - pageWidth - widthOf(' ', pen.faces[face], size), y: lastTop, colour: paragraph.colour };
  tree.mark(link, 'Link', () => pen.draw(operatorsOf(folio, pen)));
  const words = [label?.text, ...lines.flatMap(({ segments }) => segments.map((segment) => segment.text.trim()))].filter((word) => word !== undefined).join(' ');
  annotate({ x: left - paragraph.hang, y, width: text.right - left + paragraph.hang, line: lines.length * line }, `#${paragraph.pageOf ?? ''}`, printable(spoken).replace('{words}', () => words).replace('{page}', page), link, pen);
  entry.end();
}

/** Dots on a grid that all entries share, between two places: one string, spread out. */
function dots(from: number, to: number, y: number, { paragraph }: ParagraphPart, pen: Pen): string {
  const step = 5;
  const start = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - start) / step));
  const { size, line } = paragraph.style;
  const segment = { text: '.'.repeat(count), face: 'Regular', width: 0 } as const;
  const spread = step - widthOf('.', pen.faces.Regular, size);
  return count === 0 ? '' : `${number(spread)} Tc ${pen.words([segment], start, y + pen.baseline(size, line), size, pen.theme.colour.muted)} 0 Tc`;
}
