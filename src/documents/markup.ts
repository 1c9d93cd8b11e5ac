/** The authors' light markup: CommonMark's emphasis, strong words, links and paragraphs; everything else is plain text. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline, Para } from '../doc/doc.ts';
import { para, text } from '../doc/build.ts';
import { fill, type Facts } from '../model/placeholder.ts';

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
const special = /[\\*_[\]\n]/;

/** A text with its facts filled in, as inline content. Blank lines become spaces. */
export function inlines(words: string, facts: Facts): readonly Inline[] {
  return paragraphs(words, facts).flatMap((one, index) => (index === 0 ? one : [text(' '), ...one]));
}

/** A text with its facts filled in, as one paragraph for each that a blank line sets apart. `role` is that of the last. */
export function paras(words: string, facts: Facts, role: Para['role'] = 'body'): readonly Para[] {
  const all = paragraphs(words, facts);
  return all.map((content, index) => para(content, index === all.length - 1 ? role : 'body'));
}

function paragraphs(words: string, facts: Facts): readonly (readonly Inline[])[] {
  const trimmed = words.trim();
  if (!special.test(trimmed)) return [[text(fill(trimmed, facts))]];
  const tree = fromMarkdown(withoutMarksInWords(trimmed), { extensions: [{ disable: { null: disabled } }] });
  return tree.children.map((node) =>
    'children' in node ? node.children.flatMap((child) => inline(child, facts)) : [],
  );
}

/** An asterisk between letters or figures is one, as in “12*4”: marks of emphasis stand at the ends of words. */
function withoutMarksInWords(words: string): string {
  return words.replace(/(?<=[\p{L}\p{N}])\*+(?=[\p{L}\p{N}])/gu, (marks) => marks.replaceAll('*', '\\*'));
}

function inline(node: Node, facts: Facts): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [text(fill(node.value.replaceAll(/\s*\n\s*/g, ' '), facts))];
    case 'strong':
      return [{ kind: 'strong', content: node.children.flatMap((child) => inline(child, facts)) }];
    case 'emphasis':
      return [{ kind: 'emph', content: node.children.flatMap((child) => inline(child, facts)) }];
    case 'link':
      return [{ kind: 'link', target: node.url, content: node.children.flatMap((child) => inline(child, facts)) }];
    case 'break':
      return [{ kind: 'break' }];
    default:
      throw new Error(`Markup of type ${node.type} is switched off`);
  }
}
