/** Takes over into an authored text what a reader changed in it as it was printed: the places of the words that went and came. */
import { diffArrays } from 'diff';
import type { Edit } from '../diagnostic.ts';
import { asTyped } from '../doc/typeset.ts';
import type { AuthoredText } from '../model/authored-text.ts';
import type { Facts } from '../model/placeholder.ts';

/** A character as it is printed, and what it was printed from: from one offset of the text to another. */
interface Printed {
  readonly character: string;
  readonly from: number;
  readonly to: number;
  /** Whether it is a letter of a fact, which the text does not spell. */
  readonly isFact: boolean;
}

/** What the text becomes, or why it cannot; `isFact` where what was changed is written elsewhere. */
export type Rewording = { readonly edits: readonly Edit[] } | { readonly because: string; readonly isFact?: true };

/** Undefined where the paragraph, with or without a label before it, is none of the text. */
export function reworded(
  { text, origin, path }: AuthoredText,
  facts: Facts,
  before: string,
  after: string,
): Rewording | undefined {
  const paragraph = paragraphsOf(text, facts).find((one) => isIn(before, wordsOf(one)));
  if (!paragraph) return undefined;
  const label = before.slice(0, before.length - wordsOf(paragraph).length);
  if (!after.startsWith(label)) return { because: 'its number or mark was changed' };
  const edits: Edit[] = [];
  for (const { at, length, words } of differences(wordsOf(paragraph), after.slice(label.length))) {
    const gone = paragraph.slice(at, at + length);
    if (gone.some(({ isFact }) => isFact))
      return { because: 'a fact is printed there that the data says', isFact: true };
    if (gone.some(({ from }, index) => index > 0 && gone[index - 1]?.to !== from))
      return { because: 'emphasis or a link begins or ends there' };
    if (/[\\*[\]{}]/.test(words)) return { because: 'it has marks that mean something else in the files' };
    edits.push(exchanged(paragraph, { at, length, words }, (from, to) => origin.part(path, from, to)));
  }
  return { edits };
}

/** Where the text goes over several lines, the words that come are divided after as many words as those that went. */
function exchanged(
  paragraph: readonly Printed[],
  { at, length, words }: Difference,
  placeOf: (from: number, to: number) => Edit['at'],
): Edit {
  const from = paragraph[at]?.from ?? paragraph.at(-1)?.to ?? 0;
  const whole = placeOf(from, paragraph[at + length - 1]?.to ?? from);
  if (length === 0) return { at: whole, text: words };
  const startOf = (index: number): Edit['at']['start'] | undefined => {
    const one = paragraph[index];
    return one && placeOf(one.from, one.to).start;
  };
  const indents = new Map<number, number>();
  let end = whole.end;
  let count = 0;
  for (let index = at; index < at + length; index++) {
    if (paragraph[index]?.character !== ' ') continue;
    count = wordsOf(paragraph.slice(at, index)).split(' ').filter(Boolean).length;
    const [here, next] = [startOf(index), startOf(index + 1)];
    if (!here || !next || next.line === here.line) continue;
    indents.set(count, next.column - 1);
    // The spaces before the next line belong to the break.
    if (index === at + length - 1) end = next;
  }
  return { at: { ...whole, end }, text: divided(words, indents) };
}

/** @param indents of the lines that begin after so many words */
function divided(words: string, indents: ReadonlyMap<number, number>): string {
  let count = 0;
  return (words.match(/\s+|\S+/g) ?? [])
    .map((part) => {
      if (!/^\s/.test(part)) count++;
      const indent = /^\s/.test(part) ? indents.get(count) : undefined;
      return indent === undefined ? part : `\n${' '.repeat(indent)}`;
    })
    .join('');
}

/** Whether a paragraph of the text is printed so. */
export function isPrinted({ text }: Pick<AuthoredText, 'text'>, facts: Facts, words: string): boolean {
  return paragraphsOf(text, facts).some((one) => isIn(words, wordsOf(one)));
}

function wordsOf(paragraph: readonly Printed[]): string {
  return paragraph.map(({ character }) => character).join('');
}

/** "1.1 The council …", "• The council …". */
function isIn(before: string, words: string): boolean {
  if (words === '' || !asTyped(before).endsWith(asTyped(words))) return false;
  const label = before.slice(0, before.length - words.length);
  return label === '' || /^(Aim \d+|\S{1,8}) $/.test(label);
}

/** An empty line; a placeholder; what stands for itself behind a backslash, or between letters or spaces; other marks of the light Markdown. */
const piece =
  /\n[^\S\n]*\n\s*|\{([^{}\n]*)\}|\s+|\\([*[\]])|(?<=[\p{L}\p{N}])\*+(?=[\p{L}\p{N}])|(?<!\S)\*(?!\S)|(\*|\\(?=\n)|\[(?=[^[\]\n]+\]\([^()\s]+\))|\]\([^()\s]+\))|./gsu;

/** Without the marks of the light Markdown. */
function paragraphsOf(text: string, facts: Facts): readonly (readonly Printed[])[] {
  const paragraphs: Printed[][] = [[]];
  for (const found of text.matchAll(piece)) {
    const [typed, name, sign, mark] = found;
    if (/^\n[^\S\n]*\n/.test(typed)) paragraphs.push([]);
    const place = { from: found.index, to: found.index + typed.length, isFact: name !== undefined };
    for (const character of mark === undefined ? printedAs(sign ?? typed, name, facts) : '')
      paragraphs.at(-1)?.push({ character, ...place });
  }
  return paragraphs.map(trimmed);
}

/** What a stretch of the text is printed as; a placeholder that stands for nothing stays as it is typed. */
function printedAs(typed: string, name: string | undefined, facts: Facts): string {
  if (name !== undefined) return facts.get(name) ?? typed;
  return /^\s/.test(typed) ? ' ' : typed;
}

function trimmed(paragraph: readonly Printed[]): readonly Printed[] {
  const isSpace = (one: Printed | undefined): boolean => one?.character === ' ';
  const start = isSpace(paragraph[0]) ? 1 : 0;
  return paragraph.slice(start, isSpace(paragraph.at(-1)) ? -1 : undefined);
}

interface Difference {
  /** In characters of what was printed. */
  readonly at: number;
  readonly length: number;
  readonly words: string;
}

/** Word by word. */
export function differences(before: string, after: string): readonly Difference[] {
  const [old, now] = [before, after].map((text) => text.match(/\s+|[^\s]+/gu) ?? []);
  const found: Difference[] = [];
  let at = 0;
  let open: Difference | undefined;
  const settle = (): void => {
    if (open) found.push(open);
    open = undefined;
  };
  const comparator = (one: string, other: string): boolean => asTyped(one) === asTyped(other);
  for (const { added, removed, value } of diffArrays([...(old ?? [])], [...(now ?? [])], { comparator })) {
    const words = value.join('');
    const length = [...words].length;
    if (added) open = { at: open?.at ?? at, length: open?.length ?? 0, words: (open?.words ?? '') + words };
    else if (removed) {
      open = { at: open?.at ?? at, length: (open?.length ?? 0) + length, words: open?.words ?? '' };
      at += length;
    } else {
      settle();
      at += length;
    }
  }
  settle();
  return found;
}
