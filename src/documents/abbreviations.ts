/** The glossary's abbreviations in a document's words: marked with what they stand for, and spelt out where the authors did not. */
import type { Block, Inline, Item } from '../doc/doc.ts';
import { everyBlock, plain, text } from '../doc/build.ts';
import type { Abbreviation } from '../model/glossary.ts';

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
  const marked = (content: readonly Inline[]): readonly Inline[] =>
    content.flatMap((inline): readonly Inline[] => {
      if (inline.kind === 'strong' || inline.kind === 'emph') return [{ ...inline, content: marked(inline.content) }];
      return inline.kind === 'text' ? markedText(inline.text, known, said) : [inline];
    });
  return blocks.map((block) => {
    if (block.kind === 'band' || (block.kind === 'heading' && block.level === 1)) said = new Set();
    return blockWith(block, marked);
  });
}

function blockWith(block: Block, marked: (content: readonly Inline[]) => readonly Inline[]): Block {
  switch (block.kind) {
    case 'para':
    case 'note':
      return { ...block, content: marked(block.content) };
    case 'facts':
      return { ...block, items: block.items.map((one) => ({ ...one, content: marked(one.content) })) };
    case 'list':
      return {
        ...block,
        items: block.items.map(
          (item): Item => ({ ...item, blocks: item.blocks.map((one) => blockWith(one, marked)) as Item['blocks'] }),
        ),
      };
    default:
      return block;
  }
}

function markedText(words: string, known: Known, said: Set<string>): readonly Inline[] {
  const content: Inline[] = [];
  let done = 0;
  for (const { from, abbreviation } of usesIn(words, known)) {
    const { short, long } = abbreviation;
    if (said.has(short)) continue;
    said.add(short);
    if (from > done) content.push(text(words.slice(done, from)));
    content.push({ kind: 'abbreviation', long, content: [text(short)] });
    done = from + short.length;
  }
  return done === 0 ? [text(words)] : done < words.length ? [...content, text(words.slice(done))] : content;
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
