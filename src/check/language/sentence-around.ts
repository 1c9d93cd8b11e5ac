/** The sentence that a word stands in. */
import type { FinancialYear } from '../../model/financial-year.ts';
import { matches } from '../../model/matches.ts';
import { writtenDates } from '../../model/written-date.ts';
import { ofAnotherSum, ofAnotherTime } from '../style/phrases.ts';
import { anyOf } from './pattern.ts';

/** Sentences are not longer; beyond it nothing is looked at, so that a text full of matches takes no longer than its length. */
const reach = 1_000;

const stops = /[.?!]\s/g;

/** Its text without the stop, and where it begins. Sentences end at a stop, question or exclamation mark before a space. */
export function sentenceAround(text: string, offset: number): { readonly sentence: string; readonly from: number } {
  const start = Math.max(0, offset - reach);
  const window = text.slice(start, offset + reach);
  let from = 0;
  for (const stop of matches(window, stops)) {
    if (start + stop.index >= offset) return { sentence: window.slice(from, stop.index), from: start + from };
    from = stop.index + stop[0].length;
  }
  return { sentence: window.slice(from), from: start + from };
}

/** However they are typed, “2029/30” or “2029–2030”; not within a number such as EDI-2025-41. */
const years = /(?<![A-Za-z\d.-])(20\d\d)[-–/](?:20)?(\d\d)\b/g;

/** Whether a sentence speaks of a financial year other than this. */
export function namesAnotherYear(sentence: string, year: string): boolean {
  return matches(sentence, years).some(([, first, last]) => `${first}-${last}` !== year);
}

/** “29/30”. */
const shortYears = /(?<![\d/–-])(\d\d)[-–/](\d\d)(?![\d/–-])/g;
/** “In 2028”; not the year of an Act. */
const calendarYears =
  /(?<![\w£.,/–-]|\b(?:Act|Order|Regulations) )20\d\d(?![\w/–-]|[.,]\d| (?:Act|Order|Regulations)\b)/g;

/** Whether a sentence speaks of another time than this financial year: of another, of a calendar year or of a day outside it. */
export function namesAnotherTime(sentence: string, { id, start, end }: FinancialYear): boolean {
  const isElsewhere = (date: string): boolean => date < start.slice(0, date.length) || date > end.slice(0, date.length);
  return (
    namesAnotherYear(sentence, id) ||
    matches(sentence, shortYears).some(
      ([words, first, last]) => (Number(first) + 1) % 100 === Number(last) && !id.endsWith(words.replace(/\D/, '-')),
    ) ||
    matches(sentence, calendarYears).some(([year]) => isElsewhere(year)) ||
    writtenDates(sentence).some(({ date }) => date !== undefined && isElsewhere(date))
  );
}

const anotherSum = new RegExp(String.raw`\b(?:${anyOf(ofAnotherSum)}|${anyOf(ofAnotherTime)}\b)`, 'i');
/** “The council paid £3,000,000”, not “is paid” nor “to be paid”. */
const paidBefore = /(?<!\b(?:is|are|be|being) )\b(?:paid|gave|contributed) £/i;

/** Whether a sentence speaks of a sum that is not to be the one in the data, or need not be: a cost, an offer, last year’s. */
export function speaksOfAnotherSum(sentence: string): boolean {
  return anotherSum.test(sentence) || paidBefore.test(sentence);
}

/** Whether a sentence names a body, by its name or as a fact in braces. */
export function namesBody(sentence: string, { id, name }: { readonly id: string; readonly name: string }): boolean {
  return sentence.includes(`{${id}}`) || sentence.includes(name);
}
