/** Finds possessives without their apostrophe: "the IJBs ability". */
import { bodyNames } from '../language/names.ts';
import { anyOf } from '../language/pattern.ts';
import { patternRule, type Pattern } from '../language/pattern-rule.ts';
import { readingsWithReported } from '../language/readings.ts';
import { peopleHave } from '../style/phrases.ts';
import { inText } from '../rule.ts';

/** What a body has. Behind a plural would stand a verb. */
const owned =
  '(?:ability|accounts|aims?|ambitions?|annual|approach|area|arrangements|auditors?|boundary|budgets?|chief|commitments?|decisions?|directions?|duty|duties|finances|financial|functions|geographic|integrated|members(?:hip)?|new|objectives?|obligations?|officers?|own|performance|plans?\\s+(?:for|is|to|and|are|must)|policy|policies|position|powers?|priorities|procedures?|purposes?|resources|responsibility|responsibilities|roles?|staff|statutory|strategic|strategy|vision|website|workforce|work\\s+(?:to|on|in|with|and|is))';
const ofPeople = new RegExp(String.raw`\b((?:[Pp]eople|[Cc]hildren|[Mm]en|[Ww]omen)s)\s+${anyOf(peopleHave)}\b`, 'g');
const ofCarers =
  /\b(Carers)\s+(?:support\s+(?:services?|plans?|strategy)|assessments?|allowance|strategy|services)\b/gi;

export const missingApostrophe = patternRule({
  severity: 'advice',
  summary: 'A possessive has lost its apostrophe, as in “the IJBs ability”.',
  why: 'Without it the reader takes the word for a plural and looks for a verb.',
  example: inText('The IJBs ability to plan care has grown.', 'The IJB’s ability to plan care has grown.'),
  texts: readingsWithReported,
  patterns: (pack) => {
    const spelt = pack.glossary.abbreviations.flatMap(({ short, long }) => [short, long]);
    const bodies = anyOf([...bodyNames(pack), ...spelt]);
    return [
      { pattern: new RegExp(String.raw`(?<!\w)(${bodies}s)\s+${owned}\b`, 'g'), said: ofOne },
      { pattern: ofPeople, said: ofOne },
      { pattern: ofCarers, said: ofMany },
    ];
  },
});

const ofOne: Pattern['said'] = ([both, word = '']) => {
  const right = `${word.slice(0, -1)}’s`;
  return { message: `“${both}” lacks an apostrophe.`, to: word.length, help: `Write “${right}”.`, instead: right };
};

/** Whether one carer or all are meant only the author knows, so that nothing is put right. */
const ofMany: Pattern['said'] = ([both, word = '']) => {
  const rest = both.slice(word.length);
  const help = `Write “${word}’${rest}”, or “${word.slice(0, -1)}${rest}”.`;
  return { message: `“${both}” lacks an apostrophe.`, to: word.length, help };
};
