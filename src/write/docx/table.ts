/** Data tables: caption above, one header row, rows that stand whole on a page, no merged cells. */
import { printable } from '../../doc/characters.ts';
import type { Row, Table } from '../../doc/doc.ts';
import { cellRole, staysWithNext } from '../../flow/flow.ts';
import type { Draft } from './draft.ts';
import { inlines, run } from './inlines.ts';
import { paragraph } from './paragraph.ts';
import { atRight, roleStyles } from './role-styles.ts';
import { eighths, element, hex, twips, valued } from '../../ooxml/write-xml.ts';

/** Without its caption, which is a paragraph of its own. */
export function table(block: Table, draft: Draft): string {
  const widths = inTwips(draft.columnsOf(block));
  return (
    element(
      'w:tbl',
      {},
      propertiesXml(block, draft),
      element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
      headXml(block, widths),
      ...block.rows.map((row, index) => rowXml(row, block, widths, draft, staysWithNext(block, index))),
    ) +
    // Word wants a paragraph after a table; this one is also the space below it.
    paragraph({ style: 'TableEnd' })
  );
}

/** Whole twips, rounded so that no column boundary is off by more than half of one. */
function inTwips(widths: readonly number[]): readonly number[] {
  let edge = 0;
  let used = 0;
  return widths.map((points) => {
    edge += points;
    const width = twips(edge) - used;
    used += width;
    return width;
  });
}

/** The order is that of CT_TblPr, ISO/IEC 29500-1, 17.4.59: caption and description come last. */
function propertiesXml(block: Table, draft: Draft): string {
  return element(
    'w:tblPr',
    {},
    valued('w:tblStyle', 'PackTable'),
    element('w:tblW', { 'w:w': twips(draft.geometry.text.width), 'w:type': 'dxa' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', {
      'w:val': '00A0',
      'w:firstRow': 1,
      'w:lastRow': 0,
      'w:firstColumn': 1,
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    }),
    valued('w:tblCaption', printable(block.caption)),
    valued('w:tblDescription', printable(block.description)),
  );
}

function headXml(block: Table, widths: readonly number[]): string {
  const cells = block.columns.map((column, index) =>
    cellXml(
      widths[index] ?? 0,
      '',
      paragraph({ style: styleOf(undefined, column.align), keepNext: true }, run(column.heading)),
    ),
  );
  return element('w:tr', {}, element('w:trPr', {}, '<w:cantSplit/>', '<w:tblHeader/>'), ...cells);
}

function rowXml(row: Row, block: Table, widths: readonly number[], draft: Draft, keepNext: boolean): string {
  const properties = row.role === 'item' ? '' : totalRule(draft);
  const cells = row.cells.map((cell, index) =>
    cellXml(
      widths[index] ?? 0,
      properties,
      paragraph({ style: styleOf(row, block.columns[index]?.align), keepNext }, inlines(cell.content, draft)),
    ),
  );
  return element('w:tr', {}, '<w:trPr><w:cantSplit/></w:trPr>', ...cells);
}

/** The line above a total; the padding gives way to it, as in the table's style. */
function totalRule({ geometry, theme }: Draft): string {
  const { strongRule, padY } = geometry.table;
  return (
    element(
      'w:tcBorders',
      {},
      element('w:top', {
        'w:val': 'single',
        'w:sz': eighths(strongRule),
        'w:space': 0,
        'w:color': hex(theme.colour.accent),
      }),
    ) + element('w:tcMar', {}, element('w:top', { 'w:w': twips(padY - strongRule), 'w:type': 'dxa' }))
  );
}

/** @param row undefined for the head */
function styleOf(row: Row | undefined, align: 'left' | 'right' | undefined): string {
  const style = roleStyles[cellRole(row)];
  return (align === 'right' ? atRight(style) : style).id;
}

function cellXml(width: number, properties: string, content: string): string {
  return element(
    'w:tc',
    {},
    element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), properties),
    content,
  );
}
