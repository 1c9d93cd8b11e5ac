/** Draws the lines of a paragraph that stand on one page, tags them, and lays its links over them. */
import { addressOf } from '../../doc/address.ts';
import type { Link } from '../../doc/doc.ts';
import { printable, unbroken } from '../../doc/characters.ts';
import type { Segment } from '../layout/lines.ts';
import { neighbours } from '../layout/neighbours.ts';
import type { ParagraphPart } from '../layout/paginate.ts';
import { isItem, type Paragraph } from '../../flow/flow.ts';
import type { Element } from './file.ts';
import { rectangle } from './operators.ts';
import type { Letters, Pen } from './pen.ts';
import { tagOf } from './tree.ts';

/** Draws paragraphs in the order of the flow. */
export class Paragraphs {
  private readonly pen: Pen;
  /** The element of a paragraph that goes on on the next page. */
  private unfinished: Element | undefined;

  constructor(pen: Pen) {
    this.pen = pen;
  }

  draw(part: ParagraphPart): void {
    if (!this.unfinished) this.ruleAndLabel(part);
    // A label without words has no paragraph of its own.
    if (part.paragraph.content.length === 0) return;
    const element = this.unfinished ?? this.pen.tree.enter(part.paragraph.inside).add(tagOf(part.paragraph.role));
    const placed = placedOf(part, this.pen);
    if (part.first && part.paragraph.label && !isItem(part.paragraph.inside)) placed.unshift(labelOf(part, this.pen));
    for (const stretch of stretchesOf(placed)) drawStretch(stretch, element, tagOf(part.paragraph.role), this.pen);
    this.unfinished = part.last ? undefined : element;
    if (part.last) element.end();
  }

  private ruleAndLabel(part: ParagraphPart): void {
    const { paragraph } = part;
    if (paragraph.ruleAbove !== undefined) {
      const { left, width } = this.pen.geometry.text;
      this.pen.artifact(
        'Layout',
        rectangle(left, part.y - paragraph.ruleAbove, width, this.pen.geometry.hairline, this.pen.theme.colour.rule),
      );
    }
    if (paragraph.label && isItem(paragraph.inside)) {
      const item = this.pen.tree.enter(paragraph.inside.slice(0, -1));
      const label = item.add('Lbl');
      const placed = labelOf(part, this.pen);
      label.mark('Lbl', () => this.pen.draw(operatorsOf(placed, this.pen)));
      label.end();
    }
  }
}

/** Words at their place: a stretch of one line in one link or none. */
export interface PlacedWords {
  readonly segments: readonly Letters[];
  readonly link?: Link | undefined;
  /** What a short form stands for. */
  readonly long?: string | undefined;
  readonly x: number;
  /** The top of the line. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly line: number;
  readonly colour: string;
  /** The size that decides where the baseline is, where it is another. */
  readonly main?: number;
}

/** The words of the lines. */
export function placedOf({ paragraph, lines, y }: ParagraphPart, pen: Pen): PlacedWords[] {
  const left = pen.geometry.text.left + paragraph.left;
  return lines.flatMap(({ segments }, index) =>
    placeLine(segments, left, y + index * paragraph.style.line, paragraph.style, paragraph.colour),
  );
}

/** One stretch for each neighbouring run of segments that share their size, their link and what they stand for. @param quiet the colour of those of a smaller size */
export function placeLine(
  segments: readonly Segment[],
  left: number,
  y: number,
  { size, line }: Paragraph['style'],
  colour: string,
  quiet = colour,
): PlacedWords[] {
  let right = left;
  return neighbours(
    segments,
    (one, next) => one.link === next.link && one.long === next.long && one.size === next.size,
  ).map((same) => {
    const width = same.reduce((sum, segment) => sum + segment.width, 0);
    const [{ link, long, size: own }] = same;
    const letters = own === undefined ? { size, colour } : { size: own, colour: quiet, main: size };
    const x = right;
    right += width;
    return { segments: same, link, long, x, y, width, line, ...letters };
  });
}

/** The label left of the words. A space ends it, so that it is read apart from them. */
export function labelOf({ paragraph, y }: ParagraphPart, pen: Pen): PlacedWords {
  const { label, style } = paragraph;
  const text = printable(label?.text ?? '') + (isItem(paragraph.inside) ? '' : ' ');
  return {
    segments: [{ text, face: label?.bold ? 'Bold' : 'Regular' }],
    x: pen.geometry.text.left + paragraph.left - paragraph.hang,
    y,
    width: 0,
    size: style.size,
    line: style.line,
    colour: label?.colour ?? paragraph.colour,
  };
}

/** Neighbouring lines that share their link: they are one piece of marked content. */
export function stretchesOf(placed: readonly PlacedWords[]): PlacedWords[][] {
  return neighbours(placed, (one, next) => one.link === next.link && one.long === next.long);
}

/** Draws one stretch into an element; a link gets an element of its own, finished before the page is (its annotations stand on this page). */
export function drawStretch(stretch: readonly PlacedWords[], element: Element, tag: string, pen: Pen): void {
  const link = stretch[0]?.link;
  const draw = () => pen.draw(stretch.map((piece) => operatorsOf(piece, pen)).join('\n'));
  const long = stretch[0]?.long;
  if (long !== undefined) {
    // ISO 32000-1, 14.9.5: the expansion of an abbreviation.
    const span = element.add('Span', { E: new String(long) });
    span.mark('Span', draw);
    span.end();
    return;
  }
  if (!link) {
    element.mark(tag, draw);
    return;
  }
  const inner = element.add('Link');
  inner.mark('Link', draw);
  const words = stretch
    .flatMap((piece) => piece.segments.map(({ text }) => text))
    .join('')
    .trim();
  const target = link.target.startsWith('#') ? link.target : (addressOf(link.target) ?? '');
  for (const { x, y, width, line } of stretch) inner.link({ x, y, width, height: line }, target, unbroken(words));
  inner.end();
}

export function operatorsOf(
  { segments, link, x, y, width, size, line, colour, main = size }: PlacedWords,
  pen: Pen,
): string {
  const base = y + pen.baseline(main, line);
  const words = pen.words(segments, x, base, size, colour);
  return link ? `${words} ${rectangle(x, base + size * 0.12, width, 0.5, pen.theme.colour.link)}` : words;
}
