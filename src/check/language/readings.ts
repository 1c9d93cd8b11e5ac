/** Every text of a pack as its readers see it. */
import { linesOf, figuresOf } from '../../model/budget.ts';
import type { Path } from '../../diagnostic.ts';
import { formatDeadline } from '../../model/deadline.ts';
import type { Direction } from '../../model/direction.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import { isIsoDate } from '../../model/iso-date.ts';
import { factsOf } from '../../model/placeholder.ts';
import { unused } from '../../model/progress.ts';
import type { Report } from '../../model/report.ts';
import { writtenDates } from '../../model/written-date.ts';
import * as authored from '../../model/authored-text.ts';
import { plainly, plainWords } from './plain.ts';
import { reading, type Reading, type Written } from './reading.ts';
import { everyText } from './texts.ts';
import { grouped } from '../../grouped.ts';
import { remembered } from '../../remembered.ts';

/** The prose, in the order in which packs print it. A pack is read once, however many rules look at it. */
export const readings = remembered((pack: Pack): readonly Reading[] => read(pack, everyText(pack)));

/** The prose with the addresses of its links. */
export const readingsWithAddresses = remembered((pack: Pack): readonly Reading[] =>
  read(pack, authored.everyText(pack).map(plainly)),
);

/** The prose, and then the short texts beside it: titles, measures, leads, references, the contact, notes on figures, and the names of plan and scheme. */
export const readingsWithFields = remembered((pack: Pack): readonly Reading[] => [
  ...readings(pack),
  ...read(pack, [...fieldsIn(pack)].map(plainly)),
]);

/** The same, and what is reported of the directions and no report to the Board has used: that stays as the Board was told it. For slips of the pen, whoever makes them. */
export const readingsWithReported = remembered((pack: Pack): readonly Reading[] =>
  pack.progress ? [...readingsWithFields(pack), ...readingsOfReported(pack, plainly)] : readingsWithFields(pack),
);

/** The same, with the names and the given words that the packs print beside all that; an abbreviation may stand for “to be confirmed”. */
export const readingsWithNames = remembered((pack: Pack): readonly Reading[] => [
  ...readingsWithReported(pack),
  ...read(pack, [...namesIn(pack)].map(plainly)),
]);

/** What is read of directions: their own texts and their items. */
export function readingsOfDirections(pack: Pack): readonly Reading[] {
  return readings(pack).filter((one) => one.direction);
}

/** The prose, the short texts and what is reported as they were typed, every space and line as it is: for what is wrong with spaces and lines. */
export const readingsAsTyped = remembered((pack: Pack): readonly Reading[] => [
  ...read(pack, [...authored.everyText(pack).map(titled(pack)), ...fieldsIn(pack), ...namesIn(pack)]),
  ...readingsOfReported(pack, (one) => one),
]);

/** Nothing is filled in in the title of a report. */
function titled({ report }: Pack): (one: Written) => Written {
  return (one) => (report && one.role === 'heading' ? { ...one, role: 'verbatim' } : one);
}

function readingsOfReported({ progress }: Pack, as: (one: Written) => Written): readonly Reading[] {
  const entries = progress ? unused(progress) : [];
  const texts = entries.flatMap(({ origin, by, done, figures, evidence }) => [
    ...fields({ origin }, { by, done, evidence }, 'reported'),
    ...figures.flatMap((text, index) =>
      text === 'tbc' ? [] : [{ text, origin, path: ['figures', index], role: 'reported' as const }],
    ),
  ]);
  return texts.map((one) => reading(as(one), () => undefined));
}

/** The texts of one direction: its own, then its items. */
export interface DirectionReading {
  readonly direction: Direction;
  readonly texts: readonly Reading[];
}

/** Every direction with its texts. */
export const directionReadings = remembered((pack: Pack): readonly DirectionReading[] =>
  [...grouped(readings(pack), (one) => one.direction)].flatMap(([direction, texts]) =>
    direction ? [{ direction, texts }] : [],
  ),
);

function read(pack: Pack, texts: Iterable<Written>): readonly Reading[] {
  const facts = factsOf(pack);
  return Array.from(texts, (one) => reading(one, (name) => factOf(name, one, facts)));
}

function factOf(name: string, { role, direction }: Written, facts: ReadonlyMap<string, string>): string | undefined {
  if (role === 'verbatim' || role === 'reported') return undefined;
  if (name === 'deadline') return deadlineOf(direction);
  const fact = facts.get(name);
  return fact === undefined ? undefined : plainWords(fact);
}

function deadlineOf(direction: Direction | undefined): string | undefined {
  const deadline = direction?.deadline;
  return deadline && deadline !== 'continuing' ? formatDeadline(deadline) : undefined;
}

function* fieldsIn(pack: Pack): Generator<Written> {
  // The title of a report is among its texts.
  if (pack.report) yield* fieldsOfReport(pack.report);
  else yield* fields(pack, { title: pack.title }, 'verbatim');
  yield* fieldsOf(pack);
}

function* fieldsOf(pack: Pack): Generator<Written> {
  const { ijb, approval, issue, amendments, letter, budget } = pack;
  yield* fields(ijb, { powers: ijb.powers }, 'verbatim');
  yield* fields(ijb, { ...ijb.contact }, 'verbatim', ['contact']);
  yield* fields(pack, { signed: letter?.signed }, 'verbatim', ['letter']);
  if (budget) yield* fields(budget, { title: budget.title }, 'verbatim');
  for (const group of budget?.groups ?? []) yield* fields(group, { title: group.title }, 'verbatim');
  for (const one of [pack.plan, pack.scheme]) yield* fields(one, { name: one.name }, 'verbatim');
  if (approval) yield* fields(approval, { reference: approval.reference }, 'verbatim');
  if (issue) yield* fields(issue, { by: issue.by }, 'verbatim');
  const last = amendments.at(-1);
  if (last) yield* [...fields(last, { reference: last.reference }, 'verbatim'), ...fields(last, { note: last.note })];
  for (const direction of everyDirection(pack)) {
    for (const [index, text] of direction.measures.entries())
      yield { text, origin: direction.origin, path: ['measures', index], role: 'field' };
    yield* fields(direction, { title: direction.title, lead: direction.lead });
  }
  for (const figure of figuresOf(budget)) {
    yield* fields(figure, { source: figure.source, reference: figure.reference, note: figure.note }, 'verbatim');
    if ('amount' in figure && typeof figure.amount === 'object')
      yield* fields(figure, { method: figure.amount.method }, 'verbatim');
  }
  for (const line of linesOf(budget))
    yield* fields(line, { label: line.label, use: line.use, note: line.note }, 'verbatim');
}

function* namesIn({ ijb, outcomes, glossary }: Pack): Generator<Written> {
  const { name, shortName, partnership, recipients } = ijb;
  yield* fields(ijb, { name, 'short-name': shortName }, 'verbatim');
  if (partnership)
    yield* fields(ijb, { name: partnership.name, 'short-name': partnership.shortName }, 'verbatim', ['partnership']);
  for (const one of recipients) yield* fields(one, { name: one.name, 'legal-name': one.legalName }, 'verbatim');
  for (const one of outcomes) yield* fields(one, { text: one.text }, 'verbatim');
  for (const one of glossary.abbreviations)
    if (!/^TB[ACD]$/.test(one.short)) yield* fields(one, { long: one.long }, 'verbatim');
}

function* fieldsOfReport(report: Report): Generator<Written> {
  const { item, meeting, author, appendices } = report;
  yield* fields(report, { item }, 'verbatim');
  yield* fields(meeting, { printed: meeting.printed, place: meeting.place });
  const { name, designation, contact, date } = author;
  yield* fields(author, { name, designation, contact, ...(isWritten(date) && { date }) });
  for (const appendix of appendices)
    yield* fields(appendix, { label: appendix.label, title: appendix.title }, 'verbatim');
}

/** A day of the calendar in words; one that is none is the rule's own. */
function isWritten(date: string): boolean {
  return !isIsoDate(date) && writtenDates(date).every(({ fault }) => fault === undefined);
}

function fields(
  { origin }: { readonly origin: Written['origin'] },
  texts: Readonly<Record<string, string | undefined>>,
  role: 'field' | 'verbatim' | 'reported' = 'field',
  within: Path = [],
): readonly Written[] {
  const found: Written[] = [];
  for (const key in texts) {
    const text = texts[key];
    if (text !== undefined) found.push({ text, origin, path: [...within, key], role });
  }
  return found;
}
