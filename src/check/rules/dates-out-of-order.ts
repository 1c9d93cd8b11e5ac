/** Finds days that come before the day of what must have gone before. */
import type { Finding } from '../../diagnostic.ts';
import { isUnsettled } from '../../model/budget.ts';
import { dueDay, formatDeadline, type Deadline } from '../../model/deadline.ts';
import type { Direction } from '../../model/direction.ts';
import { formatDate } from '../../model/iso-date.ts';
import { figureRecords } from '../../model/funding-record.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
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
import type { Rule } from '../rule.ts';

export const datesOutOfOrder: Rule = {
  severity: 'warning',
  summary:
    'A day comes before the day of what must have gone before: a pack issued before it was approved, a review before the direction takes effect.',
  why: 'An offer is considered, a pack approved, then issued; then its directions take effect, are due and are reviewed (good practice note of 2016, part 3). Days in another order make the record unbelievable, and a direction that is due before it was given cannot be complied with (section 27(4) of the 2014 Act).',
  example: {
    file: '2030-31/pack.yaml',
    bad: 'issue: { date: "2030-03-12", by: Chief Officer }\nearlier: { year: 2029-30, effect: supersedes }\nplan',
    at: 'issue: { date: "2030-03-21", by: Chief Officer }\nearlier: { year: 2029-30, effect: supersedes }\nplan',
    good: 'issue: { date: "2030-03-22", by: Chief Officer }\nearlier: { year: 2029-30, effect: supersedes }\nplan',
  },
  *check(pack) {
    // A day of quite another year is a finding of its own.
    const earliest = earliestFor(pack);
    for (const [first, then, because] of orderOf(pack))
      if (first && then && then.date < first.date && then.date >= earliest) yield finding(first, then, because);
    yield* deadlines(pack);
  },
};

/** What goes before, what comes after, and why. */
type Pair = readonly [Dated | undefined, Dated | undefined, string];

function finding(first: Dated, then: Dated, because: string): Finding {
  return {
    message: `${then.what} (${formatDate(then.date)}) is before ${first.what.replace(/^The/, 'the')} (${formatDate(first.date)}).`,
    at: then.at(),
    help: `${because} Correct the day that is wrong; or make an exception that says how it came about.`,
    related: [{ at: first.at(), message: first.what.replace(/^The/, 'the') }],
  };
}

function orderOf(pack: Pack): readonly Pair[] {
  const sent = issueDay(pack);
  // A pack that bears two days out of order has one finding, at the day it was sent.
  const approval = approvalDay(pack);
  const first: Pair = [approval, sent, 'What is issued is what the Board has approved.'];
  const isReversed = approval && sent && sent.date < approval.date;
  const bears: Pair = [packDay(pack), issueOfDated(pack), 'A pack bears no day that comes after it was sent.'];
  return [
    first,
    ...(isReversed ? [] : [bears]),
    ...amendmentOrder(pack),
    ...figureOrder(pack),
    ...[...everyDirection(pack)].flatMap((direction) => directionOrder(direction, pack)),
  ];
}

/** The issue of the version whose date the pack bears. */
function issueOfDated(pack: Pack): Dated | undefined {
  const [decision, issue] = amendmentDays(pack).at(-1) ?? [];
  return decision && pack.dated !== undefined && pack.dated >= decision.date ? issue : issueDay(pack);
}

function amendmentOrder(pack: Pack): readonly Pair[] {
  const all = amendmentDays(pack);
  return all.flatMap(([decision, issue], index): Pair[] => [
    [index === 0 ? issueDay(pack) : all[index - 1]?.[1], decision, 'What is amended was issued before.'],
    [decision, issue, 'A version is issued once the Board has decided on it.'],
  ]);
}

function figureOrder(pack: Pack): readonly Pair[] {
  const amendments = amendmentDays(pack);
  const decision = amendments.at(-1)?.[0] ?? approvalDay(pack);
  const isOpen = amendments.length > 0 && !amendments.at(-1)?.[1];
  const sent = isOpen ? undefined : (amendments.at(-1)?.[1] ?? issueDay(pack));
  return figureRecords(pack).flatMap((record): Pair[] => {
    const { offered, considered, decided, confirmed } = daysOfFigure(record);
    const { status } = record.fields;
    const settled: Pair[] =
      status && isUnsettled({ status })
        ? [[considered ?? offered, confirmed, 'A figure is confirmed after it was offered and considered.']]
        : [];
    return [
      [offered, considered, 'The Board considers an offer that has been made.'],
      [offered, decided, 'What is decided was offered before.'],
      [considered, decision, 'The Board approves a pack when it has considered the offers that it rests on.'],
      [decided ?? offered, sent, 'A pack that was sent cannot know what was decided afterwards.'],
      ...settled,
    ];
  });
}

function directionOrder(direction: Direction, pack: Pack): readonly Pair[] {
  const { number, effective, review } = direction;
  const effect = dated(`The day on which direction ${number} takes effect`, effective, direction, 'effective');
  const reviewed = dated(`The review of direction ${number}`, review, direction, 'review');
  const given = issueDay(pack) ?? approvalDay(pack) ?? packDay(pack);
  const start = goesOn(direction) ? undefined : approvalDay(pack);
  const isReviewedEarly = effect && reviewed && reviewed.date < effect.date;
  return [
    [start, effect, 'A direction takes effect once it has been decided.'],
    [effect, reviewed, 'A review looks back on what was in force.'],
    ...(isReviewedEarly ? [] : [[given, reviewed, 'A review looks back on what was given.'] as const]),
  ];
}

/** One finding a date, however many directions are due by it; before the year it is a finding of its own. */
function* deadlines(pack: Pack): Generator<Finding> {
  const given = issueDay(pack) ?? approvalDay(pack) ?? packDay(pack);
  const passed = new Set<Deadline>();
  for (const direction of everyDirection(pack)) {
    const { deadline, effective, number } = direction;
    if (!deadline || deadline === 'continuing' || passed.has(deadline) || dueDay(deadline) < pack.year.start) continue;
    const due = dueDay(deadline);
    const until: Dated = { what: `The date “${deadline.id}”`, date: due, at: () => deadline.origin.span('by') };
    if (given && due < given.date) {
      passed.add(deadline);
      yield finding(given, until, 'Nobody can do by a day what is asked for after it.');
    } else if (effective !== undefined && due < effective)
      yield {
        message: `Direction ${number} is due by ${formatDeadline(deadline)}, before it takes effect on ${formatDate(effective)}.`,
        at: direction.origin.span('effective'),
        help: 'Nobody is bound to do by a day what is asked for after it. Correct the day that is wrong.',
        related: [{ at: deadline.origin.span('by'), message: 'the date it is due by' }],
      };
  }
}
