/** Draws the entries of the contents list: each one link over number, words and page number, and dots between them. */
import { printable, unbroken } from '../../doc/characters.ts';
import { widthOf } from '../layout/faces.ts';
import type { ParagraphPart } from '../layout/paginate.ts';
import type { Element } from './file.ts';
import { number } from './operators.ts';
import { labelOf, operatorsOf, placedOf, type PlacedWords } from './paragraph.ts';
import type { Pen } from './pen.ts';

/** Draws entries in the order of the flow. */
export class Entries {
  private readonly pen: Pen;
  /** Those of an entry that goes on on the next page. */
  private open: readonly Element[] = [];

  constructor(pen: Pen) {
    this.pen = pen;
  }

  /** `page` stands at the right of the last line; `spoken` is how words and page are said. Each page's part has a link of its own, finished before the page is. */
  draw(part: ParagraphPart, page: string, spoken: string): void {
    const reference = this.open[0] ?? this.begin(part);
    const link = reference.add('Link');
    const { paragraph, lines, y, last } = part;
    const { text } = this.pen.geometry;
    const number = part.first && paragraph.label ? [labelOf(part, this.pen)] : [];
    this.show(link, [...number, ...placedOf(part, this.pen)]);
    if (last) this.showPage(link, part, page);
    const left = text.left + paragraph.left - paragraph.hang;
    const words = [
      part.first ? paragraph.label?.text : undefined,
      ...lines.flatMap(({ segments }) => segments.map((segment) => segment.text.trim())),
    ]
      .filter((word) => word !== undefined)
      .join(' ');
    link.link(
      { x: left, y, width: text.right - left, height: lines.length * paragraph.style.line },
      `#${paragraph.pageOf ?? ''}`,
      printable(spoken)
        .replace('{words}', () => unbroken(words))
        .replace('{page}', page),
    );
    link.end();
    if (!last) return;
    for (const element of this.open) element.end();
    this.open = [];
  }

  private begin({ paragraph }: ParagraphPart): Element {
    const entry = this.pen.tree.enter(paragraph.inside).add('TOCI');
    const reference = entry.add('Reference');
    this.open = [reference, entry];
    return reference;
  }

  private show(link: Element, placed: readonly PlacedWords[]): void {
    link.mark('Link', () => this.pen.draw(placed.map((piece) => operatorsOf(piece, this.pen)).join('\n')));
  }

  private showPage(link: Element, part: ParagraphPart, page: string): void {
    const { paragraph, lines, y } = part;
    const { pen } = this;
    const { size, line } = paragraph.style;
    const { left, right } = pen.geometry.text;
    const face = paragraph.bold ? 'Bold' : 'Regular';
    const top = y + (lines.length - 1) * line;
    const width = widthOf(page, pen.faces[face], size, true);
    pen.artifact(
      'Layout',
      dots(left + paragraph.left + (lines.at(-1)?.width ?? 0) + 4, right - width - 4, top, part, pen),
    );
    this.show(link, [
      {
        segments: [{ text: ` ${page}`, face, figures: true }],
        x: right - width - widthOf(' ', pen.faces[face], size),
        ...{ y: top, width: 0, size, line },
        colour: paragraph.colour,
      },
    ]);
  }
}

/** Dots on a grid that all entries share, between two places: one string, spread out. */
function dots(from: number, to: number, y: number, { paragraph }: ParagraphPart, pen: Pen): string {
  const step = 5;
  const start = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - start) / step));
  const { size, line } = paragraph.style;
  const segment = { text: '.'.repeat(count), face: 'Regular', figures: true } as const;
  const spread = step - widthOf('.', pen.faces.Regular, size);
  return count === 0
    ? ''
    : `${number(spread)} Tc ${pen.words([segment], start, y + pen.baseline(size, line), size, pen.theme.colour.muted)} 0 Tc`;
}
