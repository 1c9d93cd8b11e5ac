/** The authors' light markup: CommonMark's emphasis and strong words between asterisks, links and paragraphs; everything else is plain text. */
import { fromMarkdown } from 'mdast-util-from-markdown';

export type Marked =
  | MarkedWords
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Marked[] }
  | { readonly kind: 'link'; readonly target: string; readonly content: readonly Marked[] }
  | { readonly kind: 'break'; readonly place: Typed };

/** Words without marks, their facts not yet filled in. */
export interface MarkedWords {
  readonly kind: 'words';
  readonly words: string;
  /** Where each of their letters (UTF-16 units) was typed; none where they are printed from elsewhere, or nobody asked. */
  readonly places: readonly Typed[];
}

/** A stretch of the text as it was typed. */
export interface Typed {
  readonly from: number;
  readonly to: number;
}

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/** Blocks and inlines that have no place in a running sentence: "1978. …" begins no list, "<5%" no HTML. */
const disabled = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'list',
  'setextUnderline',
  'thematicBreak',
  'autolink',
  'characterReference',
];
const special = /[\\*[\]]| {2}\n/;
/** Underscores, and backslashes but those before a mark that is meant as such, or at the end of a line. */
const literal = /\\(?![*[\]\n])|_/g;
/** An asterisk between letters or figures is one, as in “12*4”, and so are those of “*.*”: marks of emphasis stand at the ends of words. */
const asterisks = /(?<=[\p{L}\p{N}])\*+(?=[\p{L}\p{N}])|\*\.\*/gu;
const lineEnd = /(?<!\s)[^\S\n]*\n\s*/g;

/** The paragraphs of a text, which blank lines set apart. @param wanted whether the places of the letters are */
export function marked(text: string, wanted?: 'places'): readonly (readonly Marked[])[] {
  return paragraphsOf(text, wanted === 'places').map((one) => {
    const { words, at } = replaced(one, lineEnd, lineEndAs);
    if (!special.test(words)) return [{ kind: 'words', words, places: at ? lettersOf(words, words, 0, at) : [] }];
    const read = replaced(
      replaced({ words, at }, literal, (found) => [`\\${found}`]),
      asterisks,
      (found) => [...found].map((letter) => (letter === '*' ? '\\*' : letter)),
    );
    return fromMarkdown(read.words, { extensions: [{ disable: { null: disabled } }] }).children.flatMap((node) =>
      'children' in node ? node.children.map((child) => markedAs(child, read)) : [],
    );
  });
}

/** The text on one line as a cell of words shows it: without marks, a link followed by its address in angle brackets. */
export function unmarked(text: string): string {
  return marked(text)
    .map((one) => one.map(unmarkedPart).join(''))
    .join(' ');
}

function unmarkedPart(part: Marked): string {
  if (part.kind === 'words') return part.words;
  if (part.kind === 'break') return ' ';
  const words = part.content.map(unmarkedPart).join('');
  return part.kind === 'link' && part.target !== words ? `${words} <${part.target}>` : words;
}

/** A text on its way to be read: where each letter was typed, and where the text ends, if that is wanted. */
interface Spelt {
  readonly words: string;
  readonly at: readonly number[] | undefined;
}

function paragraphsOf(text: string, areWanted: boolean): readonly Spelt[] {
  const all: Spelt[] = [];
  let from = text.length - text.trimStart().length;
  const add = (to: number): void => {
    const words = text.slice(from, to).trim();
    const start = text.indexOf(words, from);
    const at = areWanted ? Array.from({ length: words.length + 1 }, (_, index) => start + index) : undefined;
    all.push({ words, at });
  };
  const first = from;
  for (const { 0: gap, index } of text.trim().matchAll(/\n[ \t]*\n[ \t\n]*/g)) {
    add(first + index);
    from = first + index + gap.length;
  }
  add(text.length);
  return all;
}

/** Line breaks that are but spaces, made spaces; those stay that two spaces or a backslash ask for. */
function lineEndAs(found: string, before: string): readonly string[] {
  const spaces = found.slice(0, found.indexOf('\n'));
  const stays = spaces === '' ? before === '\\' : /(?:^|[^\t ]) {2,}$/.test(spaces);
  return [stays ? `${spaces}\n` : ' '];
}

/** @param instead what each letter of a match becomes; of those for which it says nothing, nothing is left */
function replaced(
  { words, at }: Spelt,
  pattern: RegExp,
  instead: (found: string, before: string) => readonly string[],
): Spelt {
  if (!at) {
    const come = words.replace(pattern, (found, index: number) => instead(found, words.charAt(index - 1)).join(''));
    return { words: come, at };
  }
  let [come, done] = ['', 0];
  const places: number[] = [];
  const upTo = (end: number): void => {
    come += words.slice(done, end);
    for (; done < end; done++) places.push(at[done] ?? 0);
  };
  for (const { 0: found, index } of words.matchAll(pattern)) {
    upTo(index);
    for (const [each, letters] of instead(found, words.charAt(index - 1)).entries()) {
      come += letters;
      for (let count = 0; count < letters.length; count++) places.push(at[index + each] ?? 0);
    }
    done = index + found.length;
  }
  upTo(words.length);
  return { words: come, at: [...places, at[words.length] ?? 0] };
}

function markedAs(node: Node, read: Spelt): Marked {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const within = (children: readonly Node[]): readonly Marked[] => children.map((child) => markedAs(child, read));
  switch (node.type) {
    case 'text': {
      const words = node.value.replaceAll('\n', ' ');
      return {
        kind: 'words',
        words,
        places: read.at ? lettersOf(words, read.words.slice(from, to), from, read.at) : [],
      };
    }
    case 'strong':
    case 'emphasis':
      return { kind: node.type, content: within(node.children) };
    case 'link': {
      const content = within(node.children);
      // One without words is seen by its address.
      const seen = content.length > 0 ? content : [{ kind: 'words' as const, words: node.url, places: [] }];
      return { kind: 'link', target: node.url, content: seen };
    }
    case 'break':
      return { kind: 'break', place: { from: read.at?.[from] ?? 0, to: read.at?.[to] ?? 0 } };
    default:
      throw new Error(`Markup of type ${node.type} is switched off`);
  }
}

/** A letter behind a backslash is typed with it. */
function lettersOf(words: string, typed: string, start: number, at: readonly number[]): readonly Typed[] {
  const isPlain = words === typed;
  const letters = Array.from(typed.matchAll(isPlain ? /[^]/g : /\\[!-/:-@[-`{-~]|[^]/g), ({ 0: letter, index }) => ({
    from: at[start + index] ?? 0,
    to: at[start + index + letter.length] ?? 0,
  }));
  return letters.length === words.length ? letters : [];
}
