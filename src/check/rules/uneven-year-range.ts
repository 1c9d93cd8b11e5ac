/** Finds financial years written otherwise than "2023-24". */
import { inNumbers } from '../language/numbers.ts';
import { patternRule, type Pattern } from '../language/pattern-rule.ts';
import { readingsWithFields } from '../language/readings.ts';
import { inText } from '../rule.ts';

const range = /(?<![\d/-])((?:19|20)\d\d)(\s?[-–—/]\s?)((?:19|20)?\d\d)(?![\d/-])/g;

export const unevenYearRange = patternRule({
  severity: 'advice',
  summary: 'A range of years is not written like “2023-24”.',
  why: 'The same year written in two ways cannot be found by one search. Packs print years as 2023-24.',
  example: inText('The Board plans care for 2030/31.', 'The Board plans care for 2030-31.'),
  texts: readingsWithFields,
  patterns: (pack) => [unlessNumber(inNumbers(pack))],
});

function unlessNumber(isOfNumber: ReturnType<typeof inNumbers>): Pattern {
  return {
    pattern: range,
    said: ({ 0: written, 1: first = '', 3: last = '', index }, { words }) => {
      const second = Number(last.length === 2 ? `${first.slice(0, 2)}${last}` : last);
      const right = `${first}-${last.slice(-2)}`;
      if (written === right || second <= Number(first) || second - Number(first) > 30) return undefined;
      if (isOfNumber(words, index)) return undefined;
      return { message: `The years are written “${written}”.`, help: `Write “${right}”.`, instead: right };
    },
  };
}
