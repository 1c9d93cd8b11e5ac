/** Finds groups that have text and no numbered direction. */
import type { Rule } from '../rule.ts';

export const groupWithoutDirections: Rule = {
  severity: 'warning',
  summary: 'A group has no numbered direction.',
  why: 'What has no number cannot be cited, logged, varied or revoked (section 27(5) of the 2014 Act), even where the text instructs.',
  example: {
    file: '2030-31/04-local-services.yaml',
    bad: 'text:\n  - show: delegated-functions\n',
    good: 'directions:\n  - number: "4.1"\n    to: [example-council]\n    deadline: new-year\n    functions: [council-4]\n    aims: [aim-1]\n    effective: "2030-04-01"\n    review: "2030-12-01"\n    measures: ["Days from assessment to the first visit: at most 14 (quarterly report)."]\n    lead: Head of Adult Services\n    text: "{example-council} must publish how long people wait for care at home, by {deadline}."\n',
  },
  *check(pack) {
    for (const { number, title, directions, origin } of pack.groups)
      if (directions.length === 0)
        yield {
          message: `Group ${number}, “${title}”, has no numbered direction.`,
          at: origin.span('number'),
          help: `Write what it instructs as direction ${number}.1, under “directions:”.`,
        };
  },
};
