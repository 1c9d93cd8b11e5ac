/** The looks of cells: one list of formats, numbered by what a cell holds and the row it stands in. */
import { element } from '../../ooxml/write-xml.ts';

type Content = 'text' | 'money' | 'percent' | 'date' | 'head' | 'title';
type Place = 'id' | 'item' | 'subtotal' | 'total' | 'remark' | 'input' | 'left' | 'right' | 'first' | 'next';

/** Fonts: 0 plain, 1 strong, 2 title, 3 heading. Fills: 2 heading, 3 input. Borders: 1 hairline below, 2 line above, 3 two lines. */
const fonts = [
  font(11),
  font(11, true),
  font(15, true, 'FF0B4F5C'),
  font(11, true, 'FF0B4F5C'),
  font(10, false, 'FF4D5B68'),
];
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill('FFF1F4F5'),
  fill('FFFFF9E5'),
];
const borders = [border('', ''), border('', 'hair'), border('thin', ''), border('thin', 'double')];

/** Pounds and pence; a minus sign says that a sum is less than nothing, and no colour, for red is too faint on a shade. Whole numbers with the pence show where a column lines up. */
const formats: Readonly<Record<'money' | 'percent' | 'date', readonly [number, string]>> = {
  money: [164, '[$£-809]#,##0.00;-[$£-809]#,##0.00'],
  percent: [165, '0.0%;-0.0%'],
  date: [166, 'd mmm yyyy'],
};

interface Look {
  readonly key: string;
  readonly xml: string;
}

const looks: readonly Look[] = [look('text', 'item', 0, 0, 0), ...all()];
/** By content, then by place: a workbook asks for each of its cells. */
const indexes = new Map<string, Map<string, number>>();
for (const [index, { key }] of looks.entries()) {
  const [content = '', place = ''] = key.split('/');
  indexes.set(content, (indexes.get(content) ?? new Map()).set(place, index));
}

/** The number of a cell's look. */
export function styleOf(content: Content, place: Place): number {
  const index = indexes.get(content)?.get(place);
  if (index === undefined) throw new Error(`No look for ${content} in ${place}`);
  return index;
}

function all(): readonly Look[] {
  const contents = ['text', 'money', 'percent', 'date'] as const;
  const places: readonly (readonly [Place, number, number, number])[] = [
    ['item', 0, 0, 1],
    ['id', 4, 0, 1],
    ['input', 0, 3, 1],
    ['subtotal', 1, 0, 2],
    ['total', 1, 0, 3],
    ['remark', 4, 0, 0],
  ];
  return [
    look('title', 'first', 2, 0, 0),
    look('title', 'next', 4, 0, 0),
    look('head', 'left', 3, 2, 1),
    look('head', 'right', 3, 2, 1),
    ...contents.flatMap((content) => places.map(([place, ...parts]) => look(content, place, ...parts))),
  ].filter(({ key }) => key !== 'text/item');
}

function look(content: Content, place: Place, fontId: number, fillId: number, borderId: number): Look {
  const numFmtId = content === 'text' || content === 'head' || content === 'title' ? 0 : formats[content][0];
  const right = content === 'money' || content === 'percent' || place === 'right';
  const wraps = content === 'head' || (content === 'text' && place !== 'remark' && place !== 'id');
  const left = !right && content !== 'title' && place !== 'id' && place !== 'remark';
  const alignment = element('alignment', {
    ...(right && { horizontal: 'right' }),
    ...(left && { horizontal: 'left' }),
    vertical: 'top',
    ...(wraps && { wrapText: 1 }),
    ...(left && { indent: 1 }),
  });
  return {
    key: `${content}/${place}`,
    xml: element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: numFmtId ? 1 : 0,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      alignment,
    ),
  };
}

function font(size: number, strong = false, colour = 'FF1D2733'): string {
  return element(
    'font',
    {},
    strong ? '<b/>' : '',
    element('sz', { val: size }),
    element('color', { rgb: colour }),
    element('name', { val: 'Arial' }),
    '<family val="2"/>',
  );
}

function fill(colour: string): string {
  return element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: 'solid' },
      element('fgColor', { rgb: colour }),
      element('bgColor', { indexed: 64 }),
    ),
  );
}

function border(top: string, bottom: string): string {
  const side = (name: string, style: string): string =>
    style ? element(name, { style }, element('color', { rgb: 'FF8A97A1' })) : `<${name}/>`;
  return element('border', {}, '<left/><right/>', side('top', top), side('bottom', bottom), '<diagonal/>');
}

export const cellStylesXml = element(
  'styleSheet',
  { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
  element(
    'numFmts',
    { count: 3 },
    ...Object.values(formats).map(([numFmtId, formatCode]) => element('numFmt', { numFmtId, formatCode })),
  ),
  element('fonts', { count: fonts.length }, ...fonts),
  element('fills', { count: fills.length }, ...fills),
  element('borders', { count: borders.length }, ...borders),
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  element('cellXfs', { count: looks.length }, ...looks.map(({ xml }) => xml)),
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
);
