/** A PDF file as it grows. pdfkit is known here alone, its private parts among it: what it does otherwise than the standards ask is put right here. */
import { zlibSync } from 'fflate';
import PDFDocument, { type Element as PdfkitElement, type FontProgram, type OutlineItem } from 'pdfkit';

export type { FontProgram } from 'pdfkit';

/** What is settled when a file is opened; lengths in points. */
export interface Opening {
  readonly size: readonly [number, number];
  readonly language: string;
  /** False leaves all streams readable. */
  readonly compress: boolean;
  readonly info: Readonly<Record<string, string | Date>>;
  /** The XMP packet: pdfkit's own is not escaped and knows one standard only. */
  readonly metadata: string;
  /** What structure types of our own stand for. */
  readonly roles: Readonly<Record<string, string>>;
}

/** Something that pages refer to by a name; using it on a page puts it among the page's resources. */
export interface Resource {
  use(): string;
}

export interface FontResource extends Resource {
  /** `width` in thousandths of an em; `code` is the code point that is read out. */
  identify(identifier: number, width: number, code: number): void;
}

/** An object of the file, for the entries of other objects. */
export type PdfObject = object;

/** An element of the structure tree. */
export interface Element {
  /** A new element in this one, attached at once: pdfkit never finishes a file with one that is not. */
  add(tag: string, entries?: Readonly<Record<string, unknown>>): Element;
  /** Marks what is drawn as content of the element. */
  mark(tag: string, draw: () => void): void;
  /** An annotation over words that leads to an address, or (`#…`) to a destination of the file. pdfkit's text option writes none of the contents that PDF/UA asks for (7.18.5). */
  link(area: Area, target: string, words: string): void;
  end(): void;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class PdfFile {
  private readonly pdf: PDFDocument;
  private readonly output: Output;
  /** Those that are open, the innermost last. */
  private readonly bookmarks: OutlineItem[];
  private images = 0;

  constructor({ size, language, compress, info, metadata, roles }: Opening) {
    this.pdf = new PDFDocument({
      size,
      margin: 0,
      autoFirstPage: false,
      font: null,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: language,
      compress,
      info,
    });
    this.output = taken(this.pdf);
    packAlike(this.pdf);
    const names = this.pdf._root.data.Names.data.Dests;
    // The name tree is sorted by locale, so that readers that search it by bytes miss names.
    names._compareKeys = inBytes;
    names.limits = false;
    this.pdf._addInfo = () => this.pdf.appendXML(metadata);
    this.pdf.getStructTreeRoot().data.RoleMap = roles;
    this.bookmarks = [this.pdf.outline];
  }

  /** The entries of the document's catalogue (ISO 32000-1, 7.7.2). */
  get catalogue(): Record<string, unknown> {
    return this.pdf._root.data;
  }

  /** Of the page that is open. */
  get pageHeight(): number {
    return this.pdf.page.height;
  }

  newPage(): void {
    this.output.endPage();
    this.pdf.addPage();
  }

  /** Adds operators to the page. */
  draw(operators: string): void {
    this.pdf.addContent(operators);
  }

  object(entries: Record<string, unknown>, stream?: Uint8Array): PdfObject {
    const made = this.pdf.ref(entries);
    made.end(stream);
    return made;
  }

  image(entries: Record<string, unknown>, samples: Uint8Array): Resource {
    const image = this.pdf.ref(entries);
    image.end(samples);
    const name = `Im${++this.images}`;
    return {
      use: () => {
        this.pdf.page.xobjects[name] ??= image;
        return name;
      },
    };
  }

  font(program: FontProgram): FontResource {
    this.pdf.font(program);
    const font = this.pdf._font;
    return {
      use: () => {
        this.pdf.page.fonts[font.id] ??= font.ref();
        return font.id;
      },
      identify: (identifier, width, code) => {
        font.widths[identifier] = width;
        font.unicode[identifier] = [code];
      },
    };
  }

  /** The root of the structure tree. */
  structure(tag: string): Element {
    const root = this.pdf.struct(tag);
    this.pdf.addStructure(root);
    return elementOf(this.pdf, root);
  }

  /** Lists objects among the attachments: their names and file specifications in turn. */
  attach(names: readonly unknown[]): void {
    this.pdf._root.data.Names.data.EmbeddedFiles = { Names: names };
  }

  /** A place on the open page that links lead to. */
  destination(name: string, top: number): void {
    this.pdf.addNamedDestination(name.toLowerCase(), 'XYZ', 0, top, null);
  }

  /** A bookmark to a place on the open page; the first level is 1. */
  bookmark(level: number, words: string, top: number): void {
    this.bookmarks.length = Math.min(this.bookmarks.length, level);
    const item = this.bookmarks.at(-1)?.addItem(words);
    if (!item) return;
    // pdfkit's own destination has the page's width as its left edge.
    item.outlineData.Dest = [this.pdf.page.dictionary, 'XYZ', 0, this.pageHeight - top, 0];
    this.bookmarks.push(item);
  }

  /** Ends the document. Throws when pdfkit waits for an element that was never attached to the tree (it would otherwise wait for ever). */
  close(): Uint8Array {
    this.output.endPage();
    countOutline(this.pdf.outline);
    this.pdf.end();
    return this.output.bytes();
  }
}

function inBytes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function elementOf(pdf: PDFDocument, element: PdfkitElement): Element {
  return {
    add(tag, entries = {}) {
      const child = pdf.struct(tag);
      element.add(child);
      Object.assign(child.dictionary.data, entries);
      return elementOf(pdf, child);
    },
    mark(tag, draw) {
      const content = pdf.markStructureContent(tag);
      draw();
      pdf.endMarkedContent();
      element.add(content);
    },
    link({ x, y, width, height }, target, words) {
      const options = { structParent: element, Contents: new String(words) };
      if (target.startsWith('#')) pdf.goTo(x, y, width, height, target.slice(1).toLowerCase(), options);
      else pdf.link(x, y, width, height, target, options);
    },
    end: () => element.end(),
  };
}

interface Output {
  endPage(): void;
  bytes(): Uint8Array;
}

/**
 * Takes what a document writes at once, as bytes of its own: as a stream it would hand them over later, and turn each operator into bytes
 * one character at a time.
 */
function taken(pdf: PDFDocument): Output {
  const chunks: Uint8Array[] = [pdf.read() ?? new Uint8Array()];
  let operators = '';
  let ended = false;
  pdf._write = (data) => {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    chunks.push(bytes);
    pdf._offset += bytes.length;
  };
  pdf.push = (chunk) => {
    ended = chunk === null;
    return true;
  };
  pdf.addContent = (added) => {
    operators += `${added}\n`;
    return pdf;
  };
  return {
    endPage() {
      if (operators !== '') pdf.page.write(Buffer.from(operators, 'latin1'));
      operators = '';
    },
    bytes() {
      if (!ended) throw new Error('The PDF was not finished: a structure element has no parent');
      return Buffer.concat(chunks);
    },
  };
}

/** pdfkit packs streams by Node's zlib, whose bytes differ from one build of Node.js to the next, and between processors. */
function packAlike(pdf: PDFDocument): void {
  const ref = pdf.ref.bind(pdf);
  pdf.ref = (data) => {
    const made = ref(data);
    const finalize = made.finalize.bind(made);
    made.finalize = () => {
      if (made.compress && made.buffer.length > 0) {
        made.buffer = [zlibSync(Buffer.concat(made.buffer), { level: 4 })];
        made.compress = false;
      }
      finalize();
    };
    return made;
  };
}

/** The first level is open, what is below it closed: pdfkit leaves out the count of closed items (ISO 32000-1, table 153). */
function countOutline(root: OutlineItem): void {
  if (root.children.length > 0) root.outlineData.Count = root.children.length;
  const close = (item: OutlineItem): number => {
    const below = item.children.reduce((sum, child) => sum + 1 + close(child), 0);
    if (below > 0) item.outlineData.Count = -item.children.length;
    return below;
  };
  root.children.forEach(close);
}
