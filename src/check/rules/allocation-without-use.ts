/** Finds lines of the funding appendix that do not say how the money is to be used. */
import { linesOf, type Allocation } from '../../model/budget.ts';
import { plainWords } from '../language/plain.ts';
import { inBudget, type Rule } from '../rule.ts';

/** Marks left for later, such as TBC, are placeholder-left-in’s. */
const nothing = /^(?:n\/a|none|nil|\?|-+)\.?$/i;

export const allocationWithoutUse: Rule = {
  severity: 'warning',
  summary: 'A line of the funding appendix does not say how the money is to be used.',
  why: 'The direction must specify how the amount set aside or the payment is to be used (section 27(1)(c) of the 2014 Act).',
  example: inBudget('', 'use: Nursing at home., '),
  *check({ budget }) {
    const lines = linesOf(budget);
    const silent = lines.filter(isSilent);
    const help = 'Add a line “use:” that says what the money is spent on.';
    if (budget && silent.length > 1 && silent.length === lines.length) {
      yield {
        message: `None of the ${lines.length} lines says how its money is to be used.`,
        at: budget.origin.key('allocations'),
        help,
      };
      return;
    }
    for (const { label, origin, use } of silent)
      yield {
        message: `The line “${label}” does not say how its money is to be used.`,
        at: use === undefined ? origin.span('label') : origin.span('use'),
        help: use === undefined ? help : 'Write what the money is spent on.',
      };
  },
};

function isSilent({ use }: Allocation): boolean {
  return use === undefined || nothing.test(plainWords(use).trim());
}
