/** Finds directions that serve no strategic aim. */
import { eachOrAll } from '../each-or-all.ts';
import type { Rule } from '../rule.ts';

export const directionWithoutAim: Rule = {
  severity: 'advice',
  summary: 'A direction is not linked to a strategic aim.',
  why: 'Directions put the strategic plan into action. The good practice note of 2016 lets a direction describe a function by reference to the plan (paragraph 2.4).',
  example: { file: '2030-31/02-resources.yaml', bad: '', good: '    aims: [aim-1]\n' },
  needsAll: true,
  *check(pack) {
    if (pack.plan.aims.length === 0) return;
    yield* eachOrAll(pack, 'direction-without-aim', ({ aims }) => aims.length === 0, {
      one: ({ number }) => `Direction ${number} is not linked to a strategic aim.`,
      all: (count) =>
        `None of the ${count} directions is linked to one of the ${pack.plan.aims.length} strategic aims.`,
      help: `Add a line “aims:” to each, with ids from directions/plans/${pack.plan.id}.yaml.`,
    });
  },
};
