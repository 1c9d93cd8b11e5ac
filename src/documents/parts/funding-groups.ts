/** Where the money goes, on one page: each payment and amount set aside with its groups of lines, how settled it is, and where its figure comes from. */
import type { Block } from '../../doc/doc.ts';
import { sumOfAll, together, type Account, type LineGroup } from '../../model/account.ts';
import { figuresBySource, isSettled, type Budget, type Payment, type SetAside } from '../../model/budget.ts';
import { formatRounded, rounded } from '../../model/display-unit.ts';
import { formatDate } from '../../model/iso-date.ts';
import { formatMoney, sum } from '../../model/money.ts';
import { sentences, withoutStop } from '../../model/wording.ts';
import type { Context } from '../context.ts';
import { groupRow, meanings, namedSum, restRows } from './funding-lines.ts';
import { money, type MoneyRow, type Sheet } from './funding-table.ts';

export function groups(sheet: Sheet, accounts: readonly Account[]): readonly Block[] {
  const { say } = sheet.context;
  const rows = rowsOf(sheet, accounts);
  const drawn = new Set(rows.flatMap(({ bar, amount }) => (bar && typeof amount === 'number' ? [bar] : [])));
  return money(sheet, rows, {
    name: 'groups',
    before: drawn.size > 1 ? [say('funding.bars')] : [],
    after: [
      ...meanings(
        accounts.flatMap(({ figures }) => figures.map(({ status }) => status)),
        accounts,
        sheet.context,
      ),
      ...sources(accounts, sheet.context),
    ],
  });
}

const kindsOfMoney = ['payment', 'set-aside'] as const;

function byKind(accounts: readonly Account[]): readonly Account[] {
  return kindsOfMoney.flatMap((kind) => accounts.filter(({ source }) => source === kind));
}

/** Payments, then amounts set aside, with their groups below them; then the totals of each kind of money and of all. */
function rowsOf(sheet: Sheet, accounts: readonly Account[]): readonly MoneyRow[] {
  const { say } = sheet.context;
  const all = byKind(accounts).map((account) => ({ account, rows: accountRows(sheet, account) }));
  const own = (kind: Account['source']): readonly MoneyRow[] =>
    all.flatMap(({ account, rows }) => (account.source === kind ? rows.slice(0, 1) : []));
  const kinds = kindsOfMoney.filter((kind) => own(kind).length > 0);
  const totals = kinds.flatMap((kind): readonly MoneyRow[] =>
    own(kind).length > 1 ? addUp(say(`funding.${kind}-total`), own(kind), kinds.length > 1 ? 'subtotal' : 'total') : [],
  );
  const name = all.length > 2 ? 'funding.grand-total' : 'funding.both-total';
  const whole = kinds.length > 1 ? addUp(say(name), kinds.flatMap(own), 'total') : [];
  return [...all.flatMap(({ rows }) => rows), ...totals, ...whole];
}

/** The account alone where its lines are in no groups and leave nothing; its groups have the bars where there are several. */
function accountRows(sheet: Sheet, account: Account): readonly MoneyRow[] {
  const { context } = sheet;
  const { source, recipient, previous, whole } = account;
  const parts: readonly MoneyRow[] = [
    ...account.groups.map(
      (one): MoneyRow => ({
        ...groupRow(sheet, one),
        role: 'part',
        below: [netted(sheet, one), openLines(context, one)].filter((words) => words !== '').join(' '),
        bar: source,
      }),
    ),
    ...restRows(sheet, account).map((one): MoneyRow => ({ ...one, role: 'part', bar: source })),
  ];
  const shown = parts.length > 1 ? parts : [];
  const only = parts.length === 1 ? account.groups[0] : undefined;
  const status = statusesOf(sheet, account);
  const below = [only?.group?.title ?? '', status, only ? openLines(context, only) : ''];
  return [
    {
      role: shown.length > 0 ? 'group' : 'item',
      label: context.say(`funding.${source}-to`, { recipient: recipient.name }),
      below: below.filter((words) => words !== '').join('. '),
      amount: whole,
      ...(previous !== undefined && { previous }),
      ...(shown.length > 0 ? { parts: shown } : { bar: source }),
    },
    ...shown,
  ];
}

/** Of several figures each with its own sum: no one of them speaks for the others. */
function statusesOf(sheet: Sheet, { figures }: Account): string {
  const { context } = sheet;
  const { say } = context;
  const [first, ...others] = figures;
  if (!first || others.length === 0) return first ? statusOf(first, context) : '';
  return figures
    .map((figure) => say('funding.of-several', { amount: namedSum(figure, sheet), status: statusOf(figure, context) }))
    .join('; ');
}

/** What a group hides when some of its lines are negative: "Made up of 10,310 and −10,310". */
function netted({ unit, context }: Sheet, { lines }: LineGroup): string {
  const sums = lines.flatMap(({ amount }) => (typeof amount === 'number' ? [amount] : []));
  const [plus, minus] = [sums.filter((one) => one > 0), sums.filter((one) => one < 0)];
  if (plus.length === 0 || minus.length === 0) return '';
  const words = (part: typeof sums): string => formatRounded(rounded(sum(part), unit), unit);
  return context.say('funding.netted', { plus: words(plus), minus: words(minus) });
}

function openLines({ say }: Context, { lines }: LineGroup): string {
  const count = lines.filter(({ amount }) => amount === 'tbc').length;
  if (count === 0) return '';
  return count === 1 ? say('funding.open-one') : say('funding.open-several', { count: String(count) });
}

/** Where an amount is a method, or not known yet, the total says so: it does not pretend to hold it. */
function addUp(label: string, parts: readonly MoneyRow[], role: MoneyRow['role']): readonly MoneyRow[] {
  const previous = sumOfAll(parts.map((one) => one.previous));
  const amount = together(parts.flatMap((one) => one.amount ?? []));
  return [{ role, label, amount, ...(previous !== undefined && { previous }), parts }];
}

/** "Indicative, to be confirmed on 5 April 2023"; what is settled is not still to be confirmed, whatever day was left. */
export function statusOf(one: Payment | SetAside, { say }: Context): string {
  return [
    say(`funding.${one.status}`),
    ...(one.offered ? [say('funding.offered-on', { date: formatDate(one.offered) })] : []),
    ...(one.considered ? [say('funding.considered', { date: formatDate(one.considered) })] : []),
    ...(one.decided ? [say('funding.decided', { date: formatDate(one.decided) })] : []),
    ...(one.confirmBy && !isSettled(one) ? [say('funding.confirm-by', { date: formatDate(one.confirmBy) })] : []),
  ].join(', ');
}

/** "Payment to NHS Lothian"; of several each with where it comes from. */
export function figureName(
  { source, recipient, figures }: Pick<Account, 'source' | 'recipient' | 'figures'>,
  figure: Payment | SetAside,
  say: Context['say'],
): string {
  const money = say(`funding.${source}-to`, { recipient: recipient.name });
  return figures.length > 1 && figure.source !== undefined
    ? say('funding.from-source', { money, source: figure.source })
    : money;
}

/** The same by the budget that it stands in. */
export function nameOfFigure(
  budget: Budget | undefined,
  source: Account['source'],
  figure: Payment | SetAside,
  say: Context['say'],
): string {
  const { recipient } = figure;
  const own = figuresBySource(budget).filter((one) => one.source === source && one.figure.recipient === recipient);
  return figureName({ source, recipient, figures: own.map((one) => one.figure) }, figure, say);
}

/** "£56,593,000" in full, the method by which it is determined, or that it is to be confirmed. */
export function sumWords(amount: Payment['amount'], say: Context['say']): string {
  if (amount === 'tbc') return say('funding.tbc');
  return typeof amount === 'number' ? formatMoney(amount) : amount.method;
}

/** Where each figure comes from, and what is to be said of it. */
function sources(accounts: readonly Account[], { say }: Context): readonly string[] {
  return byKind(accounts).flatMap((account) =>
    account.figures.flatMap((figure) => {
      const name = figureName(account, figure, say);
      const isNamed = name !== say(`funding.${account.source}-to`, { recipient: account.recipient.name });
      const note = remarks(figure, isNamed ? [] : [figure.source], say);
      return note === '' ? [] : [say('funding.note', { recipient: name, note })];
    }),
  );
}

/** The method, the source and reference, the specified amount, and the note, whichever there are. */
function remarks(one: Payment | SetAside, source: readonly (string | undefined)[], say: Context['say']): string {
  return sentences([
    typeof one.amount === 'object' ? say('funding.method-of', { method: one.amount.method }) : '',
    [...source, one.reference].flatMap((words) => (words === undefined ? [] : withoutStop(words))).join('; '),
    specifiedWords(one, say),
    one.note ?? '',
  ]);
}

/** What of an amount set aside is to be used (section 28(2)); nothing where that is not said. */
export function specifiedWords(one: Payment | SetAside, say: Context['say']): string {
  const specified = 'specified' in one ? one.specified : undefined;
  if (specified === undefined) return '';
  return specified === one.amount
    ? say('funding.specified-all')
    : say('funding.specified', { amount: formatMoney(specified) });
}
