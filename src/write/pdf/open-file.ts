/** Opens a PDF file with everything that both standards ask of it. */
import { printable } from '../../doc/characters.ts';
import type { Doc } from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import type { Enclosure } from '../format.ts';
import { enclose } from './enclosures.ts';
import { PdfFile } from './file.ts';
import { producer, xmpOf } from './metadata.ts';
import { srgbProfile } from './srgb.ts';

/** `compress` false leaves all streams readable, for tests that compare content. With enclosures the file is PDF/A-3a, without PDF/A-2a. */
export function openFile(doc: Doc, theme: Theme, compress: boolean, enclosures: readonly Enclosure[]): PdfFile {
  const moment = `${doc.date}T00:00:00Z`;
  const date = new Date(moment);
  const file = new PdfFile({
    size: [theme.page.width, theme.page.height],
    language: doc.language,
    compress,
    info: {
      Title: printable(doc.title),
      Author: printable(doc.author),
      Subject: printable(doc.subject),
      Keywords: printable(doc.edition),
      Creator: 'directions',
      Producer: producer,
      CreationDate: date,
      ModDate: date,
    },
    metadata: xmpOf(doc, moment, enclosures.length > 0 ? 3 : 2),
    roles: { Title: 'P', Remark: 'P' },
  });
  file.catalogue.PageLabels = { Nums: [0, { S: 'D' }] };
  file.catalogue.OutputIntents = [outputIntent(file)];
  enclose(file, enclosures, date);
  return file;
}

function outputIntent(file: PdfFile): object {
  const name = new String('sRGB IEC61966-2.1');
  return file.object({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: file.object({ N: 3 }, srgbProfile()),
  });
}
