/** Texts as rules read them: as they are printed, each stretch of white space as one space, so that no unseen mark hides a word from a rule. */
import type { Origin, Path } from '../../diagnostic.ts';
import { printable } from '../../doc/characters.ts';
import { matches, once } from '../../model/matches.ts';
import { targets } from './links.ts';

/** The words, and for each of their UTF-16 units where its spelling begins and ends in the text as typed. */
export interface Plain {
  readonly words: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Anything else than single spaces and what is certain to be printed as it stands. */
const unusual = /[^\x20-\x7e\xa1-\xac\xae-\u017f–—‘’“”•…]| {2}/;
const pieces = /\s+|\P{M}\p{M}*|\p{M}+/gu;
const hyphens = /[\u2010\u2011]/g;

/** Undefined when the text is plain already. */
export function plain(text: string): Plain | undefined {
  return unusual.test(text) ? once(text, plain, () => made(text)) : undefined;
}

/** The words alone. */
export function plainWords(text: string): string {
  return plain(text)?.words ?? text;
}

/** A name or another short text in one line: an empty line within it is a fault of its own, and makes it no other name. */
export function inOneLine(text: string): string {
  return plainWords(text).replaceAll(/\s+/g, ' ');
}

/** In small letters, each stretch of white space one space: for telling whether words are the same. */
export function inSmallLetters(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ');
}

interface Typed {
  readonly text: string;
  readonly origin: Origin;
  readonly path: Path;
}

/** The same text with plain words; its places are still those of what was typed. */
export function plainly<T extends Typed>(typed: T): T {
  return withWords(typed, plain(typed.text));
}

/** The same without the addresses of links, of which nothing is printed: `[the plan]()`. One with a brace may have a fact, and stays. */
export function withoutAddresses<T extends Typed>(typed: T): T {
  const { text } = typed;
  if (!text.includes('](')) return plainly(typed);
  const hidden = targets(text).filter(([from, to]) => !/[{}]/.test(text.slice(from, to)));
  return withWords(
    typed,
    once(text, withoutAddresses, () => made(text, hidden)),
  );
}

function withWords<T extends Typed>(typed: T, found: Plain | undefined): T {
  return found ? { ...typed, text: found.words, origin: wayBack(typed.origin, found, typed.text.length) } : typed;
}

type Brackets = ReturnType<typeof targets>;

/** @param hidden with what is left out between them, in order */
function made(text: string, hidden: Brackets = []): Plain {
  let words = '';
  const starts: number[] = [];
  const ends: number[] = [];
  // Asking the words that have grown so far would read them all, each time.
  let endsInSpace = false;
  for (const { 0: piece, index } of piecesIn(text, hidden)) {
    const to = index + piece.length;
    const isSpace = /^\s/.test(piece);
    if (isSpace && endsInSpace) {
      ends[ends.length - 1] = to;
      continue;
    }
    const shown = isSpace ? spaceOf(piece) : printable(piece).replace(hyphens, '-');
    words += shown;
    if (shown !== '') endsInSpace = /\s$/.test(shown);
    for (let unit = 0; unit < shown.length; unit++) {
      starts.push(index);
      ends.push(to);
    }
  }
  return { words, starts, ends };
}

function piecesIn(text: string, hidden: Brackets): readonly RegExpExecArray[] {
  let next = 0;
  return matches(text, pieces).filter(({ index }) => {
    while ((hidden[next]?.[1] ?? Infinity) <= index) next++;
    const [from = Infinity, to = 0] = hidden[next] ?? [];
    return index <= from || index >= to - 1;
  });
}

/** An empty line parts paragraphs. */
function spaceOf(piece: string): string {
  return /\n[ \t]*\n/.test(piece) ? '\n\n' : ' ';
}

function wayBack(origin: Origin, { starts, ends }: Plain, length: number): Origin {
  return {
    file: origin.file,
    span: (...path) => origin.span(...path),
    key: (...path) => origin.key(...path),
    at: (...path) => origin.at(...path),
    part: (path, from, to) => {
      const start = starts[from] ?? length;
      return origin.part(path, start, to > from ? (ends[to - 1] ?? length) : start);
    },
  };
}
