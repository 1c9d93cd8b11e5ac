/** Finds statements that leave both answers standing: "was/was not", "accepted agreed". */
import { anyOf } from '../language/pattern.ts';
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithFields } from '../language/readings.ts';
import { bothAnswers, decided } from '../style/phrases.ts';
import { inText } from '../rule.ts';

const patterns = [
  /\b(\w{2,20})\s?\/\s?\1\s+not\b/gi,
  /\b(\w{2,20})\s?\/\s?not\s+\1\b/gi,
  new RegExp(String.raw`\b${anyOf(bothAnswers)}\b`, 'gi'),
  new RegExp(String.raw`\b${anyOf(decided)}(?:\s+|\s?/\s?)${anyOf(decided)}\b`, 'gi'),
];

export const unresolvedAlternative = patternRule({
  severity: 'warning',
  summary: 'A statement leaves two answers standing, such as “was/was not” or “accepted agreed”.',
  why: 'A statement of fact that has not been decided tells the reader nothing, and cannot be issued.',
  example: inText('The offer was/was not accepted.', 'The offer was accepted.'),
  texts: readingsWithFields,
  patterns: patterns.map((pattern) => ({
    pattern,
    said: ([both]) => ({
      message: `“${both}” leaves two answers standing.`,
      help: 'Keep the one that is true, as the minute has it, and delete the other.',
    }),
  })),
});
