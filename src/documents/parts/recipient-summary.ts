/** What a body must do by when, in short: every direction given to it in a table by date, and what goes with them. It replaces nothing that binds. */
import type { Block, Cell, Row, Table } from '../../doc/doc.ts';
import { heading, linkTo, bullets, cell, plainPara, text } from '../../doc/build.ts';
import { accountsOf } from '../../model/account.ts';
import type { Budget, Payment, SetAside } from '../../model/budget.ts';
import { isDecided } from '../../model/deadline.ts';
import { isTextAlone, type Direction } from '../../model/direction.ts';
import { formatDate, isIsoDate, type IsoDate } from '../../model/iso-date.ts';
import { formatMoney } from '../../model/money.ts';
import { everyDirection, isGiven } from '../../model/pack.ts';
import { fill } from '../../model/placeholder.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Context } from '../context.ts';
import {
  amendmentOf,
  byDueDay,
  dueWords,
  earlierWords,
  fewestWords,
  headlineOf,
  ownHeadlineOf,
  withWords,
  directionsFor,
} from './direction-words.ts';
import { figureName, statusOf, sumWords } from './funding-groups.ts';
import { isUseKnown, unrecorded } from './unrecorded.ts';
import { grouped } from '../../grouped.ts';

export function recipientSummary(context: Context): readonly Block[] {
  const { pack, audience, directed, say, names } = context;
  const [only] = audience.others.length > 0 || directed.length === 1 ? directed : [];
  return [
    heading(
      1,
      'what-to-do',
      only ? say('summary.heading', { recipient: names(directed) }) : say('summary.heading-all'),
    ),
    plainPara(duty(context, only)),
    ...directed.map((recipient) => givenTo(recipient, context)),
    ...unaddressed(context),
    ...money(context),
    ...unrecorded(pack, context),
  ];
}

/** That they must comply, from when and until when the Directions are in force, and that the summary binds nobody. */
function duty(context: Context, only: Recipient | undefined): string {
  const { pack, directed, say } = context;
  const before = isGiven(pack) ? '' : '-before';
  const [day, ...others] = new Set(directionsFor(context).map((direction) => inForceFrom(direction, context)));
  return [
    only ? say(`summary.duty${before}`, { recipient: only.name }) : say(`summary.duty-all${before}`),
    others.length === 0 && day !== undefined
      ? say('summary.force-from', { date: formatDate(day) })
      : say('summary.force'),
    ...directed.flatMap(({ name, legalName }) =>
      legalName === undefined ? [] : [say('summary.in-law', { recipient: name, 'legal-name': legalName })],
    ),
    ...(pack.reporting ? [say(`summary.reporting-${pack.reporting}`, { ijb: pack.ijb.shortName })] : []),
    ...(directionsFor(context).some(isByMonth) ? [say('summary.month')] : []),
    say('summary.binds'),
  ].join(' ');
}

function isByMonth({ deadline }: Direction): boolean {
  return deadline !== undefined && deadline !== 'continuing' && isDecided(deadline) && !isIsoDate(deadline.by);
}

/** Not the day of the words that a later version has amended since. */
function inForceFrom(direction: Direction, context: Context): IsoDate | undefined {
  const { effective } = direction;
  const decided = amendmentOf(direction, context)?.decision.date;
  return effective !== undefined && decided !== undefined && effective < decided ? undefined : effective;
}

function givenTo(recipient: Recipient, context: Context): Block {
  const { say } = context;
  const given = directionsFor(context).filter(({ to }) => to.includes(recipient));
  if (given.length === 0) return plainPara(say('summary.none', { recipient: recipient.name }));
  return table(
    say(isGiven(context.pack) ? 'summary.caption' : 'summary.caption-before', { recipient: recipient.name }),
    byDueDay(given).map((direction) => entryOf(direction, withWords(direction, recipient, context), context)),
    context,
  );
}

/** Directions that name nobody, and parts that instruct by their text alone: they stand in every pack, and whom they bind is not recorded. */
function unaddressed(context: Context): readonly Block[] {
  const { pack, say } = context;
  const all = [...everyDirection(pack)];
  const nobodys = all.filter(({ to }) => to.length === 0);
  const texts = pack.groups.filter(isTextAlone);
  const entries = [
    ...byDueDay(nobodys).map((direction) => entryOf(direction, '', context)),
    ...texts.map((group) => ({
      number: group.number,
      id: `group-${group.number}`,
      what: () => say('summary.unnumbered', { title: fill(group.title, context.facts) }),
      by: say('summary.no-deadline'),
      with: '',
      earlier: '',
    })),
  ];
  if (entries.length === 0) return [];
  const sentences = [
    ...(nobodys.length > 0
      ? [
          say(nobodys.length === 1 ? 'summary.unaddressed-one' : 'summary.unaddressed-several', {
            numbers: nobodys[0]?.number ?? '',
            count: String(nobodys.length),
            all: String(all.length),
          }),
        ]
      : []),
    ...texts.map(({ number, title }) => say('summary.unaddressed-text', { number, title: fill(title, context.facts) })),
  ];
  return [plainPara(sentences.join(' ')), table(say('summary.caption-unaddressed'), entries, context)];
}

interface Entry {
  readonly number: string;
  readonly id: string;
  /** In at most so many words. */
  readonly what: (most: number) => string;
  readonly by: string;
  readonly with: string;
  readonly earlier: string;
}

function entryOf(direction: Direction, shared: string, context: Context): Entry {
  return {
    number: direction.number,
    id: `direction-${direction.number}`,
    what: (most) => (shared === '' ? headlineOf : ownHeadlineOf)(direction, context, most),
    by: dueWords(direction, context),
    with: shared,
    earlier: earlierWords(direction, context).join(', '),
  };
}

/** Longer numbers leave what is asked no room beside those of earlier directions, which then stand below it. */
const longestBeside = 6;

function isLong({ number, earlier }: Entry): boolean {
  const words = [number, ...earlier.split(/[ ,]/).map((word) => /\/(.*)/.exec(word)?.[1] ?? '')];
  return words.some(({ length }) => length > longestBeside);
}

/** Columns in which no row says anything are left out, and give their room to what is asked. */
function table(caption: string, entries: readonly Entry[], { say }: Context): Table {
  const areBelow = entries.some(isLong);
  const column = <Key extends string>(key: Key, width: number) =>
    ({ key, heading: say(`summary.column-${key}`), width, align: 'left' }) as const;
  const others = [column('by', 0.2), column('with', 0.21), column('earlier', 0.18)];
  const alone = say('summary.with-none');
  const shown = others.filter(
    ({ key }) => !(areBelow && key === 'earlier') && entries.some((entry) => entry[key] !== ''),
  );
  const number = column('number', 0.07);
  const left = 1 - [number, ...shown].reduce((sum, { width }) => sum + width, 0);
  const words = Math.max(fewestWords, Math.round(left * wordsInRow));
  const alike = beginningAlike(entries);
  return {
    kind: 'table',
    caption,
    description: say('summary.description'),
    columns: [number, column('what', left), ...shown].map(({ key: _, ...one }) => one),
    rows: entries.map(
      (entry): Row => ({
        role: 'item',
        cells: [
          { content: [linkTo(entry.id, entry.number)] },
          {
            ...cell(entry.what(alike.has(entry) ? 2 * words : words)),
            ...(areBelow &&
              entry.earlier !== '' && { below: [text(`${say('summary.column-earlier')}: ${entry.earlier}`)] }),
          },
          ...shown.map(({ key }): Cell => cell(key === 'with' && entry.with === '' ? alone : entry[key])),
        ],
      }),
    ),
  };
}

/** Those that say what others of the table say as far as their first words go. */
function beginningAlike(entries: readonly Entry[]): ReadonlySet<Entry> {
  const byWords = grouped(entries, ({ what }) =>
    what(2 * wordsInRow)
      .split(' ', fewestWords)
      .join(' '),
  );
  return new Set([...byWords.values()].filter((some) => some.length > 1).flat());
}

/** So many words of a text stand for it in a cell as wide as the page, in two or three lines. */
const wordsInRow = 23;

/** The payment and the amount set aside of each body that is directed, each with how settled it is. */
function money(context: Context): readonly Block[] {
  const { pack, directed, say } = context;
  const { budget } = pack;
  if (!budget || directed.length === 0) return [];
  const figures = directed.map((recipient) => ({ recipient, words: figuresOf(recipient, budget, context) }));
  const lines = figures.flatMap(({ words }) => words);
  return [
    heading(2, 'what-to-do-money', say('summary.money')),
    ...(lines.length > 0 ? [bullets(lines)] : []),
    ...figures
      .filter(({ words }) => words.length === 0)
      .map(({ recipient }) => plainPara(say('summary.money-none', { recipient: recipient.name }))),
    ...(lines.length > 0 && isUseKnown(budget, directed) ? [plainPara(say('summary.money-lines'))] : []),
  ];
}

function figuresOf(recipient: Recipient, budget: Budget, context: Context): readonly string[] {
  return accountsOf(budget, [recipient]).flatMap((account) =>
    account.figures.map((figure) => figureWords(figure, figureName(account, figure, context.say), context)),
  );
}

function figureWords(figure: Payment | SetAside, money: string, context: Context): string {
  const { say } = context;
  const { amount } = figure;
  return [
    say('summary.money-line', {
      money,
      amount: sumWords(amount, say),
      status: statusOf(figure, context),
    }),
    ...('specified' in figure && figure.specified !== undefined
      ? [say('summary.money-specified', { amount: formatMoney(figure.specified) })]
      : []),
  ].join(' ');
}
