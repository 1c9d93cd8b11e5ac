/** Draws the part of a table row that stands on one page, tags its cells, and rules it. */
import type { Table } from '../../doc/doc.ts';
import { cellRole } from '../../flow/flow.ts';
import { looksOf } from '../../flow/look.ts';
import type { RowPart } from '../layout/paginate.ts';
import type { SetRow } from '../layout/slices.ts';
import type { Element } from './file.ts';
import { rectangle } from './operators.ts';
import { drawStretch, operatorsOf, placeLine, stretchesOf, type PlacedWords } from './paragraph.ts';
import type { Pen } from './pen.ts';
import type { StructureTree } from './tree.ts';

/** Draws rows in the order of the flow. */
export class Tables {
  private readonly pen: Pen;
  private readonly tree: StructureTree;
  private section: { readonly table: Table; readonly head: boolean; readonly element: Element } | undefined;
  private row: { readonly set: SetRow; readonly element: Element; readonly cells: readonly Element[] } | undefined;

  constructor(pen: Pen, tree: StructureTree) {
    this.pen = pen;
    this.tree = tree;
  }

  draw(part: RowPart): void {
    rule(part, this.pen);
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
    if (table.rows.length === 0) return this.tree.enter(inside);
    if (this.section?.table === table && this.section.head === head) return this.section.element;
    const element = this.tree.enter(inside).add(head ? 'THead' : 'TBody');
    this.section = { table, head, element };
    return element;
  }
}

function headCell(row: Element, scope: 'Column' | 'Row'): Element {
  return row.add('TH', { A: { O: 'Table', Scope: scope } });
}

function placedOf({ set, cells, y, inset }: RowPart, pen: Pen): PlacedWords[][] {
  const { geometry, theme } = pen;
  const { style, colour } = looksOf(theme)[cellRole(set.row)];
  let left = geometry.text.left;
  return set.table.columns.map(({ align }, column) => {
    const width = set.widths[column] ?? 0;
    const start = left + geometry.table.padX;
    const end = left + width - geometry.table.padX;
    left += width;
    return (cells[column] ?? []).flatMap((line, index) =>
      placeLine(
        line.segments,
        align === 'right' ? end - line.width : start,
        y + inset + index * style.line,
        style,
        colour,
      ),
    );
  });
}

/** The head stands on a panel over a strong line; totals have a strong line above; a hairline ends each row. */
function rule({ set, y, height, first, last }: RowPart, pen: Pen): void {
  const { text, table } = pen.geometry;
  const { accent, rule: light, panel } = pen.theme.colour;
  const across = (at: number, thickness: number, colour: string) =>
    rectangle(text.left, at, text.width, thickness, colour);
  const lines: string[] = [];
  if (set.row === undefined) lines.push(rectangle(text.left, y, text.width, height, panel));
  if (last)
    lines.push(
      set.row === undefined
        ? across(y + height - table.strongRule, table.strongRule, accent)
        : across(y + height - table.rule, table.rule, light),
    );
  if (first && set.row && set.row.role !== 'item')
    lines.push(across(y - table.strongRule / 2, table.strongRule, accent));
  if (lines.length > 0) pen.artifact('Layout', lines.join(' '));
}
