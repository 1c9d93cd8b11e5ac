/** The spine: read, check, compose, write, in that order. */
import type { Diagnostic } from './diagnostic.ts';
import type { Pack } from './model/pack.ts';
import type { Status } from './model/status.ts';
import { houseTheme } from './doc/theme.ts';
import type { Waived } from './check/index.ts';
import { dress, eachOnce, judge } from './judge.ts';
import { Library } from './read/library.ts';
import { kinds, yearOf, type Kind } from './source/kind.ts';
import type { Workspace } from './source/workspace.ts';
import { formats, type Format } from './write/index.ts';

/** A file to be written: its name, for example `midlothian-ijb-directions-2023-24.docx`, and its bytes. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the authored files that it was made from are inside it. */
  readonly carriesSource?: boolean;
}

export interface ValidateRequest {
  /** All years when none is named. */
  readonly years?: readonly string[];
  /** Judge as if the packs had this status. */
  readonly as?: Status;
}

export interface ValidateResult {
  /** By place, each once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that the authors waived, each with its reason. */
  readonly waived: readonly Waived[];
  /** `skipped`: how many rules did not run, because files were broken. */
  readonly years: readonly {
    readonly year: string;
    readonly status?: Status;
    readonly stopped: boolean;
    readonly skipped?: number;
  }[];
  /** Files whose contents were not looked at, because they cannot be taken in as they are. */
  readonly broken?: readonly string[];
}

/** Of packs, and of funding appendices. */
export interface BuildRequest {
  readonly year: string;
  /** `combined` and ids of recipients; all when absent. */
  readonly to?: readonly string[];
  /** Names of formats; the usual ones when absent. */
  readonly formats?: readonly string[];
  readonly as?: Status;
  /** Of `themesOf`; the house's when absent. Workbooks look alike in all of them. */
  readonly theme?: string;
  /** False leaves out of the PDFs the authored files that they are made from. */
  readonly source?: boolean;
}

/** `outputs` is absent when the diagnostics stop the build. */
export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that the authors waived, each with its reason. */
  readonly waived: readonly Waived[];
  readonly outputs?: readonly Output[];
  readonly status: Status;
}

export interface ShowRequest {
  readonly year: string;
  readonly stage: 'pack' | 'doc' | 'text';
  readonly to?: string;
  readonly as?: Status;
  /** Of `themesOf`; the house's when absent. Some say the same in more and smaller tables. */
  readonly theme?: string;
}

export interface ShowResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: string;
}

/** The names that `build --format` takes. */
export const formatNames: readonly string[] = formats.map((format) => format.name);

export { explanations } from './check/index.ts';

/** The years that have a folder, in order. */
export function yearsOf(workspace: Workspace): readonly string[] {
  return [...new Set([...workspace.files.keys()].flatMap((path) => yearOf(path) ?? []))].sort();
}

/** The names that `--theme` takes, the house's first. */
export function themesOf(workspace: Workspace): readonly string[] {
  return new Library(workspace).themes();
}

/** The ids that `--to` takes besides `combined`; none while the board's file is broken. */
export function recipientsOf(workspace: Workspace): readonly string[] {
  const ijb = new Library(workspace).file('directions/ijb.yaml');
  return ijb ? ijb.entries('recipients').map((recipient) => recipient.text('id')) : [];
}

/** Finds everything that is wrong with the files of the years. */
export function validate(workspace: Workspace, request: ValidateRequest): ValidateResult {
  const library = new Library(workspace);
  const judged = (request.years ?? yearsOf(workspace)).map((year) => {
    const { diagnostics, waived, status, stopped, skipped } = judge(library, year, request.as, library.themes());
    // Of thousands of files only what was found in them is kept.
    library.forget(year);
    return { diagnostics, waived, year: { year, status, stopped, skipped } };
  });
  const judgedSoFar = library.diagnostics.length;
  if (!request.years) library.reportStrangers();
  return {
    diagnostics: eachOnce([...library.diagnostics.slice(judgedSoFar), ...judged.flatMap((one) => one.diagnostics)]),
    waived: eachOnce(judged.flatMap((one) => one.waived)),
    years: judged.map(({ year }) => year),
    broken: [...library.broken].sort(),
  };
}

/** Compiles the packs of a year; nothing is made when the findings stop a pack of its status. */
export async function build(workspace: Workspace, request: BuildRequest): Promise<BuildResult> {
  const { theme = houseTheme } = request;
  const library = new Library(workspace);
  const { pack, looks, wording, authored, diagnostics, waived, status, stopped } = judge(
    library,
    request.year,
    request.as,
    [theme],
  );
  if (stopped || !looks || !wording) return { diagnostics, waived, status };
  const wanted = formatsNamed(request.formats ?? ['docx', 'pdf']);
  const { pictures, problems } = await dress(library, request.year, theme, looks, wanted);
  if (problems.length > 0) return { diagnostics: [...diagnostics, ...problems], waived, status };
  const { audiencesOf, compose } = await import('./compose/index.ts');
  const writers = await Promise.all(wanted.map((format) => format.load()));
  const outputs: Output[] = [];
  for (const audience of audiencesOf(pack)) {
    if (request.to && !request.to.includes(audience.id)) continue;
    const doc = compose('directions', pack, wording, audience, pictures, looks.theme.table?.columns);
    const stem = [
      pack.ijb.id,
      'directions',
      pack.year.id,
      ...(audience.id === 'combined' ? [] : [audience.id]),
      ...(theme === houseTheme ? [] : [theme]),
    ].join('-');
    for (const [index, format] of wanted.entries()) {
      const carriesSource = format.encloses === true && request.source !== false;
      const bytes = await writers[index]?.(doc, looks, carriesSource ? authored : []);
      if (bytes) outputs.push({ name: `${stem}.${format.extension}`, bytes, carriesSource });
    }
  }
  return { diagnostics, waived, outputs, status };
}

/** Prints a stage of the compiler; without text when the findings stop it. */
export async function show(workspace: Workspace, request: ShowRequest): Promise<ShowResult> {
  const { theme = houseTheme } = request;
  const library = new Library(workspace);
  const { pack, looks, wording, diagnostics, stopped } = judge(library, request.year, request.as, [theme]);
  if (stopped || !looks || !wording) return { diagnostics };
  if (request.stage === 'pack') return { diagnostics, text: asJson(pack) };
  const { audiencesOf, compose } = await import('./compose/index.ts');
  const audience = audiencesOf(pack).find((one) => one.id === (request.to ?? 'combined'));
  if (!audience) return { diagnostics };
  const { pictures, problems } = await dress(
    library,
    request.year,
    theme,
    looks,
    request.stage === 'doc' ? formatsNamed(['html']) : [],
  );
  if (problems.length > 0) return { diagnostics: [...diagnostics, ...problems] };
  const doc = compose('directions', pack, wording, audience, pictures, looks.theme.table?.columns);
  if (request.stage === 'doc') return { diagnostics, text: asJson(doc) };
  const [format] = formatsNamed(['text']);
  const write = await format?.load();
  return { diagnostics, text: write ? new TextDecoder().decode(await write(doc, looks)) : '' };
}

/** The JSON Schema of a kind as text; without a kind, the list of kinds, one a line. Undefined for a kind there is not. */
export async function schema(kind?: string): Promise<string | undefined> {
  if (kind === undefined) return `${kinds.join('\n')}\n`;
  const { schemas } = await import('./read/schemas.ts');
  return kinds.includes(kind as Kind) ? `${JSON.stringify(schemas[kind as Kind], null, 2)}\n` : undefined;
}

function formatsNamed(names: readonly string[]): readonly Format[] {
  return formats.filter((format) => names.includes(format.name));
}

/** Without origins, which lead back into the source and hold no meaning of their own, and without pixels. */
function asJson(value: Pack | object): string {
  return `${JSON.stringify(value, (key, inner: unknown) => (key === 'origin' || inner instanceof Uint8Array ? undefined : inner), 2)}\n`;
}
