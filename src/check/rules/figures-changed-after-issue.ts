/** Finds packs whose figures are not those that were issued. */
import { recordsOf, stateOf } from '../../model/funding-record.ts';
import { formatDate } from '../../model/iso-date.ts';
import type { Rule } from '../rule.ts';

export const figuresChangedAfterIssue: Rule = {
  id: 'figures-changed-after-issue',
  severity: 'error',
  summary: 'The figures have changed since the pack was issued.',
  why: 'An issued direction is varied only by a later direction in writing (section 27(5) of the 2014 Act); money that moves in the year needs a revised direction (good practice note of 2016, paragraphs 3.4 and 3.5).',
  example: { file: '2030-31/pack.yaml', bad: 'by: Chief Officer, figures: "0123456789abcdef" }', good: 'by: Chief Officer }' },
  soundOnParts: false,
  *check({ budget, issue }) {
    if (issue?.figures === undefined || !budget) return;
    const now = stateOf(recordsOf(budget));
    if (now === issue.figures) return;
    yield {
      message: `The figures in budgets.yaml are not those that were issued on ${formatDate(issue.date)}.`,
      at: issue.origin.span('figures'),
      help: `A revised direction is needed: give the pack the date of the new issue, and “figures: "${now}"”. The history of budgets.yaml shows what has changed since; or put the figures back.`,
    };
  },
};
