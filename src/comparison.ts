/** Two packs in one file: the later one whole, with what changed since the earlier one marked in it. */
import type { Diagnostic } from './diagnostic.ts';
import { composed, type Composed } from './make.ts';
import { documentDate, issueOf } from './model/pack.ts';
import type { Side } from './versions.ts';

/** Without bytes when one of the sides cannot be made: then what is wrong with it. */
export interface Comparison {
  readonly bytes?: Uint8Array;
  /** The board's id, which files' names begin with. */
  readonly board: string;
  /** Whether the later pack is marked as a draft, since warnings keep it from being what it says it is. */
  readonly asDraft?: true;
  readonly diagnostics: readonly Diagnostic[];
}

/** Word tracks the changes, as those of whom the record says that the later pack is from, on its day; a PDF has lines in its margin. */
export async function comparison(before: Side, after: Side, format: 'docx' | 'pdf'): Promise<Comparison> {
  const then = await composedAnyhow(before);
  const now = await composedAnyhow(after);
  const { pack, looks } = now;
  const board = pack.ijb.id;
  if (!then.doc || !now.doc || !looks) {
    const stopped = [...(then.doc ? [] : then.diagnostics), ...(now.doc ? [] : now.diagnostics)];
    return { board, diagnostics: stopped.filter(({ severity }) => severity !== 'advice') };
  }
  const made = { board, diagnostics: [], ...(now.asDraft && { asDraft: now.asDraft }) };
  if (format === 'pdf') {
    const { toMarkedPdf } = await import('./write/pdf/to-pdf.ts');
    return { ...made, bytes: toMarkedPdf(then.doc, now.doc, looks) };
  }
  const { toTrackedDocx } = await import('./write/docx/to-docx.ts');
  const revision = { author: issueOf(pack)?.by ?? pack.ijb.name, date: documentDate(pack) };
  return { ...made, bytes: toTrackedDocx(then.doc, now.doc, looks, revision) };
}

/** A comparison is what is decided by: it is made while the pack is unfinished, and says so on every page. */
async function composedAnyhow({ workspace, year }: Side): Promise<Composed & { readonly asDraft?: true }> {
  const found = await composed(workspace, { year });
  if (found.doc || found.diagnostics.some(({ severity }) => severity === 'error')) return found;
  return { ...(await composed(workspace, { year, as: 'draft' })), asDraft: true };
}
