/** What those who carry out the directions of a year report of them: entries that are added to, and stay as they are once a report has used them. */
import type { Authored } from '../diagnostic.ts';
import { fingerprint } from '../digest.ts';
import type { IsoDate } from './iso-date.ts';

/** From the one that has furthest to go. */
export const progressStates = ['not-started', 'on-track', 'at-risk', 'late', 'complete'] as const;
export type ProgressState = (typeof progressStates)[number];

/** How often progress is to be reported, with the days after which a direction has been silent for too long. */
export const intervals = { monthly: 31, quarterly: 92, 'half-yearly': 184, yearly: 366 } as const;
export type Interval = keyof typeof intervals;

/** What was said of one direction on one day. */
export interface ProgressEntry extends Authored {
  /** Of the direction. */
  readonly number: string;
  readonly date: IsoDate;
  /** The office that reports. */
  readonly by: string;
  readonly state: ProgressState;
  readonly done: string;
  /** One for each measure of the direction, in their order; `tbc` where none is known yet. */
  readonly figures: readonly string[];
  readonly evidence?: string;
}

/** A report to the Board, and the entries that it was the first to use. */
export interface ReportedProgress extends Authored {
  readonly on: IsoDate;
  readonly used: readonly UsedEntry[];
}

export interface UsedEntry extends Authored {
  readonly number: string;
  readonly date: IsoDate;
  /** Of the entry as it was used: `digestOfEntry`. */
  readonly digest: string;
}

export interface Progress extends Authored {
  /** In the order in which they were added. */
  readonly entries: readonly ProgressEntry[];
  readonly reported: readonly ReportedProgress[];
}

/** What an entry says, wherever it stands. */
type Said = Omit<ProgressEntry, 'origin'>;

/** Eight letters that change when anything that an entry says does: white space and marks that print nothing say nothing. */
export function digestOfEntry({ number, date, by, state, done, figures, evidence }: Said): string {
  const said = JSON.stringify([number, date, by, state, done, figures, evidence ?? null], (_, value: unknown) =>
    typeof value === 'string'
      ? value
          .normalize('NFKC')
          .replace(/\p{Cf}/gu, '')
          .replace(/\s+/g, ' ')
          .trim()
      : value,
  );
  return fingerprint([new TextEncoder().encode(said)]);
}

/** What was last said of a direction by the day: of entries of one day the one added last. */
export function latestOf(progress: Progress | undefined, number: string, by: IsoDate): ProgressEntry | undefined {
  return (progress?.entries ?? []).reduce<ProgressEntry | undefined>(
    (latest, entry) =>
      entry.number === number && entry.date <= by && (!latest || entry.date >= latest.date) ? entry : latest,
    undefined,
  );
}

/** The report before the day. */
export function reportBefore(progress: Progress | undefined, day: IsoDate): ReportedProgress | undefined {
  return (progress?.reported ?? [])
    .filter(({ on }) => on < day)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1);
}

/** Those said by the day, or at all, that no report has used. */
export function unused({ entries, reported }: Progress, by?: IsoDate): readonly ProgressEntry[] {
  const used = new Set(reported.flatMap((report) => report.used.map(({ digest }) => digest)));
  return entries.filter((entry) => (by === undefined || entry.date <= by) && !used.has(digestOfEntry(entry)));
}

/** The report of whose time the entry is and which has not used it: it was added afterwards, and the Board was told otherwise. */
export function reportWithout({ reported }: Progress, entry: Said): ReportedProgress | undefined {
  const digest = digestOfEntry(entry);
  const inOrder = reported.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const first = inOrder.find(({ on, used }) => entry.date <= on || used.some((one) => one.digest === digest));
  return first?.used.some((one) => one.digest === digest) ? undefined : first;
}
