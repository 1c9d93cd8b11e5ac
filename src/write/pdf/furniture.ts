/** What stands on every page and belongs to none: the mark across it, header, footer and page number; and the shades behind words. */
import { printable } from '../../doc/characters.ts';
import type { Doc } from '../../doc/doc.ts';
import { looksOf } from '../../flow/look.ts';
import { widthOf } from '../layout/faces.ts';
import type { Fill, Part } from '../layout/paginate.ts';
import type { Running } from '../layout/running.ts';
import { fillColour, number, rectangle } from './operators.ts';
import type { Pen } from './pen.ts';

/** First of all, so that everything lies over it: opaque, no transparency. Across a page; along the foot of the cover, where nothing hides it. */
export function drawMark(doc: Doc, pen: Pen, onCover: boolean): void {
  const colour = pen.theme.colour.mark;
  if (doc.mark === undefined || colour === undefined) return;
  const { width, height } = pen.theme.page;
  const { text: area, mark } = pen.geometry;
  const text = printable(doc.mark);
  const room = onCover ? area.width : 0.7 * Math.hypot(width, height);
  const size = Math.min(onCover ? mark.cover : mark.page, room / widthOf(text, pen.faces.Bold, 1));
  const length = widthOf(text, pen.faces.Bold, size);
  const angle = onCover ? 0 : Math.atan2(height, width);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const rise = (pen.faces.Bold.capHeight / pen.faces.Bold.unitsPerEm) * size;
  const [x, y] = onCover
    ? [width / 2 - length / 2, area.bottom]
    : [width / 2 - (cos * length) / 2 + (sin * rise) / 2, height / 2 + (sin * length) / 2 + (cos * rise) / 2];
  const font = pen.font('Bold');
  const matrix = [cos, -sin, -sin, -cos, x, y].map(number).join(' ');
  pen.artifact(
    'Watermark',
    `BT ${fillColour(colour)} /${font.use()} ${number(size)} Tf ${matrix} Tm ${font.encode(text)} Tj ET`,
  );
}

/** Header and footer of every page but the cover. */
export function drawHeaderAndFooter(running: Running, label: string, pen: Pen): void {
  const { geometry, theme } = pen;
  const { header, footer } = looksOf(theme);
  const { size, line } = header.style;
  const { left, right, width } = geometry.text;
  const words = (text: string, x: number, y: number) =>
    pen.words([{ text, face: 'Regular', width: 0 }], x, y + pen.baseline(size, line), size, header.colour);
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
  if (part.kind === 'chart') return;
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
