/** Flow → slices: the lines of paragraphs and of table rows, each with its height and with whether the page may end after it. */
import type { Link, Row, Table } from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import type { Faces } from './faces.ts';
import { columnWidths, isFigures } from './columns.ts';
import { geometryOf, type Geometry } from '../../flow/geometry.ts';
import { breakLines, type Line } from './lines.ts';
import {
  cellRole,
  isRunOn,
  staysWithNext,
  type Container,
  type Flow,
  type FlowTable,
  type Paragraph,
} from '../../flow/flow.ts';
import { looksOf } from '../../flow/look.ts';
import { leadsTo, runsBelow, runsOf, runsOfCell } from './runs.ts';

/** A paragraph broken into lines. */
export interface SetParagraph {
  readonly kind: 'paragraph';
  readonly paragraph: Paragraph;
  readonly lines: readonly Line[];
}

/** A table row broken into lines: one list for each cell. The head is the row of column headings. */
export interface SetRow {
  readonly kind: 'row';
  readonly table: Table;
  readonly inside: readonly Container[];
  /** Undefined for the head. */
  readonly row: Row | undefined;
  readonly cells: readonly (readonly Line[])[];
  /** Whether what stands below the words of a cell begins on their line; the lines behind that are low, and stand further in. */
  readonly runOn: readonly boolean[];
  /** The lines of what stands below in each cell. */
  readonly below: readonly (readonly Line[])[];
  /** Empty where the row is divided; else from its top to that of each line of each cell, those of what stands below behind the others. */
  readonly tops: readonly (readonly number[])[];
  /** Of the table's columns, in points. */
  readonly widths: readonly number[];
  /** The head of its table, which is repeated when the row begins or continues on a new page; none for the head itself. */
  readonly head: readonly Slice[];
}

/** What cannot be divided: one line of a paragraph, or one line of all cells of a row. */
export interface Slice {
  readonly of: SetParagraph | SetRow;
  readonly line: number;
  readonly height: number;
  /** Of a row that is divided: its height with the lines of all cells side by side. */
  readonly beside?: number;
  /** Space above it, dropped at the top of a page. */
  readonly gap: number;
  /** From its top to the top of its words. */
  readonly inset: number;
  /** The page may not end after it. */
  readonly glue: boolean;
}

export type Piece = Slice | 'new-page';

/** What words are set with: their letters, and which of their links lead anywhere. */
interface Type {
  readonly faces: Faces;
  readonly leads: (link: Link) => boolean;
}

/** Measures everything. The order is that of the flow. */
export function slicesOf(flow: readonly Flow[], theme: Theme, faces: Faces): Piece[] {
  const geometry = geometryOf(theme);
  const pieces: Piece[] = [];
  const leads = leadsTo(new Set(flow.flatMap((item) => (item.kind === 'paragraph' ? item.ids : []))));
  const type = { faces, leads };
  let after = 0;
  flow.forEach((item, index) => {
    if (item.kind === 'new-page') pieces.push('new-page');
    else if (item.kind === 'paragraph')
      pieces.push(...paragraphSlices(item, after, flow[index - 1], flow[index + 1], geometry, type));
    else pieces.push(...tableSlices(item, after, theme, geometry, type));
    after = afterOf(item, geometry);
  });
  return pieces;
}

/** The space below: a page's end has none. */
function afterOf(item: Flow, { table }: Geometry): number {
  if (item.kind === 'paragraph') return item.after;
  if (item.kind === 'new-page' || (item.kind === 'table' && item.remarked)) return 0;
  return table.after;
}

function paragraphSlices(
  paragraph: Paragraph,
  after: number,
  previous: Flow | undefined,
  next: Flow | undefined,
  geometry: Geometry,
  { faces, leads }: Type,
): Slice[] {
  const { style, shade } = paragraph;
  const lines = breakLines(
    runsOf(paragraph.content, leads, paragraph.bold),
    faces,
    style.size,
    geometry.text.width - paragraph.left - paragraph.right,
  );
  const opens = shade && !(previous?.kind === 'paragraph' && previous.shade === shade);
  const closes = shade && !(next?.kind === 'paragraph' && next.shade === shade);
  const top = shade && opens ? shade.box.edge + shade.box.padTop : 0;
  const bottom = shade && closes ? shade.box.edge + shade.box.padBottom : 0;
  const of: SetParagraph = { kind: 'paragraph', paragraph, lines };
  const whole = paragraph.keepLines && lines.length * style.line <= geometry.text.height;
  return lines.map((_, line) => {
    const last = line === lines.length - 1;
    return {
      of,
      line,
      height: style.line + (line === 0 ? top : 0) + (last ? bottom : 0),
      gap: line === 0 ? after + paragraph.before : 0,
      inset: line === 0 ? top : 0,
      glue: last ? paragraph.keepNext : whole || keepsTogether(line, lines.length),
    };
  });
}

/** At least two lines of a paragraph stand on either page. */
function keepsTogether(line: number, count: number): boolean {
  return line === 0 || line === count - 2;
}

function tableSlices(
  { table, inside, remarked }: FlowTable,
  after: number,
  theme: Theme,
  geometry: Geometry,
  { faces, leads }: Type,
): Slice[] {
  const looks = looksOf(theme);
  const { style } = looks['table-text'];
  const small = looks['table-below'].style;
  const { padX, padY, partPadY, partIndent } = geometry.table;
  const widths = columnWidths(table, theme, faces);
  const set = (runs: Parameters<typeof breakLines>[0], column: number, left = 0, size = style.size, hang = 0) =>
    breakLines(runs, faces, size, (widths[column] ?? 0) - 2 * padX - left, hang);
  const common = { kind: 'row' as const, table, inside, widths };
  const lines = { line: style.line, small: small.line };
  const head = rowSlices(
    {
      ...common,
      row: undefined,
      head: [],
      below: [],
      runOn: [],
      cells: table.columns.map(({ heading }, column) =>
        set(
          runsOf([{ kind: 'text', text: heading }], leads, looks['table-head'].bold, isFigures(table, column)),
          column,
        ),
      ),
    },
    { ...lines, after, padY, keepNext: true },
  );
  // On every page a head takes its height from the rows: one too tall for that is not repeated.
  const again = heightOf(head) <= geometry.text.height / 3 ? head : [];
  const rows = table.rows.map((row, index) => {
    const cells = row.cells.map((cell, column) => {
      const { bold, left } = looks[cellRole(row, column)];
      const hasWords = cell.content.length > 0 || cell.below === undefined;
      const runs = runsOfCell(cell, leads, { bold, figures: isFigures(table, column) }, theme);
      return hasWords ? set(runs, column, left, style.size, isRunOn(cell, theme) ? partIndent : 0) : [];
    });
    const below = row.cells.map((cell, column) => {
      const { left } = looks[cellRole(row, column)];
      const runs = runsBelow(cell, leads, theme);
      return runs.length > 0 ? set(runs, column, left, small.size) : [];
    });
    return rowSlices(
      { ...common, row, head: again, cells, below, runOn: row.cells.map((cell) => isRunOn(cell, theme)) },
      {
        ...lines,
        after: 0,
        padY: row.role === 'part' ? partPadY : padY,
        keepNext: staysWithNext(table, index) || (remarked && index === table.rows.length - 1),
      },
    );
  });
  return [...head, ...rows.flat()];
}

function heightOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, { height }) => sum + height, 0);
}

/** The rows that a page below their head can hardly hold, or not at all: they are divided, elsewhere in lines of another height. */
export function tallRows(pieces: readonly Piece[], theme: Theme): ReadonlySet<Row> {
  const { height } = geometryOf(theme).text;
  const heights = new Map<Row, number>();
  for (const piece of pieces) {
    if (piece === 'new-page' || piece.of.kind !== 'row' || !piece.of.row) continue;
    const { row, head } = piece.of;
    heights.set(row, (heights.get(row) ?? heightOf(head)) + piece.height);
  }
  return new Set([...heights].flatMap(([row, all]) => (all > nearlyAll * height ? [row] : [])));
}

const nearlyAll = 0.9;

interface RowManner {
  readonly after: number;
  readonly line: number;
  readonly small: number;
  readonly padY: number;
  readonly keepNext: boolean;
}

/** Each cell has its own lines; where the row has to be divided, all have their lines side by side. */
function rowSlices(set: Omit<SetRow, 'tops'>, { after, line: full, small, padY, keepNext }: RowManner): Slice[] {
  const count = lineCount(set);
  const heights = set.cells.map((lines, column) => [
    ...lines.map((_, line) => (line > 0 && set.runOn[column] === true ? small : full)),
    ...(set.below[column] ?? []).map(() => small),
  ]);
  const own = heights.map((each) => endsOf(each));
  const upTo = (line: number): number =>
    Math.max(full, ...own.map((ends) => ends[Math.min(line, ends.length - 1)] ?? 0));
  const of = { ...set, tops: own.map((ends) => [0, ...ends].map((end) => padY + end)) };
  return Array.from({ length: count }, (_, line) => {
    const beside = Math.max(line === 0 ? full : small, ...heights.map((each) => each[line] ?? 0));
    const padding = (line === 0 ? padY : 0) + (line === count - 1 ? padY : 0);
    return {
      of,
      line,
      height: upTo(line) - (line === 0 ? 0 : upTo(line - 1)) + padding,
      beside: beside + padding,
      gap: line === 0 ? after : 0,
      inset: line === 0 ? padY : 0,
      glue: line < count - 1 || keepNext,
    };
  });
}

/** Where each ends when they stand below each other. */
function endsOf(heights: readonly number[]): readonly number[] {
  let end = 0;
  return heights.map((height) => (end += height));
}

/** How many lines the tallest cell has. */
export function lineCount(row: Pick<SetRow, 'cells' | 'below'>): number {
  return Math.max(1, ...row.cells.map((lines, column) => lines.length + (row.below[column]?.length ?? 0)));
}
