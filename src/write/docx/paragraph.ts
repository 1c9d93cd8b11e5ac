/** Paragraphs: a style, the few properties a style cannot hold, and runs. */
import type { Box } from '../layout/geometry.ts';
import { eighths, element, hex, twips, valued } from './xml.ts';

export interface ParagraphProperties {
  readonly style: string;
  /** On the same page as the paragraph that follows. */
  readonly keepNext?: boolean;
  /** On a new page; the space before it is then dropped. */
  readonly pageBreak?: boolean;
  readonly numbering?: { readonly level: number; readonly id: number };
  readonly panel?: { readonly box: Box; readonly fill: string; readonly bar: string };
  /** Points from the text's edges to the words, and how far the first line stands out to the left of them. */
  readonly indent?: { readonly left: number; readonly right?: number; readonly hanging?: number };
  /** Points; what is not given comes from the style. */
  readonly spacing?: { readonly before?: number; readonly after?: number };
  /** As high as what stands in it, not as its style says: for drawings. */
  readonly fits?: boolean;
  /** Points: lines are as high as this and, unlike a style's, higher where a picture is. */
  readonly leastLine?: number;
}

/** A `w:p`. The order of the properties is that of CT_PPr, ISO/IEC 29500-1, 17.3.1.26: Word refuses any other. */
export function paragraph(properties: ParagraphProperties, ...content: readonly string[]): string {
  const { style, keepNext, pageBreak, numbering, panel, indent, fits, leastLine } = properties;
  const spacing =
    pageBreak === true || leastLine !== undefined
      ? { ...properties.spacing, ...(pageBreak === true && { before: 0 }) }
      : properties.spacing;
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      valued('w:pStyle', style),
      keepNext === true ? '<w:keepNext/>' : '',
      pageBreak === true ? '<w:pageBreakBefore/>' : '',
      numbering === undefined
        ? ''
        : element('w:numPr', {}, valued('w:ilvl', numbering.level), valued('w:numId', numbering.id)),
      panel === undefined ? '' : panelOf(panel.box, panel.fill, panel.bar),
      spacing === undefined
        ? ''
        : element('w:spacing', {
            'w:before': optional(spacing.before),
            'w:after': optional(spacing.after),
            ...(fits && { 'w:line': 240, 'w:lineRule': 'auto' }),
            ...(leastLine !== undefined && { 'w:line': twips(leastLine), 'w:lineRule': 'atLeast' }),
          }),
      indent === undefined ? '' : indentXml(indent),
    ),
    ...content,
  );
}

function indentXml({ left, right, hanging }: NonNullable<ParagraphProperties['indent']>): string {
  return element('w:ind', { 'w:left': twips(left), 'w:right': optional(right), 'w:hanging': optional(hanging) });
}

function optional(points: number | undefined): number | undefined {
  return points === undefined ? undefined : twips(points);
}

/** Shading and borders. Neighbours with the same borders become one box: top and bottom are then drawn round the group only. */
function panelOf(box: Box, fill: string, bar: string): string {
  const side = (name: string, width: number, space: number, colour: string): string =>
    element(`w:${name}`, { 'w:val': 'single', 'w:sz': eighths(width), 'w:space': space, 'w:color': hex(colour) });
  return (
    element(
      'w:pBdr',
      {},
      side('top', box.edge, box.padTop, fill),
      side('left', box.bar, box.padLeft, bar),
      side('bottom', box.edge, box.padBottom, fill),
      side('right', box.edge, box.padRight, fill),
    ) + element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(fill) })
  );
}
