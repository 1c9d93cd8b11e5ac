/** Where a year stands, on one screen: what stops the next step, the money, what falls due, and what awaits whom. */
import type { Block } from '../doc/doc.ts';
import { heading, bullets, ledBullets, plainPara } from '../doc/build.ts';
import { figuresBySource, figuresOf, isSettled } from '../model/budget.ts';
import type { Duty } from '../model/duty.ts';
import { byYear, editionOn } from '../model/edition.ts';
import { formatDate } from '../model/iso-date.ts';
import { progressStates } from '../model/progress.ts';
import { intervalOf } from '../model/silence.ts';
import { documentDate, isGiven, versionOf, type Pack } from '../model/pack.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import { deadlineListing } from './deadlines.ts';
import { numbersOf } from './parts/direction-words.ts';
import { dutiesFor, isOverdue } from './parts/duties.ts';
import { nameOfFigure, sumWords } from './parts/funding-groups.ts';
import { listTable } from './parts/listing.ts';
import { overOf, paper } from './parts/paper.ts';
import { trackedIn, type Tracked } from './parts/tracked.ts';

/** How far ahead it looks, in days. */
const near = 60;

export const status: Document = {
  name: 'status',
  title: 'where the year stands',
  overYears: true,
  looksAhead: true,
  compose: (context) => ({ ...paper(context, 'standing'), blocks: body(context) }),
  record,
};

function body(context: Context): readonly Block[] {
  const { say } = context;
  return [
    heading(1, 'next', say('standing.next')),
    ...nextStep(context),
    heading(1, 'money', say('standing.money')),
    ...money(context),
    ...progressOf(context),
    heading(1, 'due', say('standing.due')),
    ...due(context),
    heading(1, 'awaits', say('standing.awaits')),
    bullets(awaiting(context).map((one) => awaitsWords(one, context))),
  ];
}

function nextStep(context: Context): readonly Block[] {
  const { say, pack, over } = context;
  const { own, as, stopping } = over?.ahead ?? { own: pack.status, as: pack.status, stopping: [] };
  const version = versionOf(pack);
  const facts = {
    year: pack.year.id,
    status: say(`status.${as}`),
    as,
    version: String(version),
    before: String(version - 1),
    date: formatDate(documentDate(pack)),
  };
  const [free, stopped] = stepOf(own === as, pack);
  if (stopping.length === 0) return [plainPara(say(`standing.${free}`, facts))];
  return ledBullets(
    say(`standing.${stopped}`, facts),
    stopping.map(({ summary, count }) => say('standing.found', { message: summary, count: String(count) })),
  );
}

/** The words for a step that nothing stops, and for one that something does: an open amendment is still to come. */
function stepOf(isLast: boolean, pack: Pack): readonly [string, string] {
  if (!isLast) return ['next-free', 'next-stopped'];
  return isGiven(pack) ? ['next-kept', 'next-kept-stopped'] : ['next-open', 'next-open-stopped'];
}

/** The year as it stands on the day. */
function packOf(context: Context): Pack {
  const { asked, editions } = overOf(context);
  return editionOn(byYear(editions).get(context.pack.year.id) ?? [], asked.on)?.pack ?? context.pack;
}

function money(context: Context): readonly Block[] {
  const { say } = context;
  const { budget } = packOf(context);
  const figures = figuresBySource(budget).map(({ source, figure }) =>
    say(isSettled(figure) ? 'standing.settled' : 'standing.open', {
      figure: nameOfFigure(budget, source, figure, say),
      amount: sumWords(figure.amount, say),
      status: say(`funding.${figure.status}`),
    }),
  );
  return [figures.length === 0 ? plainPara(say('standing.money-none')) : bullets(figures)];
}

/** Only where something has been reported, or should have been. */
function progressOf(context: Context): readonly Block[] {
  const { say } = context;
  const all = trackedIn(context);
  const line = (key: string, is: (one: Tracked) => boolean, state = ''): readonly string[] => {
    const found = all.filter(is).map(({ direction }) => direction);
    return found.length === 0 ? [] : [say(key, { state, directions: numbersOf(found, context) })];
  };
  const isAsked = all.some(({ direction, edition }) => intervalOf(direction, edition.pack) !== undefined);
  if (!isAsked && all.every(({ entry }) => entry === undefined)) return [];
  const lines = [
    ...progressStates.flatMap((state) =>
      line('standing.progress-of', ({ entry }) => entry?.state === state, say(`progress.${state}`)),
    ),
    ...line('standing.progress-of', ({ entry }) => entry === undefined, say('progress.none')),
    ...line('standing.progress-silent', ({ silentSince }) => silentSince !== undefined),
  ];
  return [heading(1, 'progress', say('standing.progress')), bullets(lines)];
}

/** What is still open of the years before, too: a new year’s draft takes no duty of this one away. */
function soon(context: Context): Context {
  const over = overOf(context);
  return { ...context, over: { ...over, asked: { on: over.asked.on, through: context.pack.year.id, within: near } } };
}

function due(context: Context): readonly Block[] {
  const listing = deadlineListing(soon(context));
  return listing.rows.length === 0 ? [plainPara(context.say('deadlines.none'))] : [listTable(listing)];
}

interface Awaiting {
  readonly id: string;
  readonly name: string;
  readonly overdue: number;
  readonly due: readonly Duty[];
}

/** Each recipient, one too that has left the board while something of its own is open, and then what names nobody. */
function awaiting(context: Context): readonly Awaiting[] {
  const { pack, say } = context;
  const { on } = overOf(context).asked;
  const open = dutiesFor(soon(context)).filter(({ isCancelled, isMet }) => !isCancelled && !isMet);
  const of = (id: string, name: string, duties: readonly Duty[]): Awaiting => ({
    id,
    name,
    overdue: duties.filter((duty) => isOverdue(duty, on)).length,
    due: duties.filter((duty) => !isOverdue(duty, on)),
  });
  const { recipients: now } = pack.ijb;
  const left = open.flatMap(({ recipients }) => recipients).filter(({ id }) => now.every((one) => one.id !== id));
  const nobodys = open.filter(({ recipients }) => recipients.length === 0);
  return [
    ...[...now, ...new Map(left.map((one) => [one.id, one])).values()].map(({ id, name }) =>
      of(
        id,
        name,
        open.filter(({ recipients }) => recipients.some((one) => one.id === id)),
      ),
    ),
    ...(nobodys.length === 0 ? [] : [of('', say('standing.nobody'), nobodys)]),
  ];
}

function awaitsWords({ name, overdue, due }: Awaiting, { say }: Context): string {
  const [next] = due;
  const facts = { recipient: name, overdue: String(overdue), due: String(due.length) };
  return next
    ? say('standing.awaits-one', { ...facts, next: formatDate(next.day) })
    : say('standing.awaits-done', facts);
}

function record(context: Context): object {
  const { pack, over } = context;
  const { on } = overOf(context).asked;
  return {
    board: pack.ijb.id,
    year: pack.year.id,
    on,
    status: over?.ahead?.own ?? pack.status,
    next: over?.ahead?.as ?? pack.status,
    stopping: over?.ahead?.stopping ?? [],
    figures: figuresOf(packOf(context).budget).map((figure) => ({
      recipient: figure.recipient.id,
      pence: typeof figure.amount === 'number' ? figure.amount : null,
      status: figure.status,
      settled: isSettled(figure),
    })),
    ...(over &&
      over.progress.size > 0 && {
        progress: trackedIn(context).map(({ direction, entry }) => ({
          number: direction.number,
          state: entry?.state ?? null,
          date: entry?.date ?? null,
        })),
      }),
    awaiting: awaiting(context).map(({ id, overdue, due }) => ({
      recipient: id === '' ? null : id,
      overdue,
      due: due.length,
      next: due[0]?.day ?? null,
    })),
  };
}
