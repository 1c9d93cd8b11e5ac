/** Finds directions in which a recipient must act with the health and social care partnership. */
import { matches } from '../../model/matches.ts';
import { partnershipNames } from '../language/names.ts';
import { anyOf } from '../language/pattern.ts';
import { directionReadings } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

export const partnershipAsCounterparty: Rule = {
  id: 'partnership-as-counterparty',
  severity: 'advice',
  summary:
    'A direction has a recipient work with the health and social care partnership, as if that were another body.',
  why: 'The partnership is no legal person: its staff are those of the Health Board and the council, so the recipients are told to work with themselves.',
  example: {
    file: '2030-31/01-access.yaml',
    bad: 'must work with Example Health and Social Care to publish the opening hours of its day services, by {deadline}.',
    good: 'must publish the opening hours of its day services, by {deadline}.',
  },
  soundOnParts: true,
  *check(pack) {
    const pattern = new RegExp(
      String.raw`\bwith\s+(?:the\s+)?(${anyOf(partnershipNames(pack))})\b(?!['’]s?\b|\s+(?:area|areas|staff|services|locality|localities|data|budget|plan)\b)`,
      'g',
    );
    for (const { direction, texts } of directionReadings(pack))
      for (const { words, span } of texts)
        for (const { 0: all, 1: name = '', index } of matches(words, pattern))
          yield {
            message: `Direction ${direction.number} has its recipients work with ${name}, which is no body of its own.`,
            at: span(index + all.length - name.length, index + all.length),
            help: 'Say what each recipient must do itself; name the partnership’s officer as the lead if need be.',
          };
  },
};
