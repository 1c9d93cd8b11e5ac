/** Finds numbers that were withdrawn and are used again. */
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const withdrawnNumberReused: Rule = {
  id: 'withdrawn-number-reused',
  severity: 'error',
  summary: 'A number that was withdrawn is used again.',
  why: 'A number stands for one direction for ever, so that an old report cannot be read as speaking of a new one.',
  example: { file: '2030-31/pack.yaml', bad: 'withdrawn: ["1.2"]', good: 'withdrawn: ["1.9"]' },
  soundOnParts: true,
  *check(pack) {
    const withdrawn = new Map(pack.withdrawn.map((number, index) => [number, index]));
    for (const { number, origin } of everyDirection(pack)) {
      const index = withdrawn.get(number);
      if (index !== undefined)
        yield {
          message: `The number ${number} was withdrawn and cannot be used again.`,
          at: origin.span('number'),
          help: 'Give the direction the next free number.',
          related: [{ at: pack.origin.span('withdrawn', index), message: 'withdrawn here' }],
        };
    }
  },
};
