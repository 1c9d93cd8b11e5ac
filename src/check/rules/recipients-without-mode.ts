/** Finds directions to two bodies that do not say how the two act. */
import { everyDirection } from '../../model/pack.ts';
import { series } from '../../model/series.ts';
import type { Rule } from '../rule.ts';

export const recipientsWithoutMode: Rule = {
  severity: 'warning',
  summary: 'A direction to two recipients does not say whether they act jointly, each, or by a split of the task.',
  why: 'A function may be directed to more than one recipient, and the direction may then require them to act jointly (section 26(4) and (5) of the 2014 Act). Unless it says so, neither knows what it must do itself.',
  example: { file: '2030-31/02-resources.yaml', bad: '', good: '    mode: each\n' },
  *check(pack) {
    for (const { number, to, mode, origin } of everyDirection(pack))
      if (to.length > 1 && mode === undefined)
        yield {
          message: `Direction ${number} does not say whether ${series(to.map(({ name }) => name))} act jointly, each for itself, or by a split.`,
          at: origin.span('to'),
          help: 'Add “mode: joint”, “each”, or “split” with the split in the text.',
        };
  },
};
