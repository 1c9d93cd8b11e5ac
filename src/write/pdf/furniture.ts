/** What stands on every page and belongs to none: the mark across it, header, footer and page number; and the shades behind words. */
import { printable } from '../../doc/characters.ts';
import type { Doc } from '../../doc/doc.ts';
import { looksOf } from '../../flow/look.ts';
import { widthOf } from '../layout/faces.ts';
import type { Fill, Part } from '../layout/paginate.ts';
import type { Running } from '../layout/running.ts';
import { fillColour, rectangle } from './operators.ts';
import { wordOutline } from './outline.ts';
import type { Pen } from './pen.ts';

/** The mark across every page, empty without one: over all fills and under all words: opaque, no transparency. Outlines, no text, so that no letter of it stands between the words that are copied or read out. The cover says it in words. */
export function markOf(doc: Doc, pen: Pen): string {
  const colour = pen.theme.colour.mark;
  if (doc.mark === undefined || colour === undefined) return '';
  const { width, height } = pen.theme.page;
  const face = pen.faces.Bold;
  const word = printable(doc.mark);
  const size = Math.min(pen.geometry.mark, (0.7 * Math.hypot(width, height)) / widthOf(word, face, 1));
  const angle = Math.atan2(height, width);
  const scale = size / face.unitsPerEm;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const length = widthOf(word, face, size) / scale;
  const place = (x: number, y: number): readonly [number, number] => {
    const [along, up] = [x - length / 2, y - face.capHeight / 2];
    return [width / 2 + along * cos - up * sin, height / 2 - along * sin - up * cos];
  };
  return `${fillColour(colour)} ${wordOutline(word, face, place)}`;
}

/** Header and footer of every page but the cover. */
export function drawHeaderAndFooter(running: Running, label: string, pen: Pen): void {
  const { geometry, theme } = pen;
  const { header, footer } = looksOf(theme);
  const { size, line } = header.style;
  const { left, right, width } = geometry.text;
  const words = (text: string, x: number, y: number) =>
    pen.words([{ text, face: 'Regular' }], x, y + pen.baseline(size, line), size, header.colour);
  const hair = (y: number) => rectangle(left, y, width, geometry.hairline, theme.colour.rule);
  pen.artifact(
    'Header',
    `${words(running.header, left, geometry.header)} ${hair(geometry.header + line + (header.ruleBelow ?? 0))}`,
  );
  const y = theme.page.height - geometry.footer - line;
  const start = right - widthOf(label, pen.faces.Regular, size);
  pen.artifact(
    'Footer',
    `${hair(y - (footer.ruleAbove ?? 0))} ${words(running.footer, left, y)} ${words(label, start, y)}`,
  );
}

/** In the margin, left of what changed. */
export function drawChangeBar(part: Part, pen: Pen): void {
  const height = part.kind === 'row' ? part.height : part.lines.length * part.paragraph.style.line;
  const { left } = pen.geometry.text;
  pen.artifact('Layout', rectangle(left - changeBar.gap, part.y, changeBar.width, height, pen.theme.colour.accent));
}

const changeBar = { gap: 12, width: 2 };

export function drawFill({ shade, y, height }: Fill, pen: Pen): void {
  const { left, width } = pen.geometry.text;
  const { bar } = shade.box;
  pen.artifact(
    'Layout',
    `${rectangle(left, y, width, height, shade.fill)} ${rectangle(left, y, bar, height, shade.bar)}`,
  );
}
