/** Finds list items that hold no word. */
import { listsOf } from '../language/lists.ts';
import type { Rule } from '../rule.ts';

export const emptyListItem: Rule = {
  severity: 'error',
  summary: 'An item of a list holds no word, only a dash or a bullet.',
  why: 'An empty item is printed as a bullet with nothing behind it; either something was lost, or the item should go.',
  example: { file: '2030-31/pack.yaml', bad: '- "-"', good: '- "{payment:nhs-example} to {nhs-example}; and"' },
  holds: 'texts',
  *check(pack) {
    for (const { items } of listsOf(pack))
      for (const { words, span } of items)
        if (!/[\p{L}\p{N}]/u.test(words))
          yield {
            message: `A list item holds only “${words.trim()}”.`,
            at: span(0, words.length),
            help: 'Write the item, or delete its line.',
          };
  },
};
