/** Every version of every year of a root, as it was issued, and each year as it stands: what the log and the deadlines are read from. */
import type { Diagnostic } from './diagnostic.ts';
import { faultsOfVersions } from './kept-versions.ts';
import { editionOf, type Edition } from './model/edition.ts';
import type { Cache } from './read/cache.ts';
import { readYear } from './read/read-year.ts';
import { yearsOf } from './roots.ts';
import { asIssued, versionsOf } from './source/version.ts';
import type { Workspace } from './source/workspace.ts';

export interface Editions {
  /** By year, then by version. */
  readonly editions: readonly Edition[];
  /** What keeps a year from being understood: with any of them the editions are not to be relied on. */
  readonly errors: readonly Diagnostic[];
}

export function editionsOf(workspace: Workspace, cache: Cache): Editions {
  const read = yearsOf(workspace).flatMap((year) => {
    const kept = versionsOf(workspace, year);
    const issued = kept.flatMap((version) => asIssued(workspace, year, version) ?? []);
    const now = readYear(workspace, year, cache, []);
    const versions = issued.map((root) => readYear(root, year, cache, []));
    // What was issued stays: while the files say no more than the last version, that is what counts.
    return editionOf(now.pack).version > (kept.at(-1) ?? 0) ? [...versions, now] : versions;
  });
  const inFiles = read.flatMap(({ findings }) =>
    findings.filter(({ severity, at }) => severity === 'error' && at.file.startsWith('directions/')),
  );
  const errors = [...inFiles, ...yearsOf(workspace).flatMap((year) => faultsOfVersions(workspace, year))];
  return { editions: read.map(({ pack }) => editionOf(pack)), errors };
}
