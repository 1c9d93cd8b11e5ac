/** Finds packs whose figures are not those that were issued. */
import type { Finding } from '../../diagnostic.ts';
import { issuedAmount, recordsOf } from '../../model/funding-record.ts';
import { formatDate } from '../../model/iso-date.ts';
import { parseMoney } from '../../model/money.ts';
import type { Rule } from '../rule.ts';

export const figuresChangedAfterIssue: Rule = {
  severity: 'error',
  summary: 'The figures have changed since the pack was issued.',
  why: 'An issued direction is varied only by a later direction in writing (section 27(5) of the 2014 Act); money that moves in the year needs a revised direction (good practice note of 2016, paragraphs 3.4 and 3.5).',
  example: {
    file: '2030-31/pack.yaml',
    at: 'by: Chief Officer }',
    bad: 'by: Chief Officer, figures: [{ id: "payment:nhs-example", amount: "£2,500,000" }, { id: "payment:example-council", amount: "£2,000,000" }, { id: "set-aside:nhs-example", amount: "£1,200,000" }, { id: general-medicine, amount: "£1,000,000" }, { id: community-nursing, amount: "£3,000,000" }, { id: social-care, amount: "£2,000,000" }] }',
    good: 'by: Chief Officer, figures: [{ id: "payment:nhs-example", amount: "£3,000,000" }, { id: "payment:example-council", amount: "£2,000,000" }, { id: "set-aside:nhs-example", amount: "£1,200,000" }, { id: general-medicine, amount: "£1,000,000" }, { id: community-nursing, amount: "£3,000,000" }, { id: social-care, amount: "£2,000,000" }] }',
  },
  needsAll: true,
  *check({ budget, issue, year }) {
    if (issue?.figures === undefined || !budget) return;
    const issued = new Map(issue.figures.map(({ id, amount }) => [id, amount]));
    const changes: string[] = [];
    const related: NonNullable<Finding['related']>[number][] = [];
    for (const record of recordsOf(budget)) {
      const [before, now] = [issued.get(record.id), issuedAmount(record)];
      issued.delete(record.id);
      if (before !== undefined && same(before, now)) continue;
      changes.push(before === undefined ? `${record.id} is new (${now})` : `${record.id} was ${before} and is ${now}`);
      related.push({
        at: record.origin.span('amount'),
        message: before === undefined ? 'not issued' : `issued as ${before}`,
      });
    }
    for (const [id, amount] of issued) changes.push(`${id} (${amount}) is gone`);
    if (changes.length === 0) return;
    yield {
      message: `The figures are not those that were issued on ${formatDate(issue.date)}: ${changes.join('; ')}.`,
      at: issue.origin.span('figures'),
      help: `Put the figures back; or open the next version with a decision of the Board: directions revise ${year.id}`,
      related,
    };
  },
};

/** Whether two amounts are the same sum, however it is written. */
function same(one: string, other: string): boolean {
  return one === other || (parseMoney(one) !== undefined && parseMoney(one) === parseMoney(other));
}
