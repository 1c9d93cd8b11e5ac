/** Finds numbers that were withdrawn and are used again. */
import { everyDirection } from '../../model/pack.ts';
import { withdrawnIn } from '../../model/succession.ts';
import type { Rule } from '../rule.ts';

export const withdrawnNumberReused: Rule = {
  severity: 'error',
  summary: 'A number that was withdrawn is used again.',
  why: 'A number stands for one direction for ever, so that an old report cannot be read as speaking of a new one.',
  example: { file: '2030-31/pack.yaml', bad: 'withdrawn: ["1.2"]', good: 'withdrawn: ["1.9"]' },
  *check(pack, years) {
    for (const { number, origin } of everyDirection(pack)) {
      const earlier = pack.withdrawn.includes(number) ? undefined : withdrawnIn(number, pack.year.id, years);
      const by = earlier === undefined ? pack : years.pack(earlier);
      const index = by?.withdrawn.indexOf(number) ?? -1;
      if (!by || index === -1) continue;
      yield {
        message: `The number ${number} was withdrawn${earlier === undefined ? '' : ` in ${earlier}`} and cannot be used again.`,
        at: origin.span('number'),
        help: 'Give the direction the next free number.',
        related: [{ at: by.origin.span('withdrawn', index), message: 'withdrawn here' }],
      };
    }
  },
};
