/** What was changed in a file after it was made: its paragraphs against those of the file as it was made. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { ReadParagraph } from './passages.ts';

export interface Edit {
  /** "Direction 1.1", or the heading that it stands under. */
  readonly place: string;
  readonly before?: string;
  readonly after?: string;
  /** The first words of the row of a table that it stands in, behind them. */
  readonly row?: string;
  /** Not of the words, but of what says how they look. */
  readonly isLook?: true;
  /** What words that stand there now do not say of themselves, and those before did not have: `struck through`, `superscript`. */
  readonly looks?: readonly string[];
  /** Whose changes are tracked there. */
  readonly by?: readonly string[];
}

/** In the order of the file. A paragraph that stands where another went is that one, reworded. */
export function editsBetween(made: readonly ReadParagraph[], found: readonly ReadParagraph[]): readonly Edit[] {
  const edits: Edit[] = [];
  let gone: readonly ReadParagraph[] = [];
  const settle = (come: readonly ReadParagraph[]): void => {
    // No look is what became of words.
    for (const isLook of [undefined, true]) {
      const [left, right] = [gone, come].map((all) => all.filter((one) => one.isLook === isLook));
      edits.push(...editsOf(left ?? [], right ?? []));
    }
    gone = [];
  };
  for (const { added, removed, value } of diffArrays([...made], [...found], {
    comparator: (one, other) => one.text === other.text,
  })) {
    if (removed) gone = value;
    else settle(added ? value : []);
  }
  settle([]);
  return edits;
}

/** As many as went are those that went; of more or fewer those that are alike are the same. */
function editsOf(gone: readonly ReadParagraph[], come: readonly ReadParagraph[]): readonly Edit[] {
  if (gone.length === come.length) return gone.map((was, index) => editOf(was, come[index]));
  const [left, right] = [[...gone], [...come]];
  return diffArrays([...gone], [...come], { comparator: areAlike }).flatMap(({ added, removed, count }): Edit[] => {
    if (removed) return left.splice(0, count).map((was) => editOf(was, undefined));
    if (added) return right.splice(0, count).map((is) => editOf(undefined, is));
    const others = right.splice(0, count);
    return left.splice(0, count).map((was, index) => editOf(was, others[index]));
  });
}

function editOf(was: ReadParagraph | undefined, is: ReadParagraph | undefined): Edit {
  const { place = '', row } = was ?? is ?? {};
  const looks = is?.looks?.filter((look) => !was?.looks?.includes(look)) ?? [];
  return {
    place,
    ...(row !== undefined && { row }),
    ...(was && { before: was.text }),
    ...(is && { after: is.text }),
    ...((was ?? is)?.isLook && { isLook: true as const }),
    ...(looks.length > 0 && { looks }),
    ...(is?.by && { by: is.by }),
  };
}

/** Whether half of the words of the longer are in both. */
function areAlike(one: ReadParagraph, other: ReadParagraph): boolean {
  const [words, others] = [one, other].map(({ text }) => text.split(' '));
  const known = new Set(words);
  const common = (others ?? []).filter((word) => known.has(word)).length;
  return 2 * common >= Math.max(words?.length ?? 0, others?.length ?? 0);
}

/** The words that a text has besides those of another; undefined where it lacks any of these. */
export function comeInto(before: string, text: string): string | undefined {
  const parts = diffWordsWithSpace(before, text, { maxEditLength: 2000 });
  if (!parts || parts.some(({ removed }) => removed)) return undefined;
  return parts.flatMap(({ added, value }) => (added ? [value.trim()] : [])).join(' … ');
}

/** What went from a paragraph and what came to it: three words in a row, and words of four letters and abbreviations with their place. Where the same came to another, the paragraphs were divided, joined or moved. @param common what says nothing of where it came from, unless the paragraph begins or ends otherwise than before */
export function passing(
  { place, before = '', after = '', isLook }: Edit,
  common: ReadonlySet<string> = new Set(),
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  if (isLook) return { gone: [], come: [] };
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const isWithin = was[0] === is[0] && was.at(-1) === is.at(-1);
  const passed = (from: string, to: string): readonly string[] =>
    beyond(partsOf(from), partsOf(to))
      .filter((part) => !isWithin || !common.has(part))
      .map((part) => (part.includes(' ') ? part : `${place}: ${part}`));
  return { gone: passed(before, after), come: passed(after, before) };
}

/** Three words in a row, and words of four letters and abbreviations. */
export function partsOf(text: string): readonly string[] {
  return [...threes(text), ...longWords(text)];
}

/** Those of one list that the other has not, or not so often. */
function beyond(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function threes(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function longWords(text: string): readonly string[] {
  return (text.match(/\p{L}{4,}|\p{Lu}{2}\p{L}*/gu) ?? []).map((word) => word.toLowerCase());
}
