/** Doc → Word document: real styles, literal direction numbers, a contents list that needs no update. */
import type { Doc } from '../../doc/doc.ts';
import type { Remarks } from '../../doc/remark.ts';
import type { Flow } from '../../flow/flow.ts';
import { flowOf } from '../../flow/flow-of.ts';
import { redline } from '../../flow/redline.ts';
import { zipParts } from '../../ooxml/zip-parts.ts';
import { layOut } from '../layout/lay-out.ts';
import { runningOf } from '../layout/running.ts';
import type { Enclosure, Looks, Write } from '../format.ts';
import { body } from './body.ts';
import { Comments } from './comments.ts';
import { draftOf } from './draft.ts';
import { enclosedParts } from './enclosures.ts';
import { packageParts } from './package.ts';
import { dressed } from './reference/dress.ts';
import { referenceOf } from './reference/open.ts';
import { Tracker, type Revision } from './tracked.ts';

/**
 * Office Open XML, transitional (ISO/IEC 29500-4). The page numbers of the contents list are those of the shared layout. In the styles of
 * the board's own template lines break elsewhere, so the list then has links alone until Word is asked to renew it.
 */
export const toDocx: Write = (doc, looks, enclosures = []) =>
  docxOf(doc, looks, { flow: layOut(doc, looks).flow, enclosures });

/** The later document with what changed since the earlier one as changes that Word tracks; the contents list is that of the later one. */
export function toTrackedDocx(before: Doc, after: Doc, looks: Looks, revision: Revision): Uint8Array {
  const flow = redline(flowOf(before, looks.theme), layOut(after, looks).flow);
  return docxOf(after, looks, { flow, enclosures: [], tracker: new Tracker(revision) });
}

/** With what is said about it as comments. */
export function toCommentedDocx(
  doc: Doc,
  looks: Looks,
  remarks: Remarks,
  enclosures: readonly Enclosure[],
): Uint8Array {
  const { flow } = layOut(doc, looks);
  return docxOf(doc, looks, { flow, enclosures, comments: new Comments(remarks, flow) });
}

interface Contents {
  readonly flow: readonly Flow[];
  readonly enclosures: readonly Enclosure[];
  readonly tracker?: Tracker;
  readonly comments?: Comments;
}

function docxOf(doc: Doc, given: Looks, { flow, enclosures, tracker, comments }: Contents): Uint8Array {
  const { looks, pageOf, openers, pageCount, tallRows } = layOut(doc, given);
  const reference = referenceOf(looks);
  const draft = draftOf(doc, flow, looks, {
    pageOf: reference ? new Map() : pageOf,
    openers: reference ? new Set() : openers,
    pageCount,
    tallRows,
    running: runningOf(doc, looks, pageCount),
    ...(tracker && { tracker }),
    ...(comments && { comments }),
  });
  const parts = packageParts(draft, body(flow, draft), enclosedParts(enclosures));
  return zipParts(reference ? dressed(parts, reference, doc.language) : parts);
}
