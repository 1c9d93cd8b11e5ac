/** What a rule is: its code, its documentation and its tests in one file. */
import type { Finding, Severity } from '../diagnostic.ts';
import type { Pack } from '../model/pack.ts';

/**
 * A fault and its cure, as a change to the faultless pack in test/root: in `file`, `at` (or else `good`, which is then
 * found there) is replaced. With `bad` the rule fires, and no other; with `good` none does.
 */
export interface Example {
  /** Path under `directions/`, for example `2030-31/01-access.yaml`. */
  readonly file: string;
  readonly at?: string;
  readonly bad: string;
  readonly good: string;
}

export interface Rule {
  /** Named for the defect, in kebab case; never renamed. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Why it matters, with the section of the Act or the guidance where there is one. */
  readonly why: string;
  readonly example: Example;
  /** Whether it is sound on a pack of which some files could not be read. */
  readonly soundOnParts: boolean;
  check(pack: Pack): Iterable<Finding>;
}
