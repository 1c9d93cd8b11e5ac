/** What is reported of a year's directions: taken in from a workbook, and kept as the Board's reports have used it. */
import { errorsOf, isWithin, type Diagnostic } from './diagnostic.ts';
import type { ImportedProgress } from './edit/progress/import-progress.ts';
import type { IsoDate } from './model/iso-date.ts';
import { make } from './make.ts';
import type { Edition } from './model/edition.ts';
import { unused, type ProgressEntry } from './model/progress.ts';
import { eachOnce, judge } from './judge.ts';
import { everyDirection } from './model/pack.ts';
import { Cache } from './read/cache.ts';
import { themesOf, yearsBeside } from './roots.ts';
import { asItStands } from './source/decode.ts';
import { spreadsheetIn } from './source/sheets/spreadsheet-in.ts';
import { Unreadable, type Spreadsheet } from './source/sheets/sheet.ts';
import type { Workspace } from './source/workspace.ts';
import { readStanding, withFiles } from './standing.ts';

const request = { themes: [], wants: { needs: new Set<never>(), toWrite: false } };

interface Written {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ProgressImportResult extends Omit<ImportedProgress, 'text' | 'cellOf'> {
  /** Errors in the authored files: nothing can be taken in while there are any. */
  readonly diagnostics: readonly Diagnostic[];
  readonly file?: Written;
  /** Why the file that was given is no spreadsheet. */
  readonly unreadable?: Pick<Unreadable, 'message' | 'help'>;
}

/** What a workbook that was filled in would add to the year's progress.yaml. @param today the day that counts as today */
export async function importProgress(
  workspace: Workspace,
  year: string,
  bytes: Uint8Array,
  extension: 'xlsx' | 'csv',
  today: IsoDate,
): Promise<ProgressImportResult> {
  const cache = new Cache();
  const read = readStanding(workspace, year, cache);
  const nothing = { diagnostics: errorsOf(read.findings), added: [], known: 0, problems: [], remarks: [] };
  if (nothing.diagnostics.length > 0 || !read.wording) return nothing;
  const spreadsheet = await spreadsheetIn(bytes, extension);
  if (spreadsheet instanceof Unreadable) return { ...nothing, unreadable: spreadsheet };
  const { importProgress: take } = await import('./edit/progress/import-progress.ts');
  const { pack, wording } = read;
  const path = pathOf(year);
  const directions = [...everyDirection(pack)];
  const editions = yearsBeside(workspace, cache).editions(pack);
  const exported: Spreadsheet[] = [];
  for (const on of [...issueDaysBefore(editions, today), today]) {
    const asked = { on, year };
    const asCsv = { year, document: 'progress', formats: ['csv'], to: ['combined'], asked, toFillIn: true };
    const [output] = (await make(workspace, asCsv, cache)).outputs ?? [];
    const made = output && (await spreadsheetIn(output.bytes, 'csv'));
    if (made && !(made instanceof Unreadable)) exported.push(made);
  }
  const own = {
    board: pack.ijb.id,
    year,
    directions,
    editions,
    exported,
    today,
    ...(pack.progress && { progress: pack.progress }),
  };
  const { text, cellOf, ...taken }: ImportedProgress = take(
    textAt(workspace, path),
    firstText(workspace, year),
    own,
    spreadsheet,
    wording,
  );
  if (text === undefined) return { ...nothing, ...taken };
  const file = { file: path, bytes: new TextEncoder().encode(text) };
  const problems = problemsAfter(withFiles(workspace, [[path, file.bytes]]), year, taken.added.length, cellOf);
  return problems.length > 0 ? { ...nothing, problems } : { ...nothing, ...taken, file };
}

/** What is wrong with the entries that were added last, each at its cell; else what keeps the year from being read. */
function problemsAfter(
  workspace: Workspace,
  year: string,
  count: number,
  cellOf: ImportedProgress['cellOf'],
): ImportedProgress['problems'] {
  const { pack, diagnostics } = judge(workspace, year, new Cache(), {
    ...request,
    themes: themesOf(workspace).slice(0, 1),
  });
  const added = (pack.progress?.entries ?? []).slice(-count);
  const ofEntries = added.flatMap(({ origin }, index) =>
    errorsOf(diagnostics)
      .filter(({ at }) => isWithin(at, origin.span()))
      .map((one) => ({
        one,
        cell: cellOf(
          index,
          keys.find((key) => isWithin(one.at, origin.span(key))),
        ),
      })),
  );
  if (ofEntries.length > 0) return ofEntries.map(({ one, cell }) => problemOf(one, cell));
  return errorsOf(readStanding(workspace, year, new Cache()).findings)
    .slice(0, 1)
    .map((one) => problemOf(one));
}

const keys = ['date', 'by', 'state', 'done', 'figures', 'evidence'];

function problemOf({ message, help }: Diagnostic, cell?: string): ImportedProgress['problems'][number] {
  return { message, ...(help !== undefined && { help }), ...(cell !== undefined && { cell }) };
}

/** The days on which the versions were issued that another had followed by the day. */
function issueDaysBefore(editions: readonly Edition[], today: IsoDate): readonly IsoDate[] {
  return editions.flatMap(({ issued }) => (issued !== undefined && issued <= today ? [issued] : [])).slice(0, -1);
}

export interface ProgressRecordResult {
  readonly diagnostics: readonly Diagnostic[];
  /** The entries that the report of the day is the first to use. */
  readonly used: readonly ProgressEntry[];
  readonly file?: Written;
}

/** Keeps in progress.yaml what the report as at the day has used, so that a later change to it is found. */
export async function recordProgress(workspace: Workspace, year: string, on: IsoDate): Promise<ProgressRecordResult> {
  const cache = new Cache();
  const read = readStanding(workspace, year, cache);
  // What the Board was told before and is no longer as it was is not made right by telling it more.
  const wrong = judge(workspace, year, cache, request).diagnostics.filter(({ at }) => at.file === pathOf(year));
  const diagnostics = eachOnce(errorsOf([...read.findings, ...wrong]));
  const { progress } = read.pack;
  const used = progress ? unused(progress, on) : [];
  const text = textAt(workspace, pathOf(year));
  if (diagnostics.length > 0 || used.length === 0 || text === undefined) return { diagnostics, used };
  const { withReport } = await import('./edit/progress/with-entries.ts');
  const bytes = new TextEncoder().encode(withReport(text, on, used));
  return { diagnostics, used, file: { file: pathOf(year), bytes } };
}

function pathOf(year: string): string {
  return `directions/${year}/progress.yaml`;
}

function textAt({ files }: Workspace, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && asItStands(bytes);
}

/** What a file begins with that is not there yet: the line by which editors know its schema, as pack.yaml has it. */
function firstText(workspace: Workspace, year: string): string {
  const pack = textAt(workspace, `directions/${year}/pack.yaml`) ?? '';
  const [line] = /^# yaml-language-server:.*$/m.exec(pack) ?? [];
  const head = line === undefined ? '' : `${line.trim().replace('pack.schema.json', 'progress.schema.json')}\n`;
  return `${head}entries: none\n`;
}
