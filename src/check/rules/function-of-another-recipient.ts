/** Finds functions given to a body that did not delegate them. */
import type { Finding, Origin } from '../../diagnostic.ts';
import { linesOf } from '../../model/budget.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { DelegatedFunction } from '../../model/scheme.ts';
import { series } from '../../model/series.ts';
import { inBudget, type Rule } from '../rule.ts';

export const functionOfAnotherRecipient: Rule = {
  severity: 'error',
  summary: 'A direction or a line of money names a function that none of its recipients delegated.',
  why: 'Each function is directed to the authority that delegated it (section 26(1) of the 2014 Act); another has no power to carry it out.',
  example: inBudget('functions: [nhs-children-1, council-1,', 'functions: [council-1,'),
  *check(pack) {
    for (const { number, to, functions, origin } of everyDirection(pack))
      if (to.length > 0) yield* strangers(functions, `direction ${number} is given to`, to, origin);
    for (const { label, recipient, functions, origin } of linesOf(pack.budget))
      yield* strangers(functions, `the line “${label}” pays`, [recipient], origin);
  },
};

/** One finding for a direction or a line, at the first function that is another’s. */
function* strangers(
  functions: readonly DelegatedFunction[],
  relation: string,
  to: readonly Recipient[],
  origin: Origin,
): Generator<Finding> {
  const others = functions.filter(({ recipient }) => !to.some(({ id }) => id === recipient.id));
  const [first] = others;
  if (!first) return;
  yield {
    message: `${series(others.map(({ id }) => id))} ${others.length === 1 ? 'was' : 'were'} delegated by ${first.recipient.name}, but ${relation} ${series(to.map(({ name }) => name))}.`,
    at: origin.span('functions', functions.indexOf(first)),
    help: `Name ${first.recipient.name} as a recipient, or ${others.length === 1 ? 'another function' : 'other functions'}.`,
    related: [{ at: first.origin.span('id'), message: `delegated by ${first.recipient.name}` }],
  };
}
