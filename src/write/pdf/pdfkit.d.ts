/** The part of pdfkit 0.20.2 that is used, private members among it: the package has no types of its own. */
declare module 'pdfkit' {
  export interface Reference {
    readonly data: Record<string, unknown>;
    /** Whether its stream is packed, and the stream as far as it has been written. */
    compress: boolean;
    buffer: Uint8Array[];
    finalize: () => void;
    end(chunk?: Uint8Array): void;
  }
  export interface Content {
    readonly refs: readonly unknown[];
  }
  export interface Element {
    readonly dictionary: Reference;
    add(child: Element | Content): Element;
    end(): void;
  }
  export interface OutlineItem {
    readonly outlineData: Record<string, unknown>;
    readonly children: readonly OutlineItem[];
    addItem(title: string): OutlineItem;
  }
  /** What `font()` accepts instead of bytes: as much of a fontkit font as embedding looks at. */
  export interface FontProgram {
    layout(): never;
    createSubset(): { readonly cff: undefined; encode(): Uint8Array };
    getGlyph(glyph: number): { readonly advanceWidth: number };
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    readonly post: { readonly isFixedPitch: boolean };
    readonly head: { readonly macStyle: { readonly italic: boolean } };
  }
  /** A font in the document. `widths` (thousandths of an em) and `unicode` go by character identifier. */
  export interface EmbeddedFont {
    readonly id: string;
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    ref(): Reference;
  }
  export interface Options {
    readonly size: readonly [number, number];
    readonly margin: number;
    readonly autoFirstPage: false;
    readonly font: null;
    readonly pdfVersion: '1.7';
    readonly tagged: true;
    readonly displayTitle: true;
    readonly lang: string;
    readonly compress: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
  }
  export default class PDFDocument {
    constructor(options: Options);
    readonly page: {
      readonly dictionary: Reference;
      readonly height: number;
      readonly fonts: Record<string, Reference>;
      readonly xobjects: Record<string, Reference>;
      write(chunk: Uint8Array): void;
    };
    readonly outline: OutlineItem;
    readonly _root: {
      readonly data: Record<string, unknown> & {
        readonly Names: { readonly data: { readonly Dests: NameTree; EmbeddedFiles?: unknown } };
      };
    };
    readonly _font: EmbeddedFont;
    _addInfo: () => void;
    read(): Uint8Array | null;
    _offset: number;
    _write: (data: string | Uint8Array) => void;
    push: (chunk: Uint8Array | null) => boolean;
    appendXML(xml: string): void;
    addPage(): this;
    addContent: (operators: string) => PDFDocument;
    font(program: FontProgram): this;
    ref: (data: Record<string, unknown>) => Reference;
    struct(type: string): Element;
    addStructure(element: Element): this;
    getStructTreeRoot(): Reference;
    markStructureContent(tag: string): Content;
    endMarkedContent(): this;
    addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void;
    link: Annotate;
    goTo: Annotate;
    end(): void;
  }
  type Annotate = (
    x: number,
    y: number,
    width: number,
    height: number,
    target: string,
    options: { structParent: Element; Contents: String },
  ) => void;
  interface NameTree {
    limits: boolean;
    _compareKeys: (one: string, other: string) => number;
  }
}
