/** The authors' light markup: CommonMark's emphasis and strong words between asterisks, links and paragraphs; everything else is plain text. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline, Item, List, Para } from '../doc/doc.ts';
import { labelOf, list, para, text } from '../doc/build.ts';
import { fill, type Facts } from '../model/placeholder.ts';
import type { Paragraph } from '../model/prose.ts';

type Passage = Pick<Paragraph, 'text' | 'items' | 'labels'>;

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

/** A text with its facts filled in, as inline content. Blank lines become spaces. */
export function inlines(words: string, facts: Facts): readonly Inline[] {
  return paragraphs(words, facts).flatMap((one, index) => (index === 0 ? one : [text(' '), ...one]));
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
  return words
    .trim()
    .split(/\n[ \t]*\n[ \t\n]*/)
    .map((one) => paragraph(onOneLine(one.trim()), facts));
}

function paragraph(words: string, facts: Facts): readonly Inline[] {
  if (!special.test(words)) return [text(fill(words, facts))];
  const tree = fromMarkdown(withoutMarksInWords(words.replaceAll(literal, String.raw`\$&`)), {
    extensions: [{ disable: { null: disabled } }],
  });
  return tree.children.flatMap((node) =>
    'children' in node ? node.children.flatMap((child) => inline(child, facts)) : [],
  );
}

/** Line breaks that are but spaces, made spaces; those stay that two spaces or a backslash ask for. */
function onOneLine(words: string): string {
  if (!words.includes('\n')) return words;
  const lines = words.split('\n').map((line, index) => (index === 0 ? line : line.trimStart()));
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      index === last || line.endsWith('  ') || line.endsWith('\\') ? `${line}\n` : `${line.trimEnd()} `,
    )
    .join('')
    .slice(0, -1);
}

/** An asterisk between letters or figures is one, as in “12*4”, and so are those of “*.*”: marks of emphasis stand at the ends of words. */
function withoutMarksInWords(words: string): string {
  return words.replace(/(?<=[\p{L}\p{N}])\*+(?=[\p{L}\p{N}])|\*\.\*/gu, (marks) => marks.replaceAll('*', '\\*'));
}

function inline(node: Node, facts: Facts): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [text(fill(node.value.replaceAll('\n', ' '), facts))];
    case 'strong':
      return [{ kind: 'strong', content: node.children.flatMap((child) => inline(child, facts)) }];
    case 'emphasis':
      return [{ kind: 'emph', content: node.children.flatMap((child) => inline(child, facts)) }];
    case 'link': {
      const content = node.children.flatMap((child) => inline(child, facts));
      // One without words is seen by its address.
      return [
        { kind: 'link', target: fill(node.url, facts), content: content.length > 0 ? content : [text(node.url)] },
      ];
    }
    case 'break':
      return [{ kind: 'break' }];
    default:
      throw new Error(`Markup of type ${node.type} is switched off`);
  }
}
