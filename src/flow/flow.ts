/** How a document runs: its paragraphs and tables in reading order, each with its role and all its distances. */
import { isTotal, plain } from '../doc/build.ts';
import type { Cell, Facts, Inline, List, Table, TableBar } from '../doc/doc.ts';
import type { Picture } from '../doc/picture.ts';
import type { Theme } from '../doc/theme.ts';
import type { Look, RoleLooks, Role } from './look.ts';

/** Nested parts of the document, outermost first: for tags and numbering. The same object stands for the same part. */
export interface Container {
  readonly tag: 'Sect' | 'L' | 'LI' | 'LBody' | 'TOC' | 'Table';
  /** What an L or a Table was made from. */
  readonly list?: List | Facts;
  readonly table?: Table;
}

/** What became of something between two documents that are shown as one (`redline`). */
export type Mark = 'inserted' | 'deleted';

/** What a paragraph that is in both documents, in other places, is a part of. */
export interface Move {
  /** The same where it stood and where it stands. */
  readonly name: string;
  /** Whether it is the first of those that moved together. */
  readonly begins: boolean;
  /** Whether it is the last. */
  readonly ends: boolean;
}

/** Words of a paragraph that both documents have, or one of them. */
export interface Stretch {
  readonly mark?: Mark;
  readonly content: readonly Inline[];
}

/** Its look is that of its role, but for what its place changes. */
export interface Paragraph extends Look {
  readonly kind: 'paragraph';
  readonly role: Role;
  readonly inside: readonly Container[];
  readonly content: readonly Inline[];
  /** Stands in the `hang` points left of the words, on the first line. In a list it is a label of its own (Lbl), else a part of the paragraph. */
  readonly label?: Label;
  /** Instead of words. The line is a point higher than the picture, so that no letter's depth can make it higher. */
  readonly picture?: Picture;
  /** Of a band: which of the theme's colours it has. */
  readonly tone?: number;
  /** Anchors that begin here. */
  readonly ids: readonly string[];
  /** For contents entries: the anchor whose page number stands at the right. */
  readonly pageOf?: string;
  readonly mark?: Mark;
  /** It was deleted here, or inserted, because it stands elsewhere as well. */
  readonly move?: Move;
  /** The words of both documents, where they differ; `content` is the later one's. */
  readonly stretches?: readonly Stretch[];
  /** The words of the label in the earlier document, where they were others. */
  readonly wasLabelled?: string;
}

export type Label = NonNullable<Look['label']> & { readonly text: string };

export interface FlowTable {
  readonly kind: 'table';
  readonly table: Table;
  /** Whether a remark follows, which stays with its end. */
  readonly remarked: boolean;
  readonly inside: readonly Container[];
  readonly mark?: Mark;
  /** Of rows that only one of the documents has. One that moved is two such: a row of Word can have come or gone, and nothing else. */
  readonly rowMarks?: ReadonlyMap<Table['rows'][number], Mark>;
}

export type Flow = Paragraph | FlowTable | { readonly kind: 'new-page' };

/** A paragraph as its role has it, to be varied; without a label. */
export function paragraph(
  role: Role,
  looks: RoleLooks,
  inside: readonly Container[],
  content: readonly Inline[],
): Omit<Paragraph, 'label'> {
  const { label: _, ...look } = looks[role];
  return { kind: 'paragraph', role, ...look, inside, content, ids: [] };
}

/** A paragraph that is one picture, at the left. */
export function pictured(
  role: Role,
  looks: RoleLooks,
  inside: readonly Container[],
  picture: Picture,
): Omit<Paragraph, 'label'> {
  const plain = paragraph(role, looks, inside, []);
  return { ...plain, style: { size: plain.style.size, line: picture.height + 1 }, picture };
}

/** The label of a paragraph of that role. */
export function labelled(role: Role, looks: RoleLooks, text: string): { readonly label: Label } {
  const { bold, colour } = looks[role].label ?? looks[role];
  return { label: { text, bold, colour } };
}

/** Whether the label of a paragraph here is that of a list's item. */
export function isItem(inside: readonly Container[]): boolean {
  return inside.at(-1)?.tag === 'LBody';
}

/** Whether a row stays on the page of the next one: with the total below it; neither the first nor the last row of a table stands alone, unless it is high enough for that. */
export function staysWithNext({ rows }: Table, index: number): boolean {
  const [row, next] = [rows[index], rows[index + 1]];
  if (row === undefined || next === undefined) return false;
  if (row.role === 'group' || isTotal(next)) return true;
  return rows.length > 2 && ((index === 0 && !isHigh(row)) || (index === rows.length - 2 && !isHigh(next)));
}

/** By its letters, since all formats have to answer alike. */
function isHigh({ cells }: Table['rows'][number]): boolean {
  return cells.some(({ content, below = [] }) => plain([...content, ...below]).length >= lettersOfSeveralLines);
}

/** In a column of words beside others these take three lines or more. */
const lettersOfSeveralLines = 100;

/** Whether a hairline ends a row: none parts a group from its parts, and these from each other. */
export function isRuled({ rows }: Table, index: number): boolean {
  return rows[index + 1]?.role !== 'part';
}

/** Whether what stands below the words of a cell begins on their line: only in smaller letters, by which it is told from them. */
export function isRunOn({ below, runOn }: Cell, { text }: Theme): boolean {
  return runOn === true && below !== undefined && text.small.size < text.table.size;
}

/** The role of the cell of a row in a column; undefined is the head. */
export function cellRole(row: Table['rows'][number] | undefined, column: number): Role {
  if (row === undefined) return 'table-head';
  if (row.role === 'part' && column === 0) return 'table-part';
  if (row.role === 'group') return 'table-group';
  return isTotal(row) ? 'table-total' : 'table-text';
}

/** A bar in a cell of a table as a box. In points; `x` from the words' left edge of the cell, `line` the thickness of an outline. */
interface BarBox {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly line: number;
}

/** Nothing is so little that it cannot be seen. @param room the width of the cell's words @param line the height of its lines */
export function barBox({ start, length }: TableBar, room: number, line: number): BarBox {
  const width = Math.max(1, length * room);
  return { x: Math.min(start * room, room - width), width, height: Math.round(line * 0.6), line: 1 };
}
