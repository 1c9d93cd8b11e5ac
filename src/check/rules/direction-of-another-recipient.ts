/** Finds lines of one body’s money that name a direction given only to another. */
import { isGivenTo } from '../../model/direction.ts';
import { linesOf } from '../../model/budget.ts';
import { series } from '../../model/series.ts';
import { inBudget, type Rule } from '../rule.ts';

export const directionOfAnotherRecipient: Rule = {
  severity: 'error',
  summary: 'A line of money names a direction that is not given to the body whose money it is.',
  why: 'A direction sets out the payment, or the amount set aside, of the body that it is given to, and how that is to be used (section 27(1) of the 2014 Act). The pack of the one body would name a direction that it does not have, and that of the other would not show the money.',
  example: inBudget(
    'functions: [nhs-adults-2], directions: ["1.1", "1.2"],',
    'functions: [nhs-adults-2], directions: ["1.1"],',
    'functions: [nhs-adults-2],',
  ),
  *check({ budget }) {
    for (const { label, recipient, directions, origin } of linesOf(budget)) {
      const others = directions.filter((direction) => !isGivenTo(direction, recipient));
      const [first] = others;
      if (!first) continue;
      const numbers = series(others.map(({ number }) => number));
      const [of, is, their] =
        others.length === 1 ? ['Direction', 'is', 'that direction'] : ['Directions', 'are', 'those directions'];
      yield {
        message: `${of} ${numbers} ${is} not given to ${recipient.name}, whose money the line “${label}” is.`,
        at: origin.span('directions', directions.indexOf(first)),
        help: `Name the directions of ${recipient.name} that the line pays for, or put it under the money of those who are given ${their}; or give ${their} to ${recipient.name} too.`,
        related: [{ at: first.origin.span('to'), message: `given to ${series(first.to.map(({ name }) => name))}` }],
      };
    }
  },
};
