/** Finds words in braces that stand for nothing. */
import { nearest } from '../../diagnostic.ts';
import { everyText } from '../../model/authored-text.ts';
import { factsOf, factsOfDirection, placeholders } from '../../model/placeholder.ts';
import type { Rule } from '../rule.ts';

const group = (name: string): string => `number: "1"
title: Access
statement: People find the help they need.
directions:
  - number: "1.1"
    to: [nhs-example]
    text: NHS Example must publish its access criteria for {${name}}.
`;

export const unknownPlaceholder: Rule = {
  id: 'unknown-placeholder',
  severity: 'error',
  summary: 'Words in braces stand for no fact.',
  why: 'A fact in braces is filled in from the data. One that is not known would be printed as it stands.',
  example: { bad: { '01-access.yaml': group('yaer') }, good: { '01-access.yaml': group('year') } },
  soundOnParts: false,
  *check(pack) {
    const facts = factsOf(pack);
    for (const { text, origin, path, direction } of everyText(pack)) {
      const known = direction ? factsOfDirection(direction, facts) : facts;
      for (const { name, from, to } of placeholders(text)) {
        if (known.has(name)) continue;
        const near = nearest(name, known.keys());
        yield {
          message: name === 'deadline' && direction ? `{deadline} has nothing to stand for: direction ${direction.number} has no deadline.` : `{${name}} stands for nothing.`,
          at: origin.part(path, from, to),
          help: name === 'deadline' && direction ? 'Add a line “deadline:” with the id of a date in deadlines.yaml.' : near ? `Did you mean {${near}}?` : `There are ${[...known.keys()].map((one) => `{${one}}`).join(', ')}.`,
        };
      }
    }
  },
};
