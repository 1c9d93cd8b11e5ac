/** Finds lines of the funding appendix whose amount is still to be confirmed. */
import { linesOf } from '../../model/budget.ts';
import { balancesOf } from '../../model/balance.ts';
import { formatMoney, type Money } from '../../model/money.ts';
import type { Rule } from '../rule.ts';

export const allocationWithoutAmount: Rule = {
  id: 'allocation-without-amount',
  severity: 'warning',
  summary: 'The amount of a line of the funding appendix is still to be confirmed.',
  why: 'The direction must set out the payment or the amount set aside (section 27(1)(a) and (b) of the 2014 Act).',
  example: {
    file: '2030-31/budgets.yaml',
    bad: 'source: payment, amount: tbc, use: Nursing at home.',
    good: 'source: payment, amount: "£3,000,000", use: Nursing at home.',
  },
  soundOnParts: true,
  *check({ budget }) {
    const balances = budget ? balancesOf(budget) : [];
    for (const { label, recipient, source, amount, origin } of linesOf(budget)) {
      if (amount !== 'tbc') continue;
      const balance = balances.find((one) => one.recipient.id === recipient.id && one.source === source);
      const left = ((balance?.total ?? 0) - (balance?.allocated ?? 0)) as Money;
      const rest =
        left > 0
          ? ` ${formatMoney(left)} of the ${source === 'payment' ? 'payment' : 'amount set aside'} is in no line yet.`
          : '';
      yield {
        message: `The line “${label}” has no amount yet.`,
        at: origin.span('amount'),
        help: `Write its amount.${rest}`,
      };
    }
  },
};
