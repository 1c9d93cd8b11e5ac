/** Dates that a direction gives as its deadline in its own words, held against the deadline itself. */
import type { Span } from '../diagnostic.ts';
import { plainly } from './language/plain.ts';
import { textsOfDirection, type AuthoredText } from './language/texts.ts';
import { dueDay, formatDeadline, type Deadline } from '../model/deadline.ts';
import type { Direction } from '../model/direction.ts';
import { dayAfter, isIsoDate, lastDay, type IsoDate, type IsoMonth } from '../model/iso-date.ts';
import { everyDirection, type Pack } from '../model/pack.ts';
import { placeholders } from '../model/placeholder.ts';
import { dueBy, writtenDates, type Due, type WrittenDate } from '../model/written-date.ts';

export interface TypedDeadline {
  readonly direction: Direction;
  /** As readers see it. */
  readonly words: string;
  readonly at: Span;
  /** Whether it is filled in from another deadline: `{deadline:new-year}`. */
  readonly isFilled: boolean;
  /** An earlier date beside the deadline is a milestone. */
  readonly relation: 'same' | 'differs' | 'milestone';
}

interface Typed extends Pick<TypedDeadline, 'words' | 'at' | 'isFilled'> {
  readonly day: IsoDate;
  /** Whether it is the deadline in other words: “before 1 October”, “mid-September” of one in September. */
  readonly isNear: boolean;
  /** Whether it is a deadline only where the texts say no other: another that is filled in, or the end of a year. */
  readonly isAlone: boolean;
  /** Whether it may be the deadline and may be none: “until 30 September”. */
  readonly isOpen: boolean;
}

/** Every date behind "by" or the like, in the texts of directions and in their titles. Nothing for a direction without a deadline: that is one fault of its own. */
export function* typedDeadlines(pack: Pack): Generator<TypedDeadline> {
  for (const direction of everyDirection(pack)) {
    const { title, origin } = direction;
    yield* typedIn(direction, textsOfDirection(direction), pack);
    if (title === undefined) continue;
    // It stands in tables, where nothing is beside it; by the end of a year is what is aimed at.
    const heading: AuthoredText = { text: title, origin, path: ['title'], role: 'heading' };
    yield* typedIn(direction, [plainly(heading)], pack).filter(({ words }) => !endOfYear.test(words));
  }
}

function typedIn(direction: Direction, texts: readonly AuthoredText[], pack: Pack): readonly TypedDeadline[] {
  const { deadline } = direction;
  if (!deadline) return [];
  const due = deadline === 'continuing' ? undefined : dueDay(deadline);
  const typed = texts.flatMap((one) => [...datesIn(one, due), ...filledIn(one, pack.deadlines)]);
  const isSaid =
    texts.some(({ text }) => text.includes('{deadline}')) || typed.some(({ day, isNear }) => day === due || isNear);
  return typed.flatMap(({ day, isNear, isAlone, isOpen, ...one }): readonly TypedDeadline[] => {
    if (day === due && !isNear) return [{ direction, ...one, relation: 'same' }];
    if (isNear || isOpen || (isAlone && isSaid)) return [];
    return [{ direction, ...one, relation: due !== undefined && isSaid && day < due ? 'milestone' : 'differs' }];
  });
}

/** Other deadlines of the year that are filled in. */
function filledIn({ text, origin, path }: AuthoredText, deadlines: readonly Deadline[]): readonly Typed[] {
  return placeholders(text).flatMap(({ name, from, to }) => {
    const [, id] = /^deadline:(.+)$/.exec(name) ?? [];
    const named = deadlines.find((one) => one.id === id);
    const found = named && dueBy(text, { from });
    if (!found) return [];
    const at = origin.part(path, from, to);
    const isOpen = found.by === 'until';
    return [
      { words: formatDeadline(named), at, isFilled: true, day: dueDay(named), isNear: false, isAlone: true, isOpen },
    ];
  });
}

/** Without a month. */
const endOfYear = /^(?:the )?end\b[^A-Z]*20\d\d$/;

function datesIn({ text, origin, path }: AuthoredText, due: IsoDate | undefined): readonly Typed[] {
  return writtenDates(text).flatMap((one) => {
    const found = dueBy(text, one);
    const day = found && dayOf(one, text, due);
    if (!found || !day) return [];
    const words = text.slice(found.from, one.to);
    return [
      {
        words,
        at: origin.part(path, found.from, one.to),
        isFilled: false,
        day,
        isNear: isNear(one, found, day, due),
        isAlone: endOfYear.test(words),
        isOpen: found.by === 'until',
      },
    ];
  });
}

function isNear({ date }: WrittenDate, { by, isVague }: Due, day: IsoDate, due: IsoDate | undefined): boolean {
  if (due === undefined) return false;
  if (isVague && day.slice(0, 7) === due.slice(0, 7)) return true;
  return by === 'before' && date !== undefined && dayAfter(firstDay(date), -1) === due;
}

/** Behind a day without its year: another year than that of the deadline, or every one. */
const otherYears =
  /^ (?:each|every|(?:(?:of|in) )?(?:(?:the|this|next|last|following|same|previous|current|that) ){1,2}(?:financial )?year\b)/i;

/** A day without its year is the deadline where it can be, and none otherwise: “as it stood by 31 March”. */
function dayOf({ date, dayOfYear, to }: WrittenDate, text: string, due: IsoDate | undefined): IsoDate | undefined {
  if (date !== undefined) return isIsoDate(date) ? date : lastDay(date);
  return dayOfYear === due?.slice(5) && !otherYears.test(text.slice(to, to + 40)) ? due : undefined;
}

function firstDay(date: IsoDate | IsoMonth): IsoDate {
  return isIsoDate(date) ? date : (`${date}-01` as IsoDate);
}
