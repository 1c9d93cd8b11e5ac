/** Doc → plain text, for eyes, diffs and golden files: one line for each paragraph, however long. */
import { entriesOf } from '../../doc/contents.ts';
import type { Block, Contents, Cover, Doc, Facts, Heading, Inline, Item, List } from '../../doc/doc.ts';
import { printable } from '../../doc/characters.ts';
import type { Write } from '../format.ts';
import { table } from './table.ts';
import { words } from './words.ts';

/** UTF-8 with LF, a blank line between blocks, a newline at the end. Header, footer, mark, page numbers and pictures belong to pages and are left out. */
export const toText: Write = (doc) => new TextEncoder().encode(`${textOf(doc)}\n`);

/** The same as a string, without the newline at its end. */
export function textOf(doc: Doc): string {
  // A line as long as its paragraph has nothing to keep together.
  return [cover(doc.cover), ...doc.blocks.map((block) => blockText(block, doc))]
    .filter((text) => text !== '')
    .join('\n\n')
    .replaceAll('\u00a0', ' ');
}

function cover({ masthead, organisation, title, subtitle, lead, facts, notes }: Cover): string {
  const width = Math.max(0, ...facts.map(({ label }) => label.length));
  const parts = [
    printable(masthead),
    printable(organisation),
    underlined(printable(`${title} ${subtitle}`), '='),
    printable(lead ?? ''),
    facts.map(({ label, value }) => `${printable(label).padEnd(width)}  ${printable(value)}`).join('\n'),
    ...notes.map(words),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function blockText(block: Block, doc: Doc): string {
  switch (block.kind) {
    case 'heading':
      return heading(block);
    case 'band':
      return `${underlined(titleOf(block.number, block.title), '=')}\n\n${words(block.statement)}`;
    case 'para':
      return words(block.content);
    case 'list':
      return list(block);
    case 'facts':
      return facts(block);
    case 'table':
      return table(block);
    case 'note':
      return indented(words(block.content), '| ', '| ');
    case 'contents':
      return contents(block, doc);
    case 'page-break':
      return '';
  }
}

function heading(block: Heading): string {
  return underlined(words(block.content), { 1: '=', 2: '-', 3: '~' }[block.level]);
}

function titleOf(number: string | undefined, content: readonly Inline[]): string {
  return number === undefined ? words(content) : `${number} ${words(content)}`;
}

function underlined(title: string, line: string): string {
  return `${title}\n${line.repeat([...title].length)}`;
}

/** Labels hang: everything else in an item stands under its words. */
function list({ items }: List): string {
  const width = Math.max(0, ...items.map(({ label }) => label.length)) + 1;
  return items
    .map((item) => indented(item.blocks.map(itemBlockText).join('\n'), item.label.padEnd(width), ' '.repeat(width)))
    .join('\n');
}

function itemBlockText(block: Item['blocks'][number]): string {
  if (block.kind === 'list') return list(block);
  return block.kind === 'facts' ? facts(block) : words(block.content);
}

function facts({ items }: Facts): string {
  return items.map(({ label, content }) => `${printable(label)}: ${words(content)}`).join('\n');
}

function indented(text: string, first: string, rest: string): string {
  return first + text.replaceAll('\n', `\n${rest}`);
}

function contents(block: Contents, doc: Doc): string {
  const entries = entriesOf(block, doc).map(
    ({ level, number, content }) => '  '.repeat(level - 1) + titleOf(number, content),
  );
  return `${underlined(block.heading, '=')}\n\n${entries.join('\n')}`;
}
