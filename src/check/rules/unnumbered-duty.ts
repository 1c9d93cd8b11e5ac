/** Finds duties in the running text of a group, outside its numbered directions. */
import type { Rule } from '../rule.ts';

const duty = /\b(?:must|shall|(?:is|are) (?:directed|required) to)\b/;

export const unnumberedDuty: Rule = {
  id: 'unnumbered-duty',
  severity: 'advice',
  summary: 'The running text of a group says what must be done, outside its numbered directions.',
  why: 'What has no number cannot be cited, logged, varied or revoked (section 27(5) of the 2014 Act).',
  example: { file: '2030-31/02-resources.yaml', bad: 'must publish what it spends', good: 'publishes what it spends' },
  soundOnParts: true,
  *check(pack) {
    for (const group of pack.groups) {
      // Where nothing is numbered, that is one fault, and group-without-directions tells it.
      if (group.directions.length === 0) continue;
      for (const passage of group.text) {
        if (passage.kind === 'show') continue;
        const { text, textPath, items, origin } = passage;
        for (const { words, path } of [
          { words: text, path: textPath },
          ...items.map((item, index) => ({ words: item, path: ['items', index] })),
        ]) {
          const found = duty.exec(words);
          if (found)
            yield {
              message: `“${found[0]}” stands in the running text of group ${group.number}, under no number.`,
              at: origin.part(path, found.index, found.index + found[0].length),
              help: 'Write it as a direction with its own number.',
            };
        }
      }
    }
  },
};
