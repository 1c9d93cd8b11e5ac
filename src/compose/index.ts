/** The list of documents. */
import type { Doc } from '../doc/doc.ts';
import type { Pictures } from '../doc/picture.ts';
import type { Workbook } from '../doc/workbook.ts';
import type { Pack } from '../model/pack.ts';
import type { Wording } from '../model/wording.ts';
import type { Audience } from './audience.ts';
import { contextOf, type Context } from './context.ts';
import { directions } from './documents/directions.ts';
import { funding } from './documents/funding.ts';
import { fundingTable, fundingWorkbook } from './workbooks/funding.ts';

export { audiencesOf, type Audience } from './audience.ts';

/** Every document that can be made of a pack, by name. */
export const documents = { directions, funding } satisfies Record<string, (context: Context) => Doc>;
export type DocumentName = keyof typeof documents;

/** Turns a pack without errors into a document for an audience, with the theme's pictures where they are given, and tables of money of as many columns as the theme has room for. */
export function compose(
  document: DocumentName,
  pack: Pack,
  wording: Wording,
  audience: Audience,
  pictures?: Pictures,
  columns?: number,
): Doc {
  return documents[document](contextOf(pack, wording, audience, pictures, columns));
}

/** The money as a workbook of sheets, or as one flat table; undefined when there is no budget. `withState` marks it for an import. */
export function composeWorkbook(
  form: 'sheets' | 'table',
  pack: Pack,
  wording: Wording,
  audience: Audience,
  withState: boolean,
): Workbook | undefined {
  const context = contextOf(pack, wording, audience);
  return pack.budget && (form === 'sheets' ? fundingWorkbook : fundingTable)(pack.budget, context, withState);
}
