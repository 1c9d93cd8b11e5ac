/** Changes to the words of blocks that are composed already, wherever they stand in them. */
import type { Block, Cell, Inline, Item } from '../doc/doc.ts';
import { text } from '../doc/build.ts';

type Change = (content: readonly Inline[]) => readonly Inline[];

/** A change of the words themselves, in strong words and emphasis too; links and the like stay as they are. */
export function wordsChanged(change: (words: string) => readonly Inline[]): Change {
  const changed: Change = (content) =>
    content.flatMap((inline): readonly Inline[] => {
      if (inline.kind === 'strong' || inline.kind === 'emph') return [{ ...inline, content: changed(inline.content) }];
      return inline.kind === 'text' ? change(inline.text) : [inline];
    });
  return changed;
}

/** The block with its running text changed; headings and the like stay as they are, and tables unless they are asked for. */
export function withContent(block: Block, change: Change, where?: 'also in tables'): Block {
  switch (block.kind) {
    case 'para':
    case 'note':
      return { ...block, content: change(block.content) };
    case 'facts':
      return { ...block, items: block.items.map((one) => ({ ...one, content: change(one.content) })) };
    case 'list':
      return {
        ...block,
        items: block.items.map(
          (item): Item => ({
            ...item,
            blocks: item.blocks.map((one) => withContent(one, change, where)) as Item['blocks'],
          }),
        ),
      };
    case 'table':
      if (!where) return block;
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map(
            (cell): Cell => ({
              ...cell,
              content: change(cell.content),
              ...(cell.below && { below: change(cell.below) }),
            }),
          ),
        })),
      };
    default:
      return block;
  }
}

/** The words with other content in the place of some stretches of them, in order. */
export function withStretches(
  words: string,
  stretches: readonly { readonly from: number; readonly length: number; readonly inline: Inline }[],
): readonly Inline[] {
  if (stretches.length === 0) return [text(words)];
  const content: Inline[] = [];
  let done = 0;
  for (const { from, length, inline } of stretches) {
    if (from > done) content.push(text(words.slice(done, from)));
    content.push(inline);
    done = from + length;
  }
  return done < words.length ? [...content, text(words.slice(done))] : content;
}
