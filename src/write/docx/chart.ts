/** Charts as Word's own: a bar chart that stays sharp, with its alternative text; no workbook is embedded, the figures stand in it. */
import { printable } from '../../doc/characters.ts';
import type { Chart } from '../../doc/doc.ts';
import { chartRows, plotOf } from '../layout/chart.ts';
import type { Theme } from '../../doc/theme.ts';
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
      seriesXml(bars, theme),
      value('gapWidth', 60),
      value('axId', 1),
      value('axId', 2),
    ),
    labelAxisXml(theme),
    valueAxisXml(formatOf(bars)),
  );
  return element(
    'c:chartSpace',
    { 'xmlns:c': charts, 'xmlns:a': main, 'xmlns:r': relationships },
    value('roundedCorners', 0),
    element('c:chart', {}, value('autoTitleDeleted', 1), plot, value('plotVisOnly', 1), value('dispBlanksAs', 'gap')),
    unseen,
  );
}

const unseen = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}

function solid(colour: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: hex(colour) }));
}

/** How the words of labels and values look. */
function lettersXml({ text, colour, font }: Theme): string {
  const run = element(
    'a:defRPr',
    { sz: text.small.size * 100 },
    solid(colour.ink),
    element('a:latin', { typeface: font.word }),
  );
  const line = element('a:p', {}, element('a:pPr', {}, run), '<a:endParaRPr lang="en-GB"/>');
  return element('c:txPr', {}, '<a:bodyPr/><a:lstStyle/>', line);
}

function seriesXml(bars: Chart['bars'], theme: Theme): string {
  const points = (of: (bar: Chart['bars'][number]) => string): string =>
    value('ptCount', bars.length) +
    bars.map((bar, idx) => element('c:pt', { idx }, element('c:v', {}, escapeXml(printable(of(bar)))))).join('');
  const format = formatOf(bars);
  const labels = points((bar) => bar.label);
  const values = points((bar) => bar.value.toString());
  return element(
    'c:ser',
    {},
    value('idx', 0),
    value('order', 0),
    element('c:spPr', {}, solid(theme.colour.accent)),
    value('invertIfNegative', 0),
    valueLabelsXml(format, theme),
    element('c:cat', {}, element('c:strLit', {}, labels)),
    element('c:val', {}, element('c:numLit', {}, element('c:formatCode', {}, escapeXml(format)), values)),
  );
}

function valueLabelsXml(format: string, theme: Theme): string {
  return element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    unseen,
    lettersXml(theme),
    value('dLblPos', 'outEnd'),
    value('showLegendKey', 0),
    value('showVal', 1),
    value('showCatName', 0),
    value('showSerName', 0),
    value('showPercent', 0),
    value('showBubbleSize', 0),
  );
}

function labelAxisXml(theme: Theme): string {
  return element(
    'c:catAx',
    {},
    value('axId', 1),
    element('c:scaling', {}, value('orientation', 'maxMin')),
    value('delete', 0),
    value('axPos', 'l'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'low'),
    element('c:spPr', {}, element('a:ln', {}, solid(theme.colour.rule))),
    lettersXml(theme),
    value('crossAx', 2),
    value('crosses', 'autoZero'),
    value('auto', 1),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('tickLblSkip', 1),
    value('noMultiLvlLbl', 0),
  );
}

/** Not seen: the values stand behind their bars. */
function valueAxisXml(format: string): string {
  return element(
    'c:valAx',
    {},
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
}

/** The bars stand where those of the PDF stand, so that the labels have the same room and none is left out. */
function layoutXml(bars: Chart['bars']): string {
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
function formatOf([first]: Chart['bars']): string {
  const words = first?.words ?? '';
  const format = `${words.includes('£') ? '"£"' : ''}#,##0${/\.\d$/.test(words) ? '.0' : ''}`;
  return `${format};\u2212${format}`;
}
