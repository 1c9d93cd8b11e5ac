/** Doc → Word document: real styles, literal direction numbers, a contents list that needs no update. */
import { layOut } from '../layout/lay-out.ts';
import { runningOf } from '../layout/running.ts';
import type { Write } from '../format.ts';
import { body } from './body.ts';
import { draftOf } from './draft.ts';
import { enclosedParts } from './enclosures.ts';
import { packageParts } from './package.ts';
import { dressed } from './reference/dress.ts';
import { referenceOf } from './reference/open.ts';
import { zipParts } from '../../ooxml/zip-parts.ts';

/**
 * Office Open XML, transitional (ISO/IEC 29500-4). The page numbers of the contents list are those of the shared layout. In the styles of
 * the board's own template lines break elsewhere, so the list then has links alone until Word is asked to renew it.
 */
export const toDocx: Write = (doc, looks, enclosures = []) => {
  const reference = referenceOf(looks);
  const { flow, pageOf, pageCount } = layOut(doc, looks);
  const draft = draftOf(doc, flow, looks, {
    pageOf: reference ? new Map() : pageOf,
    pageCount,
    running: runningOf(doc, looks, pageCount),
  });
  const parts = packageParts(draft, body(flow, draft), enclosedParts(enclosures));
  return zipParts(reference ? dressed(parts, reference, doc.language) : parts);
};
