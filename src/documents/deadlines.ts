/** What falls due and when: a list, a workbook, a calendar. */
import type { Calendar, CalendarEntry } from '../doc/calendar.ts';
import type { Block, Cover } from '../doc/doc.ts';
import { heading, plainPara } from '../doc/build.ts';
import { isDecided } from '../model/deadline.ts';
import { numberAmongYears, type Direction } from '../model/direction.ts';
import { isOver, lastStandings, type Duty } from '../model/duty.ts';
import { editionDate } from '../model/edition.ts';
import { standingsOf } from '../model/in-force.ts';
import { dayAfter, formatDate } from '../model/iso-date.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import { numbersOf, directionsFor } from './parts/direction-words.ts';
import { dutiesAsked, dutiesFor, forWhom, isOverdue, numberOf, stateOf, whatOf } from './parts/duties.ts';
import { listTable, listWorkbook, roomForNumbers, type ListColumn, type Listing } from './parts/listing.ts';
import { overOf, paper, editionsAsked } from './parts/paper.ts';

export const deadlines: Document = {
  name: 'deadlines',
  title: 'the deadlines',
  overYears: true,
  compose: (context) => ({ ...front(context), blocks: body(context) }),
  workbook: (form, context) => listWorkbook(form, front(context), deadlineListing(context)),
  calendar,
  record,
  isOverdue: (context) => dutiesAsked(context).some((duty) => isOverdue(duty, overOf(context).asked.on)),
};

/** What the list leaves out stands on its cover. */
function front(context: Context): ReturnType<typeof paper> {
  const { say } = context;
  const { on, within, overdue } = overOf(context).asked;
  const facts = { from: formatDate(on), to: formatDate(dayAfter(on, within ?? 0)) };
  const shown: Cover['facts'] = [
    ...(overdue ? [{ label: say('deadlines.window'), value: say('deadlines.window-overdue') }] : []),
    ...(within === undefined ? [] : [{ label: say('deadlines.window'), value: say('deadlines.window-within', facts) }]),
  ];
  return paper(context, 'deadlines', shown);
}

/** Also for those who are shown what is near. */
export function deadlineListing(context: Context): Listing<Duty> {
  const { say } = context;
  const { year, through } = overOf(context).asked;
  const rows = dutiesAsked(context);
  const isOfOneYear =
    year !== undefined || (through !== undefined && rows.every(({ edition }) => edition.pack.year.id === through));
  const column = (
    key: string,
    width: number | undefined,
    characters: number,
    value: ListColumn<Duty>['value'],
  ): ListColumn<Duty> => ({
    heading: say(`deadlines.column-${key}`),
    ...(width !== undefined && { width }),
    characters,
    value,
  });
  return {
    caption: say('deadlines.caption'),
    description: say('deadlines.description'),
    columns: [
      column('due', 0.19, 12, ({ day }) => ({ day })),
      column('year', isOfOneYear ? undefined : 0.1, 9, ({ edition }) => edition.pack.year.id),
      column('number', 0.07, roomForNumbers(6, rows.map(numberOf)), numberOf),
      column('what', 0.36, 60, (duty) => whatOf(duty, context)),
      column('for', 0.2, 30, (duty) => forWhom(duty, context)),
      column('state', 0.18, 20, (duty) => stateOf(duty, context)),
    ],
    rows,
  };
}

function body(context: Context): readonly Block[] {
  const { say } = context;
  const { rows } = deadlineListing(context);
  const { on, within, overdue } = overOf(context).asked;
  return [
    heading(1, 'deadlines', say('deadlines.heading')),
    ...(rows.length === 0 ? [plainPara(say('deadlines.none'))] : [listTable(deadlineListing(context))]),
    ...(rows.some((duty) => isOverdue(duty, on))
      ? [plainPara(say(overOf(context).progress.size > 0 ? 'deadlines.limits-progress' : 'deadlines.limits'))]
      : []),
    ...(within === undefined && !overdue ? withoutDate(context) : []),
  ];
}

/** Of each year the directions that are still to be carried out and have no day, or none that is decided. */
function withoutDate(context: Context): readonly Block[] {
  const { editions, asked } = overOf(context);
  const standings = lastStandings(standingsOf(editions, asked.on));
  return editionsAsked(context).flatMap(({ pack }) => {
    const year = pack.year.id;
    const all = directionsFor(context, { pack }).filter(({ number }) => {
      const standing = standings.get(numberAmongYears({ year, number }));
      return !standing || !isOver(standing);
    });
    const sentence = (key: string, directions: readonly Direction[]): readonly Block[] =>
      directions.length === 0
        ? []
        : [plainPara(context.say(key, { directions: numbersOf(directions, context), year }))];
    const isUndated = ({ deadline }: Direction): boolean =>
      deadline !== 'continuing' && (!deadline || !isDecided(deadline));
    return [
      ...sentence(
        'deadlines.continuing',
        all.filter(({ deadline }) => deadline === 'continuing'),
      ),
      ...sentence('deadlines.undated', all.filter(isUndated)),
    ];
  });
}

function calendar(context: Context): Calendar | undefined {
  const { pack, audience, say, names } = context;
  const key = audience.others.length > 0 ? 'deadlines.calendar-for' : 'deadlines.calendar';
  const [first, ...rest] = dutiesFor(context).map((duty) => entryOf(duty, context));
  const name = say(key, { ijb: pack.ijb.shortName, recipient: names(audience.recipients) });
  return first && { name, entries: [first, ...rest] };
}

function entryOf(duty: Duty, context: Context): CalendarEntry {
  const { say } = context;
  const { kind, subject, day, edition, moves, isCancelled, direction, recipients, isMet } = duty;
  const binding = edition.issued === undefined ? 'tentative' : 'confirmed';
  const year = edition.pack.year.id;
  const number = say(`deadlines.entry-${direction ? 'direction' : 'figure'}`, { number: numberOf(duty), year });
  return {
    id: `${edition.pack.ijb.id}/${year}/${subject}/${kind}`,
    sequence: moves,
    stated: editionDate(edition),
    day,
    end: dayAfter(day, 1),
    title: say('deadlines.entry', { number, what: whatOf(duty, context) }),
    words: [
      ...(recipients.length === 0
        ? [say('deadlines.everyone')]
        : [say('deadlines.entry-for', { recipients: forWhom(duty, context) })]),
      ...(isMet ? [say('deadlines.met')] : []),
      ...(binding === 'tentative' ? [say('deadlines.entry-status')] : []),
    ],
    category: say('deadlines.title'),
    standing: isCancelled ? 'cancelled' : binding,
  };
}

function record(context: Context): object {
  const { pack } = context;
  const { on } = overOf(context).asked;
  return {
    board: pack.ijb.id,
    on,
    deadlines: dutiesAsked(context).map((duty) => ({
      year: duty.edition.pack.year.id,
      version: duty.edition.version,
      issued: duty.edition.issued ?? null,
      subject: duty.subject,
      kind: duty.kind,
      by: duty.by,
      due: duty.day,
      what: whatOf(duty, context),
      recipients: duty.recipients.map(({ id }) => id),
      overdue: isOverdue(duty, on),
      settled: duty.isMet,
    })),
  };
}
