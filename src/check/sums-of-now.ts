/** The sums in a text that can be held against the data of the year. */
import type { FinancialYear } from '../model/financial-year.ts';
import type { Recipient } from '../model/recipient.ts';
import { writtenSums, type WrittenSum } from '../model/written-sum.ts';
import { anyOf } from './language/pattern.ts';
import { namesAnotherTime, sentenceAround, speaksOfAnotherSum } from './language/sentence-around.ts';
import { aboutSum, ofPart } from './style/phrases.ts';

/** A sentence and the sums in it. */
interface Sums {
  readonly sentence: string;
  readonly sums: readonly WrittenSum[];
}

/** Before one that is rough, or a part. */
const before = new RegExp(String.raw`\b(?:${anyOf(aboutSum)}\s*$|${anyOf(ofPart)}\b)`, 'i');
/** Behind a part: “£3 million of it”, “£3 million for care homes”, not “for the year”. */
const behind = /^ (?:of (?:which|this|that|it|the)\b|for (?!(?:the|this) (?:financial )?year\b)[a-z])/;

/** By the sentences they stand in. None that is rough or a part, and none where the sentence speaks of another time or of another sum. */
export function sumsOfNow(text: string, year: FinancialYear): readonly Sums[] {
  const found: Sums[] = [];
  let sums: WrittenSum[] = [];
  let [start, end] = [0, -1];
  for (const one of writtenSums(text)) {
    if (one.from >= end) {
      const { sentence, from } = sentenceAround(text, one.from);
      sums = [];
      [start, end] = [from, from + sentence.length];
      if (!namesAnotherTime(sentence, year) && !speaksOfAnotherSum(sentence)) found.push({ sentence, sums });
    }
    if (!before.test(text.slice(start, one.from)) && !behind.test(text.slice(one.to))) sums.push(one);
  }
  return found;
}

/** Whose a sum is where the words right behind it say so: “£3 million from NHS Example”. */
export function bodyBehind(text: string, { to }: WrittenSum, bodies: readonly Recipient[]): Recipient | undefined {
  const joined = /^ (?:to|from|for|by) (?:the )?/.exec(text.slice(to, to + 20))?.[0];
  if (joined === undefined) return undefined;
  const named = bodies.filter(({ id, name }) =>
    [`{${id}}`, name].some((words) => text.startsWith(words, to + joined.length)),
  );
  return named.length === 1 ? named[0] : undefined;
}
