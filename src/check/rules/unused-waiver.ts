/** Describes the finding that an exception lifts nothing; `check/waivers.ts` makes it, once all other findings are known. */
import type { Rule } from '../rule.ts';

export const unusedWaiver: Rule = {
  id: 'unused-waiver',
  severity: 'warning',
  summary: 'An exception under “waive” lifts no finding, or names no rule.',
  why: 'The Board reads the exceptions with their reasons. One that is no longer needed hides the next fault of the same kind.',
  example: {
    file: '2030-31/01-access.yaml',
    at: 'lead: Head of Nursing',
    bad: 'lead: Head of Nursing\n    waive: [{ rule: deadline-outside-year, because: The system is replaced in two steps. }]',
    good: 'lead: Head of Nursing',
  },
  soundOnParts: true,
  *check() {},
};
