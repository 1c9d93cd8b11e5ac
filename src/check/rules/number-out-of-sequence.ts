/** Finds directions that stand behind one with a higher number. */
import { compareNumbers, placeIn } from '../../model/number.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const numberOutOfSequence: Rule = {
  severity: 'warning',
  summary: 'A direction stands behind one with a higher number.',
  why: 'Packs print directions in the order of the file. A reader who looks for 5.2 between 5.1 and 5.3 must find it there.',
  example: inFirstGroup('- number: "1.4"', '- number: "1.1"'),
  *check(pack) {
    for (const { number: group, directions } of pack.groups) {
      let highest: (typeof directions)[number] | undefined;
      for (const direction of directions) {
        if (placeIn(group, direction.number) === undefined) continue;
        const order = highest ? compareNumbers(direction.number, highest.number) : 1;
        if (highest && order < 0)
          yield {
            message: `Direction ${direction.number} stands behind ${highest.number}.`,
            at: direction.origin.span('number'),
            help: 'Move it to its place. If it has never been issued, give it the next free number instead.',
            related: [{ at: highest.origin.span('number'), message: 'the higher number' }],
          };
        if (order > 0) highest = direction;
      }
    }
  },
};
