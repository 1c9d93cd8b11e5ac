/** Finds directions whose sentence binds somebody else than the recipients it is given to. */
import { anyOf } from '../language/pattern.ts';
import { bodyNames, recipientNames } from '../language/names.ts';
import { directionReadings } from '../language/readings.ts';
import { verbs } from '../language/verbs.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

const generic =
  /(?:(?:\b(?:all|\bany|the|relevant|other|these|those|our|both|each)\s+){0,3}\b(?:services|teams|staff|managers|partners|providers|practitioners|departments|localities)\b[^,;]*|\b(?:we|everyone)\s*)$/i;

export const subjectIsNotARecipient: Rule = {
  severity: 'advice',
  summary: 'The sentence says that services, teams or the partnership must act, not the recipients of the direction.',
  why: 'A direction is given to a constituent authority (section 26(1) of the 2014 Act), which must comply with it (section 27(4)). Services are not bound; the bodies that run them are.',
  example: inFirstGroup(
    'All services must publish the opening hours of its day services, by {deadline}.',
    '{example-council} must publish the opening hours of its day services, by {deadline}.',
  ),
  *check(pack) {
    const named = new RegExp(
      String.raw`^(?:each\s+of\s+|both\s+)?(?:the\s+)?${anyOf([...recipientNames(pack), 'Council', 'Health Board', 'NHS Board'])}`,
      'i',
    );
    const others = bodyNames(pack).filter((name) => !recipientNames(pack).includes(name));
    const other = new RegExp(String.raw`(?:\bthe\s+)?(?<!\w)${anyOf([...others, 'IJB'])}\s*$`);
    for (const { direction, texts } of directionReadings(pack)) {
      if (direction.to.length === 0) continue;
      const found = texts
        .flatMap((one) => verbs(one).map((verb) => ({ one, verb })))
        .find(({ verb: { subject } }) => {
          const clause = subject.slice(subject.lastIndexOf(',') + 1).trim();
          return !named.test(clause) && !named.test(subject) && (generic.test(clause) || other.test(clause));
        });
      if (!found) continue;
      const { one, verb } = found;
      const clause = verb.subject.slice(verb.subject.lastIndexOf(',') + 1);
      const subject = clause.trim();
      const from = verb.from - clause.trimStart().length;
      yield {
        message: `Direction ${direction.number} is given to ${direction.to.map(({ name }) => name).join(' and ')}, but its sentence binds “${subject}”.`,
        at: one.span(from, from + subject.length),
        help: `Begin with the recipient: “${direction.to.map(({ name }) => name).join(' and ')} must …”.`,
      };
    }
  },
};
