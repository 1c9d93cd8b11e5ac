/** Inline content as a row of words, each with what stands around it, and back. */
import type { Inline } from '../doc/doc.ts';

/** An element around words, without its content. */
type Around = Exclude<Inline, { readonly kind: 'text' | 'break' }>;

/** A word with the space behind it, or a line break. */
export interface InlineWord {
  readonly text: string;
  /** Outermost first. */
  readonly around: readonly Around[];
  /** The same for words that look and lead alike. */
  readonly key: string;
}

export function inlineWords(content: readonly Inline[], around: readonly Around[] = []): readonly InlineWord[] {
  const manner = around.map((one) => `${one.kind} ${mannerOf(one)}`).join('\n');
  return content.flatMap((inline): readonly InlineWord[] => {
    if (inline.kind === 'break') return [{ text: '\n', around, key: `${manner}\nbreak` }];
    if (inline.kind !== 'text') return inlineWords(inline.content, [...around, inline]);
    return (inline.text.match(/\S+\s*|\s+/gu) ?? []).map((text) => ({
      text,
      around,
      // Which space ties a word to the next is no change to it.
      key: `${manner}\ntext ${text.replace(/(?<!\s)\s+$/u, ' ')}`,
    }));
  });
}

function mannerOf(inline: Around): string {
  if (inline.kind === 'link') return inline.target;
  return inline.kind === 'abbreviation' ? inline.long : '';
}

/** Neighbours in one element come into one again. */
export function inlinesOf(words: readonly InlineWord[]): readonly Inline[] {
  const found: Inline[] = [];
  let [first] = words;
  let text = '';
  const settle = (): void => {
    if (first && text !== '') found.push(wrapped(text, first.around));
    text = '';
  };
  for (const word of words) {
    if (word.text === '\n' || first?.text === '\n' || word.around !== first?.around) settle();
    first = word;
    if (word.text === '\n') found.push({ kind: 'break' });
    else text += word.text;
  }
  settle();
  return found;
}

function wrapped(text: string, around: readonly Around[]): Inline {
  return around.reduceRight<Inline>((inner, one) => ({ ...one, content: [inner] }), { kind: 'text', text });
}
