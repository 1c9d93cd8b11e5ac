/** Finds everything that is wrong with the authored files of one year or of all. */
import type { Diagnostic } from './diagnostic.ts';
import type { Status } from './model/status.ts';
import type { Waived } from './check/index.ts';
import { eachOnce, judge } from './judge.ts';
import { Library } from './read/library.ts';
import type { Workspace } from './source/workspace.ts';
import { yearsOf } from './roots.ts';

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
