/** The log: every direction of every year and version, and what has become of it by a day. */
import type { Block } from '../doc/doc.ts';
import { heading, list, para, text, plainPara } from '../doc/build.ts';
import { grouped } from '../grouped.ts';
import { dueDay, formatDeadline, isDecided } from '../model/deadline.ts';
import { nameOf } from '../model/duty.ts';
import { standingsOf, withoutDirection, type Standing } from '../model/in-force.ts';
import { formatDate } from '../model/iso-date.ts';
import { isFor } from './audience.ts';
import type { Context } from './context.ts';
import type { Document } from './document.ts';
import { inlines } from './markup.ts';
import {
  listTable,
  listWorkbook,
  roomForNumbers,
  type Listing,
  type ListColumn,
  type Value,
  columnsNamed,
} from './parts/listing.ts';
import { lateDirections } from './parts/duties.ts';
import { overOf, paper } from './parts/paper.ts';
import {
  asks,
  byWhat,
  functionsOf,
  givenTo,
  moneyOf,
  progressWords,
  reportedOf,
  stateWords,
  withProgress,
} from './parts/standings.ts';

export const log: Document = {
  name: 'log',
  title: 'the log',
  overYears: true,
  compose: (context) => ({ ...paper(context, 'log'), blocks: body(context) }),
  workbook: (form, context) => listWorkbook(form, paper(context, 'log'), sheet(context)),
  record,
};

/** Of the audience. */
function standings(context: Context): readonly Standing[] {
  const { audience } = context;
  const { asked, editions } = overOf(context);
  return standingsOf(editions, asked.on).filter(({ said: { direction } }) => isFor(audience, direction?.to ?? []));
}

function body(context: Context): readonly Block[] {
  const { say } = context;
  const date = formatDate(overOf(context).asked.on);
  const all = standings(context);
  const binding = all.filter(({ binds }) => binds).length;
  return [
    plainPara(say('log.binding', { date, count: String(binding), all: String(all.length) })),
    plainPara(say(overOf(context).progress.size > 0 ? 'log.force-progress' : 'log.force')),
    ...[...grouped(all, yearOf)].flatMap(([year, rows]) => [
      heading(1, `year-${year}`, say('log.heading-year', { year })),
      listTable({
        caption: say('log.caption', { year, date }),
        description: say('log.description'),
        columns: tableColumns(context),
        rows,
      }),
    ]),
    ...(context.audience.others.length > 0 ? [] : functions(date, context)),
  ];
}

function yearOf({ said }: Standing): string {
  return said.edition.pack.year.id;
}

function tableColumns(context: Context): readonly ListColumn<Standing>[] {
  const late = lateDirections(context);
  const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('. ');
  const labelled = (key: string, words: string): string =>
    words === '' ? '' : `${context.say(`log.column-${key}`)}: ${words}`;
  const column = columnsNamed<Standing>('log', 'width', context);
  return [
    column('number', 0.1, (one) => numberWords(one, context)),
    {
      ...column('what', 0.4, (one) => asks(one, context)),
      below: (one) =>
        joined([labelled('functions', functionsOf(one, context)), labelled('money', moneyOf(one, context))]),
    },
    column('to', 0.16, (one) => givenTo(one, context)),
    column('days', 0.16, (one) => joined([issuedWords(one, context), deadlineWords(one, context)])),
    column('state', 0.18, (one) => withProgress(withLate(one, late, context), reportedOf(one, context), context)),
  ];
}

/** The state, and behind it how late it is. */
function withLate(standing: Standing, all: ReadonlyMap<string, string>, context: Context): string {
  const state = stateWords(standing, context);
  const late = lateOf(standing, all);
  return late === '' ? state : context.say('log.late', { state, late });
}

/** Nothing of wordings that a later version has replaced. */
function lateOf(standing: Standing, all: ReadonlyMap<string, string>): string {
  return (standing.by?.version === undefined && all.get(nameOf(standing))) || '';
}

function numberWords({ instruction }: Standing, { say }: Context): string {
  const [{ edition }] = instruction.said;
  const { number } = instruction;
  return edition.version === 1 ? number : say('log.numbered', { number, version: String(edition.version) });
}

function issuedWords({ instruction }: Standing, { say }: Context): string {
  const [{ edition }] = instruction.said;
  return edition.issued === undefined ? '' : say('log.issued', { date: formatDate(edition.issued) });
}

function deadlineWords({ said: { direction } }: Standing, { say }: Context): string {
  const deadline = direction?.deadline;
  if (!deadline) return '';
  return deadline === 'continuing' ? say('summary.continuing') : say('log.due', { deadline: formatDeadline(deadline) });
}

function sheet(context: Context): Listing<Standing> {
  const { say } = context;
  const late = lateDirections(context);
  const column = columnsNamed<Standing>('log', 'characters', context);
  const rows = standings(context);
  const numbers = rows.map(({ instruction }) => instruction.number);
  return {
    caption: say('log.title'),
    description: say('log.description'),
    columns: [
      column('year', 9, yearOf),
      column('version', 8, versionsOf),
      column('number', roomForNumbers(7, numbers), ({ instruction }) => instruction.number),
      column('what', 60, (one) => asks(one, context)),
      column('to', 30, (one) => givenTo(one, context)),
      column('functions', 30, (one) => functionsOf(one, context)),
      column('money', 30, (one) => moneyOf(one, context)),
      column('issued', 12, ({ instruction }) => dayOf(instruction.said[0].edition.issued)),
      column('from', 12, ({ from }) => dayOf(from)),
      column('deadline', 12, ({ said }) => deadlineOf(said.direction?.deadline, context)),
      column('state', 14, ({ state }) => say(`log.${state}`)),
      column('by', 20, (one) => byWhat(one, context)),
      column('since', 12, ({ by }) => dayOf(by?.from)),
      column('late', 20, (one) => lateOf(one, late)),
      ...(overOf(context).progress.size > 0
        ? [column('progress', 30, (one) => progressWords(reportedOf(one, context), context))]
        : []),
    ],
    rows,
  };
}

/** "1, 2": those that have the same words. */
function versionsOf({ instruction }: Standing): string {
  return instruction.said.map(({ edition }) => edition.version).join(', ');
}

function dayOf(day: Standing['from']): Value {
  return day === undefined ? '' : { day };
}

function deadlineOf(deadline: NonNullable<Standing['said']['direction']>['deadline'], { say }: Context): Value {
  if (!deadline) return '';
  if (deadline === 'continuing') return say('summary.continuing');
  return isDecided(deadline) ? { day: dueDay(deadline) } : formatDeadline(deadline);
}

/** Delegated functions on which nothing binds. */
function functions(date: string, context: Context): readonly Block[] {
  const { pack, say, facts, citations } = context;
  const { editions, asked } = overOf(context);
  const without = withoutDirection(pack.scheme, standingsOf(editions, asked.on));
  return [
    heading(1, 'functions-without', say('log.without-heading')),
    ...(without.length === 0
      ? [plainPara(say('log.without-none', { date }))]
      : [
          plainPara(say('log.without', { date }), 'lead'),
          list(
            'bulleted',
            without.map((one) => ({
              label: '•',
              blocks: [para([text(`${citations.get(one.id) ?? one.id}: `), ...inlines(one.text, facts)])],
            })),
          ),
        ]),
  ];
}

function record(context: Context): object {
  const { pack } = context;
  const { asked, editions } = overOf(context);
  const late = lateDirections(context);
  return {
    board: pack.ijb.id,
    on: asked.on,
    directions: standings(context).map((standing) => {
      const { instruction, said, from, state, by, binds } = standing;
      const { direction } = said;
      const entry = reportedOf(standing, context);
      return {
        year: yearOf(standing),
        versions: instruction.said.map(({ edition }) => edition.version),
        number: instruction.number,
        what: asks(standing, context),
        recipients: direction?.to.map(({ id }) => id) ?? [],
        functions: direction?.functions.map(({ id }) => id) ?? [],
        money: moneyOf(standing, context),
        issued: instruction.said[0].edition.issued ?? null,
        from: from ?? null,
        deadline: direction?.deadline === 'continuing' ? 'continuing' : (direction?.deadline?.by ?? null),
        state,
        binds,
        by: by ?? null,
        overdue: lateOf(standing, late) !== '',
        ...(entry && { progress: { state: entry.state, date: entry.date } }),
      };
    }),
    functionsWithoutDirection: withoutDirection(pack.scheme, standingsOf(editions, asked.on)).map(({ id }) => id),
  };
}
