/** Finds dates written with ordinals. */
import { everyText } from '../../model/authored-text.ts';
import type { Rule } from '../rule.ts';

const ordinal = /\b(\d{1,2})(?:st|nd|rd|th)(?: of)? (January|February|March|April|May|June|July|August|September|October|November|December)(?: (\d{4}))?\b/g;

export const unevenDateStyle: Rule = {
  id: 'uneven-date-style',
  severity: 'advice',
  summary: 'A date is not written as day, month, year: “5th of April 2023” for “5 April 2023”.',
  why: 'One style throughout is easier to read, to search and to compare with the data. Packs print dates as 5 April 2023.',
  example: { file: '2030-31/pack.yaml', at: 'They replace the Directions for 2029-30.', bad: 'The Board met on 14th of March 2030.', good: 'The Board met on 14 March 2030.' },
  soundOnParts: true,
  *check(pack) {
    for (const { text, origin, path } of everyText(pack))
      for (const found of text.matchAll(ordinal)) {
        const plain = [found[1], found[2], found[3]].filter(Boolean).join(' ');
        const at = origin.part(path, found.index, found.index + found[0].length);
        yield { message: `The date is written “${found[0]}”.`, at, help: `Write “${plain}”.`, fix: [{ at, text: plain }] };
      }
  },
};
