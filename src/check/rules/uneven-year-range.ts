/** Finds financial years written otherwise than "2023-24". */
import { matches } from '../../model/matches.ts';
import { readingsWithFields } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

const range = /(?<![\d/-])((?:19|20)\d\d)(\s?[-–—/]\s?)((?:19|20)?\d\d)(?![\d/-])/g;

export const unevenYearRange: Rule = {
  id: 'uneven-year-range',
  severity: 'advice',
  summary: 'A range of years is not written like “2023-24”.',
  why: 'The same year written in two ways cannot be found by one search. Packs print years as 2023-24.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'The Board plans care for 2030/31.',
    good: 'The Board plans care for 2030-31.',
  },
  soundOnParts: true,
  *check(pack) {
    for (const { words, span, typed } of readingsWithFields(pack))
      for (const { 0: written, 1: first = '', 3: last = '', index } of matches(words, range)) {
        const second = Number(last.length === 2 ? `${first.slice(0, 2)}${last}` : last);
        const right = `${first}-${last.slice(-2)}`;
        if (written === right || second <= Number(first) || second - Number(first) > 30) continue;
        const to = index + written.length;
        const at = span(index, to);
        yield {
          message: `The years are written “${written}”.`,
          at,
          help: `Write “${right}”.`,
          ...(typed(index, to) && { fix: [{ at, text: right }] }),
        };
      }
  },
};
