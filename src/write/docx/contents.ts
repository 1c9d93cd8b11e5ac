/** The contents list: a field that Word can renew, holding entries with links and the page numbers that our layout found. */
import type { Contents } from '../../doc/doc.ts';
import type { Listed } from '../layout/flow.ts';
import { listed } from '../layout/flow.ts';
import { numberWidthOf } from '../layout/geometry.ts';
import { marked } from './anchors.ts';
import type { Draft } from './draft.ts';
import { closeField, field, openField } from './fields.ts';
import { inlines, run, tab } from './inlines.ts';
import { paragraph } from './paragraph.ts';
import { element, valued } from './xml.ts';

/** Heading styles 1 to 3, entries linked. Without `\u` headings in other styles stay out, which is how unlisted ones are kept out. */
const instruction = 'TOC \\o "1-3" \\h \\z';

/** The tab that dots lead along. A style cannot make it light: in Word bold of a paragraph's and of a run's style only cancel out. */
const dots = '<w:r><w:rPr><w:rStyle w:val="ContentsDots"/><w:b w:val="0"/></w:rPr><w:tab/></w:r>';

export function contents(block: Contents, draft: Draft, pageBreak: boolean): string {
  const heading = paragraph({ style: 'TOCHeading', pageBreak }, marked(draft, block.id, run(block.heading)));
  const entries = listed(draft.doc, block);
  const numberWidth = numberWidthOf(entries, draft.theme);
  const list = entries.map((entry, index) =>
    entryXml(entry, draft, numberWidth, { first: index === 0, last: index === entries.length - 1 }),
  );
  return element('w:sdt', {}, propertiesXml(block), element('w:sdtContent', {}, heading, ...list));
}

/** Marks it as a contents list, so that Word offers to renew it and LibreOffice knows it. */
function propertiesXml(block: Contents): string {
  return element(
    'w:sdtPr',
    {},
    valued('w:alias', block.heading),
    element('w:docPartObj', {}, valued('w:docPartGallery', 'Table of Contents'), '<w:docPartUnique/>'),
  );
}

/** The style has the indent of entries without a number beside numbers of the usual width. */
function entryXml(
  entry: Listed,
  draft: Draft,
  numberWidth: number,
  { first, last }: { readonly first: boolean; readonly last: boolean },
): string {
  const { level } = entry;
  const words = inlines(entry.content, draft);
  const bookmark = draft.bookmarks.get(entry.id);
  const numbered = entry.number === undefined ? words : run(entry.number, 'ContentsNumber') + tab + words;
  const link = element(
    'w:hyperlink',
    { 'w:anchor': bookmark?.name, 'w:history': 1 },
    numbered,
    pageXml(entry.id, draft),
  );
  const usual = draft.geometry.contents;
  const own = entry.number !== undefined || numberWidth !== usual.numberWidth;
  const indent = {
    left: numberWidth + usual.levelIndent * Math.max(0, level - 2),
    ...(entry.number !== undefined && { hanging: numberWidth }),
  };
  return paragraph(
    { style: `TOC${level}`, ...(own && { indent }) },
    first ? openField(instruction) : '',
    link,
    last ? closeField : '',
  );
}

function pageXml(id: string, draft: Draft): string {
  const bookmark = draft.bookmarks.get(id);
  const page = draft.pageOf.get(id);
  return bookmark === undefined || page === undefined ? '' : dots + field(`PAGEREF ${bookmark.name} \\h`, String(page));
}
