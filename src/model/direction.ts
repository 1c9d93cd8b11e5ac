/** One binding instruction, and the group that it stands in. */
import type { Authored } from '../diagnostic.ts';
import type { Deadline } from './deadline.ts';
import type { IsoDate } from './iso-date.ts';
import type { Outcome } from './outcome.ts';
import type { Interval } from './progress.ts';
import type { Prose } from './prose.ts';
import type { Recipient } from './recipient.ts';
import type { DelegatedFunction } from './scheme.ts';
import type { StrategicAim } from './strategic-plan.ts';

/** A part of the pack, one file: the heading "5 Health Inequalities", its outcome sentence and its directions. */
export interface Group extends Authored {
  /** As printed, never renumbered: `5`. */
  readonly number: string;
  readonly title: string;
  readonly statement: string;
  readonly outcome?: Outcome;
  /** Running text between the statement and the directions. */
  readonly text: Prose;
  readonly directions: readonly Direction[];
}

/** A direction under section 26 of the 2014 Act. The recipient must comply with it (section 27(4)). */
export interface Direction extends Authored {
  /** A fact, not layout: `5.1`. */
  readonly number: string;
  /** A few words for tables; the first words of the text serve without it. */
  readonly title?: string;
  /** Empty when the text names nobody: it is then addressed to all. */
  readonly to: readonly Recipient[];
  /** Where there are two recipients: act together, each for itself, or by a stated split (section 26(5)). */
  readonly mode?: 'joint' | 'each' | 'split';
  /** Light Markdown with placeholders. */
  readonly text: string;
  /** A list that the text leads into. */
  readonly items: readonly string[];
  readonly deadline?: Deadline | 'continuing';
  readonly functions: readonly DelegatedFunction[];
  readonly aims: readonly StrategicAim[];
  /** What it does to earlier directions (section 27(5)(a)). */
  readonly changes: readonly Change[];
  readonly effective?: IsoDate;
  readonly review?: IsoDate;
  readonly measures: readonly string[];
  /** Where it is not as the pack says. */
  readonly reporting?: Interval;
  readonly lead?: string;
  readonly waive: readonly Waiver[];
}

/** The effect on a direction of another year. */
export interface Change extends Authored {
  readonly effect: 'continues' | 'varies' | 'revokes' | 'supersedes';
  readonly year: string;
  readonly number: string;
}

/** What becomes of a direction to which that is done. */
export const becomes = {
  continues: 'continued',
  varies: 'varied',
  revokes: 'revoked',
  supersedes: 'superseded',
} as const satisfies Readonly<Record<Change['effect'], string>>;

/** One year's direction among those of all years: `2023-24/5.1`. */
export function numberAmongYears({ year, number }: Pick<Change, 'year' | 'number'>): string {
  return `${year}/${number}`;
}

/** The year and the number in `2023-24/5.1`; a number may have strokes of its own. */
export function namedAmongYears(name: string): Pick<Change, 'year' | 'number'> {
  const at = name.indexOf('/');
  return { year: name.slice(0, at), number: name.slice(at + 1) };
}

/** An exception to a rule, with its reason, listed in the report. */
export interface Waiver extends Authored {
  readonly rule: string;
  readonly because: string;
}

/** Whether the direction is given to the recipient: one that names nobody is given to all. */
export function isGivenTo(direction: Direction, recipient: Recipient): boolean {
  return direction.to.length === 0 || direction.to.some((one) => one.id === recipient.id);
}

/** Whether the group instructs by its text alone, without a numbered direction. */
export function isTextAlone({ directions, text }: Group): boolean {
  return directions.length === 0 && text.length > 0;
}
