/** Where the spine begins: a year read, checked, and judged by its status. */
import { byPlace, type Diagnostic } from './diagnostic.ts';
import type { Covers } from './doc/characters.ts';
import type { Pictures } from './doc/picture.ts';
import type { Pack } from './model/pack.ts';
import { stops, type Status } from './model/status.ts';
import type { Wording } from './model/wording.ts';
import { check, type Reading, type Waived } from './check/index.ts';
import { dress, type Dress, type Wants } from './dress.ts';
import type { Cache } from './read/cache.ts';
import { charactersMissing } from './read/looks.ts';
import { sameButForCase, sameFileNames } from './file-names.ts';
import { amendedBeforeDecided, changedAfterIssue, sharedChangedAfterIssue } from './issued.ts';
import { readReport } from './read/read-report.ts';
import { readYear, type Year } from './read/read-year.ts';
import { reliable, yearsBeside } from './roots.ts';
import type { Workspace } from './source/workspace.ts';
import { standingOf } from './standing.ts';
import type { Enclosure, Looks } from './write/format.ts';

/** A year that has been read and checked. */
export interface Judged {
  readonly pack: Pack;
  readonly looks?: Looks;
  /** What the font of these has. */
  readonly covers?: Covers;
  readonly pictures?: Pictures;
  readonly wording?: Wording;
  /** The authored files that the pack was read from. */
  readonly authored: readonly Enclosure[];
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly Waived[];
  readonly status: Status;
  readonly stopped: boolean;
  /** How many rules did not run, because files were broken. */
  readonly skipped: number;
  /** Files that were read and could not be taken in, or are missing. */
  readonly unread: readonly string[];
  readonly doubtful: ReadonlySet<string>;
}

export interface JudgeRequest {
  readonly as?: Status | undefined;
  /** For packs in the first; of the others it is said only what is wrong with them. */
  readonly themes: readonly string[];
  readonly wants: Wants;
  /** The rules that are asked, where not all are. */
  readonly asks?: Reading['asks'];
}

/** Once for as long as the root stays the same, however many documents are made of the year. @param read the year, where it has been read already in these themes */
export function judge(workspace: Workspace, year: string, cache: Cache, request: JudgeRequest, read?: Year): Judged {
  const { as, themes, wants, asks } = request;
  const what = `judged ${as} ${themes.join('/')} ${[...wants.needs].join()} ${wants.toWrite}`;
  return cache.made(what, [workspace, year, asks], () =>
    judgedAnew(workspace, year, cache, request, read ?? readYear(workspace, year, cache, themes)),
  );
}

function judgedAnew(workspace: Workspace, year: string, cache: Cache, request: JudgeRequest, read: Year): Judged {
  const standing = standingOf(workspace, read.pack);
  const judgedAs = (said: Year, issued: Year): Judged => {
    yearsBeside(workspace, cache).keep(year, reliable(issued));
    return judged(workspace, said, cache, request, [
      ...changedAfterIssue(workspace, issued, standing),
      ...amendedBeforeDecided(workspace, issued),
      ...sameFileNames(said.pack, request.themes),
      ...sameButForCase(said.sources.map(({ path }) => path)),
    ]);
  };
  if (!standing || standing.changed.size === 0) return judgedAs(read, read);
  // The year on the shared files of its version.
  const issued = readYear(standing.workspace, year, cache, request.themes);
  if (request.as !== undefined) return judgedAs(read, issued);
  const { diagnostics, waived, ...found } = judgedAs(issued, issued);
  // Of a file that is not as it was then, what stands in it now is told.
  const isOfThen = ({ at }: Diagnostic): boolean => standing.changed.has(at.file);
  const all = eachOnce([
    ...diagnostics.filter((one) => !isOfThen(one)),
    ...read.findings.filter(isOfThen),
    ...sharedChangedAfterIssue(workspace, issued, standing),
  ]);
  return {
    ...found,
    diagnostics: all,
    waived: waived.filter((one) => !isOfThen(one)),
    stopped: all.some(({ severity }) => stops(severity, found.status)),
  };
}

/** A report to the Board, as a year is judged. What it lacks stops nothing: it is sent to a meeting, and binds nobody. */
export function judgeReport(workspace: Workspace, id: string, cache: Cache, request: JudgeRequest): Judged {
  return judged(workspace, readReport(workspace, id, cache, request.themes), cache, request, []);
}

/** @param besides what was found of the year as a whole */
function judged(
  workspace: Workspace,
  read: Year,
  cache: Cache,
  { as, themes, wants, asks }: JudgeRequest,
  besides: readonly Diagnostic[],
): Judged {
  const status = as ?? read.pack.status;
  const pack = { ...read.pack, status };
  const dresses = new Map([...read.themes].map(([name, theme]) => [name, dress(workspace, cache, name, theme, wants)]));
  const characters = charactersIn(read, themes, dresses);
  const errors = characters.filter(({ severity }) => severity === 'error').map(({ at }) => at.file);
  const doubtful = new Set([...read.doubtful, ...errors]);
  const checked = check(pack, yearsBeside(workspace, cache), {
    reported: [
      ...read.findings,
      ...[...dresses.values()].flatMap(({ problems }) => problems),
      ...characters,
      ...besides,
    ],
    doubtful,
    garbled: [...read.files.values()].flatMap(({ garbled }) => garbled),
    asks,
    unsought: themes.length < 2 ? ['character-missing-in-theme'] : [],
  });
  const diagnostics = eachOnce(checked.diagnostics);
  const { looks, covers, pictures } = dresses.get(themes[0] ?? '') ?? {};
  return {
    pack,
    ...(looks && { looks }),
    ...(covers && { covers }),
    ...(pictures && { pictures }),
    ...(read.wording && { wording: read.wording }),
    authored: read.sources,
    diagnostics,
    waived: checked.waived,
    status,
    stopped: diagnostics.some((one) => stops(one.severity, status)),
    skipped: checked.skipped.length,
    unread: read.unread,
    doubtful,
  };
}

/** What the texts hold that the font of a theme lacks. */
function charactersIn(
  { files }: Year,
  [wanted = '', ...others]: readonly string[],
  dresses: ReadonlyMap<string, Dress>,
): readonly Diagnostic[] {
  const covers = dresses.get(wanted)?.covers;
  return [
    ...(covers ? charactersMissing(files.values(), wanted, covers, true) : []),
    ...others.flatMap((other) => {
      const has = dresses.get(other)?.covers;
      // What the wanted theme lacks has been said.
      return has
        ? charactersMissing(files.values(), other, (code) => has(code) || covers?.(code) === false, false)
        : [];
    }),
  ];
}

/** By place; a finding in a file that several years share is reported once. */
export function eachOnce<T extends Diagnostic>(diagnostics: readonly T[]): readonly T[] {
  const sorted = [...diagnostics].sort(byPlace);
  return sorted.filter((one, index) => index === 0 || byPlace(sorted[index - 1] ?? one, one) !== 0);
}
