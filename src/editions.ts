/** Every version of every year of a root, as it was issued, and each year as it stands: what the log and the deadlines are read from. */
import { errorsOf, type Diagnostic } from './diagnostic.ts';
import { faultsOfVersions } from './kept-versions.ts';
import { editionOf, type Edition } from './model/edition.ts';
import type { Progress } from './model/progress.ts';
import type { StrategicPlan } from './model/strategic-plan.ts';
import type { Cache } from './read/cache.ts';
import type { FileRead } from './read/read-file.ts';
import { readPlans } from './read/read-plans.ts';
import { everyReading, yearsOf } from './roots.ts';
import { versionsOf } from './source/version.ts';
import type { Workspace } from './source/workspace.ts';

export interface Editions {
  /** By year, then by version. */
  readonly editions: readonly Edition[];
  /** What has been reported of the directions of each year. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** Of the board, also those to come. */
  readonly plans: readonly StrategicPlan[];
  /** Every file that they were read from. */
  readonly files: readonly FileRead[];
  /** What keeps a year from being understood: with any of them the editions are not to be relied on. */
  readonly errors: readonly Diagnostic[];
}

export function editionsOf(workspace: Workspace, cache: Cache): Editions {
  const progress = new Map<string, Progress>();
  // What is reported of a version that stays is in none.
  const reported: Diagnostic[] = [];
  const besides: FileRead[] = [];
  const read = yearsOf(workspace).flatMap((year) => {
    const kept = versionsOf(workspace, year);
    const { now, versions } = everyReading(workspace, year, cache);
    if (now.pack.progress) progress.set(year, now.pack.progress);
    // What was issued stays: while the files say no more than the last version, that is what counts.
    if (editionOf(now.pack).version > (kept.at(-1) ?? 0)) return [...versions, now];
    const path = `directions/${year}/progress.yaml`;
    reported.push(...now.findings.filter(({ at }) => at.file === path));
    besides.push(...[now.files.get(path) ?? []].flat());
    return versions;
  });
  const { plans, findings: ofPlans } = readPlans(workspace, cache);
  const inFiles = eachPlace(errorsOf([...read.flatMap(({ findings }) => findings), ...reported, ...ofPlans]));
  const ofVersions = yearsOf(workspace).flatMap((year) => faultsOfVersions(workspace, year));
  const errors = [...inFiles, ...ofVersions.filter(({ severity }) => severity === 'error')];
  const files = new Set([...read.flatMap((one) => [...one.files.values()]), ...besides]);
  return { editions: read.map(({ pack }) => editionOf(pack)), progress, plans, files: [...files], errors };
}

/** A file that several read is said once. */
function eachPlace(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const keys = new Set<string>();
  return found.filter(({ rule, at, message }) => {
    const key = [rule, at.file, at.start.line, at.start.column, message].join('|');
    return !keys.has(key) && keys.add(key);
  });
}
