/** The sentence that a word stands in. */
import { matches } from '../../model/matches.ts';
import { ofAnotherSum } from '../style/phrases.ts';
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

const anotherSum = new RegExp(String.raw`\b${anyOf(ofAnotherSum)}`, 'i');

/** Whether a sentence speaks of a sum that is not to be the one in the data, or need not be: a cost, an offer, last year’s. */
export function speaksOfAnotherSum(sentence: string): boolean {
  return anotherSum.test(sentence);
}

/** Whether a sentence names a body, by its name or as a fact in braces. */
export function namesBody(sentence: string, { id, name }: { readonly id: string; readonly name: string }): boolean {
  return sentence.includes(`{${id}}`) || sentence.includes(name);
}
