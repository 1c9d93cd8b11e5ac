/** Finds directions that leave open whom or what they cover: "all relevant services", "where possible". */
import { anyOf } from '../language/pattern.ts';
import { patternRule } from '../language/pattern-rule.ts';
import { readingsOfDirections } from '../language/readings.ts';
import { anybody, vagueCases, vagueWhich } from '../style/phrases.ts';
import { inFirstGroup } from '../rule.ts';

const vague = new RegExp(
  String.raw`\b(?:(?:all|any|the|other)\s+)?${anyOf(vagueWhich)}\s+${anyOf(anybody)}\b|\b(?!as\s+(?:necessary|required)\s+(?:by|under)\b)${anyOf(vagueCases)}\b`,
  'gi',
);

export const vagueScope = patternRule({
  severity: 'advice',
  summary: 'A direction covers “all relevant services” or applies “where possible”.',
  why: 'Whoever must comply (section 27(4) of the 2014 Act) has to know what is covered; here every reader may decide alone.',
  example: inFirstGroup(
    'must publish the opening hours of its day services where possible, by {deadline}.',
    'must publish the opening hours of its day services, by {deadline}.',
  ),
  texts: readingsOfDirections,
  patterns: [
    {
      pattern: vague,
      said: ([phrase], { direction }) => ({
        message: `“${phrase}” leaves open what direction ${direction?.number ?? ''} covers.`,
        help: 'Name the services or the cases that are meant, or leave the words out.',
      }),
    },
  ],
});
