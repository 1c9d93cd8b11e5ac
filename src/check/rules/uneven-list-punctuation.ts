/** Finds lists whose items end in different ways. */
import { listsOf } from '../language/lists.ts';
import type { Reading } from '../language/reading.ts';
import { endsInStatement, lastWord } from '../language/sentences.ts';
import type { Rule } from '../rule.ts';

/** How an item ends: `.`, `;`, `,` or nothing. A last "and" or "or" does not count. */
type Ending = '.' | ';' | ',' | '';

const called: Readonly<Record<Ending, string>> = {
  '.': 'a full stop',
  ';': 'a semicolon',
  ',': 'a comma',
  '': 'no mark',
};

export const unevenListPunctuation: Rule = {
  severity: 'advice',
  summary: 'The items of one list end differently.',
  why: 'Consistent lists are easier to read; an odd one out looks as if words were lost.',
  example: {
    file: '2030-31/pack.yaml',
    bad: '- "{payment:nhs-example} to {nhs-example}."\n      - "{payment:example-council} to {example-council}"',
    good: '- "{payment:nhs-example} to {nhs-example}; and"\n      - "{payment:example-council} to {example-council}."',
  },
  holds: 'texts',
  *check(pack) {
    for (const list of listsOf(pack)) {
      // An item without a word is reported by `empty-list-item`.
      const items = list.items.filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
      const ends = items.map((item) => ({ item, ending: endingOf(item) }));
      const endings = ends.map(({ ending }) => ending);
      if (ends.length < 2 || isEven(endings, items)) continue;
      const counts = new Map<Ending, number>();
      for (const ending of endings) counts.set(ending, (counts.get(ending) ?? 0) + 1);
      const [usual = ''] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
      const [first, ...rest] = ends.filter(({ ending }) => ending !== usual);
      if (!first) continue;
      yield {
        message: `The items of this list end differently: ${[...counts].map(([ending, count]) => `${count} with ${called[ending]}`).join(', ')}.`,
        at: placeOf(first.item),
        help: 'End every item with a full stop, or none; in a list that is one sentence, end each with a semicolon and the last with a full stop.',
        related: rest.map(({ item, ending }) => ({ at: placeOf(item), message: `ends with ${called[ending]}` })),
      };
    }
  },
};

function endingOf({ words }: Reading): Ending {
  const text = words
    .trimEnd()
    .replace(endsInStatement, '.')
    .replace(/[,;]?\s(?:and|or)$/, (end) => end.charAt(0).trim())
    .replace(/["'”’)\]*_]{1,4}$/, '');
  const last = text.slice(-1);
  return last === '.' || last === ';' || last === ',' ? last : '';
}

/** All alike; or one sentence: all but the last alike, and the last with a full stop. */
function isEven(endings: readonly Ending[], items: readonly Reading[]): boolean {
  const before = new Set(endings.slice(0, -1));
  if (before.size > 1) return false;
  const [usual = ''] = before;
  const joins = items.filter(({ words }) => /\s(?:and|or)$/.test(words.trimEnd().slice(-5)));
  if (joins.some((one) => one !== items.at(-2))) return false;
  return endings.at(-1) === usual ? usual !== ';' && usual !== ',' : endings.at(-1) === '.' && usual !== '';
}

function placeOf(item: Reading): ReturnType<Reading['span']> {
  const { from, to } = lastWord(item.words);
  return item.span(from, to);
}
