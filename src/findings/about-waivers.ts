/** What may be wrong with an exception that the authors make: what `directions explain` says of it. */
import type { Explained } from './explained.ts';

export const aboutWaivers = {
  'unused-waiver': {
    severity: 'warning',
    waivable: false,
    summary: 'An exception under “waive” lifts no finding, or names no rule.',
    why: 'The Board reads the exceptions with their reasons. One that is no longer needed hides the next fault of the same kind.',
    example: {
      file: '2030-31/01-access.yaml',
      at: 'lead: Head of Nursing',
      bad: 'lead: Head of Nursing\n    waive: [{ rule: deadline-outside-year, because: The system is replaced in two steps. }]',
      good: 'lead: Head of Nursing',
    },
  },
} satisfies Explained;
