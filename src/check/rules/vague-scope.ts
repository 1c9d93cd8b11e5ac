/** Finds directions that leave open whom or what they cover: "all relevant services", "where possible". */
import { matches } from '../../model/matches.ts';
import { directionReadings } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

const vague =
  /\b(?:(?:all|\bany|the|other)\s+)?(?:relevant|appropriate|applicable|suitable|necessary)\s+(?:services|teams|staff|partners|bodies|organisations|agencies|professionals|stakeholders|parties|providers|people)\b|\b(?:where|wherever|when|if|as)\s+(?:possible|appropriate|practicable|practical|feasible|necessary|relevant|required)\b|\bas\s+far\s+as\s+(?:possible|practicable)\b/gi;

export const vagueScope: Rule = {
  id: 'vague-scope',
  severity: 'advice',
  summary: 'A direction covers “all relevant services” or applies “where possible”.',
  why: 'Whoever must comply (section 27(4) of the 2014 Act) has to know what is covered; here every reader may decide alone.',
  example: {
    file: '2030-31/01-access.yaml',
    bad: 'must publish the opening hours of its day services where possible, by {deadline}.',
    good: 'must publish the opening hours of its day services, by {deadline}.',
  },
  soundOnParts: true,
  *check(pack) {
    for (const { direction, texts } of directionReadings(pack))
      for (const { words, span } of texts)
        for (const { 0: phrase, index } of matches(words, vague))
          yield {
            message: `“${phrase}” leaves open what direction ${direction.number} covers.`,
            at: span(index, index + phrase.length),
            help: 'Name the services or the cases that are meant, or leave the words out.',
          };
  },
};
