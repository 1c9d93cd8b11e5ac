/** Finds directions whose number does not begin with their group's. */
import type { Rule } from '../rule.ts';

export const numberOutsideGroup: Rule = {
  id: 'number-outside-group',
  severity: 'warning',
  summary: 'A direction’s number does not begin with the number of its group.',
  why: 'Readers look for direction 5.1 under heading 5.',
  example: { file: '2030-31/01-access.yaml', bad: '- number: "2.2"', good: '- number: "1.2"' },
  soundOnParts: true,
  *check(pack) {
    for (const { number: group, directions } of pack.groups)
      for (const { number, origin } of directions)
        if (number.split('.')[0] !== group)
          yield {
            message: `Direction ${number} stands in group ${group}.`,
            at: origin.span('number'),
            help: `Give it a number that begins with ${group}., or move it to its group.`,
          };
  },
};
