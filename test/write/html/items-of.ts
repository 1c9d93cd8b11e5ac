/** What a reader of the page must find: the Doc itself as items. */
import { plain } from '../../../src/doc/build.ts';
import { printable } from '../../../src/doc/characters.ts';
import type { Block, Doc, Inline, List } from '../../../src/doc/doc.ts';
import type { Picture } from '../../../src/doc/picture.ts';
import type { ReadItem, ReadRole } from '../../inspect/item.ts';

export function itemsOf({ cover, blocks }: Doc): readonly ReadItem[] {
  const { logo, masthead, organisation, title, subtitle, lead, facts, notes } = cover;
  return [
    ...picture(logo),
    item('paragraph', masthead),
    item('paragraph', organisation),
    item('title', title),
    item('paragraph', subtitle),
    item('paragraph', lead ?? ''),
    ...facts.map(({ label, value }) => item('paragraph', `${label} ${value}`)),
    ...notes.map((note) => item('paragraph', plain(note))),
    ...blocks.flatMap((block) => itemsOfBlock(block, blocks)),
  ].filter(({ role, text }) => text !== '' || role === 'cell' || role === 'head');
}

function itemsOfBlock(block: Block, all: readonly Block[]): readonly ReadItem[] {
  switch (block.kind) {
    case 'heading':
      return [item(`heading${block.level}`, plain(block.content))];
    case 'band':
      return [
        ...picture(block.icon),
        item('heading1', titleOf(block.number, block.title)),
        item('paragraph', plain(block.statement)),
      ];
    case 'para':
      return [item('paragraph', plain(block.content))];
    case 'note':
      return [item('note', plain(block.content))];
    case 'facts':
      return block.items.flatMap(({ label, content }) => [item('label', label), item('paragraph', plain(content))]);
    case 'list':
      return itemsOfList(block, all);
    case 'table': {
      const cells = block.rows.flatMap((row) =>
        row.cells.map((cell) => item('cell', `${plain(cell.content)} ${plain(cell.below ?? [])}`.trim())),
      );
      return [item('caption', block.caption), ...block.columns.map(({ heading }) => item('head', heading)), ...cells];
    }
    case 'contents':
      return [item('heading1', block.heading), ...all.slice(all.indexOf(block) + 1).flatMap(entryOf)];
    case 'page-break':
      return [];
  }
}

function itemsOfList(list: List, all: readonly Block[]): readonly ReadItem[] {
  return list.items.flatMap(({ label, blocks }) => [
    item('label', label),
    ...blocks.flatMap((block) => itemsOfBlock(block, all)),
  ]);
}

function picture(one: Picture | undefined): readonly ReadItem[] {
  return one?.alternative === undefined ? [] : [item('picture', one.alternative)];
}

function entryOf(block: Block): readonly ReadItem[] {
  if (block.kind === 'band') return [item('contents', titleOf(block.number, block.title))];
  return block.kind === 'heading' && block.listed !== false ? [item('contents', plain(block.content))] : [];
}

function titleOf(number: string, content: readonly Inline[]): string {
  return `${number} ${plain(content)}`;
}

function item(role: ReadRole, words: string): ReadItem {
  return { role, text: printable(words).replace(/\s+/g, ' ').trim() };
}
