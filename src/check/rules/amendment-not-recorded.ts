/** Finds packs that are called amended while no amendment is recorded. */
import type { Rule } from '../rule.ts';

export const amendmentNotRecorded: Rule = {
  severity: 'warning',
  summary: 'The pack is called amended, and no amendment is recorded.',
  why: 'What was issued is varied by a later direction in writing (section 27(5)(a) of the 2014 Act), which follows from a decision of the Board. Without it nobody can tell what was amended, when, or by whom.',
  example: { file: '2030-31/pack.yaml', bad: 'status: amended', good: 'status: issued' },
  *check({ status, amendments, year, origin }) {
    if (status !== 'amended' || amendments.length > 0) return;
    yield {
      message: 'The pack is amended, and no amendment is recorded.',
      at: origin.span('status'),
      help: `What was issued is amended as its next version, with the decision: directions revise ${year.id} --date <day> --reference <report>`,
    };
  },
};
