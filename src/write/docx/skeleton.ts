/** A Word document without words, and what is put into it: docx makes settings, theme, section, relationships and content types from the theme. What docx's parts look like is known here alone. */
import { Document, Footer, Header, Packer } from 'docx';
import type { Theme } from '../../doc/theme.ts';
import { geometryOf } from '../../flow/geometry.ts';
import { twips } from '../../ooxml/write-xml.ts';

const made = new WeakMap<Theme, ReadonlyMap<string, string>>();

/** What is put into the parts that docx makes, as XML. */
export interface Filling {
  readonly styles: string;
  readonly body: string;
  /** Relationships of the body; docx numbers its own `rId1` and on. */
  readonly relationships: string;
  readonly numbering: string;
  readonly headers: { readonly default: string; readonly first: string };
  readonly footers: { readonly default: string; readonly first: string };
  /** Content types of parts that docx does not know; those of PNG and SVG it knows by their extensions. */
  readonly contentTypes: string;
  /** The entry of the fonts that the file carries with it. */
  readonly fonts: string | undefined;
}

/** The filled parts by their paths. */
export function filled(theme: Theme, filling: Filling): ReadonlyMap<string, string> {
  const parts = new Map(skeletonOf(theme));
  fill(parts, 'word/styles.xml', '</w:styles>', filling.styles);
  fill(parts, 'word/document.xml', '<w:sectPr', filling.body);
  fill(parts, 'word/_rels/document.xml.rels', '</Relationships>', filling.relationships);
  fill(parts, '[Content_Types].xml', '</Types>', filling.contentTypes);
  empty(parts, 'word/numbering.xml', '<w:abstractNum ');
  fill(parts, 'word/numbering.xml', '</w:numbering>', filling.numbering);
  // In the order in which docx numbers the section's headers and footers: default, then first.
  fill(parts, 'word/header1.xml', '</w:hdr>', filling.headers.default);
  fill(parts, 'word/header2.xml', '</w:hdr>', filling.headers.first);
  fill(parts, 'word/footer1.xml', '</w:ftr>', filling.footers.default);
  fill(parts, 'word/footer2.xml', '</w:ftr>', filling.footers.first);
  if (filling.fonts === undefined) return parts;
  fill(parts, 'word/fontTable.xml', '</w:fonts>', filling.fonts);
  fill(parts, 'word/settings.xml', '<w:defaultTabStop ', '<w:embedTrueTypeFonts/>');
  return parts;
}

/** Made once for a theme, since all packs of a run share them: it takes longer than a pack's words. */
function skeletonOf(theme: Theme): ReadonlyMap<string, string> {
  const skeleton = made.get(theme) ?? compile(documentOf(theme));
  made.set(theme, skeleton);
  return skeleton;
}

/** Page, headers and footers still empty, and the looks. */
function documentOf(theme: Theme): Document {
  const geometry = geometryOf(theme);
  const { width, height, margin } = theme.page;
  return new Document({
    // Ours are written as text; without this docx adds its own.
    styles: { importedStyles: [] },
    theme: { name: 'Pack', fonts: { headings: theme.font.word, body: theme.font.word } },
    // Spaces between paragraphs add up, as in our layout; without this Word takes the larger of the two.
    compatibility: { version: 15, doNotUseHTMLParagraphAutoSpacing: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              top: twips(margin.top),
              right: twips(margin.right),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              header: twips(geometry.header),
              footer: twips(geometry.footer),
              gutter: 0,
            },
          },
        },
        headers: { default: new Header({ children: [] }), first: new Header({ children: [] }) },
        footers: { default: new Footer({ children: [] }), first: new Footer({ children: [] }) },
        children: [],
      },
    ],
  });
}

/** The compiler behind `Packer.toBuffer`, without its zip, whose times and order are not ours. The types call it private; docx is pinned exactly. */
const compiler: { compile(document: Document): ReadonlyMap<string, unknown> } = Packer['compiler'];

/** Without the parts that hold nothing. */
function compile(document: Document): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [path, content] of compiler.compile(document))
    if (typeof content === 'string' && !content.endsWith('/relationships"/>')) parts.set(path, content);
  return parts;
}

/** Takes everything from the first occurrence of a tag out of a part: what docx puts there unasked. */
function empty(parts: Map<string, string>, path: string, from: string): void {
  const part = parts.get(path) ?? '';
  const at = part.indexOf(from);
  if (at >= 0) parts.set(path, part.slice(0, at) + part.slice(part.lastIndexOf('</')));
}

/** Puts XML before the last occurrence of a tag; an empty root is opened for it. */
function fill(parts: Map<string, string>, path: string, before: string, xml: string): void {
  const part = parts.get(path) ?? '';
  const open = before.startsWith('</') && part.endsWith('/>') ? `${part.slice(0, -2)}>${before}` : part;
  const at = open.lastIndexOf(before);
  if (at < 0) throw new Error(`docx wrote no ${before} in ${path}.`);
  parts.set(path, open.slice(0, at) + xml + open.slice(at));
}
