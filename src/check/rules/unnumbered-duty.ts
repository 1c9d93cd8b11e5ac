/** Finds duties in the running text of a group, outside its numbered directions. */
import { plainly } from '../language/plain.ts';
import type { Rule } from '../rule.ts';

const duty = /\b(?:must|shall|(?:is|are) (?:directed|required) to)\b/;

export const unnumberedDuty: Rule = {
  severity: 'advice',
  summary: 'The running text of a group says what must be done, outside its numbered directions.',
  why: 'What has no number cannot be cited, logged, varied or revoked (section 27(5) of the 2014 Act).',
  example: { file: '2030-31/02-resources.yaml', bad: 'must publish what it spends', good: 'publishes what it spends' },
  *check(pack) {
    for (const group of pack.groups) {
      // Where nothing is numbered, that is one fault, and group-without-directions tells it.
      if (group.directions.length === 0) continue;
      for (const passage of group.text) {
        if (passage.kind === 'show') continue;
        const { origin } = passage;
        for (const { text, origin: within, path } of [
          { text: passage.text, origin, path: passage.textPath },
          ...passage.items.map((item, index) => ({ text: item, origin, path: ['items', index] })),
        ].map(plainly)) {
          const found = duty.exec(text);
          if (found)
            yield {
              message: `“${found[0]}” stands in the running text of group ${group.number}, under no number.`,
              at: within.part(path, found.index, found.index + found[0].length),
              help: 'Write it as a direction with its own number.',
            };
        }
      }
    }
  },
};
