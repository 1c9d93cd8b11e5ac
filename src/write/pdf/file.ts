/** The PDF file itself: opened with everything both standards ask of it, and closed into bytes. All of pdfkit's private parts are touched here. */
import PDFDocument, { type OutlineItem } from 'pdfkit';
import { printable } from '../../doc/characters.ts';
import type { Doc } from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import type { Enclosure } from '../format.ts';
import { enclose } from './enclosures.ts';
import { producer, xmpOf } from './metadata.ts';
import { srgbProfile } from './srgb.ts';

export interface File {
  readonly pdf: PDFDocument;
  newPage(): void;
  /** Ends the document. Throws when pdfkit waits for an element that was never attached to the tree (it would otherwise wait for ever). */
  close(): Uint8Array;
}

/** `compress` false leaves all streams readable, for tests that compare content. With enclosures the file is PDF/A-3a, without PDF/A-2a. */
export function openFile(doc: Doc, theme: Theme, compress: boolean, enclosures: readonly Enclosure[]): File {
  const moment = `${doc.date}T00:00:00Z`;
  const date = new Date(moment);
  const pdf = new PDFDocument({
    size: [theme.page.width, theme.page.height],
    margin: 0,
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: doc.language,
    compress,
    info: {
      Title: printable(doc.title),
      Author: printable(doc.author),
      Subject: printable(doc.subject),
      Creator: 'directions',
      Producer: producer,
      CreationDate: date,
      ModDate: date,
    },
  });
  const output = taken(pdf);
  const names = pdf._root.data.Names.data.Dests;
  // The name tree is sorted by locale, so that readers that search it by bytes miss names.
  names._compareKeys = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  names.limits = false;
  // Its own packet is not escaped and knows one standard only.
  pdf._addInfo = () => pdf.appendXML(xmpOf(doc, moment, enclosures.length > 0 ? 3 : 2));
  pdf.getStructTreeRoot().data.RoleMap = { Title: 'P', Remark: 'P' };
  pdf._root.data.PageLabels = { Nums: [0, { S: 'D' }] };
  addOutputIntent(pdf);
  enclose(pdf, enclosures, date);
  return {
    pdf,
    newPage() {
      output.endPage();
      pdf.addPage();
    },
    close() {
      output.endPage();
      countOutline(pdf.outline);
      pdf.end();
      return output.bytes();
    },
  };
}

/**
 * Takes what a document writes at once, as bytes of its own: as a stream it would hand them over later, and turn each operator into bytes
 * one character at a time.
 */
function taken(pdf: PDFDocument): { endPage(): void; bytes(): Uint8Array } {
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

function addOutputIntent(pdf: PDFDocument): void {
  const profile = pdf.ref({ N: 3 });
  profile.end(srgbProfile());
  const name = new String('sRGB IEC61966-2.1');
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: profile,
  });
  intent.end();
  pdf._root.data.OutputIntents = [intent];
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
