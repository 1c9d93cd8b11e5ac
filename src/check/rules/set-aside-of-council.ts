/** Finds money or functions set aside for a council. */
import type { Rule } from '../rule.ts';
import { linesOf } from '../../model/budget.ts';
import { everyFunction } from '../../model/scheme.ts';

export const setAsideOfCouncil: Rule = {
  severity: 'error',
  summary: 'An amount or a function of a council is called set aside.',
  why: 'Only a Health Board sets money aside, for its large hospital functions; a council pays for what it delegates (section 14 of the 2014 Act).',
  example: {
    file: 'scheme.yaml',
    bad: 'text: Day services., provision: set-aside }',
    good: 'text: Day services., provision: core }',
  },
  *check({ budget, scheme }) {
    const isCouncil = ({ recipient }: { readonly recipient: { readonly kind: string } }): boolean =>
      recipient.kind === 'local-authority';
    for (const { recipient, origin } of (budget?.setAsides ?? []).filter(isCouncil))
      yield {
        message: `${recipient.name} is a council, and sets no amount aside.`,
        at: origin.span('recipient'),
        help: 'Move the amount to “payments:”, or name the health board.',
      };
    for (const { recipient, origin, source } of linesOf(budget).filter(isCouncil))
      if (source === 'set-aside')
        yield {
          message: `${recipient.name} is a council, and sets no amount aside.`,
          at: origin.span('source'),
          help: 'Write “payment”, or name the health board.',
        };
    for (const { id, recipient, provision, origin } of everyFunction(scheme))
      if (provision === 'set-aside' && recipient.kind === 'local-authority')
        yield {
          message: `${id} is delegated by ${recipient.name}, a council, and cannot be set aside.`,
          at: origin.span('provision'),
          help: 'Write “core” or “hosted”.',
        };
  },
};
