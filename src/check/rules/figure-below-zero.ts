/** Finds payments and amounts set aside of less than nothing. */
import { figuresOf } from '../../model/budget.ts';
import { formatMoney } from '../../model/money.ts';
import { inBudget, type Rule } from '../rule.ts';

export const figureBelowZero: Rule = {
  severity: 'error',
  summary: 'A payment or an amount set aside is less than nothing.',
  why: 'A direction sets out what is paid to the recipient or set aside for its use (section 27(1) of the 2014 Act). Savings are lines of the allocation, which may be negative.',
  example: inBudget(
    'recipient: example-council, amount: "-£2,000,000", status: agreed',
    'recipient: example-council, amount: "£2,000,000", status: agreed',
  ),
  *check({ budget }) {
    for (const { recipient, amount, origin } of figuresOf(budget))
      if (typeof amount === 'number' && amount < 0)
        yield {
          message: `The figure of ${recipient.name} is ${formatMoney(amount)}: nobody can be paid less than nothing.`,
          at: origin.span('amount'),
          help: 'Take the sign away, or correct the figure.',
        };
  },
};
