/** Where the sentences and the words of a text begin and end. */
import { matches, once } from '../../model/matches.ts';

/** Characters `from` up to `to` of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The end of a text that is the sentence of a payment or of a sum set aside, with its full stop. */
export const endsInStatement = /\{statement[a-z0-9:-]{1,200}\}$/;

/** A stop behind these ends no sentence; nor does one before a small letter. */
const shortened =
  /(?:^|[\s(.])(?:e\.g|i\.e|etc|cf|No|Nos|para|paras|ss?|art|reg|regs|St|Dr|Mr|Mrs|Ms|Prof|p|pp|vol|[A-Z])$/;

/** The sentences: up to a full stop, a question or exclamation mark before a space, or up to an empty line. */
export function sentences(text: string): readonly Stretch[] {
  return once(text, sentences, split);
}

const ends = /[.!?]["'”’)\]*_]{0,4}(?=\s|$)|\n[ \t]*(?=\n)/g;

function split(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const end of matches(text, ends)) {
    const to = end.index + end[0].length;
    if (
      end[0].startsWith('.') &&
      (shortened.test(text.slice(Math.max(0, end.index - 7), end.index)) || /^\s+[a-z]/.test(text.slice(to, to + 20)))
    )
      continue;
    push(found, text, start, to);
    start = to;
  }
  push(found, text, start, text.length);
  return found;
}

/** The words: whatever stands between spaces and holds a letter or a digit. */
export function words(text: string): readonly Stretch[] {
  return once(text, words, () => tokens(text).filter((one) => /[\p{L}\p{N}]/u.test(one.text)));
}

const unspaced = /\S+/g;

/** Whatever stands between spaces, a lone "&" too. */
export function tokens(text: string): readonly Stretch[] {
  return once(text, tokens, () =>
    matches(text, unspaced).map((found) => ({ from: found.index, to: found.index + found[0].length, text: found[0] })),
  );
}

/** The last word of the text, with the punctuation that is joined to it. */
export function lastWord(text: string): Stretch {
  let to = text.length;
  while (to > 0 && /\s/.test(text.charAt(to - 1))) to--;
  let from = to;
  while (from > 0 && /\S/.test(text.charAt(from - 1))) from--;
  return { from, to, text: text.slice(from, to) };
}

function push(found: Stretch[], text: string, start: number, end: number): void {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (to > from) found.push({ from, to, text: text.slice(from, to) });
}
