/** The authors' light markup as content of a document, with facts filled in. */
import type { Inline, Item, List, Para } from '../doc/doc.ts';
import { labelOf, list, para, separated, text } from '../doc/build.ts';
import { marked, type Marked } from '../model/markup.ts';
import { fill, type Facts } from '../model/placeholder.ts';
import type { Paragraph } from '../model/prose.ts';

type Passage = Pick<Paragraph, 'text' | 'items' | 'labels'>;

/** A text with its facts filled in, as inline content. Blank lines become spaces. */
export function inlines(words: string, facts: Facts): readonly Inline[] {
  return separated(paragraphs(words, facts), text(' '));
}

/** A text with its facts filled in, as one paragraph for each that a blank line sets apart. `role` is that of the last. */
export function paras(words: string, facts: Facts, role: Para['role'] = 'body'): readonly Para[] {
  const all = paragraphs(words, facts);
  return all.map((content, index) => para(content, index === all.length - 1 ? role : 'body'));
}

/** A text, and the list that it leads into where there is one. */
export function passage({ text: words, items, labels }: Passage, facts: Facts): readonly (Para | List)[] {
  return items.length === 0 ? paras(words, facts) : [...paras(words, facts, 'lead'), points(labels, items, facts)];
}

export function points(labels: Passage['labels'], items: readonly string[], facts: Facts): List {
  return list(
    labels,
    items.map((words, index): Item => ({ label: labelOf(labels, index), blocks: paras(words, facts) })),
  );
}

function paragraphs(words: string, facts: Facts): readonly (readonly Inline[])[] {
  return marked(words).map((one) => one.map((part) => inline(part, facts)));
}

function inline(part: Marked, facts: Facts): Inline {
  switch (part.kind) {
    case 'words':
      return text(fill(part.words, facts));
    case 'strong':
      return { kind: 'strong', content: part.content.map((inner) => inline(inner, facts)) };
    case 'emphasis':
      return { kind: 'emph', content: part.content.map((inner) => inline(inner, facts)) };
    case 'link':
      return {
        kind: 'link',
        target: fill(part.target, facts),
        content: part.content.map((inner) => inline(inner, facts)),
      };
    case 'break':
      return { kind: 'break' };
  }
}
