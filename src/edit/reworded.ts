/** Takes over into an authored text what a reader changed in it as it was printed: the places of the words that went and came. */
import { diffArrays } from 'diff';
import { isWithin, type Edit, type Span } from '../diagnostic.ts';
import { printable } from '../doc/characters.ts';
import { asTyped } from '../doc/typeset.ts';
import type { AuthoredText } from '../model/authored-text.ts';
import { marked, type Marked, type MarkedWords, type Typed } from '../model/markup.ts';
import { monthNames } from '../model/iso-date.ts';
import { isDirectionNumber } from '../model/number.ts';
import type { Facts } from '../model/placeholder.ts';

/** A character as it is printed, and what it was printed from: from one offset of the text to another. */
interface Printed extends Typed {
  readonly character: string;
  /** What it stands in between two marks. */
  readonly part: Marked;
  /** Whether it is a letter of a fact, which the text does not spell. */
  readonly isFact: boolean;
}

/** What the text becomes, or why it cannot; `isFact` where what was changed is written elsewhere. */
export type Rewording = { readonly edits: readonly Edit[] } | Refused;
interface Refused {
  readonly because: string;
  readonly isFact?: true;
}

/** Undefined where the paragraph, with or without a label before it, is none of the text. */
export function reworded(
  { text, origin, path, role }: AuthoredText,
  facts: Facts,
  before: string,
  after: string,
): Rewording | undefined {
  const [paragraph, ...others] = paragraphsOf(text, facts).filter((one) => isIn(before, wordsOf(one), role));
  if (!paragraph) return undefined;
  if (others.length > 0) return { because: `the same words stand in ${others.length + 1} places` };
  const label = before.slice(0, before.length - wordsOf(paragraph).length);
  if (!after.startsWith(label)) return { because: 'its number or mark was changed' };
  const words = after.slice(label.length);
  const changes = differences(wordsOf(paragraph), words);
  const refused = changes.map((one) => refusal(one, paragraph)).find((one) => one !== undefined);
  if (refused) return refused;
  const isRead = (all: readonly Difference[]): boolean => reads(text, facts, paragraph, all, words);
  // A heading is printed as it stands; elsewhere a mark that would have a meaning has none behind a backslash.
  const isHeading = role.endsWith('heading');
  const quoted = changes.map((one) => ({ ...one, words: one.words.replace(/[*[\]]/g, '\\$&') }));
  const spelt = changes.reduce<readonly Difference[]>(
    (all, one, index) => {
      const plainly = all.with(index, one);
      return all[index]?.words !== one.words && isRead(plainly) ? plainly : all;
    },
    isHeading ? changes : quoted,
  );
  if (!isRead(spelt))
    return { because: isHeading ? 'a heading has no marks' : 'it has marks that would be read otherwise there' };
  return { edits: spelt.map((one) => exchanged(paragraph, one, (from, to) => origin.part(path, from, to))) };
}

function refusal({ at, length, words }: Difference, paragraph: readonly Printed[]): Refused | undefined {
  const gone = paragraph.slice(at, at + length);
  const parts = new Set(gone.map(({ part }) => part));
  if (
    gone.some(({ isFact }) => isFact) ||
    isAmidFact(paragraph, at) ||
    isDayBefore(words, paragraph.slice(at + length))
  )
    return { because: 'a fact is printed there that the data says', isFact: true };
  if ([...parts].some((part) => part.kind === 'break')) return { because: 'a line ends there by hand' };
  if ([...parts].some((part) => part.kind === 'words' && part.places.length === 0))
    return { because: 'the address of a link without words is printed there' };
  if (parts.size > 1) return { because: 'emphasis or a link begins or ends there' };
  return /[{}]/.test(words) ? { because: 'words in braces are facts in the files' } : undefined;
}

function isAmidFact(paragraph: readonly Printed[], at: number): boolean {
  const [last, next] = [paragraph[at - 1], paragraph[at]];
  return last?.isFact === true && next?.isFact === true && last.part === next.part && last.from === next.from;
}

/** “by 31 {deadline}”: the day of a month that the data says. */
function isDayBefore(words: string, rest: readonly Printed[]): boolean {
  const isFact = rest.find(({ character }) => character !== ' ')?.isFact === true;
  const next = wordsOf(rest).trimStart();
  return (
    isFact &&
    /(?:^|\s)\d{1,2}(?:st|nd|rd|th)?(?: of)?\s*$/.test(words) &&
    monthNames.some((one) => next.startsWith(one))
  );
}

/** Whether the text with these changes is printed with those words in the place of the paragraph, and otherwise, marks too, as it was. */
function reads(
  text: string,
  facts: Facts,
  paragraph: readonly Printed[],
  changes: readonly Difference[],
  words: string,
): boolean {
  const changed = changes.reduceRight((all, one) => {
    const { from, to } = stretchOf(paragraph, one);
    return all.slice(0, from) + one.words + all.slice(to);
  }, text);
  const isMeant = (one: string, meant: string): boolean => asTyped(one) === asTyped(meant);
  const meant = paragraphsOf(text, facts).map(wordsOf);
  meant[meant.indexOf(wordsOf(paragraph))] = words;
  const now = paragraphsOf(changed, facts).map(wordsOf);
  return (
    now.length === meant.length &&
    now.every((one, index) => isMeant(one, meant[index] ?? '')) &&
    marksOf(marked(changed).flat()) === marksOf(marked(text).flat())
  );
}

/** The marks without their words. */
function marksOf(parts: readonly Marked[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'words') return '';
      return part.kind === 'break'
        ? '/'
        : `<${part.kind === 'link' ? part.target : part.kind} ${marksOf(part.content)}>`;
    })
    .join('');
}

function stretchOf(paragraph: readonly Printed[], { at, length }: Difference): Typed {
  const from = paragraph[at]?.from ?? paragraph.at(-1)?.to ?? 0;
  return { from, to: length === 0 ? from : (paragraph[at + length - 1]?.to ?? from) };
}

/** Where the text goes over several lines, the words that come are divided after as many words as those that went. */
function exchanged(
  paragraph: readonly Printed[],
  { at, length, words }: Difference,
  placeOf: (from: number, to: number) => Edit['at'],
): Edit {
  const { from, to } = stretchOf(paragraph, { at, length, words });
  const whole = placeOf(from, to);
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

/** What stands before a paragraph of the text that is printed so, '' where nothing does; undefined where none is. */
export function labelBefore(
  { text, role }: Pick<AuthoredText, 'text' | 'role'>,
  facts: Facts,
  words: string,
): string | undefined {
  const own = paragraphsOf(text, facts).find((one) => isIn(words, wordsOf(one), role));
  return own && words.slice(0, words.length - wordsOf(own).length);
}

/** What is printed of a text from that place. */
export function printedFrom({ text, origin, path }: AuthoredText, facts: Facts, place: Span): string {
  return paragraphsOf(text, facts)
    .map((one) => wordsOf(one.filter(({ from, to }) => to > from && isWithin(origin.part(path, from, to), place))))
    .filter((words) => words !== '')
    .join(' ');
}

function wordsOf(paragraph: readonly Printed[]): string {
  return paragraph.map(({ character }) => character).join('');
}

/** "1.1 The council …", "• The council …", "A Access"; no text “health” in “Sexual health”. */
function isIn(before: string, words: string, role: AuthoredText['role']): boolean {
  if (words === '' || !asTyped(before).endsWith(asTyped(words))) return false;
  const label = before.slice(0, before.length - words.length);
  const mark = role.endsWith('heading') ? /^\S{1,8} $/ : /^(?:Aim \d+|[^\p{L}\d\s]|\(?[\p{L}\d]{1,6}[.)]) $/u;
  return label === '' || mark.test(label) || isDirectionNumber(label.trimEnd());
}

/** As they are printed, each stretch of white space as one space. */
function paragraphsOf(text: string, facts: Facts): readonly (readonly Printed[])[] {
  return marked(text, 'places').map((parts) => {
    const all = parts.flatMap((part) => printedOf(part, facts));
    return trimmed(all.filter(({ character }, index) => character !== ' ' || all[index - 1]?.character !== ' '));
  });
}

function printedOf(part: Marked, facts: Facts): readonly Printed[] {
  switch (part.kind) {
    case 'break':
      return [{ character: ' ', ...part.place, part, isFact: false }];
    case 'words':
      return printedWords(part, facts);
    default:
      return part.content.flatMap((inner) => printedOf(inner, facts));
  }
}

/** A placeholder, white space, or a letter with its marks. */
const piece = /\{([^{}\n]*)\}|\s+|\P{M}\p{M}*|\p{M}+/gu;

function printedWords(part: MarkedWords, facts: Facts): readonly Printed[] {
  return [...part.words.matchAll(piece)].flatMap(({ 0: typed, 1: name, index }) => {
    const fact = name === undefined ? undefined : facts.get(name);
    const from = part.places[index]?.from ?? 0;
    const to = part.places[index + typed.length - 1]?.to ?? 0;
    return Array.from(shown(fact ?? typed), (character) => ({ character, from, to, part, isFact: fact !== undefined }));
  });
}

function shown(words: string): string {
  return printable(words).replace(/\s+/g, ' ');
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

/** A word, and the marks around it. */
function withMarksApart(word: string): readonly string[] {
  const isMark = (at: number): boolean => /[.,;:!?()'"‘’“”]/.test(word.charAt(at));
  let [from, to] = [0, word.length];
  while (from < to && isMark(from)) from++;
  while (to > from && isMark(to - 1)) to--;
  return [word.slice(0, from), word.slice(from, to), word.slice(to)].filter((one) => one !== '');
}

/** Word by word. */
export function differences(before: string, after: string): readonly Difference[] {
  const [old, now] = [before, after].map((text) => (text.match(/\s+|\S+/gu) ?? []).flatMap(withMarksApart));
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
