/** Finds decisions to approve what is not yet known. */
import { patternRule } from '../language/pattern-rule.ts';
import { readings } from '../language/readings.ts';
import { inReport } from '../rule.ts';

export const approvalSubjectToAmendments = patternRule({
  severity: 'advice',
  summary: 'Members are asked to approve something subject to amendments that are not named.',
  why: 'The minute then does not say what was approved, nor who decides on the amendments.',
  example: inReport(
    'Approve the Directions in Appendix 1 subject to any amendments required.',
    'Approve the Directions in Appendix 1.',
  ),
  holds: 'reports',
  texts: readings,
  patterns: [
    {
      pattern: /\b[Aa]pprov(?:e|al)\b[^.;]{0,80}?\bsubject to (?:further|such|minor|any)\b(?: \w+)? amendments?\b/g,
      said: ([words]) => ({
        message: `“${words}” leaves open what is approved.`,
        help: 'Ask for the approval of what lies before the Board, and say who may settle which changes afterwards.',
      }),
    },
  ],
});
