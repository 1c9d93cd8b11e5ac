/** Finds marks that an author left for later: TBC, XX, [insert …], £X. */
import { everyText } from '../../model/authored-text.ts';
import type { Rule } from '../rule.ts';

const marks = /\b(?:TBC|TBD|TBA)\b|\bto be (?:confirmed|decided|agreed|advised)\b|\bX{2,}\b|\?{3,}|\[(?:insert|enter|add|date|name|amount|tbc|x*|\s*)\b[^\]]*\]|£X+\b/gi;

export const placeholderLeftIn: Rule = {
  id: 'placeholder-left-in',
  severity: 'warning',
  summary: 'A mark left for later, such as TBC or [insert], stands in the text.',
  why: 'A body must comply with a direction (section 27(4) of the 2014 Act); it cannot comply with “TBC”.',
  example: { file: '2030-31/01-access.yaml', bad: 'must publish TBC, by {deadline}.', good: 'must publish its access criteria, by {deadline}.' },
  soundOnParts: true,
  *check(pack) {
    for (const { text, origin, path } of everyText(pack))
      for (const found of text.matchAll(marks))
        yield { message: `“${found[0]}” was left in the text.`, at: origin.part(path, found.index, found.index + found[0].length), help: 'Write what is meant, or take it out, before the pack is approved.' };
  },
};
