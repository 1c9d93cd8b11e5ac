/** Lists: numbered clauses and aims with literal labels, ordinary lists with real numbering. */
import type { Item, List, Para } from '../../doc/doc.ts';
import { hangOf, nestedLeft } from '../layout/geometry.ts';
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

/** Where something stands in its list. */
interface Standing {
  readonly last: boolean;
  /** On the page of the one after it. */
  readonly withNext: boolean;
}

export function list(block: List, draft: Draft, place: Place): string {
  const manner = mannerOf(block, draft, place);
  return block.items
    .map((item, index) =>
      itemXml(item, { ...manner, pageBreak: place.pageBreak && index === 0 }, placeOf(index, block.items.length)),
    )
    .join('');
}

/** Neither the first nor the last item of an ordinary list stands alone on a page. */
function placeOf(index: number, count: number): Standing {
  const last = index === count - 1;
  return { last, withNext: !last && (index === 0 || index === count - 2) };
}

/** The last of the nine levels of Word's numbering (ISO/IEC 29500-1, 17.9.3). The labels of lists further in are words. */
const deepest = 8;

/** A statutory reference must not renumber and must survive copying, so the labels of clauses and aims are always words. */
function mannerOf(block: List, draft: Draft, place: Place): Manner {
  const hang = hangOf(block, draft.theme);
  if (block.role === 'clauses')
    return {
      ...place,
      draft,
      ordinary: false,
      hang,
      style: 'Direction',
      labelStyle: 'DirectionNumber',
      numbering: undefined,
    };
  if (block.role === 'aims')
    return { ...place, draft, ordinary: false, hang, style: 'Aim', labelStyle: 'AimLabel', numbering: undefined };
  const labelling = place.level > deepest ? undefined : labellingOf(block);
  const id = labelling === undefined ? undefined : draft.numbering.add(labelling, place.level, place.left + hang, hang);
  const numbering = id === undefined ? undefined : { level: place.level, id };
  return { ...place, draft, ordinary: true, hang, style: 'ListParagraph', labelStyle: undefined, numbering };
}

function itemXml(item: Item, manner: Manner, standing: Standing): string {
  const { draft, left, level, hang, ordinary } = manner;
  const withNext = ordinary && item.blocks.length === 1 && standing.withNext;
  return item.blocks
    .map((block, index) => {
      if (block.kind === 'list')
        return list(block, draft, {
          left: nestedLeft(left, hang, block, draft.theme),
          level: ordinary ? level + 1 : 0,
          pageBreak: false,
        });
      const next = item.blocks[index + 1];
      const leads = block.role === 'lead' || next?.kind === 'list';
      const properties = propertiesOf(manner, leads, { last: standing.last && next === undefined, withNext });
      return index === 0 ? labelledXml(block, item, manner, properties) : continuedXml(block, manner, properties);
    })
    .join('');
}

function labelledXml(para: Para, item: Item, manner: Manner, properties: ParagraphProperties): string {
  const { draft, numbering, left, hang, labelStyle, pageBreak } = manner;
  const words = inlines(para.content, draft);
  if (numbering !== undefined) return paragraph({ ...properties, pageBreak, numbering }, marked(draft, item.id, words));
  return paragraph(
    { ...properties, pageBreak, indent: { left: left + hang, hanging: hang } },
    marked(draft, item.id, run(item.label, labelStyle)) + tab + words,
  );
}

/** A further paragraph of an item, under its words and without a label. */
function continuedXml(para: Para, { draft, left, hang }: Manner, properties: ParagraphProperties): string {
  return paragraph({ ...properties, indent: { left: left + hang, hanging: 0 } }, inlines(para.content, draft));
}

/** The last paragraph of a list has the space of body text after it. */
function propertiesOf({ ordinary, style }: Manner, leads: boolean, { last, withNext }: Standing): ParagraphProperties {
  if (ordinary) return { style: last ? 'ListEnd' : style, keepNext: leads || withNext };
  return leads && !last ? { style: `${style}Lead` } : { style, keepNext: leads };
}
