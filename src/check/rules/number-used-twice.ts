/** Finds directions and groups that bear the same number. */
import type { Authored, Finding } from '../../diagnostic.ts';
import { everyDirection } from '../../model/pack.ts';
import { isCopy } from '../copies.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const numberUsedTwice: Rule = {
  severity: 'error',
  summary: 'Two directions, or two groups, have the same number.',
  why: 'A direction is cited by its number, in reports, in the log and by the body that must comply with it (section 27(4) of the 2014 Act). A number that means two things means nothing.',
  example: inFirstGroup('- number: "1.1"', '- number: "1.2"'),
  seesCopies: true,
  *check(pack) {
    yield* twice('direction', everyDirection(pack), isCopy);
    yield* twice('group', pack.groups, () => false);
  },
};

function* twice<T extends Authored & { readonly number: string }>(
  noun: string,
  things: Iterable<T>,
  isSame: (one: T, earlier: T) => boolean,
): Generator<Finding> {
  const first = new Map<string, T>();
  for (const thing of things) {
    // Nobody hears or looks up the case of a letter, or a nought before figures.
    const key = thing.number.toLowerCase().replace(/(?<!\d)0+(?=\d)/g, '');
    const earlier = first.get(key);
    if (earlier)
      yield {
        ...(isSame(thing, earlier)
          ? {
              message: `The ${noun} ${thing.number} stands here a second time.`,
              help: 'Delete it here; if another was to be written, give that the next free number and its own words.',
            }
          : {
              message: saidOf(thing.number, earlier.number),
              help: `Give this ${noun} the next free number.`,
            }),
        at: thing.origin.span('number'),
        related: [{ at: earlier.origin.span('number'), message: `the ${noun} that has it` }],
      };
    else first.set(key, thing);
  }
}

function saidOf(number: string, earlier: string): string {
  if (number === earlier) return `The number ${number} is used twice.`;
  const isCase = number.toLowerCase() === earlier.toLowerCase();
  return `The number ${number} differs from ${earlier} in ${isCase ? 'the case of its letters' : 'noughts before its figures'} alone.`;
}
