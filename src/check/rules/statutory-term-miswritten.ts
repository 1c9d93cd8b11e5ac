/** Finds terms of the law in a wrong form: "Integrated Authorities", "Self Directed Support". */
import { matches } from '../../model/matches.ts';
import { anyOf } from '../language/pattern.ts';
import { readingsWithFields } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

export const statutoryTermMiswritten: Rule = {
  id: 'statutory-term-miswritten',
  severity: 'warning',
  summary: 'A term of the law stands in a form that the law does not use.',
  why: 'A term means what the Act says it means. A near miss means nothing in law, and cannot be found by a search.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'Integrated Authorities plan care.',
    good: 'Integration Authorities plan care.',
  },
  soundOnParts: true,
  *check(pack) {
    const right = new Map<string, string>();
    for (const { name, not } of pack.glossary.terms)
      for (const wrong of [...not, ...unhyphened(name)]) right.set(flat(wrong), name);
    const pattern = new RegExp(String.raw`(?<!\w)(${anyOf(right.keys())})(s?)(?!\w)`, 'gi');
    for (const { words, span, typed } of readingsWithFields(pack))
      for (const { 0: wrong, 1: single = '', 2: plural = '', index } of matches(words, pattern)) {
        const term = `${right.get(flat(single)) ?? single}${plural}`;
        // A term in small letters may be ordinary words.
        if (wrong === term || !/[A-Z]/.test(wrong)) continue;
        const at = span(index, index + wrong.length);
        yield {
          message: `“${wrong}” is written for “${term}”.`,
          at,
          help: `Write “${term}”.`,
          ...(typed(index, index + wrong.length) && { fix: [{ at, text: term }] }),
        };
      }
  },
};

/** The forms that leave a hyphen out. */
function unhyphened(name: string): readonly string[] {
  return name.includes('-') ? [name.replaceAll('-', ' '), name.replaceAll('-', '')] : [];
}

function flat(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ');
}
