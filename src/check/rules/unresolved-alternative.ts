/** Finds statements that leave both answers standing: "was/was not", "accepted agreed". */
import { matches } from '../../model/matches.ts';
import { readingsWithFields } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

const decided = '(?:accepted|agreed|approved|considered|declined|deferred|noted|offered|rejected|refused)';
const patterns = [
  /\b(\w{2,20})\s?\/\s?\1\s+not\b/gi,
  /\b(\w{2,20})\s?\/\s?not\s+\1\b/gi,
  /\b(?:can\s?\/\s?cannot|yes\s?\/\s?no)\b/gi,
  /\bdelete\s+as\s+(?:appropriate|applicable|necessary)\b/gi,
  new RegExp(String.raw`\b${decided}(?:\s+|\s?/\s?)${decided}\b`, 'gi'),
];

export const unresolvedAlternative: Rule = {
  id: 'unresolved-alternative',
  severity: 'warning',
  summary: 'A statement leaves two answers standing, such as “was/was not” or “accepted agreed”.',
  why: 'A statement of fact that has not been decided tells the reader nothing, and cannot be issued.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'The offer was/was not accepted.',
    good: 'The offer was accepted.',
  },
  soundOnParts: true,
  *check(pack) {
    for (const { words, span } of readingsWithFields(pack))
      for (const pattern of patterns)
        for (const { 0: both, index } of matches(words, pattern))
          yield {
            message: `“${both}” leaves two answers standing.`,
            at: span(index, index + both.length),
            help: 'Keep the one that is true, as the minute has it, and delete the other.',
          };
  },
};
