/** Finds lines of the funding appendix whose amount is still to be confirmed. */
import { accountsOf, type Account } from '../../model/account.ts';
import { formatMoney, nothing } from '../../model/money.ts';
import { inBudget, type Rule } from '../rule.ts';

export const allocationWithoutAmount: Rule = {
  severity: 'warning',
  summary: 'The amount of a line of the funding appendix is still to be confirmed.',
  why: 'The direction must set out the payment or the amount set aside (section 27(1)(a) and (b) of the 2014 Act).',
  example: inBudget(
    'source: payment, amount: tbc, use: Nursing at home.',
    'source: payment, amount: "£3,000,000", use: Nursing at home.',
  ),
  *check({ budget, ijb }) {
    if (!budget) return;
    for (const account of accountsOf(budget, ijb.recipients)) {
      const ofMoney = helpOf(account);
      for (const { label, amount, previous, origin } of account.lines)
        if (amount === 'tbc')
          yield {
            message: `The line “${label}” has no amount yet.`,
            at: origin.span('amount'),
            help: `Write its amount.${previous === nothing ? ' It was nil last year: where it has ended, take the line out.' : ''}${ofMoney}`,
          };
    }
  },
};

function helpOf({ source, figures, unallocated = nothing }: Account): string {
  const money = source === 'payment' ? 'payment' : 'amount set aside';
  if (figures.some(({ amount }) => typeof amount === 'object'))
    return ` Where the method of the ${money} determines it too, write an exception under “waive:” in pack.yaml that says so.`;
  return unallocated > 0 ? ` ${formatMoney(unallocated)} of the ${money} is in no line yet.` : '';
}
