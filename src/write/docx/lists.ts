/** Lists: numbered clauses and aims with literal labels, ordinary lists with real numbering. */
import type { Item, List, Para } from '../../doc/doc.ts';
import { hangOf } from '../layout/geometry.ts';
import { marked } from './anchors.ts';
import type { Draft } from './draft.ts';
import { inlines, run, tab } from './inlines.ts';
import { labellingOf } from './numbering.ts';
import type { ParagraphProperties } from './paragraph.ts';
import { paragraph } from './paragraph.ts';

interface Place {
  /** Points from the text's left edge to the list's labels. */
  readonly left: number;
  /** How many ordinary lists this one is inside. */
  readonly level: number;
  readonly pageBreak: boolean;
}

/** How the items of one list are written. */
interface Manner extends Place {
  readonly draft: Draft;
  readonly ordinary: boolean;
  readonly hang: number;
  readonly style: string;
  readonly labelStyle: string | undefined;
  /** Without it labels are written as words. */
  readonly numbering: { readonly level: number; readonly id: number } | undefined;
}

export function list(block: List, draft: Draft, place: Place): string {
  const manner = mannerOf(block, draft, place);
  return block.items
    .map((item, index) => itemXml(item, { ...manner, pageBreak: place.pageBreak && index === 0 }, index === block.items.length - 1))
    .join('');
}

/** A statutory reference must not renumber and must survive copying, so the labels of clauses and aims are always words. */
function mannerOf(block: List, draft: Draft, place: Place): Manner {
  const hang = hangOf(block, draft.theme);
  if (block.role === 'clauses') return { ...place, draft, ordinary: false, hang, style: 'Direction', labelStyle: 'DirectionNumber', numbering: undefined };
  if (block.role === 'aims') return { ...place, draft, ordinary: false, hang, style: 'Aim', labelStyle: 'AimLabel', numbering: undefined };
  const labelling = labellingOf(block);
  const id = labelling === undefined ? undefined : draft.numbering.add(labelling, place.level, place.left + hang, hang);
  const numbering = id === undefined ? undefined : { level: place.level, id };
  return { ...place, draft, ordinary: true, hang, style: 'ListParagraph', labelStyle: undefined, numbering };
}

function itemXml(item: Item, manner: Manner, lastItem: boolean): string {
  const { draft, left, level, hang } = manner;
  return item.blocks
    .map((block, index) => {
      const last = lastItem && index === item.blocks.length - 1;
      if (block.kind === 'list') return list(block, draft, { left: left + hang, level: manner.ordinary ? level + 1 : 0, pageBreak: false });
      return index === 0 ? labelledXml(block, item, manner, last) : continuedXml(block, manner, last);
    })
    .join('');
}

function labelledXml(para: Para, item: Item, manner: Manner, last: boolean): string {
  const { draft, numbering, left, hang, labelStyle, pageBreak } = manner;
  const bookmark = item.id === undefined ? undefined : draft.bookmarks.get(item.id);
  const words = inlines(para.content, draft);
  const content = numbering === undefined ? marked(bookmark, run(item.label, labelStyle)) + tab + words : marked(bookmark, words);
  const indent = numbering === undefined ? { left: left + hang, hanging: hang } : undefined;
  return paragraph({ ...propertiesOf(para, manner, last), pageBreak, ...(numbering && { numbering }), ...(indent && { indent }) }, content);
}

/** A further paragraph of an item, under its words and without a label. */
function continuedXml(para: Para, manner: Manner, last: boolean): string {
  const indent = { left: manner.left + manner.hang, hanging: 0 };
  return paragraph({ ...propertiesOf(para, manner, last), indent }, inlines(para.content, manner.draft));
}

function propertiesOf(para: Para, { ordinary, style }: Manner, last: boolean): ParagraphProperties {
  return { style: ordinary && last ? 'ListEnd' : style, keepNext: para.role === 'lead' };
}
