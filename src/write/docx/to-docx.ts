/** Doc → Word document: real styles, literal direction numbers, a contents list that needs no update. */
import { layOut } from '../layout/lay-out.ts';
import type { Write } from '../format.ts';
import { body } from './body.ts';
import { draftOf } from './draft.ts';
import { partsOf } from './package.ts';
import { zipParts } from './zip.ts';

/** Office Open XML, transitional (ISO/IEC 29500-4). The page numbers of the contents list are those of the shared layout. */
export const toDocx: Write = (doc, looks) => {
  const draft = draftOf(doc, looks, layOut(doc, looks));
  const content = body(doc, draft);
  return zipParts(partsOf(draft, content));
};
