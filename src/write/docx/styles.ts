/** Theme → Word's styles: every look of a pack that a style can hold, under the names that Word users know. */
import { DocumentDefaults, ImportedXmlComponent, StyleForCharacter, StyleForParagraph } from 'docx';
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Colour, Theme } from '../../doc/theme.ts';
import type { Box, Geometry } from '../layout/geometry.ts';
import type { Look } from './looks.ts';
import { looksOf } from './looks.ts';
import { eighths, element, hex, twips, valued } from './xml.ts';

/** The styles of a pack. Those that docx would add for itself are left out: nobody uses them. */
export function stylesOf(theme: Theme, geometry: Geometry, language: string): IStylesOptions {
  const { body } = theme.text;
  const defaults = new DocumentDefaults({
    run: {
      font: theme.font.word,
      size: halfPoints(body.size),
      color: hex(theme.colour.ink),
      language: { value: language },
    },
    paragraph: { spacing: { before: 0, after: 0, line: twips(body.line), lineRule: 'exact' } },
  });
  return {
    importedStyles: [
      defaults,
      new StyleForParagraph({ id: 'Normal', name: 'Normal', quickFormat: true }),
      ...looksOf(theme, geometry).map((look) => new StyleForParagraph(paragraphStyle(look))),
      ...characterStyles(theme),
      ImportedXmlComponent.fromXmlString(tableStyle(theme, geometry)),
    ],
  };
}

function paragraphStyle(look: Look): IParagraphStyleOptions {
  const { id, name, text, panel, rule } = look;
  return {
    id,
    name,
    basedOn: look.basedOn ?? 'Normal',
    ...(look.next !== undefined && { next: look.next }),
    quickFormat: true,
    paragraph: {
      ...(look.keepNext === true && { keepNext: true }),
      ...(look.keepLines === true && { keepLines: true }),
      ...spacingOf(look),
      ...indentOf(look),
      ...(look.align !== undefined && { alignment: look.align }),
      // Not in docx's type for styles, but written; its own option has no leader.
      ...(look.rightTab !== undefined && {
        tabStops: [{ type: 'right', position: twips(look.rightTab), ...(look.dots === true && { leader: 'dot' }) }],
      }),
      ...(look.outline !== undefined && { outlineLevel: look.outline }),
      ...(panel && {
        border: bordersOf(panel.box, panel.fill, panel.bar),
        shading: { type: 'clear', color: 'auto', fill: hex(panel.fill) },
      }),
      ...(rule && { border: rulesOf(rule) }),
    },
    run: {
      ...(look.bold === true && { bold: true }),
      ...(look.colour !== undefined && { color: hex(look.colour) }),
      ...(text && { size: halfPoints(text.size) }),
    },
  };
}

/** A line height is never given without its rule: LibreOffice reads a missing one as exact, Word as automatic. */
function spacingOf({ before, after, text }: Look) {
  if (before === undefined && after === undefined && text === undefined) return {};
  return {
    spacing: {
      ...(before !== undefined && { before: twips(before) }),
      ...(after !== undefined && { after: twips(after) }),
      ...(text && { line: twips(text.line), lineRule: 'exact' as const }),
    },
  };
}

function indentOf({ left, right, hanging }: Look) {
  if (left === undefined && right === undefined) return {};
  return {
    indent: {
      left: twips(left ?? 0),
      right: twips(right ?? 0),
      ...(hanging !== undefined && { hanging: twips(hanging) }),
    },
  };
}

function rulesOf({ at, colour, width, space }: NonNullable<Look['rule']>) {
  const line = side(colour, width, space);
  return at === 'top' ? { top: line, between: line } : { bottom: line };
}

function bordersOf(box: Box, fill: Colour, bar: Colour) {
  return {
    top: side(fill, box.edge, box.padTop),
    left: side(bar, box.bar, box.padLeft),
    bottom: side(fill, box.edge, box.padBottom),
    right: side(fill, box.edge, box.padRight),
  };
}

function side(colour: Colour, width: number, space: number) {
  return { style: 'single' as const, color: hex(colour), size: eighths(width), space };
}

function characterStyles(theme: Theme): readonly StyleForCharacter[] {
  const { accent, link, muted } = theme.colour;
  return [
    new StyleForCharacter({ id: 'Strong', name: 'Strong', run: { bold: true } }),
    new StyleForCharacter({ id: 'Emphasis', name: 'Emphasis', run: { italics: true } }),
    new StyleForCharacter({
      id: 'Hyperlink',
      name: 'Hyperlink',
      run: { color: hex(link), underline: { type: 'single' } },
    }),
    new StyleForCharacter({ id: 'ContentsNumber', name: 'Contents Number', run: { color: hex(accent) } }),
    new StyleForCharacter({
      id: 'ContentsDots',
      name: 'Contents Dots',
      run: { color: hex(muted), size: halfPoints(theme.text.small.size) },
    }),
    ...[
      ['DirectionNumber', 'Direction Number'],
      ['AimLabel', 'Aim Label'],
      ['CoverLabel', 'Cover Label'],
    ].map(([id = '', name = '']) => new StyleForCharacter({ id, name, run: { bold: true, color: hex(accent) } })),
  ];
}

/**
 * docx has no option for a table style: its rules and paddings, ISO/IEC 29500-1, 17.7.6.
 * A rule adds to the height of the row below it, so the padding gives way.
 */
function tableStyle({ colour }: Theme, { table }: Geometry): string {
  const rule = (name: string, width: number, of: Colour): string =>
    element(`w:${name}`, { 'w:val': 'single', 'w:sz': eighths(width), 'w:space': 0, 'w:color': hex(of) });
  const pad = (name: string, width: number): string => element(`w:${name}`, { 'w:w': twips(width), 'w:type': 'dxa' });
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'PackTable' },
    valued('w:name', 'Pack Table'),
    '<w:qFormat/>',
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, rule('bottom', table.rule, colour.rule), rule('insideH', table.rule, colour.rule)),
      element(
        'w:tblCellMar',
        {},
        pad('top', table.padY - table.rule),
        pad('left', table.padX),
        pad('bottom', table.padY),
        pad('right', table.padX),
      ),
    ),
    element(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      element(
        'w:tcPr',
        {},
        element('w:tcBorders', {}, rule('bottom', table.strongRule, colour.accent)),
        element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(colour.panel) }),
      ),
    ),
  );
}

function halfPoints(size: number): number {
  return Math.round(size * 2);
}
