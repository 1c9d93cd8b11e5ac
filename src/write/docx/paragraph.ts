/** Paragraph properties as Word writes them: what a style says, and what a paragraph says besides its style. */
import type { Look } from '../../flow/look.ts';
import type { Colour, Theme } from '../../doc/theme.ts';
import { geometryOf } from '../../flow/geometry.ts';
import { eighths, element, hex, twips, valued } from '../../ooxml/write-xml.ts';

/** Lengths in points; what is not given comes from the style. */
export interface Properties {
  readonly style?: string;
  /** On the same page as the paragraph that follows. */
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** On a new page; the space before it is then dropped. */
  readonly pageBreak?: boolean;
  readonly numbering?: { readonly level: number; readonly id: number } | undefined;
  readonly borders?: readonly Border[];
  readonly fill?: Colour | undefined;
  /** Tab stop at the right; `dots` lead up to it. */
  readonly rightTab?: { readonly at: number; readonly dots: boolean } | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Exact for words; for what may be higher at least that; `fits` is as high as what stands in it. */
  readonly line?: { readonly height: number; readonly rule: 'exact' | 'atLeast' | 'fits' } | undefined;
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly hanging?: number | undefined;
  readonly align?: 'right' | undefined;
  /** From 1. */
  readonly outline?: number | undefined;
}

interface Border {
  readonly side: 'top' | 'left' | 'bottom' | 'right' | 'between' | 'insideH';
  readonly width: number;
  readonly space: number;
  readonly colour: Colour;
}

/** A `w:p`. */
export function paragraph(properties: Properties, ...content: readonly string[]): string {
  return element('w:p', {}, propertiesXml(properties), ...content);
}

/** A `w:pPr`, or nothing. The order is that of CT_PPr, ISO/IEC 29500-1, 17.3.1.26: Word refuses any other. */
export function propertiesXml(properties: Properties): string {
  const { style, numbering, borders = [], fill, rightTab, align, outline } = properties;
  const content = [
    style === undefined ? '' : valued('w:pStyle', style),
    properties.keepNext === true ? '<w:keepNext/>' : '',
    properties.keepLines === true ? '<w:keepLines/>' : '',
    properties.pageBreak === true ? '<w:pageBreakBefore/>' : '',
    numbering ? element('w:numPr', {}, valued('w:ilvl', numbering.level), valued('w:numId', numbering.id)) : '',
    borders.length === 0 ? '' : element('w:pBdr', {}, ...borders.map(borderXml)),
    fill === undefined ? '' : element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(fill) }),
    rightTab ? element('w:tabs', {}, tabXml(rightTab)) : '',
    spacingXml(properties),
    indentXml(properties),
    align === undefined ? '' : valued('w:jc', align),
    outline === undefined ? '' : valued('w:outlineLvl', outline - 1),
  ].join('');
  return content === '' ? '' : element('w:pPr', {}, content);
}

/** In eighths of a point, `space` in points. */
export function borderXml({ side, width, space, colour }: Border): string {
  return element(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths(width), 'w:space': space, 'w:color': hex(colour) });
}

/** The padding of a cell at one of its sides. */
export function padXml(side: string, width: number): string {
  return element(`w:${side}`, { 'w:w': twips(width), 'w:type': 'dxa' });
}

function tabXml({ at, dots }: NonNullable<Properties['rightTab']>): string {
  return element('w:tab', { 'w:val': 'right', 'w:leader': dots ? 'dot' : undefined, 'w:pos': twips(at) });
}

/** A line height is never given without its rule: LibreOffice reads a missing one as exact, Word as automatic. */
function spacingXml({ pageBreak, before, after, line }: Properties): string {
  const attributes = {
    'w:before': optional(pageBreak === true ? 0 : before),
    'w:after': optional(after),
    ...(line && { 'w:line': twips(line.height), 'w:lineRule': line.rule === 'fits' ? 'auto' : line.rule }),
  };
  return given(attributes) ? element('w:spacing', attributes) : '';
}

function indentXml({ left, right, hanging }: Properties): string {
  const attributes = { 'w:left': optional(left), 'w:right': optional(right), 'w:hanging': optional(hanging) };
  return given(attributes) ? element('w:ind', attributes) : '';
}

function optional(points: number | undefined): number | undefined {
  return points === undefined ? undefined : twips(points);
}

function given(attributes: object): boolean {
  return Object.values(attributes).some((value) => value !== undefined);
}

/** What one look has that the other has not: of a style, against the one it is based on; of a paragraph, against its style. Letters are left to styles. */
export function differences(look: Look, from: Look, theme: Theme): Properties {
  const moved = look.left !== from.left || look.right !== from.right || look.hang !== from.hang;
  const shade = sameShade(look.shade, from.shade) ? undefined : look.shade;
  return {
    keepNext: look.keepNext && !from.keepNext,
    keepLines: look.keepLines && !from.keepLines,
    borders: [...panelBorders(shade), ...ruleBorders(look, from, theme)],
    fill: shade?.fill,
    before: unlike(spaceAbove(look, theme), spaceAbove(from, theme)),
    after: unlike(look.after, from.after),
    left: moved ? look.left : undefined,
    right: unlike(look.right, from.right),
    hanging: look.hang > 0 && moved ? look.hang : unlike(look.hang, from.hang),
    outline: unlike(look.outline, from.outline),
  };
}

function unlike<Value>(value: Value, from: Value): Value | undefined {
  return value === from ? undefined : value;
}

function sameShade(one: Look['shade'], other: Look['shade']): boolean {
  return one?.fill === other?.fill && one?.bar === other?.bar && one?.box === other?.box;
}

/** A rule above lies within the space before, and in Word its distance and its own thickness come on top. */
function spaceAbove({ before, ruleAbove }: Look, theme: Theme): number {
  return ruleAbove === undefined ? before : Math.max(0, before - ruleAbove - geometryOf(theme).hairline);
}

/** Neighbours with the same borders become one box: top and bottom are then drawn round the group only. */
function panelBorders(shade: Look['shade']): readonly Border[] {
  if (!shade) return [];
  const { box, fill, bar } = shade;
  return [
    { side: 'top', width: box.edge, space: box.padTop, colour: fill },
    { side: 'left', width: box.bar, space: box.padLeft, colour: bar },
    { side: 'bottom', width: box.edge, space: box.padBottom, colour: fill },
    { side: 'right', width: box.edge, space: box.padRight, colour: fill },
  ];
}

/** A rule above stands between, too: paragraphs alike would else share one. */
function ruleBorders(look: Look, from: Look, theme: Theme): readonly Border[] {
  const line = { width: geometryOf(theme).hairline, colour: theme.colour.rule };
  const above = unlike(look.ruleAbove, from.ruleAbove);
  const below = unlike(look.ruleBelow, from.ruleBelow);
  return [
    ...(above === undefined ? [] : [{ ...line, side: 'top', space: above } as const]),
    ...(below === undefined ? [] : [{ ...line, side: 'bottom', space: below } as const]),
    ...(above === undefined ? [] : [{ ...line, side: 'between', space: above } as const]),
  ];
}
