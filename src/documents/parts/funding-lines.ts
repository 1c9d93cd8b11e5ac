/** The rows of the two tables of lines: by group for all recipients, and line by line for one account. */
import { statusOfLine, sumOfAll, type Account, type LineGroup } from '../../model/account.ts';
import type { Allocation } from '../../model/budget.ts';
import { nothing, subtract, sum, type Money } from '../../model/money.ts';
import { statusInColumn, type MoneyRow, type Sheet } from './funding-table.ts';

/** Each line, its group's subtotal where there is more than one line in it, what is left, and the total of the account. */
export function lineRows(sheet: Sheet, account: Account): readonly MoneyRow[] {
  const { say } = sheet.context;
  const { whole } = account;
  const lines: MoneyRow[] = [];
  const rows: MoneyRow[] = [];
  for (const members of account.groups) {
    const { group } = members;
    const parts = members.lines.map(
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
        label: say(members.total.isOpen ? 'funding.group-total-open' : 'funding.group-total', { group: group.title }),
      });
  }
  const rest = restRows(sheet, account, whole);
  return [...rows, ...rest, total(sheet, account, [...lines, ...rest], whole)];
}

/** Each group of each account with the account's subtotal, then the totals of each kind of money and of all. */
export function groupRows(sheet: Sheet, accounts: readonly Account[]): readonly MoneyRow[] {
  const { say } = sheet.context;
  const whole = sum(accounts.map((one) => one.whole));
  const rows: MoneyRow[] = [];
  const totals = accounts.map((account) => {
    const parts = account.groups.map(
      (members): MoneyRow => ({
        ...totalOf(undefined, members, whole),
        role: 'item',
        label: say(members.total.isOpen ? 'funding.group-of-open' : 'funding.group-of', {
          recipient: account.recipient.name,
          group: members.group?.title ?? say('funding.no-group'),
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

function statusWords({ context }: Sheet, line: Allocation, account: Account): string {
  const status = statusOfLine(line, account);
  return status ? statusInColumn(status, context) : context.say('funding.none');
}

function totalOf(
  parts: readonly MoneyRow[] | undefined,
  { lines, total: { amount, previous, isOpen } }: LineGroup,
  whole: Money,
): Omit<MoneyRow, 'role' | 'label'> {
  return {
    amount: lines.every((line) => line.amount === 'tbc') ? 'tbc' : amount,
    ...(previous !== undefined && { previous }),
    whole,
    ...(parts && { parts }),
    ...(isOpen && { isOpen }),
  };
}

/** What the lines leave of the account, this year and last, and what is not specified for use; nothing when they leave nothing. */
function restRows({ context }: Sheet, account: Account, whole: Money): readonly MoneyRow[] {
  const { unallocated = nothing, unspecified, lines, allocated, previous: before } = account;
  const unused =
    unspecified === undefined
      ? []
      : [{ role: 'item' as const, label: context.say('funding.unspecified'), amount: unspecified, whole }];
  const previous =
    before === undefined ? undefined : subtract(before, sum(lines.flatMap((line) => line.previous ?? [])));
  if (unallocated === 0 && !previous) return unused;
  const { isOpen } = allocated;
  const left = isOpen ? 'funding.unallocated-open' : 'funding.unallocated';
  return [
    {
      role: 'item',
      label: context.say(unallocated < 0 ? 'funding.over-allocated' : left),
      amount: unallocated,
      ...(isOpen && { isOpen }),
      ...(previous !== undefined && { previous }),
      whole,
    },
    ...unused,
  ];
}

function total({ context }: Sheet, account: Account, parts: readonly MoneyRow[], whole: Money): MoneyRow {
  const { previous } = account;
  const label = context.say(`funding.${account.source}-to`, { recipient: account.recipient.name });
  return { role: 'total', label, amount: account.whole, ...(previous !== undefined && { previous }), whole, parts };
}

function addUp(label: string, parts: readonly MoneyRow[], whole: Money, role: MoneyRow['role']): MoneyRow {
  const previous = sumOfAll(parts.map((one) => one.previous));
  const amounts = parts.flatMap((one) => (typeof one.amount === 'number' ? [one.amount] : []));
  return { role, label, amount: sum(amounts), ...(previous !== undefined && { previous }), whole, parts };
}
