/** Where the money goes by national outcome, with payments and amounts set aside in columns of their own. */
import type { Block, Cell, Row } from '../../doc/doc.ts';
import { text, plainPara } from '../../doc/build.ts';
import { amountOf, type Account } from '../../model/account.ts';
import type { Outcome } from '../../model/outcome.ts';
import { perMille } from '../../model/display-unit.ts';
import { add, subtract, sum, type Money } from '../../model/money.ts';
import type { Context } from '../context.ts';
import { mayNotSum, moneyCell, shareCell, unitWords, words, type MoneyRow, type Sheet } from './funding-table.ts';

interface Share {
  readonly label: string;
  /** Its own words. */
  readonly below?: string;
  readonly payment: Money;
  readonly setAside: Money;
}

/** Only where some line names an outcome. What names none, and what is not allocated, has a row of its own. */
export function outcomeTable(sheet: Sheet, accounts: readonly Account[]): readonly Block[] {
  const { say, pack } = sheet.context;
  const named = pack.outcomes.filter((outcome) =>
    accounts.some(({ lines }) => lines.some((line) => line.outcome === outcome)),
  );
  if (named.length === 0) return [];
  const all: Share = {
    label: say('funding.total'),
    payment: wholes(accounts, 'payment'),
    setAside: wholes(accounts, 'set-aside'),
  };
  const shares = named.map(
    (outcome): Share => ({
      label: nameOfOutcome(outcome, sheet.context),
      below: outcome.text,
      payment: amounts(accounts, 'payment', outcome),
      setAside: amounts(accounts, 'set-aside', outcome),
    }),
  );
  const rest: Share = {
    label: say('funding.no-outcome'),
    payment: subtract(all.payment, sum(shares.map((one) => one.payment))),
    setAside: subtract(all.setAside, sum(shares.map((one) => one.setAside))),
  };
  const parts = rest.payment === 0 && rest.setAside === 0 ? shares : [...shares, rest];
  const both = accounts.some((one) => one.source === 'set-aside');
  const heads = both ? ['payments', 'set-asides', 'together'] : ['payments'];
  return [
    {
      kind: 'table',
      caption: say('funding.outcomes-caption', { number: sheet.number(), year: pack.year.id, unit: unitWords(sheet) }),
      description: say('funding.outcomes-description'),
      columns: [
        { heading: say('funding.column-outcome'), width: 1, align: 'left' },
        ...heads.map((head) => ({ heading: say(`funding.column-${head}`), align: 'right' as const })),
        { heading: say('funding.column-share'), align: 'right' },
      ],
      rows: [...parts.map((one) => row(one, 'item', all, both, sheet)), row(all, 'total', all, both, sheet)],
    },
    ...(roundsOff(parts, all, sheet) ? [plainPara(say('funding.rounding'), 'remark')] : []),
  ];
}

/** "Outcome 1: Health and wellbeing", as its group is called; by its number alone where no group is. */
function nameOfOutcome(outcome: Outcome, { say, pack }: Context): string {
  const { number } = outcome;
  const title = pack.groups.find((group) => group.outcome === outcome)?.title;
  return title === undefined
    ? say('funding.serves-outcome', { number })
    : say('funding.outcome', { number, text: title });
}

function row(one: Share, role: Row['role'], all: Share, both: boolean, { unit, context }: Sheet): Row {
  const together = both
    ? [moneyCell(one.payment, unit), moneyCell(one.setAside, unit), moneyCell(togetherOf(one), unit)]
    : [moneyCell(one.payment, unit)];
  const share = shareCell(perMille(togetherOf(one), togetherOf(all)), words(context.say('funding.none')));
  const label: Cell = {
    ...words(one.label),
    ...(one.below !== undefined && { below: [text(one.below)], runOn: true }),
  };
  return { role, cells: [label, ...together, share] };
}

/** Down each column, and across each row. */
function roundsOff(parts: readonly Share[], all: Share, { unit }: Sheet): boolean {
  const plain = (one: Share, amount: Money): MoneyRow => ({ role: 'item', label: one.label, amount });
  const down = (pick: (one: Share) => Money, whole?: Money): MoneyRow => ({
    role: 'total',
    label: '',
    amount: pick(all),
    ...(whole !== undefined && { whole }),
    parts: parts.map((one) => ({ ...plain(one, pick(one)), ...(whole !== undefined && { whole }) })),
  });
  const across = [...parts, all].map(
    (one): MoneyRow => ({
      role: 'total',
      label: '',
      amount: togetherOf(one),
      parts: [plain(one, one.payment), plain(one, one.setAside)],
    }),
  );
  return mayNotSum(
    [down((one) => one.payment), down((one) => one.setAside), down(togetherOf, togetherOf(all)), ...across],
    unit,
  );
}

function togetherOf({ payment, setAside }: Share): Money {
  return add(payment, setAside);
}

function wholes(accounts: readonly Account[], source: Account['source']): Money {
  return sum(accounts.flatMap((one) => (one.source === source ? [one.whole] : [])));
}

function amounts(accounts: readonly Account[], source: Account['source'], outcome: Outcome): Money {
  const lines = accounts.flatMap((one) => (one.source === source ? one.lines : []));
  return sum(lines.flatMap((line) => (line.outcome === outcome ? (amountOf(line) ?? []) : [])));
}
