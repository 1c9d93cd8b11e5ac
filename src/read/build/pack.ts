/** Builds the pack from its parts. */
import type { Amendment, Pack } from '../../model/pack.ts';
import type { Interval } from '../../model/progress.ts';
import type { Status } from '../../model/status.ts';
import type { Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';
import { maybeDay } from './dates.ts';
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
  const approved = approval && maybeDay(approval, 'date', 'date', ledger).date;
  const issue = file.entry('issue');
  const issued = issue && maybeDay(issue, 'date', 'date', ledger).date;
  const isFirst = file.isText('earlier');
  const earlier = isFirst ? undefined : file.entry('earlier');
  const letter = file.entry('letter');
  return {
    origin: file.origin,
    title: file.text('title'),
    status: file.text<Status>('status'),
    ...maybeDay(file, 'dated', 'dated', ledger),
    ...(approval &&
      approved && { approval: { origin: approval.origin, date: approved, reference: approval.text('reference') } }),
    ...(issue &&
      issued && {
        issue: {
          origin: issue.origin,
          date: issued,
          by: issue.text('by'),
          ...(issue.has('figures') && {
            figures: issue.entries('figures').map((one) => ({ id: one.text('id'), amount: one.text('amount') })),
          }),
        },
      }),
    amendments: file.entries('amendments').flatMap((entry) => buildAmendment(entry, ledger)),
    ...(isFirst && { isFirst }),
    ...(earlier && {
      earlier: { year: earlier.text('year'), effect: earlier.text('effect'), ...earlier.maybe('note', 'note') },
    }),
    ...(letter && {
      letter: { ...maybeDay(letter, 'answer-by', 'answerBy', ledger), ...letter.maybe('signed', 'signed') },
    }),
    ...file.maybe<'reporting', Interval>('reporting', 'reporting'),
    introduction: buildProse(file, 'introduction'),
    withdrawn: file.texts('withdrawn'),
    waive: file.entries('waive').map(buildWaiver),
  };
}

function buildAmendment(entry: Entry, ledger: Ledger): readonly Amendment[] {
  const { date } = maybeDay(entry, 'date', 'date', ledger);
  if (date === undefined) return [];
  const { issued } = maybeDay(entry, 'issued', 'issued', ledger);
  return [
    {
      origin: entry.origin,
      date,
      reference: entry.text('reference'),
      ...(entry.has('note') && { note: entry.text('note') }),
      ...(issued !== undefined && { issued }),
      ...(entry.has('by') && { by: entry.text('by') }),
    },
  ];
}
