/** Finds marks that an author left for later: TBC, XX, [insert …], £X. */
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithNames } from '../language/readings.ts';
import { inFirstGroup } from '../rule.ts';

const marks = new RegExp(
  [
    String.raw`\b(?:TBC|TBD|TBA)\b`,
    String.raw`\b(?:T\. ?B\. ?[CDA]|t\. ?b\. ?[cda])(?:\.|\b)`,
    String.raw`\bto\s+be\s+(?:confirmed|decided|determined|advised|inserted|completed)(?=\s*(?:[.,;)\]]|$))`,
    String.raw`£\s?[Xx?_](?:[Xx?_,.\d]*[Xx?_\d])?(?:m|k)?(?![A-Za-z])`,
    // “KW1 5XX” is a postcode.
    String.raw`(?<!\b[A-Z]{1,2}\d[A-Z\d]? (?=\dXX\b))\b\d{0,2}X{2,}\b`,
    String.raw`\bx{2,}(?:/x{2,}){1,2}\b`,
    String.raw`\?{2,}`,
    String.raw`_{3,}`,
    String.raw`£?\[\s*\](?!\()`,
    String.raw`£?[[<](?:insert|enter|add|date|name|amount|number|figure|title|tbc|tbd|x{1,4})\b[^[\]<>]{0,80}[\]>](?!\()`,
    // To a colleague, by her initials.
    String.raw`\[[A-Z]{2,3}(?:: | to (?:add|check|confirm|provide|supply|update)\b)[^[\]<>]{0,80}\](?!\()`,
    String.raw`\b(?:INSERT|ENTER) [A-Z]{2,}\b`,
    String.raw`\blorem ipsum\b`,
    // What Word prints where a reference leads to nothing.
    String.raw`\bError! (?:Reference source not found|Bookmark not defined|No text of specified style)\b`,
  ].join('|'),
  'gu',
);
/** The same marks in another case; the rest would then match ordinary words. */
const anyCase = /\b(?:tbc|tbd)\b|[[<](?:insert|enter)\b[^[\]<>]{0,80}[\]>](?!\()/gi;

/** What says nothing where it is the whole of a short text, such as a lead or a measure; a dash says that there is none. */
const nothingSaid = /^(?:tba|to be agreed|n\/a|[?….]+)$/gi;

/** Behind “is to be determined”: by whom or how, or what is to be done besides. Nothing is left open then. */
const goesOn =
  /^\s*,\s(?:(?:and\s)?(?:signed|sent|given|returned|published|recorded)(?:,|\sand\b|\sto\b|\.|$)|(?:(?:for|at|on|with|within)\s[^.;,]{1,60},\s)?(?:by\s(?:the\s(?!end\b)|its?\b|their\b|an?\s|each\b|one\b|whoever\b)|under\s(?:the|its|this|that|section|paragraph|regulation)\b|in\s(?:accordance|line)\s)|without\s)/;
/** Before it: “how each is to be determined”; “where a date is to be confirmed” leaves it open. */
const isAsked = /\b(?:how|whether)\s(?:[\w’'-]+\s){1,6}(?:is|are|was|were)\s$/;
const isDecidedLater = /\b(?:what|when|where|why|whom|which\s[\w’'-]+)\s(?:[\w’'-]+\s){0,6}(?:is|are|was|were)\s$/;

/** Before “to be completed”: what is work and no part of the text, in a clause that says more of it; “Assessment to be completed.” is a mark. */
const isWork =
  /\b(?:assessments|reviews|checks|referrals|visits|works|repairs|courses|surveys|inspections|audits|evaluations|adaptations|treatments|tasks|plans)\s$/;
const isSaidMore = /\b(?:must|shall|should|will|may|are|is)\s/;
/** Before “to be completed” and “to be advised”: a duty or a right of somebody. */
const isDuty = /\b(?:has|have)\s$/;
const isRight = /\b(?:rights?|entitled|ask|asks|asked|wish|wishes|wants?)\s$/;
/** Parts of a text and facts: “the date has to be completed” leaves it open. */
const isOfText =
  /\b(?:this|rest|remainder|sections?|tables?|figures?|amounts?|dates?|texts?|paragraphs?|appendix|appendices|annex|budgets?|sums?|names?|numbers?\s(?!of\b)|lead|details|column|page|row|yet)\b/i;

export const placeholderLeftIn = patternRule({
  severity: 'warning',
  summary: 'A mark left for later, such as TBC, XX, ???, £X or [insert …], stands in the text.',
  why: 'A body must comply with a direction (section 27(4) of the 2014 Act); it cannot comply with “TBC”.',
  example: inFirstGroup(
    'must publish [insert what], by {deadline}.',
    'must publish its access criteria, by {deadline}.',
  ),
  texts: readingsWithNames,
  patterns: [marks, anyCase, nothingSaid].map((pattern) => ({
    pattern,
    said: ({ 0: mark, index, input }, { role }) => {
      if (pattern === nothingSaid && role !== 'field') return undefined;
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
  const before = words.slice(Math.max(0, at - 150), at);
  const mark = words.slice(at, at + length);
  if (isAsked.test(before) || (mark.endsWith('advised') && isRight.test(before))) return true;
  if (mark.endsWith('completed') && isOfWork(before.split(/[.;:()]/).at(-1) ?? '')) return true;
  // What is to be confirmed is open, whoever does it.
  if (!/(?:decided|determined|completed)$/.test(mark)) return false;
  return goesOn.test(words.slice(at + length, at + 300)) || isDecidedLater.test(before);
}

function isOfWork(clause: string): boolean {
  return (isDuty.test(clause) || (isWork.test(clause) && isSaidMore.test(clause))) && !isOfText.test(clause);
}
