/** Finds possessives without their apostrophe: "the IJBs ability". */
import { matches } from '../../model/matches.ts';
import { bodyNames } from '../language/names.ts';
import { anyOf } from '../language/pattern.ts';
import { readingsWithFields } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

/** What a body has. Behind a plural would stand a verb. */
const owned =
  '(?:ability|accounts|aims?|ambitions?|annual|approach|area|arrangements|auditors?|boundary|budgets?|chief|commitments?|decisions?|directions?|duty|duties|finances|financial|functions|geographic|integrated|members(?:hip)?|new|objectives?|obligations?|officers?|own|performance|plans?\\s+(?:for|is|to|and|are|must)|policy|policies|position|powers?|priorities|procedures?|purposes?|resources|responsibility|responsibilities|roles?|staff|statutory|strategic|strategy|vision|website|workforce|work\\s+(?:to|on|in|with|and|is))';
const people =
  '(?:rights|needs|lives|homes?|safety|choices?|dignity|health|wellbeing|views|outcomes|independence|experiences?|services|support|voices?)';

const ofPeople = new RegExp(String.raw`\b((?:[Pp]eople|[Cc]hildren|[Mm]en|[Ww]omen)s)\s+${people}\b`, 'g');
const ofCarers =
  /\b(Carers)\s+(?:support\s+(?:services?|plans?|strategy)|assessments?|allowance|strategy|services)\b/gi;

export const missingApostrophe: Rule = {
  id: 'missing-apostrophe',
  severity: 'advice',
  summary: 'A possessive has lost its apostrophe, as in “the IJBs ability”.',
  why: 'Without it the reader takes the word for a plural and looks for a verb.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'The IJBs ability to plan care has grown.',
    good: 'The IJB’s ability to plan care has grown.',
  },
  soundOnParts: true,
  *check(pack) {
    const { abbreviations } = pack.glossary;
    const bodies = anyOf([...bodyNames(pack), ...abbreviations.flatMap(({ short, long }) => [short, long])]);
    const ofBody = new RegExp(String.raw`\b(${bodies}s)\s+${owned}\b`, 'g');
    for (const { words, span, typed } of readingsWithFields(pack))
      for (const pattern of [ofBody, ofPeople, ofCarers])
        for (const { 0: both, 1: word = '', index } of matches(words, pattern)) {
          const at = span(index, index + word.length);
          const right = pattern === ofCarers ? `${word}’` : `${word.slice(0, -1)}’s`;
          const fixable = pattern !== ofCarers && typed(index, index + word.length);
          yield {
            message: `“${both}” lacks an apostrophe.`,
            at,
            help:
              pattern === ofCarers
                ? `Write “${right}${both.slice(word.length)}”, or “${word.slice(0, -1)}${both.slice(word.length)}”.`
                : `Write “${right}”.`,
            ...(fixable && { fix: [{ at, text: right }] }),
          };
        }
  },
};
