/** Finds dates that are not written as day, month, year. */
import { placeholders } from '../../model/placeholder.ts';
import { writtenDates } from '../../model/written-date.ts';
import { findingIn, type Said } from '../language/reading.ts';
import { readingsWithFields } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';

/** “by the 1st March the council”, not “at the 1st March meeting”; the date itself is left out. */
const needless =
  /\b(?:after|and|before|between|by|from|is|of|on|or|since|than|till?|to|until|was) the …(?:$|[.,;:)]| (?:a|all|and|at|by|each|every|for|if|in|inclusive|is|it|its|must|no|on|onwards|or|our|that|the|their|they|this|to|unless|until|was|we|when|with)\b)/i;
/** “on the 14th and 21st March”: the first of them would stay as it is. */
const ofSeveral = /\d(?:st|nd|rd|th)(?:,|,? ?(?:[-–&]|and|or|to)) ?$/;

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
          ...insteadOf(one.words, start, printed),
        });
      }
  },
};

/** Where what a date as it is printed stands for begins. */
function withThe(words: string, start: number, to: number): number {
  const around = `${words.slice(Math.max(0, start - 12), start)}…${words.slice(to, to + 12)}`;
  return needless.test(around) ? start - 'the '.length : start;
}

function insteadOf(words: string, start: number, printed: string | undefined): Pick<Said, 'help' | 'instead'> {
  if (printed === undefined)
    return {
      help: 'Write the month as a word, for example “5 April 2023”: readers differ on which number is the day.',
    };
  const help = `Write “${printed}”.`;
  return ofSeveral.test(words.slice(Math.max(0, start - 12), start)) ? { help } : { help, instead: printed };
}
