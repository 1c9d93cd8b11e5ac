/** Finds figures that nobody has settled and that have no date by which they will be. */
import { figuresOf, isUnsettled } from '../../model/budget.ts';
import { inBudget, type Rule } from '../rule.ts';

export const indicativeAmountWithoutDate: Rule = {
  severity: 'warning',
  summary: 'A figure is offered or indicative, and no date says when it will be confirmed.',
  why: 'A pack may be issued with figures that are not settled, if it says so and says until when; a revised direction then follows (good practice note of 2016, paragraphs 3.3 to 3.5).',
  example: inBudget(
    'reference: "Report 4.1" }\n  - { recipient: example-council',
    'confirm-by: "2030-04-25", reference: "Report 4.1" }\n  - { recipient: example-council',
  ),
  *check({ budget }) {
    for (const figure of figuresOf(budget))
      if (isUnsettled(figure) && !figure.confirmBy && figure.amount !== 'tbc')
        yield {
          message: `The figure of ${figure.recipient.name} is ${figure.status === 'indicative' ? 'indicative' : 'offered and not agreed'}, and nothing says when it will be confirmed.`,
          at: figure.origin.span('status'),
          help: 'Add “confirm-by:” with the day; or, once it is decided, its status and “decided:”.',
        };
  },
};
