/** Finds names of facts in brackets that are not braces: [deadline], <deadline>, (payment:nhs-lothian), or between signs: %deadline%. */
import { statementNames } from '../../model/funding-statement.ts';
import { matches } from '../../model/matches.ts';
import { factsOf } from '../../model/placeholder.ts';
import { readingsWithFields } from '../language/readings.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

/**
 * Whatever stands in brackets as one word, or two with a colon. Which are names is looked up: a pattern of all names would be as long as the
 * longest id that somebody wrote.
 */
const bracketed =
  /\[ ?([a-z][^[\]()<>\s]{0,300}(?:(?<=:) [^[\]()<>\s]{1,300})?) ?\](?!\()|[<«]([a-z][^[\]()<>«»\s]{0,300})[>»]|\(([a-z][^[\]()<>\s]{0,300})\)|%([a-z][^[\]()<>%\s]{0,300})%/gi;

/** The name as it is looked up: with a capital only one that has a colon is surely none of the words “(IJB)” or “(Plan)”. */
function nameIn(typed: string): string {
  return typed.includes(':') ? typed.replace(' ', '').toLowerCase() : typed;
}

export const placeholderInOtherBrackets: Rule = {
  severity: 'warning',
  summary:
    'The name of a fact stands in square, angle or round brackets, between per cent signs or behind a dollar sign, and not in braces.',
  why: 'Only what stands in braces is filled in. The name would be printed, and the date, the sum or the body would be missing.',
  example: inFirstGroup('access criteria, by [deadline].', 'access criteria, by {deadline}.'),
  holds: 'texts',
  *check(pack) {
    const names = new Set(['deadline', ...factsOf(pack).keys(), ...statementNames(pack)]);
    for (const { words, span } of readingsWithFields(pack)) {
      if (!/[[<«(%] ?[a-z]/i.test(words)) continue;
      for (const found of matches(words, bracketed)) {
        const name = nameIn(found.slice(1).find((one) => one !== undefined) ?? '');
        if (!names.has(name)) continue;
        yield {
          message: `“${found[0]}” would be printed: only what stands in braces is filled in.`,
          at: span(found.index, found.index + found[0].length),
          help: `Write {${name}}.`,
        };
      }
    }
  },
};
