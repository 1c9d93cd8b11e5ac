/** What a rule is: its code, its documentation and its tests in one file. */
import type { Finding, Severity } from '../diagnostic.ts';
import type { Pack } from '../model/pack.ts';

/** Files of an example, by path under the example's year, for example `01-access.yaml`; they replace those of a faultless pack. */
export type Files = Readonly<Record<string, string>>;

export interface Rule {
  /** Named for the defect, in kebab case; never renamed. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Why it matters, with the section of the Act or the guidance where there is one. */
  readonly why: string;
  /** `bad` must give this finding and no other; `good` must give none. */
  readonly example: { readonly bad: Files; readonly good: Files };
  /** Whether it is sound on a pack of which some files could not be read. */
  readonly soundOnParts: boolean;
  check(pack: Pack): Iterable<Finding>;
}
