/** Running text: paragraphs, lists, and the places where data is shown. */
import type { Block, Item } from '../../doc/doc.ts';
import { labelOf, list } from '../../doc/build.ts';
import type { Paragraph, Prose } from '../../model/prose.ts';
import type { Context } from '../context.ts';
import { paras } from '../markup.ts';
import { aims } from './aims.ts';
import { functions } from './functions.ts';
import { servedBlocks } from './served.ts';

export function prose(passages: Prose, context: Context): readonly Block[] {
  return passages.flatMap((passage) => {
    if (passage.kind === 'paragraph') return paragraph(passage, context);
    if (passage.what === 'served-aims') return servedBlocks(context.pack, context);
    return passage.what === 'aims' ? [aims(context)] : functions(context);
  });
}

function paragraph({ text, items, labels }: Paragraph, { facts }: Context): readonly Block[] {
  if (items.length === 0) return paras(text, facts);
  return [
    ...paras(text, facts, 'lead'),
    list(
      labels,
      items.map((words, index): Item => ({ label: labelOf(labels, index), blocks: paras(words, facts) })),
    ),
  ];
}
