/** Finds functions given to a body that did not delegate them. */
import type { Finding } from '../../diagnostic.ts';
import { linesOf } from '../../model/budget.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { DelegatedFunction } from '../../model/scheme.ts';
import { series } from '../language/series.ts';
import type { Rule } from '../rule.ts';

export const functionOfAnotherRecipient: Rule = {
  id: 'function-of-another-recipient',
  severity: 'error',
  summary: 'A direction or a line of money names a function that none of its recipients delegated.',
  why: 'Each function is directed to the authority that delegated it (section 26(1) of the 2014 Act); another has no power to carry it out.',
  example: { file: '2030-31/budgets.yaml', bad: 'functions: [nhs-children-1, council-1,', good: 'functions: [council-1,' },
  soundOnParts: true,
  *check(pack) {
    for (const { number, to, functions, origin } of everyDirection(pack))
      if (to.length > 0)
        for (const [index, one] of functions.entries()) if (!isOf(one, to)) yield stranger(one, `direction ${number} is given to`, to, origin.span('functions', index));
    for (const { label, recipient, functions, origin } of linesOf(pack.budget))
      for (const [index, one] of functions.entries()) if (!isOf(one, [recipient])) yield stranger(one, `the line “${label}” pays`, [recipient], origin.span('functions', index));
  },
};

function isOf({ recipient }: DelegatedFunction, recipients: readonly Recipient[]): boolean {
  return recipients.some(({ id }) => id === recipient.id);
}

function stranger({ id, recipient, origin }: DelegatedFunction, relation: string, to: readonly Recipient[], at: Finding['at']): Finding {
  return {
    message: `${id} was delegated by ${recipient.name}, but ${relation} ${series(to.map(({ name }) => name))}.`,
    at,
    help: `Name ${recipient.name} as a recipient, or another function.`,
    related: [{ at: origin.span('id'), message: `delegated by ${recipient.name}` }],
  };
}
