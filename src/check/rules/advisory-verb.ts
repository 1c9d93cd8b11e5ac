/** Finds instructions that only advise: "services should". */
import type { Finding } from '../../diagnostic.ts';
import type { Reading } from '../language/reading.ts';
import { directionReadings, readings } from '../language/readings.ts';
import { opensWithOrder, verbs } from '../language/verbs.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const advisoryVerb: Rule = {
  severity: 'advice',
  summary: 'An instruction says “should”, “will”, “may” or “could”.',
  why: 'A direction binds: “A person to whom a direction … is given must comply with the direction” (section 27(4) of the 2014 Act). “Should” reads as advice, and invites the question whether it has to be done.',
  example: inFirstGroup(
    '{example-council} should publish the opening hours of its day services, by {deadline}.',
    '{example-council} must publish the opening hours of its day services, by {deadline}.',
  ),
  *check(pack) {
    for (const { direction, texts } of directionReadings(pack)) yield* advice(`Direction ${direction.number}`, texts);
    // A group without directions instructs in its running text, which stands behind its statement.
    let groups = 0;
    for (const one of readings(pack)) {
      if (one.role === 'statement') groups++;
      const group = one.role === 'group-text' ? pack.groups[groups - 1] : undefined;
      if (group?.directions.length === 0) yield* advice(`The text of group ${group.number}`, [one]);
    }
  },
};

/** One finding for the first such verb, unless another one binds: `mixed-verbs` reports that. */
function* advice(what: string, texts: readonly Reading[]): Generator<Finding> {
  const found = texts.flatMap((one) => verbs(one).map((verb) => ({ ...verb, one })));
  const [first, ...rest] = found;
  if (!first || found.some((verb) => verb.strength === 'binding') || texts.some(opensWithOrder)) return;
  yield {
    message: `${what} says “${first.text}”, which advises; a direction binds.`,
    at: first.one.span(first.from, first.to),
    help: 'Write “must”, or move the sentence to the introduction if it is no instruction.',
    related: rest.map((verb) => ({ at: verb.one.span(verb.from, verb.to), message: `and “${verb.text}” here` })),
  };
}
