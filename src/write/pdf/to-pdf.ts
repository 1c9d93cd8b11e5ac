/** Doc → PDF: one file that is PDF/UA-1 and PDF/A at once: A-3a with what it was made from inside it, A-2a without. */
import { plain } from '../../doc/build.ts';
import { unbroken } from '../../doc/characters.ts';
import type { Doc } from '../../doc/doc.ts';
import { flowOf } from '../../flow/flow-of.ts';
import { changedPlaces } from '../../flow/redline.ts';
import type { Enclosure, Looks, Write } from '../format.ts';
import { facesOf } from '../layout/faces.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Page, ParagraphPart, Part } from '../layout/paginate.ts';
import { pageLabel, runningOf } from '../layout/running.ts';
import { Entries } from './contents.ts';
import { drawChangeBar, drawFill, drawHeaderAndFooter, markOf } from './furniture.ts';
import { openFile } from './open-file.ts';
import { Paragraphs } from './paragraph.ts';
import { penFor, type Pen } from './pen.ts';
import { PictureDrawer } from './picture.ts';
import { drawPanel, Tables } from './table.ts';

/** Throws when a font is missing or lacks a character: both are found before a pack is written. */
export const toPdf: Write = (doc, looks, enclosures) => writePdf(doc, looks, true, enclosures);

/** The later document with a line in the margin at everything that is other than in the earlier one. */
export function toMarkedPdf(before: Doc, after: Doc, looks: Looks): Uint8Array {
  const changed = changedPlaces(flowOf(before, looks.theme), layOut(after, looks).flow);
  return writePdf(after, looks, true, [], changed);
}

/** With `compress` false the streams stay readable. */
export function writePdf(
  doc: Doc,
  given: Looks,
  compress = true,
  enclosures: readonly Enclosure[] = [],
  changed: ReadonlySet<object> = new Set(),
): Uint8Array {
  const { looks, pages, pageOf, pageCount } = layOut(doc, given);
  const file = openFile(doc, looks.theme, compress, enclosures);
  const pen = penFor(file, looks.theme, facesOf(looks));
  const paragraphs = new Paragraphs(pen);
  const tables = new Tables(pen);
  const entries = new Entries(pen);
  const mark = markOf(doc, pen);
  const running = runningOf(doc, looks, pageCount);
  const pictures = new PictureDrawer(pen);
  const paragraph = (part: ParagraphPart): void => {
    anchor(part, pen);
    const { pageOf: target } = part.paragraph;
    if (part.paragraph.picture) pictures.draw(part);
    else if (target === undefined) paragraphs.draw(part);
    else entries.draw(part, String(pageOf.get(target) ?? ''), doc.entryLabel);
  };
  pages.forEach(({ parts, fills }, index) => {
    const isCover = index === 0 && doc.cover.form !== 'head';
    file.newPage();
    if (!isCover) drawHeaderAndFooter(running, pageLabel(doc, index + 1, pageCount), pen);
    drawGround({ parts, fills }, pen);
    if (!isCover && mark !== '') pen.artifact('Watermark', mark);
    for (const part of parts) {
      if (isChanged(part, changed)) drawChangeBar(part, pen);
      if (part.kind === 'row') tables.draw(part);
      else paragraph(part);
    }
  });
  pen.tree.close();
  return file.close();
}

function isChanged(part: Part, changed: ReadonlySet<object>): boolean {
  return changed.has(part.kind === 'paragraph' ? part.paragraph : (part.set.row ?? part.set.table));
}

/** What the mark lies over. */
function drawGround({ parts, fills }: Page, pen: Pen): void {
  for (const fill of fills) drawFill(fill, pen);
  for (const part of parts) if (part.kind === 'row') drawPanel(part, pen);
}

/** Named destinations and the bookmark of what begins here, a little above its words. */
function anchor({ paragraph, first, y }: ParagraphPart, { file }: Pen): void {
  if (!first) return;
  const top = Math.max(0, y - 12);
  for (const id of paragraph.ids) file.destination(id, top);
  if (paragraph.outline === undefined) return;
  file.bookmark(paragraph.outline, unbroken(plain(paragraph.content)).replaceAll('\n', ' '), top);
}
