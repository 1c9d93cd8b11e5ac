/** Finds directions in which a recipient must act with the health and social care partnership. */
import { partnershipNames } from '../language/names.ts';
import { named } from '../language/pattern.ts';
import { patternRule } from '../language/pattern-rule.ts';
import { readingsOfDirections } from '../language/readings.ts';
import { inFirstGroup } from '../rule.ts';

/** What the partnership has is not the partnership. */
const own = String.raw`(?!['’]s?\b|\s+(?:area|areas|staff|services|locality|localities|data|budget|plan)\b)`;

export const partnershipAsCounterparty = patternRule({
  severity: 'advice',
  summary:
    'A direction has a recipient work with the health and social care partnership, as if that were another body.',
  why: 'The partnership is no legal person: its staff are those of the Health Board and the council, so the recipients are told to work with themselves.',
  example: inFirstGroup(
    'must work with Example Health and Social Care to publish the opening hours of its day services, by {deadline}.',
    'must publish the opening hours of its day services, by {deadline}.',
  ),
  texts: readingsOfDirections,
  patterns: (pack) => [
    {
      pattern: new RegExp(String.raw`\bwith\s+(?:the\s+)?(${named(partnershipNames(pack))})${own}`, 'g'),
      said: ([all, name = ''], { direction }) => ({
        message: `Direction ${direction?.number ?? ''} has its recipients work with ${name}, which is no body of its own.`,
        from: all.length - name.length,
        help: 'Say what each recipient must do itself; name the partnership’s officer as the lead if need be.',
      }),
    },
  ],
});
