/** Finds marks that an author left for later: TBC, XX, [insert …], £X. */
import { everyText } from '../../model/authored-text.ts';
import type { Rule } from '../rule.ts';

const marks = /\b(?:TBC|TBD|TBA)\b|\bto be (?:confirmed|decided|agreed|advised)\b|\bX{2,}\b|\?{3,}|\[(?:insert|enter|add|date|name|amount|tbc|x*|\s*)\b[^\]]*\]|£X+\b/gi;

const group = (text: string): string => `number: "1"
title: Access
statement: People find the help they need.
directions:
  - number: "1.1"
    to: [nhs-example]
    text: ${text}
`;

export const placeholderLeftIn: Rule = {
  id: 'placeholder-left-in',
  severity: 'warning',
  summary: 'A mark left for later, such as TBC or [insert], stands in the text.',
  why: 'A body must comply with a direction (section 27(4) of the 2014 Act); it cannot comply with “TBC”.',
  example: {
    bad: { '01-access.yaml': group('NHS Example must publish its access criteria by TBC.') },
    good: { '01-access.yaml': group('NHS Example must publish its access criteria by 31 May 2030.') },
  },
  soundOnParts: true,
  *check(pack) {
    for (const { text, origin, path } of everyText(pack))
      for (const found of text.matchAll(marks))
        yield { message: `“${found[0]}” was left in the text.`, at: origin.part(path, found.index, found.index + found[0].length), help: 'Write what is meant, or take it out, before the pack is approved.' };
  },
};
