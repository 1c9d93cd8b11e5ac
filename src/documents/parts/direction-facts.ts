/** What is known of a direction besides its text: to whom, by when and how shared, above it; what it rests on and what it does, below it. */
import type { Fact, Inline, Para } from '../../doc/doc.ts';
import { linkTo, para, separated, text } from '../../doc/build.ts';
import { amountOf } from '../../model/account.ts';
import {
  isSettled,
  leastSettled,
  linesOf,
  statusOfMoney,
  type Allocation,
  type FundingStatus,
} from '../../model/budget.ts';
import { formatDeadline } from '../../model/deadline.ts';
import type { Direction } from '../../model/direction.ts';
import { formatDate } from '../../model/iso-date.ts';
import { inARow } from '../../model/measures.ts';
import { formatMoney, sum } from '../../model/money.ts';
import type { Facts } from '../../model/placeholder.ts';
import { withinSentence } from '../../model/wording.ts';
import { everyFunction, type DelegatedFunction } from '../../model/scheme.ts';
import type { Context } from '../context.ts';
import { inlines } from '../markup.ts';
import { amendmentOf, capital, earlierWords, isForAudience, numbersOf } from './direction-words.ts';
import { grouped } from '../../grouped.ts';

/** More of them are told by their labels alone, and lines of money by their number. */
const most = 4;

/** "NHS Example and Example Council, each for itself · by 30 June 2030"; none where nothing of it is known. */
export function directionHead({ to, mode, deadline }: Direction, { say, names }: Context): readonly Para[] {
  const whom = [names(to), ...(mode && to.length > 1 ? [say(`direction.${mode}`)] : [])];
  const when = deadline
    ? deadline === 'continuing'
      ? say('direction.continuing')
      : say('direction.by', { deadline: formatDeadline(deadline) })
    : '';
  const words = [whom.filter((one) => one !== '').join(', '), when].filter((one) => one !== '');
  const line = words.join(say('direction.between'));
  return line === '' ? [] : [para([{ kind: 'strong', content: [text(capital(line))] }], 'lead')];
}

/** Those that are recorded. @param known what placeholders in its texts stand for */
export function directionFacts(direction: Direction, known: Facts, context: Context): readonly Fact[] {
  const { say } = context;
  const { functions, measures, changes, effective, review, lead, aims, reporting } = direction;
  const fact = (key: string, count: number, parts: readonly (readonly Inline[])[], between = '; '): readonly Fact[] =>
    parts.length === 0
      ? []
      : [{ label: say(`direction.fact-${key}${count > 1 ? 's' : ''}`), content: separated(parts, text(between)) }];
  return [
    ...fact('function', functions.length, ...functionsOf(functions, context)),
    ...fact('money', 1, moneyOf(direction, context), '. '),
    ...fact(
      'measure',
      measures.length,
      inARow(measures).map((words) => inlines(words, known)),
      ' ',
    ),
    ...fact('reporting', 1, reporting ? [[text(say(`direction.reporting-${reporting}`))]] : []),
    ...fact(
      'earlier',
      changes.length,
      earlierWords(direction, context).map((words) => [text(words)]),
    ),
    ...fact('force', 1, [
      ...(effective ? [[text(say('direction.from', { date: formatDate(effective) }))]] : []),
      ...amendedWords(direction, context).map((words) => [text(words)]),
      ...(review ? [[text(say('direction.review', { date: formatDate(review) }))]] : []),
    ]),
    ...(lead === undefined
      ? fact(
          'aim',
          aims.length,
          aims.map((aim) => aimWords(aim, context)),
        )
      : fact(aims.length > 0 ? 'lead-and-aim' : 'lead', aims.length, [
          inlines(lead, known),
          ...aims.map((aim) => aimWords(aim, context)),
        ])),
  ];
}

/** The version that it is as amended by, and from when that can be: no version reaches back before its decision unawares. */
function amendedWords(direction: Direction, context: Context): readonly string[] {
  const amendment = amendmentOf(direction, context);
  if (!amendment) return [];
  const { before, version, decision } = amendment;
  const facts = { version: String(version), date: formatDate(decision.date) };
  return [context.say(before ? 'direction.amended' : 'direction.added', facts)];
}

/** In words where they are few, and those that the schedule of this document does not list. */
function functionsOf(
  functions: readonly DelegatedFunction[],
  context: Context,
): readonly [parts: readonly (readonly Inline[])[], between: string] {
  const { pack, audience } = context;
  const listed = pack.scheme.delegations.filter(({ recipient }) => audience.recipients.includes(recipient));
  const known = new Set([...everyFunction({ ...pack.scheme, delegations: listed })].map(({ id }) => id));
  const others = functions.filter(({ id }) => !known.has(id));
  const inWords = [functions, others].find((some) => some.length <= most) ?? [];
  return [functions.map((one) => functionWords(one, inWords.includes(one), context)), inWords.length > 0 ? '; ' : ', '];
}

/** "General medicine provided in a hospital (NHS adults 2)", the label leading to the schedule. */
function functionWords({ id, text: words }: DelegatedFunction, full: boolean, context: Context): readonly Inline[] {
  const label = linkTo(`function-${id}`, context.citations.get(id) ?? id);
  const plainly = words.trim().replace(/[.;,]$|; and$/, '');
  return full ? [...inlines(plainly, context.facts), text(' ('), label, text(')')] : [label];
}

/** The lines of the appendix that name the direction, by body and kind of money; many of one kind as one sum. What is not settled says so. */
function moneyOf(direction: Direction, context: Context): readonly (readonly Inline[])[] {
  const { pack, audience, say } = context;
  const all = linesOf(pack.budget).filter(
    (line) => line.directions.includes(direction) && audience.recipients.includes(line.recipient),
  );
  if (all.length === 0) return [];
  return [
    ...[...byMoney(all, context)].map(([money, lines]) => {
      const whole = lines[0] && statusOfMoney(pack.budget, lines[0]);
      const facts = {
        money: capital(money),
        lines: (lines.length > most ? sumOf : each)(lines, { direction, whole }, context),
        status: statusWords(whole, context),
      };
      return [text(say(isOpen(whole) ? 'direction.account-status' : 'direction.account', facts))];
    }),
    [text(say('direction.appendix'))],
  ];
}

function isOpen(status: FundingStatus | undefined): boolean {
  return status !== undefined && !isSettled({ status });
}

function statusWords(status: FundingStatus | undefined, { say }: Context): string {
  return status === undefined ? '' : withinSentence(say(`funding.${status}`));
}

/** Under "payment to NHS Example" its lines, in their order. */
export function byMoney(lines: readonly Allocation[], { say }: Context): ReadonlyMap<string, readonly Allocation[]> {
  return grouped(lines, ({ source, recipient }) => say(`direction.${source}`, { recipient: recipient.name }));
}

/** Whose fact it is, and how settled the money is that its lines are part of. */
interface Within {
  readonly direction: Direction;
  readonly whole: FundingStatus | undefined;
}

/** The amount, and which other directions it is for: nobody adds it up twice. */
function sharedWords(
  amount: string,
  lines: readonly Allocation[],
  direction: Direction,
  key: 'shared' | 'shared-in-part',
  context: Context,
): string {
  const others = [...new Set(lines.flatMap(({ directions }) => directions))].filter(
    (one) => one !== direction && isForAudience(one, context),
  );
  return others.length === 0
    ? amount
    : context.say(`direction.${key}`, { amount, directions: numbersOf(others, context) });
}

function sumOf(lines: readonly Allocation[], { direction, whole }: Within, context: Context): string {
  const { say } = context;
  const known = lines.filter(({ amount }) => typeof amount === 'number');
  const part = (own: readonly Allocation[], amount: string): readonly string[] => {
    const label = say(own.length === 1 ? 'direction.lines-one' : 'direction.lines', { count: String(own.length) });
    const statuses = own.flatMap(({ status = whole }) => (status === undefined ? [] : [{ status }]));
    return own.length === 0 ? [] : [lineWords(label, amount, leastSettled(statuses), whole, context)];
  };
  const amount = formatMoney(sum(known.flatMap((line) => amountOf(line) ?? [])));
  return [
    ...part(known, sharedWords(amount, known, direction, 'shared-in-part', context)),
    ...part(
      lines.filter((line) => !known.includes(line)),
      say('direction.amount-unknown'),
    ),
  ].join('; ');
}

function each(lines: readonly Allocation[], { direction, whole }: Within, context: Context): string {
  const words = lines.map((line) => {
    const { label, amount, status = whole } = line;
    const known =
      typeof amount === 'number'
        ? sharedWords(formatMoney(amount), [line], direction, 'shared', context)
        : context.say('direction.amount-unknown');
    return lineWords(label, known, status, whole, context);
  });
  return words.join('; ');
}

/** A line says how settled it is where that is not said of the money it is part of. */
function lineWords(
  label: string,
  amount: string,
  status: FundingStatus | undefined,
  whole: FundingStatus | undefined,
  context: Context,
): string {
  const isOwn = status !== whole && (isOpen(status) || isOpen(whole));
  const facts = { label, amount, status: statusWords(status, context) };
  return context.say(isOwn ? 'direction.line-status' : 'direction.line', facts);
}

/** "Aim 1", leading to the aims where the pack shows them; with its words where it does not. */
function aimWords(aim: Direction['aims'][number], { pack, facts, say }: Context): readonly Inline[] {
  const label = say('pack.aim', { number: aim.number });
  const isShown = [pack.introduction, ...pack.groups.map((group) => group.text)].some((prose) =>
    prose.some((passage) => passage.kind === 'show' && passage.what === 'aims'),
  );
  return isShown ? [linkTo(aim.id, label)] : [text(`${label}: `), ...inlines(aim.text, facts)];
}
