/** Labels with their words as paragraphs: the labels in a column of their own. Within an item they are part of a provision and stay together, as a few always do; of many neither the first nor the last stands alone on a page. */
import type { Facts } from '../doc/doc.ts';
import type { Theme } from '../doc/theme.ts';
import { labelled, paragraph, type Container, type Paragraph } from './flow.ts';
import { factsHangOf } from './geometry.ts';
import { looksOf, type Role } from './look.ts';

/** So many stay on one page. */
const few = 8;

/** @param left where the labels stand, from the text's left edge */
export function facts(block: Facts, theme: Theme, inside: readonly Container[], left = 0): readonly Paragraph[] {
  const looks = looksOf(theme);
  const role: Role = block.role === undefined ? 'fact' : `${block.role}-fact`;
  const { hang, below } = factsHangOf(block, theme, left);
  const isWhole = left > 0 || block.items.length <= few;
  const open: readonly Container[] = [...inside, { tag: 'L', list: block }];
  return block.items.map(({ label, id, content }, index): Paragraph => {
    const words = below ? [{ kind: 'break' } as const, ...content] : content;
    const ids = id === undefined ? [] : [id];
    const set = paragraph(role, looks, [...open, { tag: 'LI' }, { tag: 'LBody' }], words);
    const place = { left: left + hang, hang, ...labelled(role, looks, label), ids };
    if (index === block.items.length - 1) return { ...set, ...place, after: looks.body.after };
    return { ...set, ...place, keepNext: isWhole || index === 0 || index === block.items.length - 2 };
  });
}
