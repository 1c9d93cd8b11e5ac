/** Where the money goes by national outcome, with payments and amounts set aside in columns of their own. */
import type { Block, Cell, Row } from '../../doc/doc.ts';
import { text, plainPara } from '../../doc/build.ts';
import { together, type Account } from '../../model/account.ts';
import type { Amount } from '../../model/budget.ts';
import type { Outcome } from '../../model/outcome.ts';
import { perMille } from '../../model/display-unit.ts';
import { nothing, subtract } from '../../model/money.ts';
import type { Context } from '../context.ts';
import { amountCell, mayNotSum, shareCell, unitWords, words, type MoneyRow, type Sheet } from './funding-table.ts';

interface Share {
  readonly label: string;
  /** Its own words. */
  readonly below?: string;
  /** Of each kind of money that there is. */
  readonly amounts: readonly Amount[];
}

/** Only where some line names an outcome. What names none, and what is not allocated, has a row of its own. */
export function outcomeTable(sheet: Sheet, accounts: readonly Account[]): readonly Block[] {
  const { say, pack } = sheet.context;
  const named = pack.outcomes.filter((outcome) =>
    accounts.some(({ lines }) => lines.some((line) => line.outcome === outcome)),
  );
  if (named.length === 0) return [];
  const both = accounts.some((one) => one.source === 'set-aside');
  const kinds = (both ? ['payment', 'set-aside'] : ['payment']).map((kind) =>
    accounts.filter(({ source }) => source === kind),
  );
  const all: Share = {
    label: say('funding.total'),
    amounts: kinds.map((own) => together(own.map(({ whole }) => whole))),
  };
  const shares = named.map(
    (outcome): Share => ({
      label: nameOfOutcome(outcome, sheet.context),
      below: outcome.text,
      amounts: kinds.map((own) => {
        const lines = own.flatMap((one) => one.lines);
        return together(lines.flatMap((line) => (line.outcome === outcome ? [line.amount] : [])));
      }),
    }),
  );
  const rest: Share = {
    label: say('funding.no-outcome'),
    amounts: all.amounts.map((whole, kind) =>
      // What rounding explains is no money that anybody has.
      restOf(whole, [
        ...shares.flatMap(({ amounts }) => amounts[kind] ?? []),
        ...(kinds[kind] ?? []).flatMap(({ rounding }) => rounding ?? []),
      ]),
    ),
  };
  const parts = rest.amounts.every((amount) => amount === 0) ? shares : [...shares, rest];
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
      rows: [...parts.map((one) => row(one, 'item', all, sheet)), row(all, 'total', all, sheet)],
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

function row(one: Share, role: Row['role'], all: Share, sheet: Sheet): Row {
  const [part, whole] = [togetherOf(one), togetherOf(all)];
  const shown = one.amounts.length > 1 ? [...one.amounts, part] : one.amounts;
  const tenths = typeof part === 'number' && typeof whole === 'number' ? perMille(part, whole) : undefined;
  const share = shareCell(tenths, words(sheet.context.say('funding.none')));
  const label: Cell = {
    ...words(one.label),
    ...(one.below !== undefined && { below: [text(one.below)], runOn: true }),
  };
  return { role, cells: [label, ...shown.map((amount) => amountCell(amount, sheet)), share] };
}

/** Down each column, and across each row; what is not known in every part is no sum of them. */
function roundsOff(parts: readonly Share[], all: Share, { unit }: Sheet): boolean {
  const row = (amount: Amount, of: readonly Amount[], whole?: Amount): MoneyRow => {
    const plain = (one: Amount): MoneyRow => ({
      role: 'item',
      label: '',
      amount: one,
      ...(typeof whole === 'number' && { whole }),
    });
    return { ...plain(amount), ...(typeof together(of) === 'number' && { parts: of.map(plain) }) };
  };
  const pick = (kind: number) => (one: Share) => one.amounts[kind] ?? nothing;
  const down = (of: (one: Share) => Amount, whole?: Amount): MoneyRow => row(of(all), parts.map(of), whole);
  const across = [...parts, all].map((one) => row(togetherOf(one), one.amounts));
  return mayNotSum(
    [...all.amounts.map((_, kind) => down(pick(kind))), down(togetherOf, togetherOf(all)), ...across],
    unit,
  );
}

function togetherOf({ amounts }: Share): Amount {
  return together(amounts);
}

/** What is in none of the parts; not known where the whole or a part is not. */
function restOf(whole: Amount, parts: readonly Amount[]): Amount {
  const all = together([whole, ...parts]);
  const taken = together(parts);
  return typeof all === 'number' && typeof whole === 'number' && typeof taken === 'number'
    ? subtract(whole, taken)
    : all;
}
