/** The rows of the two tables of lines: by group for all recipients, and line by line for one account. */
import { amountsOf, statusOfLine, sumOfAll, type Account } from '../../model/account.ts';
import type { Allocation, AllocationGroup } from '../../model/budget.ts';
import { sum, type Money } from '../../model/money.ts';
import { statusInColumn, type MoneyRow, type Sheet } from './funding-table.ts';

/** Each line, its group's subtotal where there is more than one line in it, what is left, and the total of the account. */
export function lineRows(sheet: Sheet, account: Account): readonly MoneyRow[] {
  const { say } = sheet.context;
  const whole = wholeOf(account);
  const lines: MoneyRow[] = [];
  const rows: MoneyRow[] = [];
  for (const [group, members] of byGroup(account)) {
    const parts = members.map(
      (line): MoneyRow => ({
        role: 'item',
        label: line.label,
        amount: line.amount,
        ...(line.previous !== undefined && { previous: line.previous }),
        status: statusWords(sheet, line, account),
        whole,
      }),
    );
    lines.push(...parts);
    rows.push(...parts);
    if (group)
      rows.push({
        ...totalOf(parts, members, whole),
        role: 'subtotal',
        label: say(isOpen(members) ? 'funding.group-total-open' : 'funding.group-total', { group: group.title }),
      });
  }
  const rest = restRows(sheet, account, whole);
  return [...rows, ...rest, total(sheet, account, [...lines, ...rest], whole)];
}

/** Each group of each account with the account's subtotal, then the totals of each kind of money and of all. */
export function groupRows(sheet: Sheet, accounts: readonly Account[]): readonly MoneyRow[] {
  const { say } = sheet.context;
  const whole = sum(accounts.map(wholeOf));
  const rows: MoneyRow[] = [];
  const totals = accounts.map((account) => {
    const parts = [...byGroup(account)].map(
      ([group, members]): MoneyRow => ({
        ...totalOf(undefined, members, whole),
        role: 'item',
        label: say(isOpen(members) ? 'funding.group-of-open' : 'funding.group-of', {
          recipient: account.recipient.name,
          group: group?.title ?? say('funding.no-group'),
        }),
      }),
    );
    const rest = restRows(sheet, account, whole);
    const row: MoneyRow = { ...total(sheet, account, [...parts, ...rest], whole), role: 'subtotal' };
    rows.push(
      ...parts,
      ...rest.map((one) => ({
        ...one,
        label: say('funding.group-of', { recipient: account.recipient.name, group: one.label }),
      })),
      row,
    );
    return { account, row };
  });
  const kinds = (['payment', 'set-aside'] as const).map((kind) => ({
    kind,
    own: totals.filter((one) => one.account.source === kind).map((one) => one.row),
  }));
  for (const { kind, own } of kinds)
    if (own.length > 1) rows.push(addUp(say(`funding.${kind}-total`), own, whole, 'subtotal'));
  if (kinds.every(({ own }) => own.length > 0))
    rows.push(
      addUp(
        say('funding.grand-total'),
        totals.map((one) => one.row),
        whole,
        'total',
      ),
    );
  const last = rows.at(-1);
  return last ? [...rows.slice(0, -1), { ...last, role: 'total' }] : rows;
}

function byGroup(account: Account): ReadonlyMap<AllocationGroup | undefined, readonly Allocation[]> {
  const groups = new Map<AllocationGroup | undefined, Allocation[]>();
  for (const line of account.lines) {
    const found = groups.get(line.group);
    if (found) found.push(line);
    else groups.set(line.group, [line]);
  }
  return groups;
}

function statusWords({ context }: Sheet, line: Allocation, account: Account): string {
  const status = statusOfLine(line, account);
  return status ? statusInColumn(status, context) : context.say('funding.none');
}

/** The figure of the account, or the sum of its lines where the figure is a method. */
export function wholeOf({ allocated, unallocated = 0 as Money, unspecified = 0 as Money }: Account): Money {
  return sum([allocated, unallocated, unspecified]);
}

/** The sum of lines: of last year only when every line has one, since half a comparison misleads. */
function totalOf(
  parts: readonly MoneyRow[] | undefined,
  members: readonly Allocation[],
  whole: Money,
): Omit<MoneyRow, 'role' | 'label'> {
  const amounts = amountsOf(members);
  const previous = members.flatMap((line) => line.previous ?? []);
  return {
    amount: amounts.length === 0 && members.length > 0 ? 'tbc' : sum(amounts),
    ...(previous.length === members.length && { previous: sum(previous) }),
    whole,
    ...(parts && { parts }),
    ...(isOpen(members) && { isOpen: true }),
  };
}

function isOpen(members: readonly Allocation[]): boolean {
  return members.some((line) => line.amount === 'tbc');
}

/** What the lines leave of the account, this year and last, and what is not specified for use; nothing when they leave nothing. */
function restRows({ context }: Sheet, account: Account, whole: Money): readonly MoneyRow[] {
  const { unallocated = 0 as Money, unspecified, lines } = account;
  const unused =
    unspecified === undefined
      ? []
      : [{ role: 'item' as const, label: context.say('funding.unspecified'), amount: unspecified, whole }];
  const before = previousOf(account);
  const previous =
    before === undefined ? undefined : ((before - sum(lines.flatMap((line) => line.previous ?? []))) as Money);
  if (unallocated === 0 && !previous) return unused;
  const open = isOpen(lines);
  const label = context.say(
    unallocated < 0 ? 'funding.over-allocated' : open ? 'funding.unallocated-open' : 'funding.unallocated',
  );
  return [
    {
      role: 'item',
      label,
      amount: unallocated,
      ...(open && { isOpen: true }),
      ...(previous !== undefined && { previous }),
      whole,
    },
    ...unused,
  ];
}

/** Last year's figure of the account: as authored, or the sum of its lines where every line has one. */
function previousOf({ figures, lines }: Account): Money | undefined {
  return sumOfAll(figures.map((figure) => figure.previous)) ?? sumOfAll(lines.map((line) => line.previous));
}

function total({ context }: Sheet, account: Account, parts: readonly MoneyRow[], whole: Money): MoneyRow {
  const previous = previousOf(account);
  const label = context.say(`funding.${account.source}-to`, { recipient: account.recipient.name });
  return { role: 'total', label, amount: wholeOf(account), ...(previous !== undefined && { previous }), whole, parts };
}

function addUp(label: string, parts: readonly MoneyRow[], whole: Money, role: MoneyRow['role']): MoneyRow {
  const previous = parts.flatMap((one) => one.previous ?? []);
  const amounts = parts.flatMap((one) => (typeof one.amount === 'number' ? [one.amount] : []));
  return {
    role,
    label,
    amount: sum(amounts),
    ...(previous.length === parts.length && { previous: sum(previous) }),
    whole,
    parts,
  };
}
