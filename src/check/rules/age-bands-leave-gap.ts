/** Finds lists of functions by age that leave an age out. */
import type { Span } from '../../diagnostic.ts';
import type { FunctionList } from '../../model/scheme.ts';
import { plainly } from '../language/plain.ts';
import type { Rule } from '../rule.ts';

/** From which age, or up to which age, the words reach; `by` is added to the number. */
const lowest = [
  { words: /\bover (?:the age of )?(\d{1,3})\b/i, by: 1 },
  { words: /\b(?:at least|from) (\d{1,3})\b/i, by: 0 },
  { words: /\b(\d{1,3}) (?:years )?(?:and|or) (?:over|above|older)\b/i, by: 0 },
];
const highest = [
  { words: /\bunder (?:the age of )?(\d{1,3})\b/i, by: -1 },
  { words: /\bup to (?:the age of )?(\d{1,3})\b/i, by: 0 },
  { words: /\b(\d{1,3}) (?:years )?(?:and|or) (?:under|younger)\b/i, by: 0 },
];

interface Bound {
  readonly age: number;
  readonly words: string;
  readonly at: Span;
}

export const ageBandsLeaveGap: Rule = {
  severity: 'warning',
  summary: 'Lists of functions by age leave people of an age out, such as “over 18” with “under 18”.',
  why: 'The functions are delegated for persons of at least 18 years (SSI 2014/344, schedule 3). “Over the age of 18” leaves out those who are 18.',
  example: {
    file: 'scheme.yaml',
    bad: 'heading: Provision for people over the age of 18',
    good: 'heading: Provision for people aged 18 and over',
  },
  *check(pack) {
    for (const { lists } of pack.scheme.delegations) {
      const from = boundsOf(lists, lowest).sort((one, other) => one.age - other.age)[0];
      const to = boundsOf(lists, highest).sort((one, other) => other.age - one.age)[0];
      if (!from || !to || from.age <= to.age + 1) continue;
      const [first, last] = [to.age + 1, from.age - 1];
      yield {
        message: `People aged ${first === last ? first : `${first} to ${last}`} are in neither list: one is for those “${from.words}”, the other for those “${to.words}”.`,
        at: from.at,
        help: 'Write “aged 18 and over” and “under the age of 18”, as the regulations do.',
        related: [{ at: to.at, message: 'the other list' }],
      };
    }
  },
};

function boundsOf(lists: readonly FunctionList[], patterns: typeof lowest): Bound[] {
  const headings = lists.map(({ heading = '', origin }) => plainly({ text: heading, origin, path: ['heading'] }));
  return headings.flatMap(({ text, origin }) =>
    patterns.flatMap(({ words, by }): Bound[] => {
      const found = words.exec(text);
      if (!found) return [];
      const at = origin.part(['heading'], found.index, found.index + found[0].length);
      return [{ age: Number(found[1]) + by, words: found[0], at }];
    }),
  );
}
