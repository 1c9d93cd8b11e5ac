/** Finds payments and amounts set aside that no line of the appendix uses. */
import { accountsOf } from '../../model/account.ts';
import { linesOf } from '../../model/budget.ts';
import { formatMoney } from '../../model/money.ts';
import { inBudget, type Rule } from '../rule.ts';

export const unallocatedRemainder: Rule = {
  severity: 'warning',
  summary: 'The funding appendix has lines, but none for one of the payments or amounts set aside.',
  why: 'The direction must specify how each payment and each amount set aside is to be used (section 27(1)(c) of the 2014 Act).',
  example: inBudget(
    '',
    '  - { id: general-medicine, label: General medicine, recipient: nhs-example, source: set-aside, amount: "£1,000,000", use: Care in hospital., functions: [nhs-adults-2], previous: "£950,000" }\n',
  ),
  *check({ budget, ijb }) {
    if (!budget || linesOf(budget).length === 0) return;
    for (const { recipient, source, figures, lines, usable } of accountsOf(budget, ijb.recipients)) {
      const [figure] = figures;
      if (!figure || lines.length > 0 || usable === undefined || usable === 0) continue;
      yield {
        message: `No line says how ${formatMoney(usable)}, ${source === 'payment' ? `the payment to ${recipient.name}` : `set aside by ${recipient.name}`}, is to be used.`,
        at: figure.origin.span('amount'),
        help: 'Add its lines under “allocations:”, with tbc for amounts that are not known yet.',
      };
    }
  },
};
