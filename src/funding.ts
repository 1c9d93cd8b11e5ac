/** The second spine: the money alone, out to documents and spreadsheets, and back from a spreadsheet. */
import type { Diagnostic } from './diagnostic.ts';
import { issuedAmount, recordsOf } from './model/funding-record.ts';
import type { IssuedFigure } from './model/pack.ts';
import { explainedSums, type ExplainedSum } from './model/reconciliation.ts';
import { houseTheme } from './doc/theme.ts';
import type { BuildRequest, BuildResult, Output } from './compile.ts';
import type { Imported } from './edit/funding/import-funding.ts';
import { dress, judge } from './judge.ts';
import { Library } from './read/library.ts';
import type { Workspace } from './source/workspace.ts';
import { formats, workbookFormats } from './write/index.ts';

export { subtract, writeMoney } from './model/money.ts';

/** The names that `funding --format` takes. */
export const fundingFormatNames: readonly string[] = ['docx', 'pdf', ...workbookFormats.map((format) => format.name)];

/** Compiles the funding appendices of a year, in all of `fundingFormatNames` when none is named; nothing is made when the findings stop a pack of its status. */
export async function buildFunding(workspace: Workspace, request: BuildRequest): Promise<BuildResult> {
  const { theme = houseTheme } = request;
  const library = new Library(workspace);
  const { pack, looks, wording, authored, diagnostics, waived, status, stopped } = judge(
    library,
    request.year,
    request.as,
    [theme],
  );
  if (stopped || !looks || !wording) return { diagnostics, waived, status };
  const { audiencesOf, compose, composeWorkbook } = await import('./compose/index.ts');
  const wanted = request.formats ?? fundingFormatNames;
  const named = wanted.map((name) => ({ name }));
  const { pictures, problems } = await dress(library, request.year, theme, looks, named);
  if (problems.length > 0) return { diagnostics: [...diagnostics, ...problems], waived, status };
  const outputs: Output[] = [];
  for (const audience of audiencesOf(pack)) {
    if (request.to && !request.to.includes(audience.id)) continue;
    const stem = [pack.ijb.id, 'funding', pack.year.id, ...(audience.id === 'combined' ? [] : [audience.id])].join('-');
    const doc = compose('funding', pack, wording, audience, pictures, looks.theme.table?.columns);
    for (const format of formats.filter((one) => wanted.includes(one.name))) {
      const carriesSource = format.encloses === true && request.source !== false;
      outputs.push({
        name: `${stem}${theme === houseTheme ? '' : `-${theme}`}.${format.extension}`,
        bytes: await (await format.load())(doc, looks, carriesSource ? authored : []),
        carriesSource,
      });
    }
    for (const format of workbookFormats.filter((one) => wanted.includes(one.name))) {
      const workbook = composeWorkbook(format.form, pack, wording, audience, false);
      if (workbook)
        outputs.push({
          name: `${stem}.${format.extension}`,
          bytes: (await format.load())(workbook),
          carriesSource: false,
        });
    }
  }
  return { diagnostics, waived, outputs, status };
}

/** Without bytes when there is nothing to export, which the diagnostics then say. */
export interface ExportResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes?: Uint8Array;
}

/** The figures as a workbook that finance staff change and that `importFunding` takes back. @param extension `xlsx` or `csv` */
export async function exportFunding(workspace: Workspace, year: string, extension: string): Promise<ExportResult> {
  const { pack, wording, diagnostics } = judge(new Library(workspace), year, undefined);
  const format = workbookFormats.find((one) => one.extension === extension);
  if (!wording || !format || diagnostics.some((one) => one.severity === 'error' && concernsFigures(one.rule)))
    return { diagnostics };
  const { audiencesOf, composeWorkbook } = await import('./compose/index.ts');
  const [combined] = audiencesOf(pack);
  const workbook = combined && composeWorkbook(format.form, pack, wording, combined, true);
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
}

/** What a spreadsheet would change in the year's budgets.yaml. Throws Unreadable for a file that is no spreadsheet. */
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
  const spreadsheet =
    extension === 'csv'
      ? (await import('./source/sheets/read-csv.ts')).readCsv(bytes)
      : (await import('./source/sheets/read-xlsx.ts')).readXlsx(bytes);
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

function withoutMark(text: string): readonly [string, string] {
  return text.startsWith('\ufeff') ? ['\ufeff', text.slice(1)] : ['', text];
}
