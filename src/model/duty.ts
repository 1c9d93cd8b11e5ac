/** Every dated duty of a year: the deadlines and reviews of its directions, and the days on which its figures are to be confirmed or decided. */
import { isSettled, type FundingSource, type Payment, type SetAside } from './budget.ts';
import { dueDay } from './deadline.ts';
import { numberAmongYears, type Direction } from './direction.ts';
import { byYear, editionDate, editionOn, isIssuedBy, type Edition } from './edition.ts';
import { standingsOf } from './in-force.ts';
import type { IsoDate, IsoMonth } from './iso-date.ts';
import { everyDirection } from './pack.ts';
import type { ProgressEntry } from './progress.ts';
import type { Recipient } from './recipient.ts';

export type DutyKind = 'deadline' | 'review' | 'confirmation' | 'decision';

/** What a version says of it. */
interface Dated {
  readonly kind: DutyKind;
  /** The number of the direction, or what the figure is: `payment-nhs-lothian`. */
  readonly subject: string;
  /** As it is written: a month is due on its last day. */
  readonly by: IsoDate | IsoMonth;
  readonly day: IsoDate;
  /** None where the direction names nobody: it is then in every pack. */
  readonly recipients: readonly Recipient[];
  readonly direction?: Direction;
  /** Of a figure: what it is. */
  readonly source?: FundingSource;
  /** Whether the record says that it has been done: a figure is settled, or a direction is reported complete. */
  readonly isMet: boolean;
}

export interface Duty extends Dated {
  readonly edition: Edition;
  /** How many versions gave it another day than the one before them did, or took it away. */
  readonly moves: number;
  /** Whether it was given once, and is no more: another version left it out, or the direction no longer binds. */
  readonly isCancelled: boolean;
  /** The day on which its direction was reported complete. */
  readonly complete?: IsoDate;
}

/** What was last reported of a direction of a year. */
type Reported = (year: string, number: string) => ProgressEntry | undefined;

/** By their days; those of one day in the order of years and packs. @param editions every version of every year, in order */
export function dutiesOf(
  editions: readonly Edition[],
  day: IsoDate,
  reported: Reported = () => undefined,
): readonly Duty[] {
  const ended = new Set(
    standingsOf(editions, day)
      .filter(({ state, binds }) => !binds && state !== 'not-issued' && state !== 'not-yet' && state !== 'continued')
      .filter(({ by }) => by?.version === undefined)
      .map(({ said: { edition }, instruction: { number } }) =>
        numberAmongYears({ year: edition.pack.year.id, number }),
      ),
  );
  return [...byYear(editions).values()]
    .flatMap((own) => ofYear(own, day, ended))
    .map((duty) => withReport(duty, reported))
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** A direction that is reported complete has met its deadline; its review is still to be held. */
function withReport(duty: Duty, reported: Reported): Duty {
  if (duty.kind !== 'deadline') return duty;
  const entry = reported(duty.edition.pack.year.id, duty.subject);
  return entry?.state === 'complete' ? { ...duty, isMet: true, complete: entry.date } : duty;
}

function ofYear(editions: readonly Edition[], day: IsoDate, ended: ReadonlySet<string>): readonly Duty[] {
  const edition = editionOn(editions, day);
  if (!edition) return [];
  const versions = editions.filter((one) => one === edition || isIssuedBy(one, day));
  const history = historyOf(versions);
  const now = new Set(datedIn(edition).map(keyOf));
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
function historyOf(versions: readonly Edition[]): ReadonlyMap<string, Told> {
  const history = new Map<string, Told>();
  for (const edition of versions)
    for (const dated of datedIn(edition)) {
      const before = history.get(keyOf(dated));
      const moves = before ? before.moves + Number(before.dated.day !== dated.day) : 0;
      history.set(keyOf(dated), { dated, edition, moves });
    }
  return history;
}

function keyOf({ subject, kind }: Dated): string {
  return `${subject}/${kind}`;
}

function datedIn(edition: Edition): readonly Dated[] {
  const { pack } = edition;
  const dated = editionDate(edition);
  return [
    ...[...everyDirection(pack)].flatMap(ofDirection),
    ...(pack.budget?.payments ?? []).flatMap((figure) => ofFigure(figure, 'payment', dated)),
    ...(pack.budget?.setAsides ?? []).flatMap((figure) => ofFigure(figure, 'set-aside', dated)),
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

/** A day on which a figure was decided, before the pack bore its date, is a record and no duty. */
function ofFigure(figure: Payment | SetAside, source: FundingSource, dated: IsoDate): readonly Dated[] {
  const { recipient, confirmBy, decided } = figure;
  const common = {
    subject: `${source}-${recipient.id}`,
    recipients: [recipient],
    source,
    isMet: isSettled(figure),
  };
  return [
    ...(confirmBy ? [{ ...common, kind: 'confirmation' as const, by: confirmBy, day: confirmBy }] : []),
    ...(decided && decided > dated ? [{ ...common, kind: 'decision' as const, by: decided, day: decided }] : []),
  ];
}
