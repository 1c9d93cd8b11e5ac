/** Finds directions that speak of targets and give none. */
import { textsOfDirection } from '../language/texts.ts';
import { everyDirection } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

const target =
  /\b(?:targets|(?:a|an|the|its|their|this|that) (?:[a-z]+ )?target)\b(?! (?:outreach|people|support|resources))/i;
/** "An approach that targets": there it is a verb. */
const verb = /\b(?:that|which|who|it|approach|programme|plan|must|to) $/i;
const years = /\b\d{4}(?:-\d{2,4})?\b/g;

export const targetWithoutValue: Rule = {
  severity: 'advice',
  summary: 'A direction speaks of targets and gives none.',
  why: 'Whether a target is met can only be judged against a number.',
  example: {
    file: '2030-31/02-resources.yaml',
    at: 'must each report its own spending to {ijb} every three months."',
    bad: 'must each meet their savings targets."',
    good: 'must each meet their savings targets of 2% a year."',
  },
  *check(pack) {
    for (const direction of everyDirection(pack)) {
      const texts = textsOfDirection(direction);
      if (texts.some(({ text }) => /\d/.test(text.replaceAll(years, '')))) continue;
      for (const { text, origin, path } of texts) {
        const found = target.exec(text);
        if (!found || verb.test(text.slice(Math.max(0, found.index - 12), found.index))) continue;
        yield {
          message: `Direction ${direction.number} speaks of targets and gives none.`,
          at: origin.part(path, found.index, found.index + found[0].length),
          help: 'Give the number, or name the document and paragraph that has it.',
        };
        break;
      }
    }
  },
};
