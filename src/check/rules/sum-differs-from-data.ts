/** Finds sums typed in the text that are not those of the data. */
import type { Finding } from '../../diagnostic.ts';
import { grouped } from '../../grouped.ts';
import { everyText } from '../language/texts.ts';
import { accountsOf } from '../../model/account.ts';
import { figuresBySource, figuresOf, linesOf, type Allocation } from '../../model/budget.ts';
import { formatMoney, sum, type Money } from '../../model/money.ts';
import type { Pack } from '../../model/pack.ts';
import { amountsByBody } from '../../model/placeholder.ts';
import type { Recipient } from '../../model/recipient.ts';
import { isNear, isNearerToAny, says, type WrittenSum } from '../../model/written-sum.ts';
import { namesBody } from '../language/sentence-around.ts';
import { bodyBehind, sumsOfNow } from '../sums-of-now.ts';
import type { Rule } from '../rule.ts';

interface Figure {
  readonly amount: Money;
  readonly fact: string;
  readonly at?: Finding['at'];
  /** Of several payments of a body. */
  readonly isOneOfMany?: boolean;
}

export const sumDiffersFromData: Rule = {
  severity: 'error',
  summary: 'A sum typed in the text is not the payment, the amount set aside or the total of the data.',
  why: 'The recipient would not know which of the two sums it receives (section 27(1) of the 2014 Act).',
  example: {
    file: '2030-31/pack.yaml',
    bad: '"£2,900,000 to {nhs-example}; and"',
    good: '"{payment:nhs-example} to {nhs-example}; and"',
  },
  *check(pack) {
    if (!pack.budget) return;
    const known = knownTo(pack);
    for (const { text, origin, path, role, direction } of everyText(pack)) {
      if (direction || role === 'function' || role === 'aim') continue;
      for (const { sentence, sums } of sumsOfNow(text, pack.year)) {
        const wrongWay = exchanged(pack, text, sums);
        if (wrongWay) yield { ...wrongWay, at: origin.part(path, sums[0]?.from ?? 0, sums[1]?.to ?? 0) };
        const wrong = sums.filter((typed) => !known.some((amount) => says(typed, amount)));
        if (wrong.length === 0) continue;
        const figures = candidates(pack, sentence);
        for (const typed of wrong) {
          const meant = meantOf(typed, figures);
          if (!meant || isNearerToAny(typed, totals(pack, sentence), meant.amount)) continue;
          yield {
            message: `The text says ${typed.words}, and the data ${formatMoney(meant.amount)}.`,
            at: origin.part(path, typed.from, typed.to),
            help:
              meant.fact === ''
                ? 'Correct the text or the data.'
                : `Write ${meant.fact}, and correct the data if they are wrong.`,
            ...(meant.at && { related: [{ at: meant.at, message: 'the sum in the data' }] }),
          };
        }
      }
    }
  },
};

/** “£2,000,000 from NHS Example and £3,000,000 from Example Council” where each has what the other pays, and nothing else of that sum. */
function exchanged(pack: Pack, text: string, sums: readonly WrittenSum[]): Omit<Finding, 'at'> | undefined {
  const [one, other] = sums;
  if (!one || !other || sums.length > 2) return undefined;
  const [first, second] = [one, other].map((typed) => bodyBehind(text, typed, pack.ijb.recipients));
  if (!first || !second || first === second) return undefined;
  const payments = amountsByBody(pack.budget?.payments ?? []);
  const isOf = (typed: WrittenSum, theirs: Recipient, others: Recipient): boolean => {
    const amount = payments.get(theirs.id);
    const isTheirs = typeof amount === 'number' && says(typed, amount);
    return isTheirs && !knownTo(ofBody(pack, others)).some((known) => says(typed, known));
  };
  if (!isOf(one, second, first) || !isOf(other, first, second)) return undefined;
  return {
    message: `The text says ${one.words} of ${first.name} and ${other.words} of ${second.name}, and the data have them the other way round.`,
    help: `Write {payment:${first.id}} and {payment:${second.id}}, and correct the data if they are wrong.`,
  };
}

function ofBody(pack: Pack, { id }: Recipient): Pack {
  const { budget } = pack;
  if (!budget) return pack;
  const own = <T extends Pick<Allocation, 'recipient'>>(all: readonly T[]): readonly T[] =>
    all.filter(({ recipient }) => recipient.id === id);
  const { payments, setAsides } = budget;
  return {
    ...pack,
    budget: { ...budget, payments: own(payments), setAsides: own(setAsides), allocations: own(linesOf(budget)) },
  };
}

/** Which of several figures is meant cannot be told, so that none is; of totals it is the nearest. */
function meantOf(typed: WrittenSum, figures: readonly Figure[]): Figure | undefined {
  const away = ({ amount }: Figure): number => Math.abs(amount - typed.amount);
  const near = figures.filter(({ amount }) => isNear(typed, amount)).sort((one, two) => away(one) - away(two));
  const [meant] = near;
  return meant && !meant.isOneOfMany && (near.length === 1 || meant.fact === '') ? meant : undefined;
}

/** The figures that a sentence may mean: those of the bodies it names, or the totals where it speaks of one. */
function candidates(pack: Pack, sentence: string): readonly Figure[] {
  const { budget } = pack;
  const bySource = grouped(figuresBySource(budget), ({ source, figure }) => `{${source}:${figure.recipient.id}}`);
  const figures = [...bySource].flatMap(([fact, own]) =>
    own.flatMap(({ figure: { recipient, amount, origin } }): Figure[] =>
      typeof amount === 'number' && namesBody(sentence, recipient)
        ? [{ amount, fact, at: origin.span('amount'), isOneOfMany: own.length > 1 }]
        : [],
    ),
  );
  return figures.length === 0 && /\btotal/i.test(sentence)
    ? totals(pack).map((amount) => ({ amount, fact: '' }))
    : figures;
}

/** Where a sentence speaks of a payment alone, it is of no sum of it and an amount set aside. */
const ofPayment = /\bpayment\b(?!.*\bset[- ]aside\b)/is;

/** Of all, and of each body that the sentence names. */
function totals({ budget, ijb }: Pack, sentence = ''): readonly Money[] {
  const sums = (all: readonly { readonly amount: unknown }[]): Money =>
    sum(all.map(({ amount }) => amount).filter((amount): amount is Money => typeof amount === 'number'));
  return budget
    ? [
        ...[figuresOf(budget), budget.payments, budget.setAsides].map(sums),
        ...ijb.recipients
          .filter((body) => namesBody(sentence, body) && !ofPayment.test(sentence))
          .map(({ id }) => sums(figuresOf(budget).filter(({ recipient }) => recipient.id === id))),
      ].filter((amount) => amount !== 0)
    : [];
}

/** What the data say or come to: figures, lines, and the totals of groups, of accounts, of bodies and of all. */
function knownTo(pack: Pack): readonly Money[] {
  const { budget } = pack;
  const accounts = budget ? accountsOf(budget, pack.ijb.recipients) : [];
  return [
    ...[...figuresOf(budget), ...linesOf(budget)].flatMap(({ amount, previous }) =>
      [amount, previous].filter((one) => typeof one === 'number'),
    ),
    ...accounts.flatMap(({ groups, allocated, usable, previous }) => [
      ...groups.flatMap(({ total }) => [total.amount, total.previous ?? []].flat()),
      ...[allocated.amount, usable ?? [], previous ?? []].flat(),
    ]),
    ...[budget?.payments, budget?.setAsides, figuresOf(budget)].flatMap((figures) =>
      [...amountsByBody(figures ?? []).values()].filter((one) => one !== 'tbc'),
    ),
    ...(budget?.setAsides ?? []).flatMap(({ specified }) => specified ?? []),
    ...totals(pack),
  ];
}
