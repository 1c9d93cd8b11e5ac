/** Dates as authors type them in sentences: "5th of April 2023", "30 Sept. 2031", "30-Sep-31", "January 2024", "30/07/2024". */
import {
  formatDate,
  isIsoDate,
  isIsoMonth,
  monthNamed,
  monthNames,
  weekdayNamed,
  type IsoDate,
  type IsoMonth,
} from './iso-date.ts';
import { matches, once } from './matches.ts';

export interface WrittenDate {
  /** As typed, with the weekday before it. */
  readonly words: string;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** Where the date itself begins, behind the weekday. */
  readonly start: number;
  /** Absent when no year is said, or when no calendar has the day. */
  readonly date?: IsoDate | IsoMonth;
  /** `12-31`, where no year is said. */
  readonly dayOfYear?: string;
  /** The whole name of the weekday typed before it. */
  readonly weekday?: string;
  /** Why it is no date: no calendar has it, or its strokes are doubled. */
  readonly fault?: 'no-such-day' | 'strokes';
  /** As packs print it, where that is sure: readers differ on which number of `03/04/2030` is the day. */
  readonly printed?: string;
}

interface Form {
  /** With groups for the day, the month in words (`name`) or figures, and the year. */
  readonly pattern: RegExp;
  /** Whether the order of day and month is a habit only. */
  readonly isFigures?: true;
  /** Whether it may be something else where no calendar has the day. */
  readonly isUnsure?: true;
}

/** `Sep`, `Sept` and `September`. */
const name = `(?<name>${monthNames
  .map((one) => (one === 'September' ? 'Sept?(?:ember)?' : `${one.slice(0, 3)}(?:${one.slice(3)})?`))
  .join('|')})`;
/** Not the 3 of “paper 5.3 of June 2030” and “item 3 of June 2030”. */
const day = String.raw`(?<!\d\.|\b(?:paper|report|item|minute|circular|letter|page|section|paragraph) (?=\d{1,2} of ))\b(?<day>\d{1,2})`;
const ordinal = '(?:st|nd|rd|th)?(?: of)?';
/** No year goes on so: “2023-24”, “2023/24”. */
const ends = String.raw`\b(?![-/]\d)`;
const year = String.raw`(?<year>\d{4})${ends}`;
const strokes = String.raw`(?<stroke>\/{1,3})(?<month>\d{1,2})(?<other>\/{1,3})`;
/** Behind these, figures are a date and no number of a section or report. */
const leadIn = '(?<=\\b(?:by|before|until|till|than|on|from|since|dated|end of|end) )';

/** Of two that begin in one place the first is meant. */
const forms: readonly Form[] = [
  { pattern: inWords(String.raw`\b${name}\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? ${year}`) },
  { pattern: inWords(String.raw`${day}-${name}-(?<year>\d{4}|\d\d)${ends}`) },
  // Two figures are a year where they cannot count what follows: “by 31 Jan 32.”, not “on 31 January 32 people”.
  { pattern: inWords(String.raw`${day}${ordinal} ${name}\.?,? ['’]?(?<year>\d\d)(?=$|[.,;:)](?!\d)| and\b)`) },
  { pattern: inWords(String.raw`\b${name}\.?,? ['’](?<year>\d\d)${ends}`) },
  // “Sep-30” can be a day.
  { pattern: inWords(String.raw`(?:\b${name}-(?<year>3[2-9]|[4-9]\d|\d{4}))${ends}`) },
  { pattern: inWords(String.raw`(?<=\bend (?:of )?)${name}-(?<year>\d\d)${ends}`) },
  // Elsewhere a point behind a number ends a sentence.
  { pattern: inWords(String.raw`(?<=\b(?:by|before|until|till|than) )(?<day>\d{1,2})\. ${name}\.?,? ${year}`) },
  { pattern: inWords(String.raw`(?:${day}${ordinal} (?<mark>\*{1,3})?|\b)${name}\b\k<mark>(?:\.?,? ${year})?`) },
  { pattern: inFigures(String.raw`(?<![\d/])(?<day>\d{1,2})${strokes}(?<year>\d{4}|\d\d)(?![\d/])`), isFigures: true },
  { pattern: inFigures(String.raw`(?<![\d/])(?<year>\d{4})${strokes}(?<day>\d\d)(?![\d/])`), isFigures: true },
  {
    pattern: /(?<![\d./-])(?<day>\d{1,2})(?<sign>[.-])(?<month>\d{1,2})\k<sign>(?<year>(?:19|20)\d\d)(?![\d/]|[.-]\d)/g,
    isFigures: true,
  },
  {
    pattern: inFigures(String.raw`${leadIn}(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d\d)(?![\d/]|\.\d)`),
    isFigures: true,
    isUnsure: true,
  },
  { pattern: /(?<![\w./-])(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)(?![\w/-])/g },
  {
    pattern: inFigures(String.raw`${leadIn}(?<month>\d{1,2})\/(?<year>(?:19|20)\d\d)(?![\d/])`),
    isUnsure: true,
  },
  {
    pattern:
      /(?<=\b(?:by|before|until|till|than) )(?:the )?end(?: of)?(?: the)?(?: calendar)?(?: year)? (?<year>20\d\d)\b(?![-–/]\d)/g,
  },
];

function inWords(source: string): RegExp {
  return new RegExp(source, 'gi');
}

function inFigures(source: string): RegExp {
  return new RegExp(source, 'g');
}

/** Without one of these there is no date, whatever figures there are. */
const likely = new RegExp(String.raw`\d[/.-]\d|\bend\b|${monthNames.map((one) => one.slice(0, 3)).join('|')}`, 'i');

const none: readonly WrittenDate[] = [];

/** Every date in the text, in order. A month's name alone is none, nor is "May" as a verb. */
export function writtenDates(text: string): readonly WrittenDate[] {
  if (!/\d/.test(text) || !likely.test(text)) return none;
  return once(text, writtenDates, () => datesIn(text));
}

function datesIn(text: string): readonly WrittenDate[] {
  const found = forms.flatMap((form) => matches(text, form.pattern).flatMap((one) => dateOf(text, one, form) ?? []));
  const kept: WrittenDate[] = [];
  for (const one of found.toSorted((first, second) => first.start - second.start))
    if (one.start >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}

function dateOf(text: string, found: RegExpExecArray, { isFigures, isUnsure }: Form): WrittenDate | undefined {
  const { day: date, name: month, month: number, year: said, stroke, other } = found.groups ?? {};
  if ((date === undefined && said === undefined) || (month !== undefined && isOtherWord(month, said))) return undefined;
  const start = found.index;
  const to = start + found[0].length;
  const before = date === undefined ? undefined : weekdayBefore(text, start);
  const from = start - (before?.length ?? 0);
  const weekday = before?.weekday;
  const isDoubled = stroke !== undefined && stroke + other !== '//';
  const isNamed = month !== undefined || number !== undefined;
  const value = isDoubled
    ? { fault: 'strokes' as const }
    : valued(said, month === undefined ? Number(number ?? 12) : monthNamed(month), date);
  if (value.fault && isUnsure) return undefined;
  const { printed, ...known } = value;
  return {
    ...{ words: text.slice(from, to), from, to, start },
    ...(weekday !== undefined && { weekday }),
    ...known,
    ...(printed !== undefined && !isFigures && isNamed && { printed }),
  };
}

/** The verbs "may" and "march". */
function isOtherWord(month: string, said: string | undefined): boolean {
  return month === 'may' || (month === 'march' && said === undefined);
}

function weekdayBefore(
  text: string,
  start: number,
): { readonly weekday?: string; readonly length: number } | undefined {
  const found = /\b(Mon|Tues?|Wed(?:s|nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? (?:the )?$/.exec(
    text.slice(Math.max(0, start - 20), start),
  );
  const weekday = found?.[1] === undefined ? undefined : weekdayNamed(found[1]);
  return found && weekday !== undefined ? { weekday, length: found[0].length } : undefined;
}

/** Two figures are a year of this century. Without a year the day is tried in a leap year. */
function valued(
  said: string | undefined,
  month: number,
  day: string | undefined,
): Pick<WrittenDate, 'date' | 'dayOfYear' | 'fault' | 'printed'> {
  const whole = `${(said ?? '2024').padStart(4, '20')}-${month.toString().padStart(2, '0')}`;
  const date = day === undefined ? whole : `${whole}-${day.padStart(2, '0')}`;
  if (!isIsoDate(date) && !isIsoMonth(date)) return { fault: 'no-such-day' };
  const printed = formatDate(date);
  return said === undefined ? { dayOfYear: date.slice(5), printed: printed.replace(/ \d+$/, '') } : { date, printed };
}

/** How words before a date make it a deadline. */
export interface Due {
  /** Where what stands for the date begins: “the end of September 2030”, “mid-October 2030”. */
  readonly from: number;
  /** `before`: not on it · `until`: what is to be done may end on it, and not be due. */
  readonly by: 'by' | 'before' | 'until';
  /** Some day of the month, and nobody says which: “mid-October”. */
  readonly isVague: boolean;
}

const time = String.raw`(?:(?:\d{1,2}(?:[.:]\d\d)? ?)?(?:noon|midday|midnight|[ap]\.?m\.?)|\d\d[.:]\d\d|(?:the )?(?:close|end) of (?:business|play|day|the day)|(?:the )?week ending)`;
const due = new RegExp(
  String.raw`\b(by|before|until|till|(?:no|not) later than) (?:${time},? (?:on )?)?((?:the )?(?:((?:mid|early|late|(?:middle|beginning|start) of)[ -])|end (?:of )?)?(?:the )?)(\*{0,3})$`,
  'i',
);

const meanings: ReadonlyMap<string, Due['by']> = new Map([
  ['before', 'before'],
  ['until', 'until'],
  ['till', 'until'],
]);

/** Undefined when nothing before the date makes it a deadline, such as "by" or "no later than" does. */
export function dueBy(text: string, { from }: Pick<WrittenDate, 'from'>): Due | undefined {
  const found = due.exec(text.slice(Math.max(0, from - 60), from));
  if (!found) return undefined;
  const [, word = '', edge = '', vague, emphasis = ''] = found;
  const before = edge === '' ? 0 : edge.length + emphasis.length;
  return { from: from - before, by: meanings.get(word.toLowerCase()) ?? 'by', isVague: vague !== undefined };
}
