/** Short ways to make the parts of a Doc. */
import type { Block, Cell, Fact, Facts, Heading, Inline, Item, List, Note, Para, Row } from './doc.ts';
import { lettersOf } from './letters.ts';

export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

/** The parts behind one another, with something between each and the next. */
export function separated(parts: readonly (readonly Inline[])[], between: Inline): readonly Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}

/** A link to an anchor of this document. */
export function linkTo(id: string, words: string): Inline {
  return { kind: 'link', target: `#${id}`, content: [text(words)] };
}

export function para(content: readonly Inline[], role: Para['role'] = 'body'): Para {
  return { kind: 'para', role, content };
}

/** Words alone. */
export function plainPara(words: string, role?: Para['role']): Para {
  return para([text(words)], role);
}

export function heading(level: Heading['level'], id: string, words: string): Heading {
  return { kind: 'heading', level, id, content: [text(words)] };
}

export function note(words: string): Note {
  return { kind: 'note', content: [text(words)] };
}

export function list(role: List['role'], items: readonly Item[]): List {
  return { kind: 'list', role, items };
}

export function facts(items: readonly Fact[], role?: Facts['role']): Facts {
  return role === undefined ? { kind: 'facts', items } : { kind: 'facts', role, items };
}

/** Points in words alone. */
export function bullets(points: readonly string[]): List {
  return list(
    'bulleted',
    points.map((words, index) => ({ label: labelOf('bulleted', index), blocks: [plainPara(words)] })),
  );
}

/** Points in words alone, and the words that lead into them; nothing without any. */
export function ledBullets(lead: string, points: readonly string[]): readonly (Para | List)[] {
  return points.length === 0 ? [] : [plainPara(lead, 'lead'), bullets(points)];
}

/** A cell of words alone. */
export function cell(words: string): Cell {
  return { content: [text(words)] };
}

/** The label of the item at an index: "•", "1.", "a)" (after z) comes aa)). */
export function labelOf(role: 'bulleted' | 'numbered' | 'lettered', index: number): string {
  if (role === 'bulleted') return '•';
  if (role === 'numbered') return `${index + 1}.`;
  return `${lettersOf(index).toLowerCase()})`;
}

/** So many letters of a number leave the words a column that can be read. */
const mostBeside = 12;

/** Whether the numbers of clauses stand above their words, whatever the format: those that are too long to stand beside them. */
export function standAbove({ role, items }: List): boolean {
  return role === 'clauses' && items.some(({ label }) => label.length > mostBeside);
}

/** Whether a row sums those above it. */
export function isTotal({ role }: Row): boolean {
  return role === 'subtotal' || role === 'total';
}

/** The words of inline content, without its form. */
export function plain(content: readonly Inline[]): string {
  return content
    .map((one) => {
      if (one.kind === 'text') return one.text;
      return one.kind === 'break' ? '\n' : plain(one.content);
    })
    .join('');
}

/** The parts of a page label, `{page}` and `{pages}` each by itself. */
export function labelParts(label: string): readonly string[] {
  return label.split(/(\{page\}|\{pages\})/).filter((part) => part !== '');
}

/** Every block, also those inside list items, in reading order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'list') for (const item of block.items) yield* everyBlock(item.blocks);
  }
}
