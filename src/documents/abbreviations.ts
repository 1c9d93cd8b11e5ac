/** The glossary's abbreviations in a document's words: marked with what they stand for, and spelt out where the authors did not. */
import type { Block, Inline } from '../doc/doc.ts';
import { everyBlock, plain, text } from '../doc/build.ts';
import type { Abbreviation } from '../model/glossary.ts';
import { withContent, withStretches, wordsChanged } from './content.ts';

/** @param names in which an abbreviation is no word of its own, such as "NHS Lothian" */
interface Known {
  readonly abbreviations: readonly Abbreviation[];
  readonly names: readonly string[];
}

interface Use {
  readonly from: number;
  readonly abbreviation: Abbreviation;
}

/** The blocks with the first use of each abbreviation in each part marked: more would be said aloud again and again. */
export function withAbbreviations(blocks: readonly Block[], known: Known): readonly Block[] {
  let said = new Set<string>();
  const marked = wordsChanged((words) => markedText(words, known, said));
  return blocks.map((block) => {
    if (block.kind === 'band' || (block.kind === 'heading' && block.level === 1)) said = new Set();
    return withContent(block, marked);
  });
}

function markedText(words: string, known: Known, said: Set<string>): readonly Inline[] {
  const first = usesIn(words, known).filter(({ abbreviation: { short } }) => !said.has(short) && said.add(short));
  return withStretches(
    words,
    first.map(({ from, abbreviation: { short, long } }) => ({
      from,
      length: short.length,
      inline: { kind: 'abbreviation', long, content: [text(short)] },
    })),
  );
}

/** Where abbreviations stand as words of their own. */
function usesIn(words: string, { abbreviations, names }: Known): readonly Use[] {
  const named = names.flatMap((name) => placesOf(name, words).map((index) => [index, index + name.length] as const));
  return abbreviations
    .flatMap((abbreviation) => placesOf(abbreviation.short, words).map((from): Use => ({ from, abbreviation })))
    .filter(({ from }) => !named.some(([start, end]) => from >= start && from < end))
    .toSorted((one, other) => one.from - other.from);
}

/** Where words of their own begin. */
function placesOf(name: string, words: string): readonly number[] {
  const places: number[] = [];
  let at = words.indexOf(name);
  while (at !== -1) {
    const end = at + name.length;
    const isWord =
      !/[\p{L}\p{N}]$/u.test(words.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(words.slice(end, end + 2));
    if (isWord) places.push(at);
    at = words.indexOf(name, isWord ? end : at + 1);
  }
  return places;
}

/** Those that the blocks use and nowhere explain as "Integration Joint Board (IJB)". */
export function unexplained(blocks: readonly Block[], known: Known): readonly Abbreviation[] {
  const texts = [...everyBlock(blocks)].flatMap(textsOf);
  const all = texts.map(simply).join('\n');
  const used = new Set(texts.flatMap((words) => usesIn(words, known).map(({ abbreviation }) => abbreviation)));
  return [...used].filter(
    ({ short, long }) =>
      !all.includes(`${simply(long)} ${simply(short)}`) && !all.includes(`${simply(short)} ${simply(long)}`),
  );
}

function simply(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'para' || block.kind === 'note') return [plain(block.content)];
  return block.kind === 'facts' ? block.items.map(({ content }) => plain(content)) : [];
}
