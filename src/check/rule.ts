/** What a rule is: its code, its documentation and its tests in one file, and its name that of the file. */
import type { Example, Explanation, Finding } from '../diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { Years } from '../model/years.ts';

export type { Example } from '../diagnostic.ts';

/** With `bad`, the example's rule fires and no other; with `good`, none: against the faultless pack in test/root, or the years of test/three-years. */
export interface Rule extends Omit<Explanation, 'id'> {
  readonly example: Example;
  /** It judges by what is nowhere in the pack, so that it says nothing while some of its files cannot be read. */
  readonly needsAll?: true;
  /** texts: it reads sentences alone, so that it is held against reports to the Board too · reports: against these alone. Without it, against packs. */
  readonly holds?: 'texts' | 'reports';
  /** It is shown directions that are pasted twice both times; others once, so that a fault is not found again in the copy. */
  readonly seesCopies?: true;
  /** @param years those of the root, for rules that hold the pack against others */
  check(pack: Pack, years: Years): Iterable<Finding>;
}

const exampleIn =
  (file: string) =>
  (bad: string, good: string, at?: string): Example => ({ file, bad, good, ...(at !== undefined && { at }) });

/** Examples in the files of the faultless pack that most rules are about: see `Example`. */
export const inFirstGroup = exampleIn('2030-31/01-access.yaml');
export const inBudget = exampleIn('2030-31/budgets.yaml');
export const inReport = exampleIn('reports/2030-03-14-directions.yaml');

/** An example in the introduction, in the place of a sentence of it. */
export function inText(bad: string, good: string): Example {
  return { file: '2030-31/pack.yaml', at: 'The Board plans care with the people who use it.', bad, good };
}
