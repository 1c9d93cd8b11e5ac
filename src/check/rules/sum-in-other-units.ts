/** Finds sums that are about a thousand or a million times those of last year. */
import { recordsOf } from '../../model/funding-record.ts';
import { leapWords, unitsBetween } from '../../model/leap.ts';
import { recordName } from '../record-name.ts';
import { inBudget, type Rule } from '../rule.ts';

export const sumInOtherUnits: Rule = {
  severity: 'warning',
  summary: 'A sum is about a thousand or a million times last year’s, or as much less.',
  why: 'Finance works in thousands of pounds, and budgets.yaml has pounds: one of two sums that are so far apart was most likely taken over in the wrong unit, and its recipient would be given a thousand times too much or too little. Where the money is so different, the exception says why.',
  example: inBudget('previous: "£950"', 'previous: "£950,000"'),
  *check({ budget }) {
    for (const record of budget ? recordsOf(budget) : []) {
      const { amount, previous } = record.fields;
      if (typeof amount !== 'number' || previous === undefined) continue;
      const units = unitsBetween(previous, amount);
      if (!units) continue;
      yield {
        message: `${recordName(record)}: ${leapWords(previous, amount, 'last year’s ')}.`,
        at: record.origin.span(Math.abs(amount) < Math.abs(previous) ? 'amount' : 'previous'),
        help: `Is it written in ${units} of pounds? Write both in pounds.`,
      };
    }
  },
};
