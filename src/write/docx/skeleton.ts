/** A Word document without words, and what is put into it: settings, theme, section, relationships and content types are as docx makes them. What its parts look like is known here alone. */
import type { Theme } from '../../doc/theme.ts';
import { geometryOf } from '../../flow/geometry.ts';
import { escapeXml, twips } from '../../ooxml/write-xml.ts';
import { skeleton } from './skeleton.generated.js';

/** What the first page has at its head or foot, and what the others have. */
export type RunningXml = Readonly<Record<'first' | 'default', string>>;

/** What is put into the parts that docx makes, as XML. */
export interface Filling {
  readonly styles: string;
  readonly body: string;
  /** Relationships of the body; docx numbers its own `rId1` and on. */
  readonly relationships: string;
  readonly numbering: string;
  readonly headers: RunningXml;
  readonly footers: RunningXml;
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

/** Page, headers and footers still empty, and the looks. */
function skeletonOf(theme: Theme): ReadonlyMap<string, string> {
  const { header, footer } = geometryOf(theme);
  const { width, height, margin } = theme.page;
  const decided = new Map([['font', escapeXml(theme.font.word)]]);
  for (const [name, length] of Object.entries({ width, height, ...margin, header, footer }))
    decided.set(name, String(twips(length)));
  const put = (xml: string): string => xml.replace(/\{([a-z]+)\}/g, (all, name: string) => decided.get(name) ?? all);
  return new Map(Object.entries(skeleton).map(([path, xml]) => [path, put(xml)]));
}

/** Puts XML before the last occurrence of a tag; an empty root is opened for it. */
function fill(parts: Map<string, string>, path: string, before: string, xml: string): void {
  const part = parts.get(path) ?? '';
  const open = before.startsWith('</') && part.endsWith('/>') ? `${part.slice(0, -2)}>${before}` : part;
  const at = open.lastIndexOf(before);
  if (at < 0) throw new Error(`docx wrote no ${before} in ${path}.`);
  parts.set(path, open.slice(0, at) + xml + open.slice(at));
}
