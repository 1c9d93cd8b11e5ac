/** Finds directions that name no delegated function. */
import { eachOrAll } from '../each-or-all.ts';
import type { Rule } from '../rule.ts';

export const directionWithoutFunction: Rule = {
  severity: 'warning',
  summary: 'A direction names no delegated function.',
  why: 'A direction is given to carry out a delegated function (section 26(1) of the 2014 Act). The good practice note of 2016 asks that it identifies the functions it relates to (paragraph 2.2).',
  example: {
    file: '2030-31/03-support.yaml',
    bad: '  - number: "3.1a"\n    to: [nhs-example]\n    deadline: june-2030\n    aims: [aim-1]\n    effective: "2030-04-01"\n    text: "{nhs-example} must report to {ijb}, by {deadline}."\n  - number: "3.2"\n',
    good: '  - number: "3.2"\n',
  },
  needsAll: true,
  *check(pack) {
    yield* eachOrAll(pack, 'direction-without-function', ({ functions }) => functions.length === 0, {
      one: ({ number }) => `Direction ${number} names no delegated function.`,
      all: (count) => `None of the ${count} directions names a delegated function.`,
      help: 'Add a line “functions:” to each, with ids from directions/scheme.yaml.',
    });
  },
};
