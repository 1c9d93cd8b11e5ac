/** Finds figures that are said to be last year’s and are not those of last year’s pack. */
import { figureRecords, recordsOf, type FundingRecord } from '../../model/funding-record.ts';
import { formatMoney } from '../../model/money.ts';
import { recordName } from '../record-name.ts';
import type { Rule } from '../rule.ts';

export const previousDiffersFromLastYear: Rule = {
  severity: 'warning',
  summary: 'A figure that is said to be last year’s is not the one that last year’s pack has.',
  why: 'Facts are written once. The change since last year is worked out from it; where it is another figure than the one that was given, the change is wrong too. Where last year’s figure was restated, the exception says why.',
  example: {
    file: '2024-25/budgets.yaml',
    bad: 'recipient: sample-council, amount: "£2,000,000", previous: "£1,900,000"',
    good: 'recipient: sample-council, amount: "£2,000,000", previous: "£2,000,000"',
  },
  *check(pack, years) {
    const last = pack.budget && years.lastYear(pack);
    if (!pack.budget || !last?.budget) return;
    const year = last.year.id;
    const before = new Map(recordsOf(last.budget).map((one) => [one.id, one]));
    // A body may have several payments, in another order than last year's.
    const isOneOf = ({ money, recipient, fields }: FundingRecord): boolean =>
      figureRecords(last).some(
        (one) => one.money === money && one.recipient.id === recipient.id && one.fields.amount === fields.previous,
      );
    for (const record of recordsOf(pack.budget)) {
      const said = record.fields.previous;
      const was = before.get(record.id);
      const amount = was?.fields.amount;
      if (said === undefined || typeof amount !== 'number' || said === amount) continue;
      if (record.kind === 'figure' && isOneOf(record)) continue;
      yield {
        message: `${recordName(record)} is said to have been ${formatMoney(said)} last year, and in ${year} it is ${formatMoney(amount)}.`,
        at: record.origin.span('previous'),
        help: `Write the figure of ${year}; or correct it there, if it is wrong there.`,
        related: [{ at: was?.origin.span('amount') ?? record.origin.span(), message: `the figure of ${year}` }],
      };
    }
  },
};
