/** Finds directions with two instructions under one number. */
import { directionReadings } from '../language/readings.ts';
import { verbs } from '../language/verbs.ts';
import { anyOf } from '../language/pattern.ts';
import { sayingMore } from '../style/phrases.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

const more = new RegExp(String.raw`^\s*${anyOf(sayingMore)}\b`, 'i');

export const severalActions: Rule = {
  severity: 'advice',
  summary: 'A direction holds two sentences that each order something.',
  why: 'A direction is reported on, varied and revoked by its number. With two actions under one number, neither can be done or closed alone.',
  example: inFirstGroup(
    'must open its day services on Sundays. {example-council} must publish their opening hours, by {deadline}.',
    'must publish the opening hours of its day services, by {deadline}.',
  ),
  *check(pack) {
    for (const { direction, texts } of directionReadings(pack)) {
      const found = texts.flatMap((one) => verbs(one).map((verb) => ({ one, verb })));
      // Two strengths are reported by `mixed-verbs`.
      if (new Set(found.map(({ verb }) => verb.strength)).size > 1) continue;
      const begun = new Map<string, (typeof found)[number]>();
      for (const { one, verb } of found) {
        const key = `${texts.indexOf(one)} ${verb.start}`;
        if (!begun.has(key) && one.role === 'direction' && !more.test(verb.subject)) begun.set(key, { one, verb });
      }
      const [first, second, ...rest] = begun.values();
      if (!first || !second) continue;
      yield {
        message: `Direction ${direction.number} holds ${begun.size === 2 ? 'two' : begun.size} instructions under one number.`,
        at: second.one.span(second.verb.start, second.verb.to),
        help: 'Give each its own number and its own deadline.',
        related: [first, ...rest].map(({ one, verb }, index) => ({
          at: one.span(verb.start, verb.to),
          message: index === 0 ? 'the first' : 'another',
        })),
      };
    }
  },
};
