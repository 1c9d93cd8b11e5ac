/** Finds abbreviations that are nearly a declared one: HSPC for HSCP. */
import { matches } from '../../model/matches.ts';
import { oneSlipApart, sameLetters } from '../language/closeness.ts';
import { inNumbers } from '../language/numbers.ts';
import { findingIn } from '../language/reading.ts';
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
    for (const one of all)
      for (const { 1: short = '', index } of matches(one.words, capitals)) {
        if (declared.has(short) || explained.has(short) || isOfNumber(one.words, index)) continue;
        const right = meantBy(short, declared, near);
        if (right === undefined) continue;
        yield findingIn(one, index, index + short.length, {
          message: `“${short}” is written for “${right}”.`,
          help: `Write “${right}”; if “${short}” is meant, add it to the abbreviations in directions/glossary.yaml.`,
          instead: sameLetters(short, right) ? right : undefined,
        });
      }
  },
};

/** @param known what was found of others */
function meantBy(
  short: string,
  declared: ReadonlySet<string>,
  known: Map<string, string | undefined>,
): string | undefined {
  const isLike = (own: string): boolean =>
    sameLetters(short, own) || (own.length >= 4 && short.length >= 4 && oneSlipApart(short, own));
  if (!known.has(short)) known.set(short, [...declared].find(isLike));
  return known.get(short);
}
