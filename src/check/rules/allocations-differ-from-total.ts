/** Finds payments and amounts set aside that the lines of the appendix do not add up to. */
import { accountsOf, type Account } from '../../model/account.ts';
import { formatMoney, nothing, sizeOf } from '../../model/money.ts';
import { inBudget, type Rule } from '../rule.ts';

/** More related places would hide the message. */
const most = 20;

export const allocationsDifferFromTotal: Rule = {
  severity: 'warning',
  summary: 'The lines of the funding appendix do not add up to the payment or the amount set aside.',
  why: 'The recipient would not know which of the figures binds it (section 27(1) of the 2014 Act). A line whose amount is not known yet says tbc.',
  example: inBudget(
    'source: payment, amount: "£3,100,000", use: Nursing at home.',
    'source: payment, amount: "£3,000,000", use: Nursing at home.',
  ),
  *check({ budget, ijb }) {
    if (!budget) return;
    for (const account of accountsOf(budget, ijb.recipients)) {
      const { recipient, source, figures, lines, usable, allocated, unallocated = nothing } = account;
      const [figure] = figures;
      const [line] = lines;
      if (!line) continue;
      // Money set aside by a council, and functions set aside without an amount, are other rules’.
      if (!figure) {
        if (source === 'payment')
          yield {
            message: `Lines use a payment to ${recipient.name}, and there is none.`,
            at: line.origin.span('recipient'),
            help: 'Add the payment under “payments:”, or correct the recipient.',
          };
        continue;
      }
      // A figure below zero is itself what is wrong.
      if (usable === undefined || usable < 0 || !differs(account)) continue;
      const amount = 'specified' in figure && figure.specified !== undefined ? 'specified' : 'amount';
      const what = `${named[source === 'set-aside' ? amount : source]} ${recipient.name}`;
      const [whole, its] =
        figures.length > 1 && source === 'payment'
          ? [`The ${figures.length} payments to ${recipient.name} come to`, 'their']
          : [`${what} is`, 'its'];
      yield {
        message: `${whole} ${formatMoney(usable)}, and ${its} lines add up to ${formatMoney(allocated.amount)}: ${formatMoney(sizeOf(unallocated))} ${unallocated < 0 ? 'too much' : 'is in no line'}.`,
        at: figure.origin.span(amount),
        help: 'Correct the figure or a line. If a line is not known yet, write tbc for its amount.',
        related: lines
          .slice(0, most)
          .map(({ label, origin }) => ({ at: origin.span('amount'), message: `“${label}”` })),
      };
    }
  },
};

/** The figure that the lines are to add up to, before the name of its body. */
const named = {
  payment: 'The payment to',
  amount: 'The amount set aside by',
  specified: 'The part to be used of the amount set aside by',
} as const;

/** While a line is not known, only too much is wrong. */
function differs({ allocated, unallocated = nothing }: Account): boolean {
  return allocated.isOpen ? unallocated < 0 : unallocated !== 0;
}
