/** Draws the part of a table row that stands on one page, tags its cells, and rules it. */
import type { Table } from '../../doc/doc.ts';
import { isTotal } from '../../doc/build.ts';
import { barBox, cellRole, isRuled } from '../../flow/flow.ts';
import { looksOf } from '../../flow/look.ts';
import type { RowPart } from '../layout/paginate.ts';
import type { SetRow } from '../layout/slices.ts';
import type { Element } from './file.ts';
import { rectangle } from './operators.ts';
import { drawStretch, operatorsOf, placeLine, stretchesOf, type PlacedWords } from './paragraph.ts';
import type { Pen } from './pen.ts';

/** Draws rows in the order of the flow. */
export class Tables {
  private readonly pen: Pen;
  private section: { readonly table: Table; readonly head: boolean; readonly element: Element } | undefined;
  private row: { readonly set: SetRow; readonly element: Element; readonly cells: readonly Element[] } | undefined;

  constructor(pen: Pen) {
    this.pen = pen;
  }

  draw(part: RowPart): void {
    rule(part, this.pen);
    if (part.first) bars(part, this.pen);
    const columns = placedOf(part, this.pen);
    if (part.repeated) {
      this.pen.artifact(
        'Layout',
        columns
          .flat()
          .map((placed) => operatorsOf(placed, this.pen))
          .join('\n'),
      );
      return;
    }
    const { element, cells } = this.rowElement(part.set);
    columns.forEach((placed, column) => {
      const cell = cells[column];
      if (!cell) return;
      for (const stretch of stretchesOf(placed)) drawStretch(stretch, cell, 'TD', this.pen);
      if (part.last) cell.end();
    });
    if (part.last) element.end();
  }

  private rowElement(set: SetRow): { readonly element: Element; readonly cells: readonly Element[] } {
    if (this.row?.set === set) return this.row;
    const element = this.sectionElement(set).add('TR');
    const cells = set.cells.map((_, column) => {
      if (set.row === undefined) return headCell(element, 'Column');
      return column === 0 ? headCell(element, 'Row') : element.add('TD');
    });
    this.row = { set, element, cells };
    return this.row;
  }

  /** THead or TBody; both are finished with their table. */
  private sectionElement({ table, inside, row }: SetRow): Element {
    const head = row === undefined;
    // A head may stand only above a body (PDF/UA-1, 7.2).
    if (table.rows.length === 0) return this.pen.tree.enter(inside);
    if (this.section?.table === table && this.section.head === head) return this.section.element;
    const element = this.pen.tree.enter(inside).add(head ? 'THead' : 'TBody');
    this.section = { table, head, element };
    return element;
  }
}

function headCell(row: Element, scope: 'Column' | 'Row'): Element {
  return row.add('TH', { A: { O: 'Table', Scope: scope } });
}

function placedOf({ set, cells, y }: RowPart, pen: Pen): PlacedWords[][] {
  const { geometry, theme } = pen;
  let left = geometry.text.left;
  return set.table.columns.map(({ align }, column) => {
    const { style, colour, left: indent } = looksOf(theme)[cellRole(set.row, column)];
    const width = set.widths[column] ?? 0;
    const start = left + geometry.table.padX + indent;
    const end = left + width - geometry.table.padX;
    left += width;
    const small = looksOf(theme)['table-below'];
    return (cells[column] ?? []).flatMap(({ line, y: down, below, hangs }) =>
      placeLine(
        line.segments,
        align === 'right' ? end - line.width : start + (hangs ? geometry.table.partIndent : 0),
        y + down,
        below ? small.style : { ...style, ...(hangs && { line: small.style.line }) },
        below ? small.colour : colour,
        small.colour,
      ),
    );
  });
}

/** The bars of a row, in the middle of its first line: decoration, since the row has their figures. */
function bars({ set, y }: RowPart, pen: Pen): void {
  const { geometry, theme } = pen;
  const { line } = looksOf(theme)['table-text'].style;
  const drawn = set.table.columns.flatMap((_, column): string[] => {
    const bar = set.row?.cells[column]?.bar;
    if (!bar) return [];
    const before = set.widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    const room = (set.widths[column] ?? 0) - 2 * geometry.table.padX;
    const { x, width, height, line: thickness } = barBox(bar, room, line);
    const left = geometry.text.left + before + geometry.table.padX + x;
    const top = y + (set.row?.role === 'part' ? geometry.table.partPadY : geometry.table.padY) + (line - height) / 2;
    if (!bar.hollow) return [rectangle(left, top, width, height, theme.colour.accent)];
    return [
      rectangle(left, top, width, thickness, theme.colour.accent),
      rectangle(left, top + height - thickness, width, thickness, theme.colour.accent),
      rectangle(left, top, thickness, height, theme.colour.accent),
      rectangle(left + width - thickness, top, thickness, height, theme.colour.accent),
    ];
  });
  if (drawn.length > 0) pen.artifact('Layout', drawn.join(' '));
}

/** What the head stands on. */
export function drawPanel({ set, y, height }: RowPart, pen: Pen): void {
  const { left, width } = pen.geometry.text;
  if (set.row === undefined) pen.artifact('Layout', rectangle(left, y, width, height, pen.theme.colour.panel));
}

/** The head stands over a strong line; totals have a strong line above; a hairline ends each row. */
function rule({ set, y, height, first, last }: RowPart, pen: Pen): void {
  const { text, table } = pen.geometry;
  const { accent, rule: light } = pen.theme.colour;
  const across = (at: number, thickness: number, colour: string) =>
    rectangle(text.left, at, text.width, thickness, colour);
  const lines: string[] = [];
  if (last && (set.row === undefined || isRuled(set.table, set.table.rows.indexOf(set.row))))
    lines.push(
      set.row === undefined
        ? across(y + height - table.strongRule, table.strongRule, accent)
        : across(y + height - table.rule, table.rule, light),
    );
  if (first && set.row && isTotal(set.row)) lines.push(across(y - table.strongRule / 2, table.strongRule, accent));
  if (lines.length > 0) pen.artifact('Layout', lines.join(' '));
}
