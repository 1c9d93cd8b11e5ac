/** A Word document without words: docx makes settings, theme, section, relationships and content types from the theme. */
import { Document, Footer, Header, Packer } from 'docx';
import type { Theme } from '../../doc/theme.ts';
import { geometryOf } from '../../flow/geometry.ts';
import { twips } from '../../ooxml/write-xml.ts';

const made = new WeakMap<Theme, ReadonlyMap<string, string>>();

/** The parts by their paths. Made once for a theme, since all packs of a run share them: it takes longer than a pack's words. */
export function skeletonOf(theme: Theme): ReadonlyMap<string, string> {
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
