/** Charts as Word's own: a bar chart that stays sharp, with its alternative text; no workbook is embedded, the figures stand in it. */
import { printable } from '../../doc/characters.ts';
import type { Chart } from '../../doc/doc.ts';
import { chartRows, plotOf } from '../layout/chart.ts';
import type { Draft } from './draft.ts';
import { paragraph } from './paragraph.ts';
import { element, escapeXml, hex } from '../../ooxml/write-xml.ts';

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const charts = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Without its caption, which is a paragraph of its own. */
export function chart(block: Chart, draft: Draft): string {
  draft.charts.push(chartXml(block, draft));
  const number = draft.charts.length;
  const size = { cx: emus(draft.geometry.text.width), cy: emus(chartRows(block, draft.theme, draft.faces).height) };
  const inline = element(
    'wp:inline',
    {
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    },
    element('wp:extent', size),
    element('wp:docPr', {
      id: number + draft.pictures.length,
      name: printable(block.caption),
      descr: printable(block.description),
    }),
    '<wp:cNvGraphicFramePr/>',
    element(
      'a:graphic',
      { 'xmlns:a': main },
      element(
        'a:graphicData',
        { uri: charts },
        element('c:chart', { 'xmlns:c': charts, 'xmlns:r': relationships, 'r:id': `rIdChart${number}` }),
      ),
    ),
  );
  return paragraph(
    { style: 'TableEnd', after: draft.geometry.table.after, line: { height: 12, rule: 'fits' } },
    element('w:r', {}, element('w:drawing', {}, inline)),
  );
}

function emus(points: number): number {
  return Math.round(points * 12700);
}

/** ISO/IEC 29500-1, 21.2: one series of horizontal bars, the first on top, each with its value behind it. */
function chartXml({ bars }: Chart, { theme }: Draft): string {
  const value = (name: string, val: string | number): string => element(`c:${name}`, { val });
  const solid = (colour: string): string => element('a:solidFill', {}, element('a:srgbClr', { val: hex(colour) }));
  const words = element(
    'c:txPr',
    {},
    '<a:bodyPr/><a:lstStyle/>',
    element(
      'a:p',
      {},
      element(
        'a:pPr',
        {},
        element(
          'a:defRPr',
          { sz: theme.text.small.size * 100 },
          solid(theme.colour.ink),
          element('a:latin', { typeface: theme.font.word }),
        ),
      ),
      '<a:endParaRPr lang="en-GB"/>',
    ),
  );
  const points = (of: (bar: Chart['bars'][number]) => string): string =>
    value('ptCount', bars.length) +
    bars.map((bar, idx) => element('c:pt', { idx }, element('c:v', {}, escapeXml(printable(of(bar)))))).join('');
  const format = formatOf(bars[0]?.words ?? '');
  const labels = element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    words,
    value('dLblPos', 'outEnd'),
    value('showLegendKey', 0),
    value('showVal', 1),
    value('showCatName', 0),
    value('showSerName', 0),
    value('showPercent', 0),
    value('showBubbleSize', 0),
  );
  const series = element(
    'c:ser',
    {},
    value('idx', 0),
    value('order', 0),
    element('c:spPr', {}, solid(theme.colour.accent)),
    value('invertIfNegative', 0),
    labels,
    element(
      'c:cat',
      {},
      element(
        'c:strLit',
        {},
        points((bar) => bar.label),
      ),
    ),
    element(
      'c:val',
      {},
      element(
        'c:numLit',
        {},
        element('c:formatCode', {}, escapeXml(format)),
        points((bar) => bar.value.toString()),
      ),
    ),
  );
  const axis = (name: string, ...own: readonly string[]): string => element(`c:${name}`, {}, ...own);
  const category = axis(
    'catAx',
    value('axId', 1),
    element('c:scaling', {}, value('orientation', 'maxMin')),
    value('delete', 0),
    value('axPos', 'l'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'low'),
    element('c:spPr', {}, element('a:ln', {}, solid(theme.colour.rule))),
    words,
    value('crossAx', 2),
    value('crosses', 'autoZero'),
    value('auto', 1),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('tickLblSkip', 1),
    value('noMultiLvlLbl', 0),
  );
  const values = axis(
    'valAx',
    value('axId', 2),
    element('c:scaling', {}, value('orientation', 'minMax')),
    value('delete', 1),
    value('axPos', 't'),
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    value('crossAx', 1),
    value('crosses', 'autoZero'),
    value('crossBetween', 'between'),
  );
  const plot = element(
    'c:plotArea',
    {},
    layoutXml(bars),
    element(
      'c:barChart',
      {},
      value('barDir', 'bar'),
      value('grouping', 'clustered'),
      value('varyColors', 0),
      series,
      value('gapWidth', 60),
      value('axId', 1),
      value('axId', 2),
    ),
    category,
    values,
  );
  return element(
    'c:chartSpace',
    { 'xmlns:c': charts, 'xmlns:a': main, 'xmlns:r': relationships },
    value('roundedCorners', 0),
    element('c:chart', {}, value('autoTitleDeleted', 1), plot, value('plotVisOnly', 1), value('dispBlanksAs', 'gap')),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
  );
}

/** The bars stand where those of the PDF stand, so that the labels have the same room and none is left out. */
function layoutXml(bars: Chart['bars']): string {
  const value = (name: string, val: string | number): string => element(`c:${name}`, { val });
  const { start, width } = plotOf(bars);
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      value('layoutTarget', 'inner'),
      value('xMode', 'edge'),
      value('yMode', 'edge'),
      value('x', start),
      value('y', 0),
      value('w', Math.round(width * 1000) / 1000),
      value('h', 1),
    ),
  );
}

/** The number format in which the values come out as the words of the first one: with its sign of the currency and its decimals. */
function formatOf(words: string): string {
  const format = `${words.includes('£') ? '"£"' : ''}#,##0${/\.\d$/.test(words) ? '.0' : ''}`;
  return `${format};\u2212${format}`;
}
