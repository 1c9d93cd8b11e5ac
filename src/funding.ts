/** The money between the authored files and a spreadsheet: out, back, and every sum explained. */
import { isWithin, type Diagnostic, type Severity } from './diagnostic.ts';
import type { Budget } from './model/budget.ts';
import { fundingFields, issuedAmount, recordsOf } from './model/funding-record.ts';
import { exportedText, readExportedText } from './model/exported-figures.ts';
import type { MoneyChanges } from './documents/workbooks/changes.ts';
import { houseTheme } from './doc/theme.ts';
import type { IssuedFigure } from './model/pack.ts';
import type { Recipient } from './model/recipient.ts';
import { explainedSums, type ExplainedSum } from './model/reconciliation.ts';
import { nothingTaken, type EarlierImport, type Imported } from './edit/funding/funding-change.ts';
import { judge, type Judged, type JudgeRequest } from './judge.ts';
import { Cache } from './read/cache.ts';
import { readYear } from './read/read-year.ts';
import { markAndText } from './source/decode.ts';
import { importsBytes, importsPath, mostImports, readImports, type KeptImport } from './source/imports.ts';
import { Unreadable } from './source/sheets/sheet.ts';
import { spreadsheetIn } from './source/sheets/spreadsheet-in.ts';
import type { Workspace } from './source/workspace.ts';
import { readStanding } from './standing.ts';
import { formats } from './write/index.ts';

/** What of a year the figures need to be right. */
export interface Figures {
  readonly judged: Judged;
  /** The errors that make the figures unsure. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many errors there are besides. */
  readonly elsewhere: number;
}

/** Without bytes when there is nothing to export, which the diagnostics then say. */
export interface ExportResult extends Omit<Figures, 'judged'> {
  readonly bytes?: Uint8Array;
}

/** The figures as a workbook that finance staff change and that `importFunding` takes back. @param extension `xlsx` or `csv` */
export async function exportFunding(
  workspace: Workspace,
  year: string,
  extension: string,
  cache = new Cache(),
): Promise<ExportResult> {
  const { judged, ...found } = figuresOf(workspace, year, cache);
  const { pack, wording } = judged;
  const format = formats.find((one) => one.takes === 'workbook' && one.extension === extension);
  if (!wording || format?.takes !== 'workbook' || found.diagnostics.length > 0) return found;
  const { audiencesOf, contextOf } = await import('./documents/index.ts');
  const { funding } = await import('./documents/funding.ts');
  const [combined] = audiencesOf(pack);
  const workbook = combined && funding.workbook?.(format.form, contextOf(pack, wording, combined), true);
  return workbook ? { ...found, bytes: (await format.load())(workbook) } : found;
}

/** What has changed in the year's money, as a workbook; undefined when the year cannot be read. */
export async function moneyChangesWorkbook(
  workspace: Workspace,
  year: string,
  compared: readonly MoneyChanges[],
): Promise<Uint8Array | undefined> {
  const { pack, wording } = figuresOf(workspace, year, new Cache()).judged;
  const format = formats.find((one) => one.takes === 'workbook' && one.extension === 'xlsx');
  if (!wording || format?.takes !== 'workbook') return undefined;
  const { audiencesOf, contextOf } = await import('./documents/index.ts');
  const { changesWorkbook } = await import('./documents/workbooks/changes.ts');
  const [combined] = audiencesOf(pack);
  return combined && (await format.load())(changesWorkbook(contextOf(pack, wording, combined), compared));
}

/** The root with the figures as the last import left them; undefined where none is kept. */
export function asImported(workspace: Workspace, year: string): Workspace | undefined {
  const kept = readImports(workspace.files.get(importsPath(year)));
  return kept && { files: new Map([...workspace.files, [`directions/${year}/budgets.yaml`, kept.budgets]]) };
}

const themes = [houseTheme];
const request: JudgeRequest = {
  themes,
  wants: { needs: new Set(), toWrite: false },
  asks: ({ id, severity }) => severity === 'error' || amendable.includes(id) || remarked.includes(id),
};

/** Reads a year for its figures: a fault in a sentence does not make them unsure. */
export function figuresOf(
  workspace: Workspace,
  year: string,
  cache: Cache,
  read = readYear(workspace, year, cache, themes),
): Figures {
  const judged = judge(workspace, year, cache, request, read);
  const errors = judged.diagnostics.filter((one) => one.severity === 'error' && !amendable.includes(one.rule));
  const own = errors.filter((one) => concernsFigures(one, year, judged));
  // What budgets.yaml names is then not known, whichever file is to blame.
  const unsure = own.length === 0 && homesOf(year).some((path) => judged.doubtful.has(path));
  const diagnostics = unsure || !judged.wording ? errors : own;
  return { judged, diagnostics, elsewhere: errors.length - diagnostics.length };
}

/** Figures that do not add up may be exchanged: putting them right in the spreadsheet is what it is for. */
const amendable: readonly string[] = [
  'allocations-differ-from-total',
  'figure-below-zero',
  'sum-differs-from-data',
  'figures-changed-after-issue',
];

/** What stops no draft, and is seen best in the spreadsheet that brings it. */
const remarked: readonly string[] = [
  'more-specified-than-set-aside',
  'figure-status-differs-from-dates',
  'dates-out-of-order',
  'indicative-amount-without-date',
  'damaged-letters',
];

/** Wherever these are found, they are about money, or about whose year it is. */
const aboutFigures: readonly string[] = ['set-aside-of-council', 'year-differs-from-folder'];

/** Where the figures are written, and those they are for. */
function homesOf(year: string): readonly string[] {
  return [`directions/${year}/budgets.yaml`, 'directions/ijb.yaml'];
}

/** Whether an error is one of the figures: in a file of theirs, in the record of those that were issued, or of a rule about them. */
function concernsFigures({ rule, at }: Diagnostic, year: string, { pack, unread }: Judged): boolean {
  if (homesOf(year).includes(at.file) || aboutFigures.includes(rule)) return true;
  if (at.file !== `directions/${year}/pack.yaml`) return false;
  const issue = pack.issue?.origin.span();
  return (
    unread.includes(at.file) ||
    (issue !== undefined && issue.start.line <= at.start.line && at.start.line <= issue.end.line)
  );
}

export interface ExplainResult extends Omit<Figures, 'judged'> {
  /** Absent when errors make the sums unsure. */
  readonly sums?: readonly ExplainedSum[];
  /** Every figure as it is, for `issue: figures:` in pack.yaml. */
  readonly figures?: readonly IssuedFigure[];
}

/** Every sum of the year's funding with its parts and their places. */
export function explainFunding(workspace: Workspace, year: string, cache = new Cache()): ExplainResult {
  const { judged, ...found } = figuresOf(workspace, year, cache);
  const { pack } = judged;
  if (found.diagnostics.length > 0) return found;
  const figures =
    pack.budget && recordsOf(pack.budget).map((record) => ({ id: record.id, amount: issuedAmount(record) }));
  return { ...found, sums: explainedSums(pack), ...(figures && { figures }) };
}

export interface ImportResult extends Omit<Imported, 'text' | 'cellOf' | 'said'>, Omit<Figures, 'judged'> {
  /** The changed file, when there is something to write and nothing against it. */
  readonly file?: { readonly file: string; readonly bytes: Uint8Array };
  /** What is kept of the import, where there is a file to write. */
  readonly record?: ImportResult['file'];
  /** What does not add up any more with the changed figures, and stops no draft. */
  readonly remarks: Imported['problems'];
  /** Why the file that was given is no spreadsheet. */
  readonly unreadable?: Pick<Unreadable, 'message' | 'help'>;
}

/** What a spreadsheet would change in the year's budgets.yaml; the diagnostics stand against it in the authored files as they are. */
export async function importFunding(
  workspace: Workspace,
  year: string,
  bytes: Uint8Array,
  extension: 'xlsx' | 'csv',
  cache = new Cache(),
): Promise<ImportResult> {
  // Most years are sound: then what is judged is the year as it would be, and no other.
  const read = readYear(workspace, year, cache, themes);
  const isSound = read.findings.every(({ severity }) => severity !== 'error');
  const first = isSound ? undefined : figuresOf(workspace, year, cache, read);
  if (first && first.diagnostics.length > 0) return { ...nothingImported, ...statedBy(first) };
  const { pack, wording } = readStanding(workspace, year, cache, themes, read);
  const path = `directions/${year}/budgets.yaml`;
  const source = workspace.files.get(path);
  const { importFunding: take, yearsBudget } = await import('./edit/funding/import-funding.ts');
  const budget = yearsBudget(pack);
  const before = (): Figures => first ?? figuresOf(workspace, year, cache, read);
  if (!budget || !wording || !source) return { ...nothingImported, ...statedBy(before()) };
  const spreadsheet = await spreadsheetIn(bytes, extension);
  if (spreadsheet instanceof Unreadable) return { ...nothingImported, unreadable: spreadsheet };
  const [mark, text] = markAndText(source);
  const kept = readImports(workspace.files.get(importsPath(year)))?.imports ?? [];
  const earlier = kept.map((one) => importedFrom(one, pack.ijb.recipients));
  const { text: edited, cellOf, said, ...taken } = take(text, { ...budget, earlier }, spreadsheet, wording);
  if (edited === undefined || edited === text || !said) return unchanged(taken, before());
  const file = { file: path, bytes: new TextEncoder().encode(mark + edited) };
  const after = figuresOf({ files: new Map([...workspace.files, [path, file.bytes]]) }, year, cache);
  // Those before it stay, up to a number, without the one that it goes on from.
  const others = kept.filter((_, index) => earlier[index] !== taken.goesOnFrom);
  const imports = [{ ...said, entries: said.entries.map(exportedText) }, ...others].slice(0, mostImports);
  const record = { file: importsPath(year), bytes: importsBytes({ imports, budgets: file.bytes }) };
  const imported = { ...nothingImported, ...taken };
  if (!after.judged.diagnostics.some(isOfImport)) return { ...imported, file, record };
  const was = before();
  if (was.diagnostics.length > 0) return unchanged(nothingImported, was);
  // That sums do not add up may only follow from what is said before it.
  const fresh = newFindings(was.judged.diagnostics, after.judged.diagnostics).toSorted(
    (one, other) => Number(amendable.includes(one.rule)) - Number(amendable.includes(other.rule)),
  );
  const found = (severity: Severity): Imported['problems'] =>
    fresh.filter((one) => one.severity === severity).map((one) => cellProblem(one, after.judged.pack.budget, cellOf));
  const problems = found('error');
  const stated = { ...imported, ...statedBy(was) };
  return problems.length > 0 ? { ...stated, problems } : { ...stated, remarks: found('warning'), file, record };
}

/** What of a spreadsheet another export in its place would lose besides what an import does not take. @param fresh what that export would write */
export async function wordsOverExport(
  workspace: Workspace,
  year: string,
  held: { readonly bytes: Uint8Array; readonly fresh: Uint8Array; readonly extension: 'xlsx' | 'csv' },
): Promise<Imported['problems']> {
  const { wording } = readYear(workspace, year, new Cache(), themes);
  const [spreadsheet, fresh] = await Promise.all(
    [held.bytes, held.fresh].map((bytes) => spreadsheetIn(bytes, held.extension)),
  );
  if (!wording || !spreadsheet || !fresh || spreadsheet instanceof Unreadable || fresh instanceof Unreadable) return [];
  const { wordsOver } = await import('./edit/funding/words-over.ts');
  return wordsOver(spreadsheet, fresh, wording);
}

const { cellOf: _, ...nothing } = nothingTaken;
const nothingImported: ImportResult = { ...nothing, remarks: [], diagnostics: [], elsewhere: 0 };

function statedBy({ diagnostics, elsewhere }: Figures): Pick<ImportResult, 'diagnostics' | 'elsewhere'> {
  return { diagnostics, elsewhere };
}

/** Nothing is written; errors that make the figures unsure come before all that the spreadsheet says. */
function unchanged(taken: Partial<ImportResult>, figures: Figures): ImportResult {
  return { ...nothingImported, ...(figures.diagnostics.length === 0 && taken), ...statedBy(figures) };
}

function importedFrom({ entries, ...one }: KeptImport, bodies: readonly Recipient[]): EarlierImport {
  return { ...one, entries: entries.flatMap((text) => readExportedText(text, bodies) ?? []) };
}

/** What was wrong before may stay so: of figures that must add up also by another sum, since putting them right may take more than one step. What does not stop is said whenever it says something new. */
function newFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = ({ rule, at, message, severity }: Diagnostic): string =>
    severity === 'error' && amendable.includes(rule) ? rule : [rule, at.file, message].join(' ');
  const old = new Set(before.map(known));
  return after.filter((one) => isOfImport(one) && !old.has(known(one)));
}

function isOfImport({ severity, rule }: Diagnostic): boolean {
  return severity === 'error' || amendable.includes(rule) || remarked.includes(rule);
}

/** Whose money a line is and of which kind, with the keys that say so. */
const placeKeys = [
  ['recipient', 'recipient'],
  ['money', 'source'],
] as const;

/** What a rule says of the changed figures, at the cell that it is about. */
function cellProblem(
  { message, help, rule, at, related = [] }: Diagnostic,
  budget: Budget | undefined,
  cellOf: Imported['cellOf'],
): Imported['problems'][number] {
  const records = budget ? recordsOf(budget) : [];
  const [cell] = [at, ...related.map((one) => one.at)].flatMap((place) =>
    records.flatMap(({ id, kind, origin, fields }) => {
      const own = fundingFields.filter((field) => field in fields).map((field) => [field, field] as const);
      return [...own, ...(kind === 'line' ? placeKeys : [])].flatMap(([field, key]) =>
        isWithin(place, origin.span(key)) ? (cellOf(id, field) ?? []) : [],
      );
    }),
  );
  return {
    ...(cell !== undefined && { cell }),
    message: `With these figures: ${message} [${rule}]`,
    ...(help !== undefined && { help }),
  };
}
