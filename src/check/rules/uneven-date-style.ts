/** Finds dates that are not written as day, month, year. */
import { placeholders } from '../../model/placeholder.ts';
import { writtenDates } from '../../model/written-date.ts';
import { findingIn } from '../language/reading.ts';
import { readingsWithFields } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';

/** “by the 1st March”, not “at the 1st March meeting”; the date itself is left out. */
const needless = /\b(?:after|before|by|from|on|since|than|till?|until) the …(?:$|[.,;:)]| (?:and|at|for|in|or|to)\b)/i;

export const unevenDateStyle: Rule = {
  severity: 'advice',
  summary: 'A date is not written as day, month, year: “5th of April 2023” for “5 April 2023”.',
  why: 'One style throughout is easier to read, to search and to compare with the data. Packs print dates as 5 April 2023.',
  example: inText('The Board met on 14th of March 2030.', 'The Board met on 14 March 2030.'),
  holds: 'texts',
  *check(pack) {
    for (const one of readingsWithFields(pack))
      for (const { start, to, printed, fault } of writtenDates(one.words)) {
        const typed = one.words.slice(start, to);
        // In braces that stand for nothing it is part of a name.
        if (placeholders(one.words).some(({ from, to: end }) => from < start && to < end)) continue;
        if (typed === printed || (printed === undefined && !/^\d{1,2}[/.-]/.test(typed)) || fault === 'strokes')
          continue;
        yield findingIn(one, withThe(one.words, start, to), to, {
          message: `The date is written “${typed}”.`,
          help:
            printed === undefined
              ? 'Write the month as a word, for example “5 April 2023”: readers differ on which number is the day.'
              : `Write “${printed}”.`,
          instead: printed,
        });
      }
  },
};

/** Where what a date as it is printed stands for begins. */
function withThe(words: string, start: number, to: number): number {
  const around = `${words.slice(Math.max(0, start - 12), start)}…${words.slice(to, to + 5)}`;
  return needless.test(around) ? start - 'the '.length : start;
}
