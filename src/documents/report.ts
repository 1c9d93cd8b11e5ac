/** A report to the Board, in the form of the board's reports. */
import type { Block, Cover, Facts, Item } from '../doc/doc.ts';
import { facts, heading, list, para, text, plainPara } from '../doc/build.ts';
import { formatDate, isIsoDate } from '../model/iso-date.ts';
import { meetingWords, pointsOf, type Report, type ReportSection } from '../model/report.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import { passage, points } from './markup.ts';
import { around } from './parts/around.ts';

export const report: Document = {
  name: 'report',
  title: 'the report',
  ofReport: true,
  compose(context) {
    const { pack, say, fingerprint } = context;
    const one = reportOf(context);
    const { date } = one.meeting;
    const edition = say(one.item === undefined ? 'report.edition' : 'report.edition-item', {
      date: formatDate(date),
      item: one.item ?? '',
    });
    return {
      title: one.title,
      subject: say('report.subject', { 'ijb-name': pack.ijb.name, date: formatDate(date) }),
      date,
      edition,
      ...(fingerprint !== undefined && { fingerprint }),
      cover: head(one, context),
      header: one.title,
      ...around(context, edition),
      blocks: [...opening(one, context), ...sections(one, context), ...author(one), ...appendices(one)],
    };
  },
};

/** A document of a report is always given one. */
function reportOf({ pack: { report: one } }: Context): Report {
  if (!one) throw new Error('This document is of a report.');
  return one;
}

function head({ form, item, meeting, title }: Report, { pack, logo }: Context): Cover {
  return {
    ...(logo && { logo }),
    form: 'head',
    masthead: pack.ijb.name,
    organisation: meetingWords(meeting),
    title,
    subtitle: item === undefined ? '' : [form.item, item].flatMap((one) => one ?? []).join(' '),
    facts: [],
    notes: [],
  };
}

/** The summary, and what members are asked to do. */
function opening({ form, summary, asked }: Report, context: Context): readonly Block[] {
  return [
    ...(form.summary !== undefined && summary.length > 0
      ? [heading(1, 'summary', form.summary), ...summary.flatMap((one) => passage(one, context.facts))]
      : []),
    heading(form.summary === undefined ? 1 : 2, 'asked', form.asked),
    points('bulleted', asked, context.facts),
  ];
}

/** Under the Board's name and the title once more, where the form has it so. */
function sections(one: Report, context: Context): readonly Block[] {
  const { form, title } = one;
  const level = form.opensPage ? 2 : 1;
  return [
    ...(form.opensPage
      ? [{ kind: 'page-break' } as const, plainPara(context.pack.ijb.name, 'lead'), heading(1, 'report', title)]
      : []),
    ...form.sections.flatMap((section) => {
      const blocks = sectionBlocks(section, one, context);
      const words = section.number === undefined ? section.title : `${section.number} ${section.title}`;
      return blocks.length === 0 ? [] : [heading(level, `section-${section.id}`, words), ...blocks];
    }),
  ];
}

function sectionBlocks(section: ReportSection, one: Report, context: Context): readonly Block[] {
  const said: readonly Numbered[] = section.holdsDirections
    ? [{ number: one.directions.number, blocks: [plainPara(directionsWords(one, context))] }]
    : [];
  const points = pointsOf(one, section).map((point): Numbered => {
    return { number: point.number, blocks: passage(point, context.facts) };
  });
  return listed([...said, ...points]);
}

interface Numbered {
  readonly number: string | undefined;
  readonly blocks: Item['blocks'];
}

/** What has numbers is a list as long as nothing without one comes between. */
function listed(all: readonly Numbered[]): readonly Block[] {
  const parts: Block[] = [];
  let items: Item[] = [];
  for (const { number, blocks } of all) {
    if (number === undefined) {
      parts.push(...blocks);
      items = [];
      continue;
    }
    if (items.length === 0) parts.push(list('clauses', items));
    items.push({ label: number, id: `paragraph-${number}`, blocks });
  }
  return parts;
}

/** The form's sentence for the choice, and that for the directions concerned. */
function directionsWords({ form, directions }: Report, { names, series }: Context): string {
  const { effect, recipients, references } = directions;
  const fill = (words: string): string =>
    words
      .replaceAll('{recipients}', () => names(recipients))
      .replaceAll('{references}', () => series(references.map((one) => one.replace('/', ' '))));
  const said = [form.directions[effect], ...(references.length > 0 ? [form.directions.references] : [])];
  return said
    .filter((one) => one !== '')
    .map(fill)
    .join(' ');
}

function author({ form, author: { name, designation, contact, date } }: Report): readonly Facts[] {
  const day = isIsoDate(date) ? formatDate(date) : date;
  const fact = (label: string, words: string): Facts['items'][number] => ({ label, content: [text(words)] });
  return [
    facts([
      fact(form.author.name, name),
      fact(form.author.designation, designation),
      fact(form.author.contact, contact),
      fact(form.author.date, day),
    ]),
  ];
}

function appendices({ form, appendices: all }: Report): readonly Block[] {
  if (all.length === 0) return [];
  const level = form.opensPage ? 2 : 1;
  return [
    ...(form.appendices === undefined ? [] : [heading(level, 'appendices', form.appendices)]),
    ...all.map(({ label, title }) => para([{ kind: 'strong', content: [text(`${label}:`)] }, text(` ${title}`)])),
  ];
}
