/** What a year stands on: where it is at a version that was issued, the files that years share are those of the version, whatever they have become for later years. */
import { checksum } from './digest.ts';
import { versionOf, type Pack } from './model/pack.ts';
import type { Cache } from './read/cache.ts';
import { readYear, type Year } from './read/read-year.ts';
import { yearOf } from './source/kind.ts';
import { withUnixLineEnds } from './source/line-ends.ts';
import { registerOf, registerPath } from './source/register.ts';
import { asIssued, versionPath, versionsOf } from './source/version.ts';
import { sameBytes, type Workspace } from './source/workspace.ts';

export interface Standing {
  /** The last version that was issued. */
  readonly version: number;
  /** The root of then. */
  readonly then: Workspace;
  /** The root as it is now, but for the files in `changed`, which are those of then. */
  readonly workspace: Workspace;
  /** The files that years share and that are not as they were. */
  readonly changed: ReadonlySet<string>;
}

/** Undefined for a year that is open, and where its version is damaged or gone. */
export function standingOf(workspace: Workspace, pack: Pack): Standing | undefined {
  const year = pack.year.id;
  // An amendment that is taken out of the record would open an issued version.
  const version = Math.max(0, ...versionsOf(workspace, year));
  const then = version >= versionOf(pack) ? asIssued(workspace, year, version) : undefined;
  if (!then || isChanged(workspace, year, version)) return undefined;
  const changed = [...then.files].filter(([path]) => isShared(path) && !isSame(path, then, workspace));
  return {
    version,
    then,
    workspace: changed.length === 0 ? workspace : withFiles(workspace, changed),
    changed: new Set(changed.map(([path]) => path)),
  };
}

/** The year as those read it who go by what was issued. @param read the year as it is now, where it has been read already in these themes */
export function readStanding(
  workspace: Workspace,
  year: string,
  cache: Cache,
  themes: readonly string[] = [],
  read = readYear(workspace, year, cache, themes),
): Year {
  const root = standingOf(workspace, read.pack)?.workspace ?? workspace;
  return root === workspace ? read : readYear(root, year, cache, themes);
}

/** The root with these files instead of its own at their paths, without those of no bytes. */
export function withFiles(
  workspace: Workspace,
  files: Iterable<readonly [path: string, bytes: Uint8Array | undefined]>,
): Workspace {
  const all = [...new Map([...workspace.files, ...files])];
  const there = all.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : []));
  return { ...workspace, files: new Map(there.sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** Whether a file says the same in both, whatever its line ends. */
export function isSame(path: string, one: Workspace, other: Workspace): boolean {
  // What a version does not hold is what stands there now: fonts, mostly.
  if (one.files.get(path) === other.files.get(path)) return true;
  const bytesIn = ({ files }: Workspace): Uint8Array => withUnixLineEnds(files.get(path) ?? new Uint8Array());
  return sameBytes(bytesIn(one), bytesIn(other));
}

function isShared(path: string): boolean {
  return path.startsWith('directions/') && yearOf(path) === undefined && path !== registerPath;
}

/** Whether it is another file than was kept when it was issued. */
function isChanged(workspace: Workspace, year: string, version: number): boolean {
  const registered = registerOf(workspace)?.get(`${year}@${version}`);
  const bytes = workspace.files.get(versionPath(year, version)) ?? new Uint8Array();
  return registered !== undefined && checksum(bytes) !== registered;
}
