/** Dates that a direction's text gives as its deadline in typed words, held against the deadline itself. */
import type { Span } from '../diagnostic.ts';
import type { AuthoredText } from './language/texts.ts';
import { dueDay } from '../model/deadline.ts';
import type { Direction } from '../model/direction.ts';
import { isIsoDate, lastDay, type IsoDate, type IsoMonth } from '../model/iso-date.ts';
import { dueFrom, writtenDates } from '../model/written-date.ts';

export interface TypedDeadline {
  readonly words: string;
  readonly at: Span;
  /** An earlier date beside the deadline is a milestone. */
  readonly relation: 'same' | 'differs' | 'milestone';
}

/** Every date behind "by" or the like. Nothing for a direction without a deadline: that is one fault of its own. */
export function typedDeadlines({ deadline }: Direction, texts: readonly AuthoredText[]): readonly TypedDeadline[] {
  if (!deadline) return [];
  const due = deadline === 'continuing' ? undefined : dueDay(deadline);
  const typed = texts.flatMap(({ text, origin, path }) =>
    writtenDates(text).flatMap((one) => {
      if (one.date === undefined || dueFrom(text, one) === undefined) return [];
      return [{ words: one.words, at: origin.part(path, one.from, one.to), day: dayOf(one.date) }];
    }),
  );
  const isSaid = texts.some(({ text }) => text.includes('{deadline')) || typed.some(({ day }) => day === due);
  return typed.map(({ words, at, day }) => ({
    words,
    at,
    relation: day === due ? 'same' : due !== undefined && isSaid && day < due ? 'milestone' : 'differs',
  }));
}

function dayOf(date: IsoDate | IsoMonth): IsoDate {
  return isIsoDate(date) ? date : lastDay(date);
}
