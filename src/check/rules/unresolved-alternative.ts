/** Finds statements that leave both answers standing: "was/was not", "accepted agreed". */
import { everyText } from '../../model/authored-text.ts';
import type { Rule } from '../rule.ts';

const alternative = /\b(is|are|was|were|has|have|will|did|does|do)\s?\/\s?\1 not\b/gi;
const doubled = /\b(?:accepted|agreed|approved|considered|noted|rejected|confirmed|offered)\s+(?:accepted|agreed|approved|considered|noted|rejected|confirmed|offered)\b/gi;

export const unresolvedAlternative: Rule = {
  id: 'unresolved-alternative',
  severity: 'warning',
  summary: 'A statement leaves two answers standing, such as “was/was not” or “accepted agreed”.',
  why: 'A statement of fact that has not been decided tells the reader nothing, and cannot be issued.',
  example: { file: '2030-31/pack.yaml', at: 'They replace the Directions for 2029-30.', bad: 'The offer was/was not accepted.', good: 'The offer was accepted.' },
  soundOnParts: true,
  *check(pack) {
    for (const { text, origin, path } of everyText(pack))
      for (const pattern of [alternative, doubled])
        for (const found of text.matchAll(pattern))
          yield { message: `“${found[0]}” leaves two answers standing.`, at: origin.part(path, found.index, found.index + found[0].length), help: 'Keep the one that is true, from the minute, and delete the other.' };
  },
};
