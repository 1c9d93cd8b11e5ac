/** Marks of emphasis that belong to no other: packs print them as they stand. */
import { matches } from '../../model/matches.ts';

/** A run of asterisks. */
export interface Mark {
  readonly at: number;
  readonly length: number;
  /** Whether words follow it at once, or end at it; neither where spaces are around it. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** How many of its asterisks belong to no other. */
  readonly left: number;
}

type Run = { -readonly [Key in keyof Mark]: Mark[Key] };

const run = /\*+/g;
/** Asterisks that are meant as such, and addresses. */
const noMark = /\\[*[\]]|\*\.\*|(?<=\]\()[^()\s]+|https?:\/\/[^\s()]+/g;
const letter = /[\p{L}\p{N}]/u;
const sign = /[\p{P}\p{S}]/u;

/** Of the text of one paragraph, as CommonMark pairs them. */
export function unpairedMarks(paragraph: string): readonly Mark[] {
  if (!paragraph.includes('*')) return [];
  const words = paragraph.replace(noMark, (found) => '.'.repeat(found.length));
  const all = matches(words, run).flatMap(({ 0: { length }, index }) => runAt(words, index, length) ?? []);
  let open: Run[] = [];
  for (const one of all) {
    if (one.closes) open = withoutPairs(open, one);
    if (one.opens && one.left > 0) open.push(one);
  }
  return all.filter(({ left }) => left > 0);
}

/** What stays open when those are taken away that the run closes. */
function withoutPairs(open: readonly Run[], closing: Run): Run[] {
  let rest = [...open];
  while (closing.left > 0) {
    const opening = rest.findLast((one) => arePair(one, closing));
    if (!opening) break;
    const count = opening.left >= 2 && closing.left >= 2 ? 2 : 1;
    opening.left -= count;
    closing.left -= count;
    rest = rest.slice(0, rest.indexOf(opening) + (opening.left > 0 ? 1 : 0));
  }
  return rest;
}

/** The last of CommonMark's rules for emphasis: “**a*b**” is one. */
function arePair(opening: Run, closing: Run): boolean {
  const isEither = opening.closes || closing.opens;
  return !(isEither && closing.left % 3 !== 0 && (opening.left + closing.left) % 3 === 0);
}

/** Undefined between letters or figures, as in “12*4”. */
function runAt(words: string, at: number, length: number): Run | undefined {
  const [before, after] = [words[at - 1] ?? ' ', words[at + length] ?? ' '];
  if (letter.test(before) && letter.test(after)) return undefined;
  const isOpen = (next: string, other: string): boolean =>
    !/\s/.test(next) && (!sign.test(next) || /\s/.test(other) || sign.test(other));
  return { at, length, left: length, opens: isOpen(after, before), closes: isOpen(before, after) };
}
