/** What a contents list holds: decided once, for every format. */
import type { Contents, Doc, Inline } from './doc.ts';

/** A heading or a band that a contents list leads to. */
export interface Entry {
  readonly level: 1 | 2 | 3;
  readonly id: string;
  /** Of a band. */
  readonly number?: string;
  /** Without links: the entry is one itself. */
  readonly content: readonly Inline[];
}

/** The headings and bands after a contents list, in reading order. */
export function entriesOf(contents: Contents, { blocks }: Pick<Doc, 'blocks'>): readonly Entry[] {
  return blocks.slice(blocks.indexOf(contents) + 1).flatMap((block): Entry[] => {
    if (block.kind === 'band')
      return [{ level: 1, id: block.id, number: block.number, content: unlinked(block.title) }];
    return block.kind === 'heading' && block.listed !== false
      ? [{ level: block.level, id: block.id, content: unlinked(block.content) }]
      : [];
  });
}

function unlinked(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'link') return unlinked(inline.content);
    if (inline.kind === 'break') return [{ kind: 'text', text: ' ' }];
    return inline.kind === 'text' ? [inline] : [{ ...inline, content: unlinked(inline.content) }];
  });
}
