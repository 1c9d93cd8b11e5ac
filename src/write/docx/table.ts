/** Data tables: caption above, one header row, rows that stand whole on a page unless none holds them, no merged cells. */
import { printable, unbroken } from '../../doc/characters.ts';
import type { Align, Cell, Row, Table, TableBar } from '../../doc/doc.ts';
import { isTotal } from '../../doc/build.ts';
import { barBox, cellRole, isRunOn, isRuled, staysWithNext, type FlowTable } from '../../flow/flow.ts';
import { looksOf, type Role } from '../../flow/look.ts';
import type { Draft } from './draft.ts';
import { isFigures } from '../layout/columns.ts';
import { piecesOf, widestPiece } from '../layout/lines.ts';
import { runsOfCell } from '../layout/runs.ts';
import { inlines, run } from './inlines.ts';
import { borderXml, padXml, paragraph, type Properties } from './paragraph.ts';
import { atRight, roleStyles } from './role-styles.ts';
import { element, twips, valued } from '../../ooxml/write-xml.ts';

/** Without its caption, which is a paragraph of its own. */
export function table({ table: block, remarked, rowMarks }: FlowTable, draft: Draft): string {
  const widths = inTwips(draft.columnsOf(block));
  return (
    element(
      'w:tbl',
      {},
      propertiesXml(block, draft),
      element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
      headXml(block, widths),
      ...block.rows.map((row, index) => {
        const keepNext =
          !draft.tallRows.has(row) && (staysWithNext(block, index) || (remarked && index === block.rows.length - 1));
        const xml = rowXml(row, index, block, widths, draft, keepNext);
        return draft.tracker ? draft.tracker.mark(xml, rowMarks?.get(row)) : xml;
      }),
    ) +
    // Word wants a paragraph after a table; this one is also the space below it. A remark is one.
    (remarked ? '' : paragraph({ style: 'TableEnd' }))
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
    valued('w:tblCaption', unbroken(block.caption)),
    valued('w:tblDescription', printable(block.description)),
  );
}

function headXml(block: Table, widths: readonly number[]): string {
  const cells = block.columns.map((column, index) =>
    cellXml(
      widths[index] ?? 0,
      '',
      paragraph(
        { style: styleOf(undefined, index, column.align), keepNext: true },
        column.heading === '' ? '' : run(column.heading),
      ),
    ),
  );
  return element('w:tr', {}, element('w:trPr', {}, '<w:cantSplit/>', '<w:tblHeader/>'), ...cells);
}

function rowXml(
  row: Row,
  at: number,
  block: Table,
  widths: readonly number[],
  draft: Draft,
  keepNext: boolean,
): string {
  const properties = isTotal(row) ? totalRule(draft) : bareRule(block, at, draft);
  const cells = row.cells.map((cell, index) =>
    cellXml(
      widths[index] ?? 0,
      properties,
      cell.bar
        ? barXml(cell.bar, widths[index] ?? 0, keepNext, draft)
        : wordsXml(
            cell,
            { style: wordsStyle(cell, row, index, block.columns[index]?.align, draft), keepNext },
            untied(cell, cellRole(row, index), isFigures(block, index), widths[index] ?? 0, draft),
          ) +
            belowXml(
              cell,
              row,
              index,
              { keepNext, align: block.columns[index]?.align === 'right' ? 'right' : undefined },
              draft,
            ),
    ),
  );
  // Kept whole, what a page does not hold would be cut off at its end.
  const whole = draft.tallRows.has(row) ? '' : '<w:cantSplit/>';
  return element('w:tr', {}, element('w:trPr', {}, whole), ...cells);
}

/** The line above a total; the padding gives way to it, as in the table's style. */
function totalRule({ geometry, theme }: Draft): string {
  const { strongRule, padY } = geometry.table;
  const above = borderXml({ side: 'top', width: strongRule, space: 0, colour: theme.colour.accent });
  return element('w:tcBorders', {}, above) + element('w:tcMar', {}, padXml('top', padY - strongRule));
}

/** A cell has a paragraph of its own, unless all that it has stands below. */
function wordsXml({ content, below }: Cell, properties: Properties, written: string): string {
  return content.length === 0 && below ? '' : paragraph(properties, written);
}

/** What stands below and begins on the line of the words. */
function runOnXml(cell: Cell, draft: Draft): string {
  if (!isRunOn(cell, draft.theme)) return '';
  return run(' ') + inlines(cell.below ?? [], draft, { quiet: draft.theme.text.small.size });
}

/** Words that are tied and find no room side by side are parted, as in a PDF: Word would break "2023" after its third digit. */
function untied(cell: Cell, role: Role, figures: boolean, width: number, draft: Draft): string {
  const { geometry, faces, theme } = draft;
  const xml = inlines(cell.content, draft) + runOnXml(cell, draft);
  const { bold, left } = looksOf(theme)[role];
  const { size } = looksOf(theme)['table-text'].style;
  const room = width / 20 - 2 * geometry.table.padX - left - (isRunOn(cell, theme) ? geometry.table.partIndent : 0);
  const runs = runsOfCell(cell, () => true, { bold, figures }, theme);
  return widestPiece(piecesOf(runs, faces, size)) > room ? xml.replaceAll('\u00a0', ' ') : xml;
}

/** Where no hairline stands above or below a row, its cells say so; the padding takes its place. */
function bareRule(block: Table, at: number, { geometry }: Draft): string {
  const { padY, partPadY, rule } = geometry.table;
  const isPart = block.rows[at]?.role === 'part';
  const below = isRuled(block, at);
  if (!isPart && below) return '';
  const none = (side: string): string => element(`w:${side}`, { 'w:val': 'nil' });
  const borders = (isPart ? none('top') : '') + (below ? '' : none('bottom'));
  const top = isPart ? partPadY : padY - rule;
  return (
    element('w:tcBorders', {}, borders) +
    element('w:tcMar', {}, padXml('top', top) + padXml('bottom', isPart ? partPadY : padY))
  );
}

/** As far in as the words above it. */
function belowXml(cell: Cell, row: Row, column: number, own: Properties, draft: Draft): string {
  const { below } = cell;
  if (!below || isRunOn(cell, draft.theme)) return '';
  const { left } = looksOf(draft.theme)[cellRole(row, column)];
  return paragraph({ style: roleStyles['table-below'].id, ...own, ...(left > 0 && { left }) }, inlines(below, draft));
}

/** An empty paragraph, shaded or framed, as long as its indents leave it: it can be changed without a drawing program. */
function barXml(bar: TableBar, cell: number, keepNext: boolean, { geometry, theme }: Draft): string {
  const { padX } = geometry.table;
  const { line } = looksOf(theme)['table-text'].style;
  const { accent } = theme.colour;
  const room = cell / 20 - 2 * padX;
  const { x, width, height, line: thickness } = barBox(bar, room, line);
  const inner = bar.hollow ? thickness : 0;
  const border = { width: thickness, space: 0, colour: accent };
  return paragraph({
    style: 'TableBar',
    keepNext,
    ...(bar.hollow
      ? { borders: (['top', 'left', 'bottom', 'right'] as const).map((side) => ({ side, ...border })) }
      : { fill: accent }),
    before: (line - height) / 2,
    line: { height: height - 2 * inner, rule: 'exact' },
    left: x + inner,
    right: room - x - width + inner,
  });
}

/** @param row undefined for the head */
function styleOf(row: Row | undefined, column: number, align: Align): string {
  const style = roleStyles[cellRole(row, column)];
  return (align === 'right' ? atRight(style) : style).id;
}

/** Where something runs on, all lines but the first stand further in and closer. */
function wordsStyle(cell: Cell, row: Row, column: number, align: Align, { theme }: Draft): string {
  if (!isRunOn(cell, theme)) return styleOf(row, column, align);
  return roleStyles[cellRole(row, column) === 'table-part' ? 'table-part-run-on' : 'table-run-on'].id;
}

function cellXml(width: number, properties: string, content: string): string {
  return element(
    'w:tc',
    {},
    element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), properties),
    content,
  );
}
