/** Finds directions and groups that bear the same number. */
import type { Authored, Finding } from '../../diagnostic.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const numberUsedTwice: Rule = {
  id: 'number-used-twice',
  severity: 'error',
  summary: 'Two directions, or two groups, have the same number.',
  why: 'A direction is cited by its number, in reports, in the log and by the body that must comply with it (section 27(4) of the 2014 Act). A number that means two things means nothing.',
  example: { file: '2030-31/01-access.yaml', bad: '- number: "1.1"', good: '- number: "1.2"' },
  soundOnParts: true,
  *check(pack) {
    yield* twice('direction', everyDirection(pack));
    yield* twice('group', pack.groups);
  },
};

function* twice(noun: string, things: Iterable<Authored & { readonly number: string }>): Generator<Finding> {
  const first = new Map<string, Authored>();
  for (const thing of things) {
    const earlier = first.get(thing.number);
    if (earlier)
      yield {
        message: `The number ${thing.number} is used twice.`,
        at: thing.origin.span('number'),
        help: `Give this ${noun} the next free number.`,
        related: [{ at: earlier.origin.span('number'), message: `the ${noun} that has it` }],
      };
    else first.set(thing.number, thing);
  }
}
