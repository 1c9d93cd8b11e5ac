/** Finds days and decisions that are those of last year, or of a year far from the pack’s. */
import type { Finding, Path, Span } from '../../diagnostic.ts';
import { previousYear } from '../../model/financial-year.ts';
import { formatDate, isIsoDate, type IsoDate } from '../../model/iso-date.ts';
import { figureRecords } from '../../model/funding-record.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import type { Direction } from '../../model/direction.ts';
import { writtenDates } from '../../model/written-date.ts';
import {
  amendmentDays,
  approvalDay,
  dated,
  packDay,
  daysOfFigure,
  earliestFor,
  goesOn,
  issueDay,
  type Dated,
} from '../dated.ts';
import { counted, series } from '../../model/series.ts';
import { everyText, type AuthoredText } from '../language/texts.ts';
import { recordName } from '../record-name.ts';
import type { Rule } from '../rule.ts';

export const dateOfAnotherYear: Rule = {
  severity: 'warning',
  summary: 'A day or a decision is last year’s, or lies more than a year before or after the year of the pack.',
  why: 'Each year’s Directions rest on decisions of their own. A day that came along with last year’s files says that the Board approved, or offered, what it never saw.',
  example: {
    file: '2030-31/pack.yaml',
    bad: 'dated: "1999-12-31"',
    good: 'dated: "2030-03-14"',
  },
  *check(pack, years) {
    const last = years.lastYear(pack);
    const copied = last ? copies(pack, last) : [];
    yield* copied;
    const said = new Set([...copied.map(({ at }) => placeOf(at)), ...(last ? copiedPlaces(pack, last) : [])]);
    for (const one of misplaced(pack)) if (!said.has(placeOf(one.at))) yield one;
    if (last) yield* texts(pack, last);
  },
};

function placeOf({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}

function lastYears(what: string, year: string, at: Span, there: Span, areSeveral = false): Finding {
  return {
    message: `${what} ${areSeveral ? 'are those' : 'is that'} of ${year}.`,
    at,
    help: 'Write this year’s, or take it out until it is known.',
    related: [{ at: there, message: `in the pack for ${year}` }],
  };
}

function copies(pack: Pack, last: Pack): readonly Finding[] {
  const year = last.year.id;
  const both = (of: (one: Pack) => Dated | undefined): readonly Finding[] => {
    const [now, then] = [of(pack), of(last)];
    return now && now.date === then?.date ? [lastYears(now.what, year, now.at(), then.at())] : [];
  };
  const [approval, before] = [pack.approval, last.approval];
  const isSame = approval?.date !== before?.date && approval?.reference === before?.reference;
  const [at, there] = [approval, before].map((one) => one?.origin.span('reference'));
  const report = isSame && at && there ? [lastYears('The reference of the approval', year, at, there)] : [];
  return [
    ...both(packDay),
    ...both(approvalDay),
    ...report,
    ...both(issueDay),
    ...amendmentDays(pack).flatMap((_, index) => both((one) => amendmentDays(one)[index]?.[0])),
    ...figures(pack, last),
    ...directions(pack, last, 'effective'),
    ...directions(pack, last, 'review'),
  ];
}

/** One finding a figure, at the first of its days or reports that is last year's. */
function figures(pack: Pack, last: Pack): readonly Finding[] {
  const before = new Map(figureRecords(last).map((one) => [one.id, one]));
  return figureRecords(pack).flatMap((record) => {
    const was = before.get(record.id);
    const same = (['offered', 'considered', 'decided', 'confirm-by', 'reference'] as const).filter(
      (key) => record.fields[key] !== undefined && record.fields[key] === was?.fields[key],
    );
    const [key] = same;
    if (key === undefined || !was) return [];
    const what = `${recordName(record)}: ${series(same.map((one) => `“${one}:”`))}`;
    return [lastYears(what, last.year.id, record.origin.span(key), was.origin.span(key), same.length > 1)];
  });
}

type DirectionDay = 'effective' | 'review';

/** Directions with those of last year whose day they have. What continues may have been in force since last year. */
function sameDays(pack: Pack, last: Pack, key: DirectionDay): readonly (readonly [Direction, Direction])[] {
  const before = new Map([...everyDirection(last)].map((one) => [one.number, one]));
  return [...everyDirection(pack)].flatMap((direction): (readonly [Direction, Direction])[] => {
    const was = before.get(direction.number);
    if (!was || direction[key] === undefined || direction[key] !== was[key]) return [];
    return key === 'effective' && goesOn(direction) ? [] : [[direction, was]];
  });
}

function copiedPlaces(pack: Pack, last: Pack): readonly string[] {
  return (['effective', 'review'] as const).flatMap((key) =>
    sameDays(pack, last, key).map(([{ origin }]) => placeOf(origin.span(key))),
  );
}

/** One finding for all directions. */
function directions(pack: Pack, last: Pack, key: DirectionDay): readonly Finding[] {
  const same = sameDays(pack, last, key);
  const [first] = same;
  if (!first) return [];
  const [now, then] = first;
  const what = `In ${counted(same.length, 'direction')} “${key}:”`;
  return [
    {
      ...lastYears(what, last.year.id, now.origin.span(key), then.origin.span(key)),
      related: same.map(([{ number }, was]) => ({
        at: was.origin.span(key),
        message: `${number} in ${last.year.id}`,
      })),
    },
  ];
}

/** Days that no pack of this year can have. */
function misplaced(pack: Pack): readonly Finding[] {
  const earliest = earliestFor(pack);
  const { start, end, id } = pack.year;
  const far = (one: Dated | undefined, from: IsoDate, to: IsoDate | undefined): readonly Finding[] => {
    if (!one || (one.date >= from && (to === undefined || one.date <= to))) return [];
    const where = one.date < from ? 'long before' : 'after';
    return [
      {
        message: `${one.what} (${formatDate(one.date)}) is ${where} the financial year ${id} (${formatDate(start)} to ${formatDate(end)}).`,
        at: one.at(),
        help: 'Correct the day; or make an exception that says how it came about.',
      },
    ];
  };
  const days = [
    packDay(pack),
    approvalDay(pack),
    issueDay(pack),
    ...amendmentDays(pack).flat(),
    ...figureRecords(pack).flatMap((record) => Object.values(daysOfFigure(record))),
  ];
  return [
    ...days.flatMap((one) => far(one, earliest, end)),
    ...[...everyDirection(pack)].flatMap((direction) => {
      const { number, effective, review } = direction;
      const day = (what: string, date: IsoDate | undefined, ...path: Path): Dated | undefined =>
        dated(`${what} direction ${number}`, date, direction, ...path);
      const since = goesOn(direction) ? ('0000' as IsoDate) : earliest;
      return [
        ...far(day('The effect of', effective, 'effective'), since, end),
        ...far(day('The review of', review, 'review'), start, undefined),
      ];
    }),
  ];
}

/** Days and years that stand in a text which is word for word last year's. */
function* texts(pack: Pack, last: Pack): Generator<Finding> {
  const own = (one: AuthoredText): boolean => !['aim', 'function', 'function-heading'].includes(one.role);
  const before = new Map(everyText(last).flatMap((one) => (own(one) ? [[one.text, one] as const] : [])));
  for (const text of everyText(pack)) {
    const was = own(text) ? before.get(text.text) : undefined;
    if (!was) continue;
    for (const { words, from, to } of pastIn(text.text, last))
      yield {
        message: `The text still speaks of ${words}, word for word as in ${last.year.id}.`,
        at: text.origin.part(text.path, from, to),
        help: 'Write what is true this year; or make an exception that says why it is the same.',
        related: [{ at: was.origin.part(was.path, from, to), message: `the text of ${last.year.id}` }],
      };
  }
}

/** Whole days, and last year or the year before it. */
function pastIn(
  text: string,
  { year }: Pack,
): readonly { readonly words: string; readonly from: number; readonly to: number }[] {
  const days = writtenDates(text).filter(({ date }) => date !== undefined && isIsoDate(date));
  const years = [...text.matchAll(/(?<![A-Za-z\d.-])\d{4}-\d{2}\b(?!-)/g)].flatMap(({ 0: words, index }) =>
    words === year.id || words === previousYear(year) ? [{ words, from: index, to: index + words.length }] : [],
  );
  return [...days, ...years];
}
