/** Finds directions and groups that bear the same number. */
import type { Authored, Finding } from '../../diagnostic.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

const direction = (number: string): string => `  - number: "${number}"
    to: [nhs-example]
    text: NHS Example must publish its access criteria.
`;

export const numberUsedTwice: Rule = {
  id: 'number-used-twice',
  severity: 'error',
  summary: 'Two directions, or two groups, have the same number.',
  why: 'A direction is cited by its number, in reports, in the log and by the body that must comply with it (section 27(4) of the 2014 Act). A number that means two things means nothing.',
  example: {
    bad: { '01-access.yaml': `number: "1"\ntitle: Access\nstatement: People find the help they need.\ndirections:\n${direction('1.1')}${direction('1.1')}` },
    good: { '01-access.yaml': `number: "1"\ntitle: Access\nstatement: People find the help they need.\ndirections:\n${direction('1.1')}${direction('1.2')}` },
  },
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
