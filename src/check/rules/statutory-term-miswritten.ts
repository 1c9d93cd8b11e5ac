/** Finds terms of the law in a wrong form: "Integrated Authorities", "Self Directed Support". */
import type { Pack } from '../../model/pack.ts';
import { anyOf } from '../language/pattern.ts';
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithFields } from '../language/readings.ts';
import { inSmallLetters } from '../language/plain.ts';
import { inText } from '../rule.ts';

export const statutoryTermMiswritten = patternRule({
  severity: 'warning',
  summary: 'A term of the law stands in a form that the law does not use.',
  why: 'A term means what the Act says it means. A near miss means nothing in law, and cannot be found by a search.',
  example: inText('Integrated Authorities plan care.', 'Integration Authorities plan care.'),
  texts: readingsWithFields,
  patterns: (pack) => {
    const right = wrongForms(pack);
    return [
      {
        pattern: new RegExp(String.raw`(?<!\w)(${anyOf(right.keys())})(s?)(?!\w)`, 'gi'),
        said: ([wrong, single = '', plural = '']) => {
          const term = `${right.get(inSmallLetters(single)) ?? single}${plural}`;
          // A term in small letters may be ordinary words.
          if (wrong === term || !/[A-Z]/.test(wrong)) return undefined;
          return { message: `“${wrong}” is written for “${term}”.`, help: `Write “${term}”.`, instead: term };
        },
      },
    ];
  },
});

/** Each wrong form with the term that is meant. */
function wrongForms({ glossary }: Pack): ReadonlyMap<string, string> {
  return new Map(
    glossary.terms.flatMap(({ name, not }) =>
      [...not, ...unhyphened(name)].map((wrong) => [inSmallLetters(wrong), name] as const),
    ),
  );
}

/** The forms that leave a hyphen out. */
function unhyphened(name: string): readonly string[] {
  return name.includes('-') ? [name.replaceAll('-', ' '), name.replaceAll('-', '')] : [];
}
