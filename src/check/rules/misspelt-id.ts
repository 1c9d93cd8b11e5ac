/** Finds ids that are evidently misspelt where they are defined: all others of their list begin in another way. */
import { likelyIds } from '../../model/likely-id.ts';
import { everyFunction } from '../../model/scheme.ts';
import type { Rule } from '../rule.ts';

export const misspeltId: Rule = {
  severity: 'warning',
  summary: 'An id begins nearly as the others of its list do.',
  why: 'Nothing refers to it yet, and whoever does will write it as the others are written, and not find it.',
  example: {
    file: 'scheme.yaml',
    at: 'text: Day services., provision: core }',
    bad: 'text: "Day services:", provision: core, parts: [{ id: coucnil-1a, number: a, text: day care }] }',
    good: 'text: "Day services:", provision: core, parts: [{ id: council-1a, number: a, text: day care }] }',
  },
  needsAll: true,
  *check({ plan, scheme, outcomes, deadlines }) {
    for (const list of [plan.aims, [...everyFunction(scheme)], outcomes, deadlines]) {
      const likely = likelyIds(list.map(({ id }) => id));
      for (const { id, origin } of list) {
        const meant = likely.get(id);
        if (meant !== undefined)
          yield {
            message: `The id “${id}” does not begin as the others do.`,
            at: origin.span('id'),
            help: `Write “${meant}”, if that is what is meant.`,
          };
      }
    }
  },
};
