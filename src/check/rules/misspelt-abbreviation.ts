/** Finds abbreviations that are nearly a declared one: HSPC for HSCP. */
import { matches } from '../../model/matches.ts';
import { oneSlipApart, sameLetters } from '../language/closeness.ts';
import { inNumbers } from '../language/numbers.ts';
import { readingsWithReported } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';

const inBrackets = /\(([A-Z]{3,8})s?\)/g;
const capitals = /\b([A-Z]{3,8})(?:s|['’]s)?\b/g;

export const misspeltAbbreviation: Rule = {
  severity: 'warning',
  summary: 'An abbreviation is one or two letters from one in the glossary.',
  why: 'A reader takes HSPC for another body than HSCP; in a document that binds, that is a question of who must act.',
  example: inText('The IBJ plans care with the people who use it.', 'The IJB plans care with the people who use it.'),
  holds: 'texts',
  *check(pack) {
    const declared = new Set(pack.glossary.abbreviations.map(({ short }) => short));
    const all = readingsWithReported(pack);
    const isOfNumber = inNumbers(pack);
    // One that the text explains itself, "(SPG)", or that is used without its like, is another abbreviation.
    const explained = new Set(all.flatMap(({ words }) => matches(words, inBrackets).map((found) => found[1])));
    const near = new Map<string, string | undefined>();
    for (const { words, span, typed } of all)
      for (const { 1: short = '', index } of matches(words, capitals)) {
        if (declared.has(short) || explained.has(short) || isOfNumber(words, index)) continue;
        if (!near.has(short))
          near.set(
            short,
            [...declared].find(
              (one) => sameLetters(short, one) || (one.length >= 4 && short.length >= 4 && oneSlipApart(short, one)),
            ),
          );
        const right = near.get(short);
        if (right === undefined) continue;
        const at = span(index, index + short.length);
        yield {
          message: `“${short}” is written for “${right}”.`,
          at,
          help: `Write “${right}”; if “${short}” is meant, add it to the abbreviations in directions/glossary.yaml.`,
          ...(sameLetters(short, right) && typed(index, index + short.length) && { fix: [{ at, text: right }] }),
        };
      }
  },
};
