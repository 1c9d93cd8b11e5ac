/** The structure tree as it grows: opens and closes elements so that they nest as the flow says, in reading order. */
import { printable } from '../../doc/characters.ts';
import type { Container } from '../../flow/flow.ts';
import type { Role } from '../../flow/look.ts';
import type { Element, PdfFile } from './file.ts';
import { number } from './operators.ts';

const numbering = {
  clauses: 'None',
  aims: 'None',
  numbered: 'Decimal',
  lettered: 'LowerAlpha',
  bulleted: 'Disc',
} as const;

const headings: Partial<Readonly<Record<Role, string>>> = {
  'cover-title': 'Title',
  'heading-1': 'H1',
  'heading-2': 'H2',
  'heading-3': 'H3',
  'unlisted-1': 'H1',
  'unlisted-2': 'H2',
  'unlisted-3': 'H3',
  'band-heading': 'H1',
  'contents-heading': 'H1',
  caption: 'Caption',
  note: 'Remark',
};

/** The structure type of a paragraph of that role; Title and Remark are roles of P. */
export function tagOf(role: Role): string {
  return headings[role] ?? 'P';
}

export class StructureTree {
  private readonly document: Element;
  private open: { readonly container: Container; readonly element: Element }[] = [];

  constructor(file: PdfFile) {
    this.document = file.structure('Document');
  }

  /** The element of the innermost container, after closing those that are left and opening those that are new. */
  enter(inside: readonly Container[]): Element {
    let shared = 0;
    while (shared < inside.length && this.open[shared]?.container === inside[shared]) shared++;
    this.leave(shared);
    for (const container of inside.slice(shared)) {
      const element = (this.open.at(-1)?.element ?? this.document).add(container.tag, entriesOf(container));
      this.open.push({ container, element });
    }
    return this.open.at(-1)?.element ?? this.document;
  }

  close(): void {
    this.leave(0);
    this.document.end();
  }

  private leave(depth: number): void {
    for (const { element } of this.open.splice(depth).reverse()) element.end();
  }
}

function entriesOf({ list, table }: Container): Readonly<Record<string, unknown>> {
  if (table) return { A: { O: 'Table', Summary: new String(printable(table.description)) } };
  if (list) return { A: { O: 'List', ListNumbering: list.kind === 'facts' ? 'None' : numbering[list.role] } };
  return {};
}

/** What a figure says of itself: its alternative text, and the corners of its box from the foot of the page. */
export function figureEntries(alternative: string, box: readonly number[]): Readonly<Record<string, unknown>> {
  return {
    Alt: new String(printable(alternative)),
    A: { O: 'Layout', Placement: 'Block', BBox: box.map((one) => Number(number(one))) },
  };
}
