/** Finds everything that is wrong with the authored files of one year or of all. */
import type { Diagnostic } from './diagnostic.ts';
import type { Status } from './model/status.ts';
import type { Waived } from './check/index.ts';
import { eachOnce, judge, judgeReport } from './judge.ts';
import { withoutFixesOfIssued } from './issued.ts';
import { Cache } from './read/cache.ts';
import { readPlans } from './read/read-plans.ts';
import { sameButForCase } from './file-names.ts';
import { strangersAmong } from './read/year-files.ts';
import { reportsOf, themesOf, yearsOf } from './roots.ts';
import { yearOf } from './source/kind.ts';
import type { Workspace } from './source/workspace.ts';
import { formats } from './write/index.ts';

export interface ValidateRequest {
  /** All years, and the reports to the Board, when none is named. */
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

/** All that any format needs of any theme is looked at, so that nothing is found out on the day of the build. */
export function validate(workspace: Workspace, request: ValidateRequest, cache = new Cache()): ValidateResult {
  const wants = { needs: new Set(formats.flatMap(({ needs }) => needs)), toWrite: false };
  const themes = themesOf(workspace, cache);
  // Of thousands of years only what was found in them is kept.
  const judged = (request.years ?? yearsOf(workspace)).map((year) => {
    const { diagnostics, waived, status, stopped, skipped, unread } = judge(workspace, year, cache, {
      as: request.as,
      themes,
      wants,
    });
    // What stands in a pack.yaml that cannot be taken in is judged as a draft, and may be none.
    const isTold = request.as !== undefined || !unread.includes(`directions/${year}/pack.yaml`);
    return { diagnostics, waived, unread, year: { year, ...(isTold && { status }), stopped, skipped } };
  });
  const reports = request.years
    ? []
    : reportsOf(workspace, cache).map((id) => judgeReport(workspace, id, cache, { themes, wants }));
  // What a year says of a file that all share, with every place in the year, a report does not say again.
  const placeOf = ({ rule, at }: Pick<Diagnostic, 'rule' | 'at'>): string =>
    `${rule} ${at.file} ${at.start.line} ${at.start.column}`;
  const placesOf = (one: Diagnostic): readonly string[] =>
    [one, ...(one.related ?? []).map(({ at }) => ({ rule: one.rule, at }))].map(placeOf);
  const said = new Set(judged.flatMap((one) => one.diagnostics.flatMap(placesOf)));
  const all = [
    ...judged,
    ...reports.map((one) => ({
      ...one,
      diagnostics: one.diagnostics.filter((found) => !said.has(placeOf(found)) || found.severity !== 'error'),
    })),
  ];
  const paths = cache.paths(workspace).get('') ?? [];
  const unread = (workspace.unread ?? []).filter((path) => yearOf(path) === undefined);
  // Of plans that a pack names the year has said it.
  const besides = request.years
    ? []
    : [
        ...strangersAmong([...paths, ...unread], workspace),
        ...sameButForCase(paths),
        ...readPlans(workspace, cache).findings,
      ];
  const found = eachOnce([...besides, ...all.flatMap((one) => one.diagnostics)]);
  return {
    diagnostics: withoutFixesOfIssued(workspace, yearsOf(workspace), found, cache),
    waived: eachOnce(all.flatMap((one) => one.waived)),
    years: judged.map(({ year }) => year),
    broken: [...new Set(all.flatMap((one) => one.unread))].filter((path) => workspace.files.has(path)).sort(),
  };
}
