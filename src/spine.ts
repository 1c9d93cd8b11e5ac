/** All that the door asks for: the years made and validated, the money exchanged, and what there is to choose from. */
import { kinds, type Kind } from './source/kind.ts';

export { explanations } from './check/index.ts';
export {
  asImported,
  explainFunding,
  exportFunding,
  importFunding,
  moneyChangesWorkbook,
  wordsOverExport,
} from './funding.ts';
export { sourcesIn, type Refusal } from './inspect/sources-in.ts';
export { holdAgainstLedger } from './ledger.ts';
export { editorFiles } from './editor-files.ts';
export { documentsOf, make, show } from './make.ts';
export { subtract, writeMoney } from './model/money.ts';
export { importProgress, recordProgress } from './progress.ts';
export { proposalsFor } from './recommendations.ts';
export { newBoard } from './new-board.ts';
export { newYear } from './new-year.ts';
export { Cache } from './read/cache.ts';
export { recipientsOf, reportsOf, themesOf, yearsOf } from './roots.ts';
export { asEnclosed, asIssued, recordsOf, versionsOf } from './source/version.ts';
export { validate } from './validate.ts';
export { review } from './review.ts';
export { reviewCopy } from './review-copy.ts';
export { verify } from './verify.ts';
export { comparison } from './comparison.ts';
export { changes, issue, revise } from './versions.ts';

/** The JSON Schema of a kind as text; without a kind, the list of kinds, one a line. Undefined for a kind there is not. */
export async function schema(kind?: string): Promise<string | undefined> {
  if (kind === undefined) return `${kinds.join('\n')}\n`;
  const { schemas } = await import('./read/schemas.ts');
  return kinds.includes(kind as Kind) ? `${JSON.stringify(schemas[kind as Kind], null, 2)}\n` : undefined;
}
