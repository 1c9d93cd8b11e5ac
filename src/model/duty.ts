/** Every dated duty of a year: the deadlines and reviews of its directions, and the days on which its figures are to be confirmed or decided. */
import { grouped } from '../grouped.ts';
import { figuresBySource, isSettled, type FundingSource, type Payment, type SetAside } from './budget.ts';
import { dueDay } from './deadline.ts';
import { numberAmongYears, type Direction } from './direction.ts';
import { byYear, editionDate, editionOn, isIssuedBy, type Edition } from './edition.ts';
import { figureRecords } from './funding-record.ts';
import { standingsOf, type Standing } from './in-force.ts';
import type { IsoDate, IsoMonth } from './iso-date.ts';
import { everyDirection } from './pack.ts';
import type { ProgressEntry } from './progress.ts';
import type { Recipient } from './recipient.ts';
import { sameFigures } from './same-figures.ts';

export type DutyKind = 'deadline' | 'review' | 'confirmation' | 'decision';

/** What a version says of it. */
interface Dated {
  readonly kind: DutyKind;
  /** The number of the direction, or what the figure is: `payment-nhs-lothian`, of a second payment `payment-nhs-lothian:2`. */
  readonly subject: string;
  /** As it is written: a month is due on its last day. */
  readonly by: IsoDate | IsoMonth;
  readonly day: IsoDate;
  /** None where the direction names nobody: it is then in every pack. */
  readonly recipients: readonly Recipient[];
  readonly direction?: Direction;
  /** Of a figure: what it is, and the figure itself. */
  readonly source?: FundingSource;
  readonly figure?: Payment | SetAside;
  /** Whether the record says that it has been done: a figure is settled, or a direction is reported complete. */
  readonly isMet: boolean;
}

export interface Duty extends Dated {
  readonly edition: Edition;
  /** How many versions gave it another day than the one before them did, or took it away. */
  readonly moves: number;
  /** Whether it was given once, and is no more: another version left it out, or the direction no longer binds. */
  readonly isCancelled: boolean;
  /** The day on which its direction, or the one of a later year that goes on from it, was reported complete. */
  readonly complete?: IsoDate;
  /** What has become of its direction over the years, as the log has it. */
  readonly standing?: Standing;
}

/** What was last reported of a direction of a year. */
type Reported = (year: string, number: string) => ProgressEntry | undefined;

/** By their days; those of one day in the order of years and packs. @param editions every version of every year, in order */
export function dutiesOf(
  editions: readonly Edition[],
  day: IsoDate,
  reported: Reported = () => undefined,
): readonly Duty[] {
  const all = standingsOf(editions, day);
  const standings = lastStandings(all);
  const byName = grouped(all, nameOf);
  const ended = new Set([...standings].flatMap(([name, standing]) => (isOver(standing) ? [name] : [])));
  return [...byYear(editions).values()]
    .flatMap((own) => ofYear(own, day, ended))
    .map((duty): Duty => {
      const standing = standings.get(numberAmongYears({ year: duty.edition.pack.year.id, number: duty.subject }));
      return withReport(standing ? { ...duty, standing } : duty, byName, reported);
    })
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** What has become of each direction, as it was worded last, by its year and number. */
export function lastStandings(all: readonly Standing[]): ReadonlyMap<string, Standing> {
  return new Map(all.filter(({ by }) => by?.version === undefined).map((standing) => [nameOf(standing), standing]));
}

/** The year and number that a standing of the log is of: `2023-24/5.1`. */
export function nameOf({ said: { edition }, instruction: { number } }: Standing): string {
  return numberAmongYears({ year: edition.pack.year.id, number });
}

/** Whether nothing is left to be done: what is continued or varied is still to be carried out, and its days stay. */
export function isOver({ state, binds }: Standing): boolean {
  return !binds && state !== 'not-issued' && state !== 'not-yet' && state !== 'continued';
}

/** Those of every wording of a direction, by its year and number. */
type ByName = ReadonlyMap<string, readonly Standing[]>;

/**
 * A direction that is reported complete has met its deadline, also where that is reported of one that goes on from it. Its review is still to
 * be held, for it stays in force until a later one ends it.
 */
function withReport(duty: Duty, byName: ByName, reported: Reported): Duty {
  if (duty.kind !== 'deadline' && duty.kind !== 'review') return duty;
  for (let one = duty.standing; one; one = goingOn(one, byName)) {
    const entry = reported(one.said.edition.pack.year.id, one.instruction.number);
    if (entry?.state === 'complete') return { ...duty, isMet: duty.kind === 'deadline', complete: entry.date };
  }
  return duty;
}

/** The direction of a later year that continues or varies it, or what a later version has in its place, by whatever number. */
function goingOn({ state, by }: Standing, byName: ByName): Standing | undefined {
  if (by?.number === undefined || (state !== 'continued' && state !== 'varied')) return undefined;
  const all = byName.get(numberAmongYears({ year: by.year, number: by.number }));
  return all?.find(({ instruction }) => by.version === undefined || instruction.said[0].edition.version === by.version);
}

function ofYear(editions: readonly Edition[], day: IsoDate, ended: ReadonlySet<string>): readonly Duty[] {
  const edition = editionOn(editions, day);
  if (!edition) return [];
  const versions = editions.filter((one) => one === edition || isIssuedBy(one, day));
  const [first = edition] = versions;
  const history = historyOf(versions, first);
  const now = new Set(datedIn(edition, first).map(keyOf));
  return [...history].map(([key, { dated, edition: last, moves }]) => {
    const isGone = !now.has(key) || ended.has(numberAmongYears({ year: edition.pack.year.id, number: dated.subject }));
    return { ...dated, edition: now.has(key) ? edition : last, moves: moves + Number(isGone), isCancelled: isGone };
  });
}

interface Told {
  readonly dated: Dated;
  readonly edition: Edition;
  readonly moves: number;
}

/** What was last said of each, and how often its day had changed by then. */
function historyOf(versions: readonly Edition[], first: Edition): ReadonlyMap<string, Told> {
  const history = new Map<string, Told>();
  for (const edition of versions)
    for (const dated of datedIn(edition, first)) {
      const before = history.get(keyOf(dated));
      const moves = before ? before.moves + Number(before.dated.day !== dated.day) : 0;
      history.set(keyOf(dated), { dated, edition, moves });
    }
  return history;
}

function keyOf({ subject, kind }: Dated): string {
  return `${subject}/${kind}`;
}

/** @param first the version by whose order several payments to one body are told apart in all of them */
function datedIn(edition: Edition, first: Edition): readonly Dated[] {
  const { pack } = edition;
  const dated = editionDate(edition);
  const same = sameFigures(figureRecords(first.pack), figureRecords(pack));
  const ids = new Map([...same].map(([id, { origin }]) => [origin, id]));
  return [
    ...[...everyDirection(pack)].flatMap(ofDirection),
    ...figuresBySource(pack.budget).flatMap(({ source, figure }) =>
      ofFigure(figure, source, ids.get(figure.origin), dated),
    ),
  ];
}

function ofDirection(direction: Direction): readonly Dated[] {
  const { number: subject, to: recipients, deadline, review } = direction;
  const common = { subject, recipients, direction, isMet: false };
  return [
    // One that is not decided yet is no duty.
    ...(deadline && deadline !== 'continuing' && deadline.by !== 'tbc'
      ? [{ ...common, kind: 'deadline' as const, by: deadline.by, day: dueDay(deadline) }]
      : []),
    ...(review ? [{ ...common, kind: 'review' as const, by: review, day: review }] : []),
  ];
}

/** A day on which a figure was decided, before the pack bore its date, is a record and no duty. @param id as of its record */
function ofFigure(figure: Payment | SetAside, source: FundingSource, id = '', dated: IsoDate): readonly Dated[] {
  const { recipient, confirmBy, decided } = figure;
  const common = {
    subject: id.replace(':', '-'),
    recipients: [recipient],
    source,
    figure,
    isMet: isSettled(figure),
  };
  return [
    ...(confirmBy ? [{ ...common, kind: 'confirmation' as const, by: confirmBy, day: confirmBy }] : []),
    ...(decided && decided > dated ? [{ ...common, kind: 'decision' as const, by: decided, day: decided }] : []),
  ];
}
