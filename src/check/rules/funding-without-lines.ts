/** Finds funding appendices that have no line. */
import { figuresOf, linesOf } from '../../model/budget.ts';
import { wholeFunctions } from '../../model/coverage.ts';
import { formatMoney, sum } from '../../model/money.ts';
import { counted } from '../../model/series.ts';
import { inBudget, type Rule } from '../rule.ts';

export const fundingWithoutLines: Rule = {
  severity: 'warning',
  summary: 'The funding appendix has no line that says how the money is to be used.',
  why: 'For each function the direction must set out the payment or the amount set aside, and specify how it is to be used (section 27(1) of the 2014 Act).',
  example: inBudget(
    'allocations: tbc\n',
    'allocations:\n  - { id: general-medicine, label: General medicine, recipient: nhs-example, source: set-aside, amount: "£1,000,000", use: Care in hospital., functions: [nhs-adults-2], previous: "£950,000" }\n  - { id: community-nursing, label: Community nursing, recipient: nhs-example, source: payment, amount: "£3,000,000", use: Nursing at home., functions: [nhs-adults-1, nhs-adults-3, nhs-children-1] }\n  - { id: social-care, label: Social care, recipient: example-council, source: payment, amount: "£2,000,000", use: Day care and care at home., functions: [council-1, council-2, council-3, council-4] }\n',
  ),
  needsAll: true,
  *check({ budget, scheme }) {
    if (!budget || linesOf(budget).length > 0) return;
    const amounts = figuresOf(budget)
      .map(({ amount }) => amount)
      .filter((amount) => typeof amount === 'number');
    const functions = counted([...wholeFunctions(scheme)].length, 'delegated function');
    yield {
      message: `No line says how ${amounts.length > 0 ? `the ${formatMoney(sum(amounts))}` : 'the money'} is to be used, and for which of the ${functions}.`,
      at: budget.origin.span('allocations'),
      help: 'Write a line for each use, with its recipient, source and amount; tbc is allowed for an amount that is not known yet.',
    };
  },
};
