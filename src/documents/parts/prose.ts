/** Running text: paragraphs, lists, and the places where data is shown. */
import type { Block } from '../../doc/doc.ts';
import type { Prose } from '../../model/prose.ts';
import type { Context } from '../context.ts';
import { passage } from '../markup.ts';
import { aims } from './aims.ts';
import { functions } from './functions.ts';
import { servedBlocks } from './served.ts';

export function prose(passages: Prose, context: Context): readonly Block[] {
  return passages.flatMap((one) => {
    if (one.kind === 'paragraph') return passage(one, context.facts);
    if (one.what === 'served-aims') return servedBlocks(context.pack, context);
    return one.what === 'aims' ? [aims(context)] : functions(context);
  });
}
