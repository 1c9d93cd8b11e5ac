/** Doc → Word document: real styles, literal direction numbers, a contents list that needs no update. */
import { columnWidths } from '../layout/columns.ts';
import { facesOf } from '../layout/faces.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Write } from '../format.ts';
import { body } from './body.ts';
import { draftOf } from './draft.ts';
import { partsOf } from './package.ts';
import { zipParts } from './zip.ts';

/** Office Open XML, transitional (ISO/IEC 29500-4). The page numbers of the contents list are those of the shared layout. */
export const toDocx: Write = (doc, looks) => {
  const { pageOf, pageCount } = layOut(doc, looks);
  const draft = draftOf(doc, looks.theme, { pageOf, pageCount, columnsOf: (table) => columnWidths(table, looks.theme, facesOf(looks)) });
  const content = body(doc, draft);
  return zipParts(partsOf(draft, content));
};
