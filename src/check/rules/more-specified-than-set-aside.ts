/** Finds amounts set aside of which more is to be used than there is. */
import { formatMoney } from '../../model/money.ts';
import { inBudget, type Rule } from '../rule.ts';

export const moreSpecifiedThanSetAside: Rule = {
  severity: 'warning',
  summary: 'More of an amount set aside is to be used than is set aside.',
  why: 'The direction specifies how much of the amount set aside is to be used (section 28(2) of the 2014 Act): a part cannot be more than the whole, and the appendix would show less than nothing left.',
  example: inBudget('amount: "£900,000", specified: "£1,000,000"', 'amount: "£1,200,000", specified: "£1,000,000"'),
  *check({ budget }) {
    for (const { amount, specified, recipient, origin } of budget?.setAsides ?? []) {
      if (typeof amount !== 'number' || specified === undefined || specified <= amount) continue;
      yield {
        message: `${recipient.name} sets aside ${formatMoney(amount)}, and ${formatMoney(specified)} of it is to be used.`,
        at: origin.span('specified'),
        help: 'Correct the one or the other.',
      };
    }
  },
};
