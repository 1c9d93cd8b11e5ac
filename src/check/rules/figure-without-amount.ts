/** Finds payments and amounts set aside that are not known yet. */
import { figureRecords } from '../../model/funding-record.ts';
import { recordName } from '../record-name.ts';
import { inBudget, type Rule } from '../rule.ts';

export const figureWithoutAmount: Rule = {
  severity: 'warning',
  summary: 'A payment or an amount set aside is not known yet.',
  why: 'A direction must set out the amount that is set aside, or the payment or a method of determining it (section 27(1) of the 2014 Act).',
  example: inBudget(
    'recipient: nhs-example, amount: tbc, status',
    'recipient: nhs-example, amount: "£3,000,000", status',
  ),
  *check(pack) {
    for (const record of figureRecords(pack))
      if (record.fields.amount === 'tbc')
        yield {
          message: `${recordName(record)} is not known yet.`,
          at: record.origin.span('amount'),
          help: 'Write the figure once there is one, with its status (offered, indicative, agreed …), source and days.',
        };
  },
};
