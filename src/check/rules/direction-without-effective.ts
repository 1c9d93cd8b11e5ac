/** Finds directions that do not say from when they are in force. */
import { eachOrAll } from '../each-or-all.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const directionWithoutEffective: Rule = {
  severity: 'advice',
  summary: 'A direction does not say from when it is in force.',
  why: 'A direction stays in force until it is varied, revoked or superseded (section 27(5) of the 2014 Act); the pack says among what is not recorded that it does not say from when. The log then counts from the day of issue. Nobody has traced to a source that a direction must say it; it is common practice.',
  example: inFirstGroup(
    '    review: "2030-12-01"\n    measures: ["Share of services',
    '    effective: "2030-04-01"\n    review: "2030-12-01"\n    measures: ["Share of services',
  ),
  needsAll: true,
  *check(pack) {
    yield* eachOrAll(pack, 'direction-without-effective', ({ effective }) => effective === undefined, {
      one: ({ number }) => `Direction ${number} does not say from when it is in force.`,
      all: (count) => `None of the ${count} directions says from when it is in force.`,
      help: 'Add “effective:” to each, with the day. Until then the pack says that it is not recorded.',
    });
  },
};
