/** All that one year's Directions mean: what `read` builds, `check` judges and `compose` turns into documents. */
import type { Authored } from '../diagnostic.ts';
import type { Budget } from './budget.ts';
import type { Deadline } from './deadline.ts';
import { isGivenTo, isTextAlone, type Direction, type Group, type Waiver } from './direction.ts';
import type { FinancialYear } from './financial-year.ts';
import type { Glossary } from './glossary.ts';
import type { Ijb } from './ijb.ts';
import type { IsoDate } from './iso-date.ts';
import type { Outcome } from './outcome.ts';
import type { Interval, Progress } from './progress.ts';
import type { Prose } from './prose.ts';
import type { Report } from './report.ts';
import type { Recipient } from './recipient.ts';
import type { Scheme } from './scheme.ts';
import { isIssued, type Status } from './status.ts';
import type { StrategicPlan } from './strategic-plan.ts';

export interface Pack extends Authored {
  readonly ijb: Ijb;
  readonly year: FinancialYear;
  /** For example "Directions". */
  readonly title: string;
  readonly status: Status;
  /** The date the pack bears; absent while none is decided. */
  readonly dated?: IsoDate;
  readonly approval?: Approval;
  readonly issue?: Issue;
  /** Each opens a version after the first. */
  readonly amendments: readonly Amendment[];
  /** What the pack as a whole does to last year's (section 27(5)(a)). */
  readonly earlier?: {
    readonly year: string;
    readonly effect: 'supersedes' | 'varies' | 'continues';
    readonly note?: string;
  };
  /** Whether the board has given none before. */
  readonly isFirst?: boolean;
  /** What only the covering letters say. */
  readonly letter?: { readonly answerBy?: IsoDate; readonly signed?: string };
  /** How often progress on each direction is reported. */
  readonly reporting?: Interval;
  readonly introduction: Prose;
  readonly outcomes: readonly Outcome[];
  readonly plan: StrategicPlan;
  readonly scheme: Scheme;
  readonly glossary: Glossary;
  /** By the order of their files. */
  readonly groups: readonly Group[];
  readonly deadlines: readonly Deadline[];
  readonly budget?: Budget;
  /** What has been reported of the directions since; no part of what was given. */
  readonly progress?: Progress;
  /** Numbers that were used once and never will be again. */
  readonly withdrawn: readonly string[];
  readonly waive: readonly Waiver[];
  /** Only where a report to the Board is read: then there are no Directions, and the texts are the report's. */
  readonly report?: Report;
}

/** The Board's decision. */
export interface Approval extends Authored {
  readonly date: IsoDate;
  /** Minute or report. */
  readonly reference: string;
  /** The report that the Board decided on, where it is in the root. */
  readonly report?: DecidedReport;
}

/** What is said of a report in the pack that the Board made on it. */
export interface DecidedReport {
  /** The name of its file. */
  readonly id: string;
  readonly title: string;
  readonly item?: string;
}

/** A figure by the id of its funding record, and its amount in words: `£94,970,000`, `tbc`, or a method. */
export interface IssuedFigure {
  readonly id: string;
  readonly amount: string;
}

/** When and by whom it was sent to the recipients. */
export interface Issue extends Authored {
  readonly date: IsoDate;
  readonly by: string;
  /** Every figure as it was issued; absent where that was not recorded. */
  readonly figures?: readonly IssuedFigure[];
}

/**
 * The bodies that something is given to, in the board's order: a direction, or the text of a group without numbered directions, which stands
 * in every pack.
 */
export function directedIn(pack: Pack): readonly Recipient[] {
  const all = [...everyDirection(pack)];
  return pack.groups.some(isTextAlone)
    ? pack.ijb.recipients
    : pack.ijb.recipients.filter((recipient) => all.some((direction) => isGivenTo(direction, recipient)));
}

/** The Board's decision to amend what was issued (a direction may vary an earlier one, in writing: section 27(5) of the 2014 Act), and the issue of the version that follows from it. */
export interface Amendment extends Authored {
  readonly date: IsoDate;
  readonly reference: string;
  readonly note?: string;
  /** Absent while the version is open. */
  readonly issued?: IsoDate;
  readonly by?: string;
}

/** The number of the version that the pack is or will be: 1, and one more for each amendment. */
export function versionOf({ amendments }: Pack): number {
  return amendments.length + 1;
}

/** When and by whom the version that the pack is at was issued; absent while it is open, whatever was left of an issue. */
export function issueOf({ status, issue, amendments }: Pack): Pick<Issue, 'date' | 'by'> | undefined {
  const last = amendments.at(-1);
  if (!isIssued(status)) return undefined;
  if (!last) return issue;
  const { issued, by } = last;
  return issued === undefined || by === undefined ? undefined : { date: issued, by };
}

/** Whether the version that the pack is at has been sent to the recipients, and so binds them: one that amends an issued one binds nobody until it is issued itself. */
export function isGiven({ status, amendments }: Pack): boolean {
  const last = amendments.at(-1);
  return isIssued(status) && (!last || last.issued !== undefined);
}

/** Every direction of the pack, in order. */
export function* everyDirection(pack: Pack): Generator<Direction> {
  for (const group of pack.groups) yield* group.directions;
}

/** The date that the version bears: of one after the first the day on which it was decided, unless the pack has borne a later one since. */
export function datedOf({ dated, amendments }: Pack): IsoDate | undefined {
  const decided = amendments.at(-1)?.date;
  return decided !== undefined && (dated === undefined || dated < decided) ? decided : dated;
}

/** The day that a letter with the version bears: of its issue; before it the date that the version bears. */
export function sentOn(pack: Pack): IsoDate | undefined {
  return issueOf(pack)?.date ?? datedOf(pack);
}

/** By when the letter asks for an answer: no day that has passed when it is written, such as one that an earlier version asked for. */
export function answerDay(pack: Pack): IsoDate | undefined {
  const [by, sent] = [pack.letter?.answerBy, sentOn(pack)];
  return by !== undefined && sent !== undefined && by < sent ? undefined : by;
}

/** The date that its documents bear: a file must bear one. While the pack has none it is the first day of its year, never the day of the build. */
export function documentDate(pack: Pack): IsoDate {
  const approval = pack.amendments.at(-1) ?? pack.approval;
  return issueOf(pack)?.date ?? approval?.date ?? pack.dated ?? pack.year.start;
}
