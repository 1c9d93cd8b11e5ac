/** The money between the authored files and a spreadsheet: out, back, and every sum explained. */
import type { Diagnostic } from './diagnostic.ts';
import { issuedAmount, recordsOf } from './model/funding-record.ts';
import type { IssuedFigure } from './model/pack.ts';
import { explainedSums, type ExplainedSum } from './model/reconciliation.ts';
import type { Imported } from './edit/funding/import-funding.ts';
import { judge } from './judge.ts';
import { Library } from './read/library.ts';
import { Unreadable, type Spreadsheet } from './source/sheets/sheet.ts';
import type { Workspace } from './source/workspace.ts';
import { formats } from './write/index.ts';

/** Without bytes when there is nothing to export, which the diagnostics then say. */
export interface ExportResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes?: Uint8Array;
}

/** The figures as a workbook that finance staff change and that `importFunding` takes back. @param extension `xlsx` or `csv` */
export async function exportFunding(workspace: Workspace, year: string, extension: string): Promise<ExportResult> {
  const { pack, wording, diagnostics } = judge(new Library(workspace), year, undefined);
  const format = formats.find((one) => one.takes === 'workbook' && one.extension === extension);
  if (
    !wording ||
    format?.takes !== 'workbook' ||
    diagnostics.some((one) => one.severity === 'error' && concernsFigures(one.rule))
  )
    return { diagnostics };
  const { audiencesOf, contextOf } = await import('./compose/index.ts');
  const { funding } = await import('./compose/documents/funding.ts');
  const [combined] = audiencesOf(pack);
  const workbook = combined && funding.workbook?.(format.form, contextOf(pack, wording, combined), true);
  return workbook ? { diagnostics, bytes: (await format.load())(workbook) } : { diagnostics };
}

/** Figures that do not add up may be exported: putting them right in the spreadsheet is what it is for. */
function concernsFigures(rule: string): boolean {
  return (
    rule !== 'allocations-differ-from-total' &&
    rule !== 'figure-below-zero' &&
    rule !== 'sum-differs-from-data' &&
    rule !== 'figures-changed-after-issue'
  );
}

export interface ExplainResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when errors make the sums unsure. */
  readonly sums?: readonly ExplainedSum[];
  /** Every figure as it is, for `issue: figures:` in pack.yaml. */
  readonly figures?: readonly IssuedFigure[];
}

/** Every sum of the year's funding with its parts and their places. */
export function explainFunding(workspace: Workspace, year: string): ExplainResult {
  const { pack, diagnostics } = judge(new Library(workspace), year, undefined);
  return diagnostics.some((one) => one.severity === 'error' && concernsFigures(one.rule))
    ? { diagnostics }
    : {
        diagnostics,
        sums: explainedSums(pack),
        ...(pack.budget && {
          figures: recordsOf(pack.budget).map((record) => ({ id: record.id, amount: issuedAmount(record) })),
        }),
      };
}

export interface ImportResult extends Imported {
  /** What stands against it in the authored files, before or after the change. */
  readonly diagnostics: readonly Diagnostic[];
  /** The changed file, when there is something to write and nothing against it. */
  readonly file?: { readonly path: string; readonly bytes: Uint8Array };
  /** Why the file that was given is no spreadsheet. */
  readonly unreadable?: Pick<Unreadable, 'message' | 'help'>;
}

/** What a spreadsheet would change in the year's budgets.yaml. */
export async function importFunding(
  workspace: Workspace,
  year: string,
  bytes: Uint8Array,
  extension: 'xlsx' | 'csv',
): Promise<ImportResult> {
  const { pack, wording, diagnostics } = judge(new Library(workspace), year, undefined);
  const path = `directions/${year}/budgets.yaml`;
  const source = workspace.files.get(path);
  const errors = diagnostics.filter((one) => one.severity === 'error');
  if (!pack.budget || !wording || !source || errors.some((one) => concernsFigures(one.rule)))
    return { changes: [], problems: [], diagnostics };
  const { importFunding: take } = await import('./edit/funding/import-funding.ts');
  const spreadsheet = await spreadsheetIn(bytes, extension);
  if (spreadsheet instanceof Unreadable) return { changes: [], problems: [], diagnostics: [], unreadable: spreadsheet };
  const [mark, text] = withoutMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(source));
  const imported = take(text, pack.budget, spreadsheet, wording);
  if (imported.text === undefined || imported.text === text) return { ...imported, diagnostics: [] };
  const file = { path, bytes: new TextEncoder().encode(mark + imported.text) };
  const after = judge(
    new Library({ files: new Map([...workspace.files, [path, file.bytes]]) }),
    year,
    undefined,
  ).diagnostics;
  const known = new Set(errors.map((one) => one.rule));
  const fresh = after.filter((one) => one.severity === 'error' && !known.has(one.rule));
  return fresh.length > 0 ? { ...imported, diagnostics: fresh } : { ...imported, diagnostics: [], file };
}

async function spreadsheetIn(bytes: Uint8Array, extension: 'xlsx' | 'csv'): Promise<Spreadsheet | Unreadable> {
  try {
    return extension === 'csv'
      ? (await import('./source/sheets/read-csv.ts')).readCsv(bytes)
      : (await import('./source/sheets/read-xlsx.ts')).readXlsx(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

function withoutMark(text: string): readonly [string, string] {
  return text.startsWith('\ufeff') ? ['\ufeff', text.slice(1)] : ['', text];
}
