/** Dates as authors type them in sentences: "5th of April 2023", "January 2024", "30/07/2024". */
import { isIsoDate, isIsoMonth, monthNames, type IsoDate, type IsoMonth } from './iso-date.ts';
import { matches, once } from './matches.ts';

export interface WrittenDate {
  /** As typed. */
  readonly words: string;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** Absent when no year is said, or when no calendar has the day. */
  readonly date?: IsoDate | IsoMonth;
  /** The weekday typed before it. */
  readonly weekday?: string;
  /** Why it is no date: no calendar has it, or its strokes are doubled. */
  readonly fault?: 'no-such-day' | 'strokes';
}

const names = monthNames.join('|');
const inWords = new RegExp(
  `\\b(?:(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? (?:the )?)?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(${names})\\b(?:,? (\\d{4})\\b(?!-\\d))?`,
  'g',
);
const inFigures = /(?<![\d/])(\d{1,4})(\/{1,3})(\d{1,2})(\/{1,3})(\d{2}|\d{4})(?![\d/])/g;

/** Without either of these there is no date, whatever figures there are. */
const strokeOrMonth = new RegExp(`\\d/|${names}`);

const none: readonly WrittenDate[] = [];

/** Every date in the text, in order of the two ways to write one. A month's name alone is none, nor is "May" as a verb. */
export function writtenDates(text: string): readonly WrittenDate[] {
  if (!/\d/.test(text) || !strokeOrMonth.test(text)) return none;
  return once(text, writtenDates, () => [...datesIn(text)]);
}

function* datesIn(text: string): Generator<WrittenDate> {
  for (const found of matches(text, inWords)) {
    const [words, weekday, day, month = '', year] = found;
    if (day === undefined && year === undefined) continue;
    yield {
      words,
      from: found.index,
      to: found.index + words.length,
      ...(weekday !== undefined && { weekday }),
      ...valued(year, monthNames.indexOf(month) + 1, day),
    };
  }
  for (const found of matches(text, inFigures)) {
    const [words, first = '', stroke, second = '', otherStroke, last = ''] = found;
    const [year, day] = first.length === 4 ? [first, last] : [last.length === 2 ? `20${last}` : last, first];
    if (day.length > 2 || year.length !== 4) continue;
    const doubled = stroke !== '/' || otherStroke !== '/';
    yield {
      words,
      from: found.index,
      to: found.index + words.length,
      ...(doubled ? { fault: 'strokes' as const } : valued(year, Number(second), day)),
    };
  }
}

/** Without a year the day is tried in a leap year. */
function valued(year: string | undefined, month: number, day: string | undefined): Pick<WrittenDate, 'date' | 'fault'> {
  const whole = `${year ?? '2024'}-${month.toString().padStart(2, '0')}`;
  const date = day === undefined ? whole : `${whole}-${day.padStart(2, '0')}`;
  if (!isIsoDate(date) && !isIsoMonth(date)) return { fault: 'no-such-day' };
  return year === undefined ? {} : { date };
}

/** Where the words begin that make the date a deadline, such as "by" or "no later than"; undefined when there are none. */
export function dueFrom(text: string, { from }: WrittenDate): number | undefined {
  const before = text.slice(Math.max(0, from - 40), from);
  const found = /\b(?:by|before|no later than|not later than) (?:the )?(?:end of )?(?:the )?$/i.exec(before);
  return found ? from - before.length + found.index : undefined;
}
