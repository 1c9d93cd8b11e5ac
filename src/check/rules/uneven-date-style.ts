/** Finds dates that are not written as day, month, year. */
import { monthNames } from '../../model/iso-date.ts';
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithFields } from '../language/readings.ts';

const month = `(${monthNames.join('|')})`;
const short = '(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';

/** Each with the way to write what it found; none where the order of day and month is not sure. */
const styles: readonly {
  readonly pattern: RegExp;
  readonly plain?: (parts: readonly (string | undefined)[]) => string;
}[] = [
  {
    pattern: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)(?:\s+of)?\s+${month}\b(?:,?\s+(\d{4})\b)?`, 'g'),
    plain: ([, day, name, year]) => joined(day, name, year),
  },
  {
    pattern: new RegExp(String.raw`\b(\d{1,2})\s+of\s+${month}\b(?:,?\s+(\d{4})\b)?`, 'g'),
    plain: ([, day, name, year]) => joined(day, name, year),
  },
  {
    pattern: new RegExp(String.raw`\b${month}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`, 'g'),
    plain: ([, name, day, year]) => joined(day, name, year),
  },
  {
    pattern: new RegExp(String.raw`\b(\d{1,2})\s+${short}\.?\s+(\d{4})\b`, 'g'),
    plain: ([, day, name, year]) =>
      joined(
        day,
        monthNames.find((one) => one.startsWith(name?.slice(0, 3) ?? '?')),
        year,
      ),
  },
  {
    pattern: new RegExp(String.raw`\b(\d{1,2})\s+${month},\s+(\d{4})\b`, 'g'),
    plain: ([, day, name, year]) => joined(day, name, year),
  },
  { pattern: /\b\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})\b(?![/.]?\d)/g },
  {
    pattern: /\b(\d{4})-(\d\d)-(\d\d)\b/g,
    plain: ([, year, name, day]) => joined(day, monthNames[Number(name) - 1], year),
  },
];

export const unevenDateStyle = patternRule({
  id: 'uneven-date-style',
  severity: 'advice',
  summary: 'A date is not written as day, month, year: “5th of April 2023” for “5 April 2023”.',
  why: 'One style throughout is easier to read, to search and to compare with the data. Packs print dates as 5 April 2023.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'The Board met on 14th of March 2030.',
    good: 'The Board met on 14 March 2030.',
  },
  texts: readingsWithFields,
  patterns: styles.map(({ pattern, plain }) => ({
    pattern,
    said: (found) => {
      const right = plain?.([...found]);
      return {
        message: `The date is written “${found[0]}”.`,
        help:
          right === undefined
            ? 'Write the month as a word, for example “5 April 2023”: readers differ on which number is the day.'
            : `Write “${right}”.`,
        ...(right !== undefined && { instead: right }),
      };
    },
  })),
});

function joined(day: string | undefined, name: string | undefined, year: string | undefined): string {
  return [day?.replace(/^0/, ''), name, year].filter(Boolean).join(' ');
}
