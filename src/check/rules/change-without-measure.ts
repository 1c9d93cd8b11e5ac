/** Finds directions that order a change which nobody could measure. */
import { matches } from '../../model/matches.ts';
import { directionReadings } from '../language/readings.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

const change =
  /\b(?:(?:an?|the)\s+(?:increase|reduction|decrease)|increas(?:es|ed|ing)|(?<!\b(?:an?|the|\bany)\s)increase|reduc(?:e|es|ed|ing)|demonstrat(?:e|es|ed|ing)(?!\s+best\s+value)|describ(?:e|es|ed|ing)|embed(?:s|ded|ding)?)\b/gi;
const figure =
  /\d\s?%|\bper\s?cent\b|\b(?:by|to|at\s+least|no\s+more\s+than|from)\s+(?:£\s?)?\d{1,3}(?:,\d{3})*\b(?!\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))/i;

export const changeWithoutMeasure: Rule = {
  severity: 'advice',
  summary:
    'A direction wants something increased, reduced, demonstrated or embedded, and gives neither a number nor a measure.',
  why: 'Without a starting point and a measure nobody can say whether it was done. Advice: common practice, not a requirement of the Act.',
  example: inFirstGroup(
    `    lead: Head of Adult Services
    text: "{example-council} must reduce waiting for its day services, by {deadline}."`,
    `    measures: ["Longest wait for day services: 4 weeks, now 9 (annual report)."]
    lead: Head of Adult Services
    text: "{example-council} must reduce waiting for its day services, by {deadline}."`,
    `    measures: ["Share of day services with published opening hours: 100% (annual report)."]
    lead: Head of Adult Services
    text: "{example-council} must publish the opening hours of its day services, by {deadline}."`,
  ),
  *check(pack) {
    for (const { direction, texts } of directionReadings(pack)) {
      if (direction.measures.length > 0 || texts.some(({ words }) => figure.test(words))) continue;
      for (const { words, span } of texts) {
        const [found, ...more] = matches(words, change);
        if (!found) continue;
        const said = [...new Set([found, ...more].map((one) => `“${one[0]}”`))].slice(0, 3).join(' and ');
        yield {
          message: `Direction ${direction.number} says ${said}, but not by how much or how it will be seen.`,
          at: span(found.index, found.index + found[0].length),
          help: 'Add “measures:” with what is counted, where it stands now and where it should be.',
        };
        break;
      }
    }
  },
};
