/** Builds the pack from its parts. */
import type { Amendment, Pack } from '../../model/pack.ts';
import type { Interval } from '../../model/progress.ts';
import type { Status } from '../../model/status.ts';
import type { Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';
import { maybeDays } from './dates.ts';
import { buildWaiver } from './group.ts';
import { buildProse } from './prose.ts';

/** What pack.yaml itself says. */
export type PackFile = Pick<
  Pack,
  | 'origin'
  | 'title'
  | 'status'
  | 'dated'
  | 'approval'
  | 'issue'
  | 'amendments'
  | 'earlier'
  | 'isFirst'
  | 'letter'
  | 'reporting'
  | 'introduction'
  | 'withdrawn'
  | 'waive'
>;

export function buildPackFile(file: Entry, ledger: Ledger): PackFile {
  const approval = file.entry('approval');
  const approved = approval && maybeDays(approval, ledger, 'date').date;
  const issue = file.entry('issue');
  const issued = issue && maybeDays(issue, ledger, 'date').date;
  const isFirst = file.isText('earlier');
  const earlier = isFirst ? undefined : file.entry('earlier');
  const letter = file.entry('letter');
  return {
    origin: file.origin,
    title: file.text('title'),
    status: file.text<Status>('status'),
    ...maybeDays(file, ledger, 'dated'),
    ...(approval &&
      approved && { approval: { origin: approval.origin, date: approved, ...approval.given('reference') } }),
    ...(issue &&
      issued && {
        issue: {
          origin: issue.origin,
          date: issued,
          ...issue.given('by'),
          ...(issue.has('figures') && { figures: issue.entries('figures').map((one) => one.given('id', 'amount')) }),
        },
      }),
    amendments: file.entries('amendments').flatMap((entry) => buildAmendment(entry, ledger)),
    ...(isFirst && { isFirst }),
    ...(earlier && {
      earlier: { year: earlier.text('year'), effect: earlier.text('effect'), ...earlier.maybe('note') },
    }),
    ...(letter && {
      letter: { ...maybeDays(letter, ledger, 'answer-by'), ...letter.maybe('signed') },
    }),
    ...file.maybe<'reporting', Interval>('reporting'),
    introduction: buildProse(file, 'introduction'),
    withdrawn: file.texts('withdrawn'),
    waive: file.entries('waive').map(buildWaiver),
  };
}

function buildAmendment(entry: Entry, ledger: Ledger): readonly Amendment[] {
  const { date } = maybeDays(entry, ledger, 'date');
  if (date === undefined) return [];
  const issued = maybeDays(entry, ledger, 'issued');
  const { origin } = entry;
  return [{ origin, date, ...entry.given('reference'), ...entry.maybe('note'), ...issued, ...entry.maybe('by') }];
}
