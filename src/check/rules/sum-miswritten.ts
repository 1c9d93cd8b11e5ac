/** Finds sums in texts whose figures cannot be right: “£10,0000”, “£1.000”, “£1O0”, “1,000£”. */
import { misparted } from '../../model/written-sum.ts';
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithNames } from '../language/readings.ts';
import { inText } from '../rule.ts';

const withPoints = /£ ?(?!0)\d{1,3}(?:\.\d{3}){1,5}(?![\d,]|\.\d)/g;
/** Three decimals of a million are right, wherever that is said: “£1.125 million”, “in £m: £1.125”, “£1.5m (of it £1.125 …)”. */
const inMillions = /[£\d] ?(?:bn|k|m)\b|£ ?[’']?000|\b(?:billion|million|thousand)s?\b/i;
/** So are those of a rate, “from £1.045 to £1.095 per mile”. */
const inRates =
  /£ ?\d{1,3}\.\d{3}(?:\/| (?:an?|each|every|per|for (?:an?|each|every)) (?!month|year))|\bper (?:hour|kilometre|litre|meal|mile|unit)\b|\b(?:rate|tariff|unit price)s?\b/i;
/** A comma behind a point, or two points; a nought before a comma. */
const otherMarks =
  /£ ?\d{1,3}(?:\.\d{3}){1,5},\d{1,2}(?![\d,])|£ ?\d[\d,]{0,15}(?:\.\d\d){2,5}(?![\d.])|£ ?0(?:,\d{3}){1,5}(?![\d,])/g;
/** One or many decimals of a sum with commas: right in millions and thousands alone. */
const otherDecimals = /£ ?\d{1,3}(?:,\d{3}){1,5}\.(?:\d|\d{3,9})(?!\d|\.\d)/g;
/** A letter among the figures, or the sign behind them. */
const others =
  /£ ?(?:\d[\d,.]{0,20})?[OolI](?=[\d,OolI]{0,9}\d)[\d,OolI]{1,20}|£ ?\d[\d,]{0,20}O{1,9}\b|(?<![£\d,.])\d[\d,.]{0,20}£(?! ?\d)/g;

const said = ([words]: RegExpExecArray): { readonly message: string; readonly help: string } => ({
  message: `“${words}” is not written as a sum is.`,
  help: 'Write it as “£56,593,000” is, with a comma before each three figures, or as “£56.6 million”.',
});

/** Whether its decimals may be meant; those of £2.500 a day are hardly. */
function isExact({ 0: words, input }: RegExpExecArray): boolean {
  return inMillions.test(input) || (!words.endsWith('00') && inRates.test(input));
}

export const sumMiswritten = patternRule({
  severity: 'warning',
  summary: 'A sum in a text has too many or too few figures behind a comma or point, or a letter among them.',
  why: 'Nobody can tell which sum is meant: £10,0000 may be £10,000 or £100,000.',
  example: inText('The Board plans care for £10,0000 a day.', 'The Board plans care for £10,000 a day.'),
  texts: readingsWithNames,
  patterns: [
    { pattern: misparted, said },
    {
      pattern: withPoints,
      said: (found) => (found[0].split('.').length === 2 && isExact(found) ? undefined : said(found)),
    },
    { pattern: otherDecimals, said: (found) => (isExact(found) ? undefined : said(found)) },
    { pattern: otherMarks, said },
    { pattern: others, said },
  ],
});
