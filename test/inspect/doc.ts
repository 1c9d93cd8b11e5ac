/** A Doc as the list that the readers of finished files yield, so that Doc, Word and PDF can be compared word for word. */
import { entriesOf } from '../../src/doc/contents.ts';
import { printable } from '../../src/doc/characters.ts';
import type { Block, Contents, Cover, Doc, Facts, Inline, List, Table } from '../../src/doc/doc.ts';
import type { Picture } from '../../src/doc/picture.ts';
import type { ReadItem, ReadRole } from './item.ts';
import { squeezed } from './words.ts';

/** With `pageOf` (page by anchor) contents entries end in their page number, as they are printed. */
export function docItems(doc: Doc, pageOf?: ReadonlyMap<string, number>): ReadItem[] {
  return [...coverItems(doc.cover), ...doc.blocks.flatMap((block) => blockItems(block, doc, pageOf))];
}

function item(role: ReadRole, text: string): ReadItem {
  return { role, text: squeezed(printable(text)) };
}

function coverItems(cover: Cover): ReadItem[] {
  return [
    ...pictureItems(cover.logo),
    item('paragraph', cover.masthead),
    item('paragraph', cover.organisation),
    item('title', cover.title),
    item('paragraph', cover.subtitle),
    ...(cover.lead === undefined ? [] : [item('paragraph', cover.lead)]),
    ...cover.facts.map(({ label, value }) => item('paragraph', `${label} ${value}`)),
    ...cover.notes.map((content) => item('paragraph', wordsOf(content))),
  ];
}

/** Decoration is not read. */
function pictureItems(picture: Picture | undefined): ReadItem[] {
  return picture?.alternative === undefined ? [] : [item('picture', picture.alternative)];
}

function blockItems(block: Block, doc: Doc, pageOf: ReadonlyMap<string, number> | undefined): ReadItem[] {
  switch (block.kind) {
    case 'heading':
      return [item(`heading${block.level}`, wordsOf(block.content))];
    case 'band':
      return [
        ...pictureItems(block.icon),
        item('heading1', titleOf(block.number, block.title)),
        item('paragraph', wordsOf(block.statement)),
      ];
    case 'para':
      return [item('paragraph', wordsOf(block.content))];
    case 'list':
      return listItems(block);
    case 'facts':
      return factItems(block);
    case 'table':
      return tableItems(block);
    case 'note':
      return [item('note', wordsOf(block.content))];
    case 'contents':
      return contentsItems(block, doc, pageOf);
    case 'page-break':
      return [];
  }
}

function listItems(list: List): ReadItem[] {
  return list.items.flatMap(({ label, blocks }) => [
    item('label', label),
    ...blocks.flatMap((block) => {
      if (block.kind === 'list') return listItems(block);
      return block.kind === 'facts' ? factItems(block) : [item('paragraph', wordsOf(block.content))];
    }),
  ]);
}

function factItems({ items }: Facts): ReadItem[] {
  return items.flatMap(({ label, content }) => [item('label', label), item('paragraph', wordsOf(content))]);
}

function tableItems({ caption, columns, rows }: Table): ReadItem[] {
  return [
    item('caption', caption),
    ...columns.map(({ heading }) => item('head', heading)),
    ...rows.flatMap(({ cells }) =>
      cells.map(({ content, below = [] }) => item('cell', `${wordsOf(content)} ${wordsOf(below)}`)),
    ),
  ];
}

function contentsItems(contents: Contents, doc: Doc, pageOf: ReadonlyMap<string, number> | undefined): ReadItem[] {
  const entries = entriesOf(contents, doc).map(({ id, number, content }) => {
    const words = titleOf(number, content);
    return item('contents', pageOf ? `${words} ${pageOf.get(id) ?? ''}` : words);
  });
  return [item('heading1', contents.heading), ...entries];
}

function titleOf(number: string | undefined, content: readonly Inline[]): string {
  return number === undefined ? wordsOf(content) : `${number} ${wordsOf(content)}`;
}

function wordsOf(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : wordsOf(inline.content)))
    .join('');
}
