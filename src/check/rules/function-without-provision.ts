/** Finds functions of a health board of which the scheme does not say how they are provided. */
import { provisionOf } from '../../model/coverage.ts';
import { series } from '../../model/series.ts';
import type { Rule } from '../rule.ts';

export const functionWithoutProvision: Rule = {
  severity: 'warning',
  summary: 'The scheme does not say whether a health board’s function is core, hosted or set aside.',
  why: 'For a large hospital function a direction must set out the amount set aside, for any other a payment (sections 14 and 27(1) of the 2014 Act). Unless the kind is known, neither can be checked.',
  example: { file: 'scheme.yaml', bad: 'text: Health visiting. }', good: 'text: Health visiting., provision: core }' },
  *check(pack) {
    for (const { recipient, lists } of pack.scheme.delegations) {
      if (recipient.kind !== 'health-board') continue;
      for (const { id, functions, origin } of lists) {
        const silent = functions.filter((one) => !provisionOf(one));
        const [first] = silent;
        if (!first) continue;
        const all = silent.length === functions.length && silent.length > 1;
        yield {
          message: all
            ? `None of the ${silent.length} functions in ${id} says whether it is core, hosted or set aside.`
            : `${series(silent.map((one) => one.id))} ${silent.length === 1 ? 'does' : 'do'} not say whether core, hosted or set aside.`,
          at: all ? origin.span('id') : first.origin.span('id'),
          help: 'Add “provision: core”, “hosted” or “set-aside” to each, from the annexes of the integration scheme.',
        };
      }
    }
  },
};
