/** Finds figures of which nobody has recorded whether the Board accepted them. */
import { inBudget, type Rule } from '../rule.ts';
import { figuresOf, linesOf } from '../../model/budget.ts';

export const acceptanceNotRecorded: Rule = {
  severity: 'warning',
  summary: 'The record does not say whether the Board accepted the offer that a figure comes from.',
  why: 'A direction must set out the payment or the amount set aside (section 27(1) of the 2014 Act). Whether an offer was accepted is a fact of the minute: the tool never fills it in.',
  example: inBudget('status: acceptance-not-recorded, decided: "2030-02-21"', 'status: agreed, decided: "2030-02-21"'),
  *check({ budget }) {
    const all = [
      ...figuresOf(budget).map((one) => ({ ...one, what: `the offer of ${one.recipient.name}` })),
      ...linesOf(budget).map((one) => ({ ...one, what: `“${one.label}”` })),
    ];
    for (const { status, what, origin } of all)
      if (status === 'acceptance-not-recorded')
        yield {
          message: `The record does not say whether ${what} was accepted.`,
          at: origin.span('status'),
          help: 'Write agreed or offered-not-accepted, from the minute of the meeting, before the pack is approved.',
        };
  },
};
