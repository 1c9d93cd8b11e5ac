/** Dates that a direction gives as its deadline in its own words, held against the deadline itself. */
import type { Span } from '../diagnostic.ts';
import type { AuthoredText } from './language/texts.ts';
import { sentenceAround } from './language/sentence-around.ts';
import { dueDay, isDecided } from '../model/deadline.ts';
import type { Direction } from '../model/direction.ts';
import { dayAfter, isIsoDate, lastDay, type IsoDate, type IsoMonth } from '../model/iso-date.ts';
import { dueBy, writtenDates, type Due, type WrittenDate } from '../model/written-date.ts';

export interface TypedDeadline {
  readonly words: string;
  readonly at: Span;
  /** An earlier date beside the deadline is a milestone. */
  readonly relation: 'same' | 'differs' | 'milestone';
}

interface Typed {
  readonly words: string;
  readonly at: Span;
  readonly day: IsoDate;
  /** Whether it is the deadline in other words: “before 1 October”, “mid-September” of one in September. */
  readonly isNear: boolean;
  /** Whether it is a deadline only where the texts say no other: “until 30 September”, or a day without its year. */
  readonly isAlone: boolean;
}

/** Every date behind "by" or the like. Nothing for a direction without a deadline: that is one fault of its own. */
export function typedDeadlines({ deadline }: Direction, texts: readonly AuthoredText[]): readonly TypedDeadline[] {
  if (!deadline) return [];
  const due = deadline === 'continuing' ? undefined : dueDay(deadline);
  const isSure = deadline !== 'continuing' && isDecided(deadline);
  const typed = texts.flatMap((one) => typedIn(one, due)).filter(({ isAlone }) => isSure || !isAlone);
  const isSaid =
    texts.some(({ text }) => text.includes('{deadline')) || typed.some(({ day, isNear }) => day === due || isNear);
  return typed.flatMap(({ words, at, day, isNear, isAlone }): readonly TypedDeadline[] => {
    if (day === due && !isNear) return [{ words, at, relation: 'same' }];
    if (isNear || (isAlone && isSaid)) return [];
    return [{ words, at, relation: due !== undefined && isSaid && day < due ? 'milestone' : 'differs' }];
  });
}

function typedIn({ text, origin, path }: AuthoredText, due: IsoDate | undefined): readonly Typed[] {
  const dates = writtenDates(text);
  return dates.flatMap((one) => {
    const found = dueBy(text, one);
    const said = found && dayOf(text, one, dates, due);
    if (!found || !said) return [];
    const { day, isAnyYear } = said;
    return [
      {
        words: text.slice(found.from, one.to),
        at: origin.part(path, found.from, one.to),
        day,
        isNear: isNear(one, found, day, due) || (isAnyYear && day === due),
        isAlone: one.date === undefined || found.by === 'until',
      },
    ];
  });
}

function isNear({ date }: WrittenDate, { by, isVague }: Due, day: IsoDate, due: IsoDate | undefined): boolean {
  if (due === undefined) return false;
  if (isVague && day.slice(0, 7) === due.slice(0, 7)) return true;
  return by === 'before' && date !== undefined && dayAfter(firstDay(date), -1) === due;
}

const again = /\b(?:each|every|annual(?:ly)?|yearly|quarterly|monthly|years)\b/i;
const someYear =
  /^ (?:(?:of|in) )?(?:(?:the|this|next|last|following|same|previous|current|that) ){1,2}(?:financial )?year\b/i;

/** A day without its year is that of the deadline’s financial year, unless it comes again each year; nobody knows the year that comes next. */
function dayOf(
  text: string,
  { date, dayOfYear, from, to }: WrittenDate,
  dates: readonly WrittenDate[],
  due: IsoDate | undefined,
): { readonly day: IsoDate; readonly isAnyYear: boolean } | undefined {
  if (date !== undefined) return { day: isIsoDate(date) ? date : lastDay(date), isAnyYear: false };
  if (dayOfYear === undefined || due === undefined) return undefined;
  const { sentence, from: start } = sentenceAround(text, from);
  const days = dates.filter((one) => one.dayOfYear && one.from >= start && one.to <= start + sentence.length);
  if (days.length > 1 || again.test(sentence)) return undefined;
  const first = Number(due.slice(0, 4)) - Number(due.slice(5) < '04-01');
  const day = `${first + Number(dayOfYear < '04-01')}-${dayOfYear}`;
  return isIsoDate(day) ? { day, isAnyYear: someYear.test(text.slice(to, to + 40)) } : undefined;
}

function firstDay(date: IsoDate | IsoMonth): IsoDate {
  return isIsoDate(date) ? date : (`${date}-01` as IsoDate);
}
