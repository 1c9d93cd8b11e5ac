/** Finds packs whose figures are all those of last year. */
import { recordsOf } from '../../model/funding-record.ts';
import type { Rule } from '../rule.ts';

export const figuresOfLastYear: Rule = {
  severity: 'warning',
  summary: 'Every figure is the same as last year.',
  why: 'The money that goes with Directions is set for each year (section 14 of the 2014 Act). Figures that are all the same were most likely copied with last year’s files; where nothing changed, the exception says who decided so.',
  example: {
    file: '2025-26/budgets.yaml',
    bad: 'payments:\n  - { recipient: nhs-sample, amount: "£3,150,000", previous: "£3,150,000", status: agreed, decided: "2025-03-07", reference: "Report 4.1, 7 March 2025" }\n  - { recipient: sample-council, amount: "£2,000,000", previous: "£2,000,000", status: agreed, decided: "2025-02-22", reference: "Report 4.2, 22 February 2025" }\nallocations:\n  - { id: community-nursing, label: Community nursing, recipient: nhs-sample, source: payment, amount: "£3,150,000", previous: "£3,150,000", use: Nursing at home and health visiting., functions: [nhs-1, nhs-2], directions: ["1.3"] }\n  - { id: social-care, label: Social care, recipient: sample-council, source: payment, amount: "£2,000,000", previous: "£2,000,000", use: Day care and support for carers., functions: [council-1, council-2] }\n',
    good: 'payments:\n  - { recipient: nhs-sample, amount: "£3,200,000", previous: "£3,150,000", status: agreed, decided: "2025-03-07", reference: "Report 4.1, 7 March 2025" }\n  - { recipient: sample-council, amount: "£2,080,000", previous: "£2,000,000", status: agreed, decided: "2025-02-22", reference: "Report 4.2, 22 February 2025" }\nallocations:\n  - { id: community-nursing, label: Community nursing, recipient: nhs-sample, source: payment, amount: "£3,200,000", previous: "£3,150,000", use: Nursing at home and health visiting., functions: [nhs-1, nhs-2], directions: ["1.3"] }\n  - { id: social-care, label: Social care, recipient: sample-council, source: payment, amount: "£2,080,000", previous: "£2,000,000", use: Day care and support for carers., functions: [council-1, council-2] }\n',
  },
  *check(pack, years) {
    const last = pack.budget && years.lastYear(pack);
    if (!pack.budget || !last?.budget) return;
    const before = new Map(recordsOf(last.budget).map((one) => [one.id, one]));
    const sums = recordsOf(pack.budget).filter(({ fields }) => typeof fields.amount === 'number');
    const [first] = sums;
    if (!first || sums.length < 2) return;
    if (sums.some(({ id, fields }) => before.get(id)?.fields.amount !== fields.amount)) return;
    const year = last.year.id;
    yield {
      message: `All ${sums.length} figures are those of ${year}.`,
      at: first.origin.span('amount'),
      help: 'Write the figures of this year; “tbc” where one is not known yet. Where nothing changed, waive the rule in pack.yaml and say who decided so.',
      related: sums.flatMap(({ id }) => {
        const was = before.get(id);
        return was ? [{ at: was.origin.span('amount'), message: `the same in ${year}` }] : [];
      }),
    };
  },
};
