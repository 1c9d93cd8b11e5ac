/** Finds words that run into each other behind a comma, a colon or a full stop: “costs,fees”, “its plan.It”. */
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithNames } from '../language/readings.ts';
import { inText } from '../rule.ts';

/** A full stop within an address has small letters behind it. */
const pattern = /(?<=\p{Ll}{2})(?:,(?=\p{L}{2})|[.:?!](?=\p{Lu}\p{Ll}))/gu;

export const spaceMissing = patternRule({
  severity: 'advice',
  summary: 'There is no space behind a comma, a colon or a full stop.',
  why: 'Two words run into each other in print, and are read out as one.',
  example: inText(
    'The Board plans care with carers,people who use it and staff.',
    'The Board plans care with carers, people who use it and staff.',
  ),
  texts: readingsWithNames,
  patterns: [
    {
      pattern,
      said: ([mark]) => ({
        message: `There is no space behind “${mark}”.`,
        help: 'Put a space behind it.',
        instead: `${mark} `,
      }),
    },
  ],
});
