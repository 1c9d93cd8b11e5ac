/** What a report to the Board should ask of members for the packs it is about, as lines to be pasted into it. */
import { packsAskedFor, recommendationsFor } from './check/language/recommendation.ts';
import { written } from './edit/yaml-spelling.ts';
import type { Cache } from './read/cache.ts';
import { readReport } from './read/read-report.ts';
import { yearsBeside } from './roots.ts';
import type { Workspace } from './source/workspace.ts';

export interface Proposal {
  readonly year: string;
  /** Items of a list in YAML, one a line; empty for a pack that gives nothing. */
  readonly lines: readonly string[];
}

/** One for each pack that can be read. @param id the name of the report */
export function proposalsFor(workspace: Workspace, id: string, cache: Cache): readonly Proposal[] {
  const { report, year } = readReport(workspace, id, cache, []).pack;
  const packs = report ? packsAskedFor(report, year, yearsBeside(workspace, cache)) : [];
  return packs.map((pack) => ({
    year: pack.year.id,
    lines: recommendationsFor(pack).map((one) => `  - ${written(one, false)}`),
  }));
}
