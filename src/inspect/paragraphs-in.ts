/** The words of a finished file, whichever of the formats it is in. */
import type { ReadParagraph } from './passages.ts';
import { readPdfFile } from './pdf-file.ts';
import { readWebPage } from './web-page.ts';
import { readWordFile } from './word-file.ts';

export type Extension = 'docx' | 'pdf' | 'html';

/** By what the file is, not by its name; undefined for anything else. */
export function extensionOf(bytes: Uint8Array): Extension | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 5));
  if (start === '%PDF-') return 'pdf';
  if (start.startsWith('PK')) return 'docx';
  return readWebPage(bytes.subarray(0, 4096)) && 'html';
}

/** Undefined when they cannot be read. */
export function paragraphsIn(bytes: Uint8Array): readonly ReadParagraph[] | undefined {
  const extension = extensionOf(bytes);
  if (extension === 'pdf') return readPdfFile(bytes);
  return extension === 'docx' ? readWordFile(bytes)?.paragraphs : readWebPage(bytes);
}
