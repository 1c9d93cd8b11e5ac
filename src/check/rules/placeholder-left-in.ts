/** Finds marks that an author left for later: TBC, XX, [insert …], £X. */
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithReported } from '../language/readings.ts';

const marks = new RegExp(
  [
    String.raw`\b(?:TBC|TBD|TBA)\b`,
    String.raw`\b(?:T\. ?B\. ?[CDA]|t\. ?b\. ?[cda])(?:\.|\b)`,
    String.raw`\bto\s+be\s+(?:confirmed|decided|determined|advised|inserted|completed)(?=\s*(?:[.,;)\]]|$))`,
    String.raw`£\s?[Xx?_](?:[Xx?_,.\d]*[Xx?_\d])?(?:m|k)?(?![A-Za-z])`,
    String.raw`\b\d{0,2}X{2,}\b`,
    String.raw`\bx{2,}(?:/x{2,}){1,2}\b`,
    String.raw`\?{2,}`,
    String.raw`_{3,}`,
    String.raw`£?\[\s*\](?!\()`,
    String.raw`£?[[<](?:insert|enter|add|date|name|amount|number|figure|title|tbc|tbd|x{1,4})\b[^[\]<>]{0,80}[\]>](?!\()`,
    String.raw`\b(?:INSERT|ENTER) [A-Z]{2,}\b`,
    String.raw`\blorem ipsum\b`,
  ].join('|'),
  'gu',
);
/** The same marks in another case; the rest would then match ordinary words. */
const anyCase = /\b(?:tbc|tbd)\b|[[<](?:insert|enter)\b[^[\]<>]{0,80}[\]>](?!\()/gi;

/** Behind “is to be determined, ”: by whom or how, or what is to be done besides. Nothing is left open then. */
const goesOn =
  /^\s*,\s(?:[^.;]*?\b(?:by\s(?:the\s(?!end\b)|its?\b|their\b|an?\s|each\b|one\b|whoever\b)|under\s|in\s(?:accordance|line)\s)|\p{Ll}+ed(?:,|\sand)\s|(?:and\s)?(?:signed|sent|given|returned|published|recorded)\b)/u;
/** Before it: “how each is to be determined”. */
const isAsked = /\b(?:how|if|whether|what|which|who|when|where)\b[^,.;:]*$/;

export const placeholderLeftIn = patternRule({
  id: 'placeholder-left-in',
  severity: 'warning',
  summary: 'A mark left for later, such as TBC, XX, ???, £X or [insert …], stands in the text.',
  why: 'A body must comply with a direction (section 27(4) of the 2014 Act); it cannot comply with “TBC”.',
  example: {
    file: '2030-31/01-access.yaml',
    bad: 'must publish [insert what], by {deadline}.',
    good: 'must publish its access criteria, by {deadline}.',
  },
  texts: readingsWithReported,
  patterns: [marks, anyCase].map((pattern) => ({
    pattern,
    said: ({ 0: mark, index, input }, { role }) => {
      // That something is to be confirmed may be what there is to report.
      if (/^to\s/.test(mark) && (role === 'reported' || isSaid(input, index, mark.length))) return undefined;
      const before = role === 'reported' ? 'the Board is told' : 'the pack is approved';
      return {
        message: `“${mark}” was left in the text.`,
        help: `Write what is meant, or take it out, before ${before}.`,
      };
    },
  })),
});

function isSaid(words: string, at: number, length: number): boolean {
  return goesOn.test(words.slice(at + length, at + 300)) || isAsked.test(words.slice(Math.max(0, at - 150), at));
}
