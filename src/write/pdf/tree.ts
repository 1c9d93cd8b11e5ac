/** The structure tree as it grows: opens and closes elements so that they nest as the flow says, in reading order. */
import { printable } from '../../doc/characters.ts';
import type PDFDocument from 'pdfkit';
import type { Content, Element } from 'pdfkit';
import type { Container } from '../../flow/flow.ts';
import type { Role } from '../../flow/look.ts';

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
  'contents-heading': 'H1',
  caption: 'Caption',
  note: 'Remark',
};

/** The structure type of a paragraph of that role; Title and Remark are roles of P. */
export function tagOf(role: Role): string {
  return headings[role] ?? 'P';
}

export class Tree {
  private readonly pdf: PDFDocument;
  private readonly document: Element;
  private open: { readonly container: Container; readonly element: Element }[] = [];

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
    this.document = pdf.struct('Document');
    pdf.addStructure(this.document);
  }

  /** The element of the innermost container, after closing those that are left and opening those that are new. */
  enter(inside: readonly Container[]): Element {
    let shared = 0;
    while (shared < inside.length && this.open[shared]?.container === inside[shared]) shared++;
    this.leave(shared);
    for (const container of inside.slice(shared)) {
      const element = this.add(this.open.at(-1)?.element ?? this.document, container.tag);
      if (container.list)
        element.dictionary.data.A = {
          O: 'List',
          ListNumbering: container.list.kind === 'facts' ? 'None' : numbering[container.list.role],
        };
      if (container.table)
        element.dictionary.data.A = { O: 'Table', Summary: new String(printable(container.table.description)) };
      this.open.push({ container, element });
    }
    return this.open.at(-1)?.element ?? this.document;
  }

  /** A new element, attached to its parent at once: pdfkit never finishes a file with one that is not. */
  add(parent: Element, tag: string): Element {
    const element = this.pdf.struct(tag);
    parent.add(element);
    return element;
  }

  /** Marks what is drawn as content of the element. */
  mark(element: Element, tag: string, draw: () => void): Content {
    const content = this.pdf.markStructureContent(tag);
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
    return content;
  }

  close(): void {
    this.leave(0);
    this.document.end();
  }

  private leave(depth: number): void {
    for (const { element } of this.open.splice(depth).reverse()) element.end();
  }
}
