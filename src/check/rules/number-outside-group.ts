/** Finds directions whose number does not begin with their group's. */
import type { Rule } from '../rule.ts';

const group = (number: string): string => `number: "1"
title: Access
statement: People find the help they need.
directions:
  - number: "${number}"
    to: [nhs-example]
    text: NHS Example must publish its access criteria.
`;

export const numberOutsideGroup: Rule = {
  id: 'number-outside-group',
  severity: 'warning',
  summary: 'A direction’s number does not begin with the number of its group.',
  why: 'Readers look for direction 5.1 under heading 5.',
  example: { bad: { '01-access.yaml': group('2.1') }, good: { '01-access.yaml': group('1.1') } },
  soundOnParts: true,
  *check(pack) {
    for (const { number: group, directions } of pack.groups)
      for (const { number, origin } of directions)
        if (number.split('.')[0] !== group)
          yield { message: `Direction ${number} stands in group ${group}.`, at: origin.span('number'), help: `Give it a number that begins with ${group}., or move it to its group.` };
  },
};
