/** Finds sums typed in a direction that are not those of the lines of money which name it. */
import { grouped } from '../../grouped.ts';
import { linesOf, type Allocation } from '../../model/budget.ts';
import type { Direction } from '../../model/direction.ts';
import { formatMoney, sum, type Money } from '../../model/money.ts';
import type { Pack } from '../../model/pack.ts';
import { isNear, isNearerToAny, says, type WrittenSum } from '../../model/written-sum.ts';
import { everyText } from '../language/texts.ts';
import { sumsOfNow } from '../sums-of-now.ts';
import type { Rule } from '../rule.ts';

export const sumDiffersFromLine: Rule = {
  severity: 'warning',
  summary: 'A direction says a sum, and the line of money that names the direction says another that is nearly it.',
  why: 'The recipient reads one sum in the direction and another in the appendix, and would not know which of them it may use (section 27(1)(c) of the 2014 Act).',
  example: {
    file: '2025-26/01-health.yaml',
    at: 'must publish its access criteria',
    bad: 'must publish how it uses £3,100,000',
    good: 'must publish how it uses {allocation:community-nursing}',
  },
  *check(pack) {
    const named = linesByDirection(pack);
    if (named.size === 0) return;
    for (const { text, origin, path, direction } of everyText(pack)) {
      const lines = direction && named.get(direction);
      if (!lines) continue;
      const amounts = amountsOf(lines);
      for (const typed of sumsOfNow(text, pack.year).flatMap(({ sums }) => sums)) {
        if (amounts.some((amount) => says(typed, amount))) continue;
        const meant = meantOf(typed, lines);
        if (typeof meant?.amount !== 'number') continue;
        yield {
          message: `The direction says ${typed.words}, and the line “${meant.label}” of it ${formatMoney(meant.amount)}.`,
          at: origin.part(path, typed.from, typed.to),
          help: `Write {allocation:${meant.id}}, and correct the line if it is wrong.`,
          related: [{ at: meant.origin.span('amount'), message: 'the sum of the line' }],
        };
      }
    }
  },
};

/** Which of several lines is meant cannot be told, nor whether it is one where they come to what is nearer. */
function meantOf(typed: WrittenSum, lines: readonly Allocation[]): Allocation | undefined {
  const near = lines.filter(({ amount }) => typeof amount === 'number' && isNear(typed, amount));
  const [meant] = near;
  if (near.length > 1 || typeof meant?.amount !== 'number') return undefined;
  return isNearerToAny(typed, totalsOf(lines), meant.amount) ? undefined : meant;
}

function linesByDirection({ budget }: Pack): ReadonlyMap<Direction, readonly Allocation[]> {
  const named = linesOf(budget).flatMap((line) => line.directions.map((direction) => ({ direction, line })));
  const found = grouped(named, ({ direction }) => direction);
  return new Map([...found].map(([direction, own]) => [direction, own.map(({ line }) => line)]));
}

/** Of the lines, of each body together, and of all: a direction may say any of them, and last year’s. */
function amountsOf(lines: readonly Allocation[]): readonly Money[] {
  return [...known(lines), ...lines.flatMap(({ previous }) => previous ?? []), ...totalsOf(lines)];
}

function totalsOf(lines: readonly Allocation[]): readonly Money[] {
  const bodies = grouped(lines, ({ recipient }) => recipient);
  return [...bodies.values(), lines].map((own) => sum(known(own)));
}

function known(lines: readonly Allocation[]): readonly Money[] {
  return lines.flatMap(({ amount }) => (typeof amount === 'number' ? [amount] : []));
}
