/** Builds running text. */
import type { Passage, Prose } from '../../model/prose.ts';
import type { Entry } from '../entry.ts';

/** The prose under a key; none when the key is absent. */
export function buildProse(entry: Entry, key: string): Prose {
  return entry.passages(key).map((passage, index): Passage => {
    const origin = entry.origin.at(key, index);
    if (typeof passage === 'string')
      return { kind: 'paragraph', origin, text: passage, textPath: [], labels: 'bulleted', items: [] };
    if (passage.has('show')) return { kind: 'show', origin, what: passage.text('show') };
    return {
      kind: 'paragraph',
      origin,
      text: passage.text('text'),
      textPath: ['text'],
      labels: passage.has('labels') ? passage.text('labels') : 'bulleted',
      items: passage.texts('items'),
    };
  });
}
