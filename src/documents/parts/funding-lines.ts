/** The lines of one account: a row above each group, what each line is to be used for below it (section 27(1)(c)), and their total. */
import type { Block } from '../../doc/doc.ts';
import type { Account, LineGroup } from '../../model/account.ts';
import type { Allocation, FundingStatus, Payment, SetAside } from '../../model/budget.ts';
import { nothing, sizeOf, subtract, sum } from '../../model/money.ts';
import { sentences, withinSentence } from '../../model/wording.ts';
import type { Context } from '../context.ts';
import { amountWords, money, type MoneyRow, type Sheet } from './funding-table.ts';

export function lines(sheet: Sheet, account: Account): readonly Block[] {
  const { say } = sheet.context;
  const status = statusWords(sheet, account);
  const noted = account.lines.flatMap(({ label, note }) =>
    note === undefined ? [] : [say('funding.note', { recipient: label, note })],
  );
  return money(sheet, lineRows(sheet, account), {
    name: 'lines',
    facts: { source: say(`funding.${account.source}-to`, { recipient: account.recipient.name }) },
    before: status === '' ? [] : [say('funding.lines-status', { status })],
    after: [
      ...meanings(
        [...account.figures, ...account.lines].map((one) => one.status),
        [account],
        sheet.context,
      ),
      ...noted,
    ],
  });
}

/** "indicative"; where not all are settled alike, each with its own sum: which of them a line is part of is not said. */
function statusWords(sheet: Sheet, { figures }: Account): string {
  const { say } = sheet.context;
  const words = figures.map(({ status }) => withinSentence(say(`funding.${status}`)));
  const [only, ...others] = new Set(words);
  if (others.length === 0) return only ?? '';
  return figures
    .map((figure, index) => say('funding.of-several', { amount: namedSum(figure, sheet), status: words[index] ?? '' }))
    .join('; ');
}

/** "500 (General reserve)": of several figures, which it is. */
export function namedSum({ amount, source }: Payment | SetAside, sheet: Sheet): string {
  const money = amountWords(amount, sheet);
  return source === undefined ? money : sheet.context.say('funding.from-source', { money, source });
}

/** What words of a table mean that nothing in it explains. */
export function meanings(
  statuses: readonly (FundingStatus | undefined)[],
  accounts: readonly Account[],
  { say }: Context,
): readonly string[] {
  return [
    ...unexplained.flatMap((one) => (statuses.includes(one) ? [say(`funding.meaning-${one}`)] : [])),
    ...(accounts.some(({ unspecified, lines }) => unspecified !== undefined && lines.length > 0)
      ? [say('funding.meaning-unspecified')]
      : []),
  ];
}

const unexplained = ['offered', 'revised'] as const;

/** Each group with its lines below it, what is left, and the total of the account. */
function lineRows(sheet: Sheet, account: Account): readonly MoneyRow[] {
  const rows: MoneyRow[] = [];
  const parts: MoneyRow[] = [];
  for (const group of account.groups) {
    const own = group.lines.map((line) => lineRow(sheet, line, account, group.group ? 'part' : 'item'));
    parts.push(...own);
    if (group.group) rows.push({ ...groupRow(sheet, group), role: 'group', parts: own });
    rows.push(...own);
  }
  const rest = restRows(sheet, account);
  return [...rows, ...rest, total(sheet, account, [...parts, ...rest])];
}

function lineRow(sheet: Sheet, line: Allocation, account: Account, role: 'part' | 'item'): MoneyRow {
  const { say } = sheet.context;
  const { status } = line;
  const { figures } = account;
  const own =
    status !== undefined && (figures.length === 0 || figures.some((one) => one.status !== status))
      ? say('funding.line-status', { status: withinSentence(say(`funding.${status}`)) })
      : '';
  return {
    role,
    label: line.label,
    below: sentences([line.use ?? say('funding.use-tbc'), serves(sheet, line), own]),
    runOn: true,
    amount: line.amount,
    ...(line.previous !== undefined && { previous: line.previous }),
  };
}

/** "Directions 1.1 and 2.1; NHS adults 3; Outcome 9." */
function serves({ context }: Sheet, { directions, functions, outcome }: Allocation): string {
  const { say, series } = context;
  const numbers = directions.map((one) => one.number);
  const said = [
    ...(numbers.length > 0
      ? [
          say(numbers.length === 1 ? 'funding.serves-direction' : 'funding.serves-directions', {
            numbers: series(numbers),
          }),
        ]
      : []),
    ...(functions.length > 0 ? [series(functions.map((one) => context.citations.get(one.id) ?? one.text))] : []),
    ...(outcome ? [say('funding.serves-outcome', { number: outcome.number })] : []),
  ];
  return said.length === 0 ? '' : `${said.join('; ').replace(/^\p{Ll}/u, (first) => first.toUpperCase())}.`;
}

/** What the lines of a group come to; one without a name stands for those that are in no group, or for the only one. */
export function groupRow(
  { context }: Sheet,
  { group, lines: members, total: { amount, previous, isOpen } }: LineGroup,
): Omit<MoneyRow, 'role'> {
  const [first] = members;
  const only = members.length === 1 ? first?.label : undefined;
  return {
    label: group?.title ?? only ?? context.say('funding.no-group'),
    amount: members.every((line) => line.amount === 'tbc') ? 'tbc' : amount,
    ...(previous !== undefined && { previous }),
    ...(isOpen && { isOpen }),
  };
}

/** What the lines leave of the account, this year and last, and what is not specified for use; nothing when they leave nothing. */
export function restRows({ context }: Sheet, account: Account): readonly MoneyRow[] {
  const { unallocated = nothing, usable, unspecified, lines: members, allocated, previous: before, whole } = account;
  const unused =
    unspecified === undefined
      ? []
      : [{ role: 'item' as const, label: context.say('funding.unspecified'), amount: unspecified }];
  // An account without lines is not one that leaves everything.
  if (members.length === 0) return unused;
  const previous =
    before === undefined ? undefined : subtract(before, sum(members.flatMap((line) => line.previous ?? [])));
  if (unallocated === 0 && sizeOf(previous ?? nothing) <= account.explained) return unused;
  const { isOpen } = allocated;
  const left = isOpen ? 'funding.unallocated-open' : 'funding.unallocated';
  return [
    {
      role: 'item',
      label: context.say(unallocated < 0 ? 'funding.over-allocated' : left),
      // Of what is not known nobody knows what is left.
      amount: usable === undefined && typeof whole !== 'number' ? whole : unallocated,
      ...(isOpen && { isOpen }),
      ...(previous !== undefined && { previous }),
    },
    ...unused,
  ];
}

function total({ context }: Sheet, account: Account, parts: readonly MoneyRow[]): MoneyRow {
  const { previous, whole } = account;
  const label = context.say(`funding.${account.source}-to`, { recipient: account.recipient.name });
  return { role: 'total', label, amount: whole, ...(previous !== undefined && { previous }), parts };
}
