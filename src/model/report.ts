/** A report that a meeting of the Board is sent, in the form that the Board's reports follow. */
import type { Authored } from '../diagnostic.ts';
import { formatDate, weekdayOf, type IsoDate } from './iso-date.ts';
import type { Paragraph } from './prose.ts';
import type { Recipient } from './recipient.ts';

/** What all reports of a board have in common: their sections, and the words that are printed in each. */
export interface ReportForm extends Authored {
  readonly item?: string;
  readonly summary?: string;
  readonly asked: string;
  /** Whether the sections open a page under the Board's name and the title once more. */
  readonly opensPage: boolean;
  readonly sections: readonly ReportSection[];
  /** The sentence for each choice, and that for the directions concerned. */
  readonly directions: Readonly<Record<DirectionsEffect | 'references', string>>;
  readonly author: Readonly<Record<'name' | 'designation' | 'contact' | 'date', string>>;
  readonly appendices?: string;
}

export interface ReportSection extends Authored {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  /** Whether it is where the report says what it means for Directions. */
  readonly holdsDirections: boolean;
}

/** What a report does to Directions; future: only to those that are given later. */
export type DirectionsEffect = 'none' | 'new' | 'vary' | 'revoke' | 'future';

/** A paragraph and its number, which is a fact. */
export interface Point extends Paragraph {
  readonly number?: string;
}

export interface Report extends Authored {
  /** The file's name: the day of the meeting and a word or two. */
  readonly id: string;
  readonly form: ReportForm;
  readonly title: string;
  readonly meeting: Meeting;
  readonly item?: string;
  readonly summary: readonly Point[];
  /** What members are asked to do. */
  readonly asked: readonly string[];
  readonly sections: readonly { readonly section: ReportSection; readonly points: readonly Point[] }[];
  readonly directions: ReportDirections;
  readonly author: Authored & {
    readonly name: string;
    readonly designation: string;
    readonly contact: string;
    /** As typed. */
    readonly date: string;
  };
  readonly appendices: readonly (Authored & { readonly label: string; readonly title: string })[];
}

export interface Meeting extends Authored {
  readonly date: IsoDate;
  /** The day as it is printed, where not in the usual way. */
  readonly printed?: string;
  readonly time?: string;
  readonly place?: string;
}

/** What the report means for Directions: the choice, and what is said besides. */
export interface ReportDirections extends Authored {
  readonly number?: string;
  /** The bodies that a direction is needed for; none when empty. */
  readonly recipients: readonly Recipient[];
  readonly effect: DirectionsEffect;
  /** The year whose pack the Board is asked to approve, where it is said. */
  readonly for?: string;
  /** Year and number: `2023-24/1.1`. */
  readonly references: readonly string[];
  readonly note: readonly Point[];
}

/** "Thursday 22 August 2024, 14:00-16:00". */
export function meetingWords({ date, printed, time, place }: Meeting): string {
  return [printed ?? `${weekdayOf(date)} ${formatDate(date)}`, time, place].flatMap((one) => one ?? []).join(', ');
}

/** What stands in a section, in order; of the section on Directions what is said besides its sentence. */
export function pointsOf({ sections, directions }: Report, section: ReportSection): readonly Point[] {
  const own = sections.filter((one) => one.section === section).flatMap(({ points }) => points);
  return section.holdsDirections ? [...own, ...directions.note] : own;
}
