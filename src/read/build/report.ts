/** Builds the form of a board's reports, and a report. */
import type { Recipient } from '../../model/recipient.ts';
import type { Point, Report, ReportDirections, ReportForm, ReportSection } from '../../model/report.ts';
import type { Directory, Ledger } from '../directory.ts';
import type { Entry } from '../entry.ts';
import { maybeDays } from './dates.ts';
import { buildProse } from './prose.ts';

export function buildForm(file: Entry): ReportForm {
  const words = <K extends string>(key: string, names: readonly K[]): Readonly<Record<K, string>> =>
    Object.fromEntries(names.map((name) => [name, file.entry(key)?.text(name) ?? ''])) as Record<K, string>;
  const { references = '' } = file.entry('directions')?.maybe('references') ?? {};
  return {
    origin: file.origin,
    ...file.maybe('item', 'summary'),
    ...file.given('asked'),
    opensPage: file.has('sections-begin') && file.text('sections-begin') === 'new-page',
    sections: file.entries('sections').map(buildSection),
    directions: { ...words('directions', ['none', 'new', 'vary', 'revoke', 'future']), references },
    author: words('author', ['name', 'designation', 'contact', 'date']),
    ...file.maybe('appendices'),
  };
}

function buildSection(entry: Entry): ReportSection {
  const number = entry.maybe('number');
  return { ...entry.authored('id'), ...number, ...entry.given('title'), holdsDirections: entry.has('holds') };
}

/** What a report refers to by ids. */
export interface ReportNames {
  readonly recipients: Directory<Recipient>;
  readonly sections: Directory<ReportSection>;
}

/** Undefined when its meeting is on no day. @param id the file's name without `.yaml` */
export function buildReport(
  file: Entry,
  id: string,
  form: ReportForm,
  { recipients, sections }: ReportNames,
  ledger: Ledger,
): Report | undefined {
  const meeting = meetingOf(file, ledger);
  const directions = file.entry('directions');
  const author = file.entry('author');
  if (!meeting || !directions || !author) return undefined;
  return {
    origin: file.origin,
    id,
    form,
    title: file.text('title'),
    meeting,
    ...file.maybe('item'),
    summary: buildPoints(file, 'summary'),
    asked: file.texts('asked'),
    sections: file.entries('sections').flatMap((entry) => {
      const section = sections.find(entry.text('section'), entry.origin, 'section');
      return section ? [{ section, points: buildPoints(entry, 'points') }] : [];
    }),
    directions: buildDirections(directions, recipients),
    author: author.authored('name', 'designation', 'contact', 'date'),
    appendices: file.entries('appendices').map((entry) => entry.authored('label', 'title')),
  };
}

function meetingOf(file: Entry, ledger: Ledger): Report['meeting'] | undefined {
  const meeting = file.entry('meeting');
  const date = meeting && maybeDays(meeting, ledger, 'date').date;
  if (!meeting || date === undefined) return undefined;
  return { origin: meeting.origin, date, ...meeting.maybe('printed', 'time', 'place') };
}

function buildDirections(entry: Entry, recipients: Directory<Recipient>): ReportDirections {
  const required = entry.isText('required') ? [] : entry.texts('required');
  return {
    origin: entry.origin,
    ...entry.maybe('number'),
    recipients: required.flatMap((id, index) => recipients.find(id, entry.origin, 'required', index) ?? []),
    effect: entry.text('effect'),
    ...entry.maybe('for'),
    references: entry.texts('references'),
    note: buildPoints(entry, 'note'),
  };
}

function buildPoints(entry: Entry, key: string): readonly Point[] {
  const numbers = entry.passages(key).map((one) => (typeof one === 'string' ? {} : one.maybe('number')));
  return buildProse(entry, key).flatMap((passage, index) =>
    passage.kind === 'paragraph' ? [{ ...passage, ...numbers[index] }] : [],
  );
}
