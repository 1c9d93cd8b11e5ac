/** The days that a pack records, each with what it is and where it stands. */
import type { Authored, Path, Span } from '../diagnostic.ts';
import type { FundingRecord } from '../model/funding-record.ts';
import { dayAfter, type IsoDate } from '../model/iso-date.ts';
import type { Pack } from '../model/pack.ts';
import type { Direction } from '../model/direction.ts';
import { recordName } from './record-name.ts';

export interface Dated {
  /** Begins a sentence and takes a verb in the singular: “The approval”. */
  readonly what: string;
  readonly date: IsoDate;
  readonly at: () => Span;
}

export function dated(what: string, date: IsoDate | undefined, { origin }: Authored, ...path: Path): Dated | undefined {
  return date === undefined ? undefined : { what, date, at: () => origin.span(...path) };
}

export function approvalDay({ approval }: Pack): Dated | undefined {
  return approval && dated('The approval', approval.date, approval, 'date');
}

export function issueDay({ issue }: Pack): Dated | undefined {
  return issue && dated('The issue', issue.date, issue, 'date');
}

export function packDay(pack: Pack): Dated | undefined {
  return dated('The date of the pack', pack.dated, pack, 'dated');
}

/** The decision and the issue of each version after the first. */
export function amendmentDays({ amendments }: Pack): readonly (readonly [decision: Dated, issue: Dated | undefined])[] {
  return amendments.map((one, index) => [
    { what: `The decision on version ${index + 2}`, date: one.date, at: () => one.origin.span('date') },
    dated(`The issue of version ${index + 2}`, one.issued, one, 'issued'),
  ]);
}

const figureDays = {
  offered: 'was offered',
  considered: 'was considered',
  decided: 'was decided',
  'confirm-by': 'is to be confirmed',
} as const;

/** The days of one figure. */
export function daysOfFigure(record: FundingRecord) {
  const { fields, origin } = record;
  const name = recordName(record).replace(/^The/, 'the');
  const day = (key: keyof typeof figureDays): Dated | undefined =>
    dated(`The day on which ${name} ${figureDays[key]}`, fields[key], { origin }, key);
  return {
    offered: day('offered'),
    considered: day('considered'),
    decided: day('decided'),
    confirmed: day('confirm-by'),
  };
}

/** Whether the direction goes on from an earlier year, so that its days may lie in that year. */
export function goesOn({ changes }: Direction): boolean {
  return changes.some(({ effect }) => effect === 'continues');
}

/** The earliest day on which anything is decided for the year: twelve months before it begins. */
export function earliestFor({ year }: Pack): IsoDate {
  return dayAfter(year.start, -366);
}
