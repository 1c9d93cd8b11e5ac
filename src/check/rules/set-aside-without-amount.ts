/** Finds large hospital functions, and words about a set-aside budget, without an amount set aside. */
import type { Finding, Span } from '../../diagnostic.ts';
import { everyText } from '../language/texts.ts';
import { isSetAside } from '../../model/coverage.ts';
import { matches } from '../../model/matches.ts';
import type { Pack } from '../../model/pack.ts';
import { counted, mostNamed } from '../../model/series.ts';
import { inBudget, type Rule } from '../rule.ts';

const mention =
  /\bset[- ]aside (?:budgets?|amounts?|sums?|money|resources?|funds|funding)\b|\b(?:budgets?|amounts?|sums?|money) set aside\b/gi;

export const setAsideWithoutAmount: Rule = {
  severity: 'warning',
  summary: 'A function is set aside, or a set-aside budget is spoken of, and no amount set aside is stated.',
  why: 'For a large hospital function the direction must set out the amount which has been set aside (section 27(1)(a) of the 2014 Act).',
  example: inBudget(
    'allocations:\n',
    'set-asides:\n  - { recipient: nhs-example, amount: "£1,200,000", specified: "£1,000,000", status: agreed, decided: "2030-03-07", reference: "Report 4.1" }\nallocations:\n  - { id: general-medicine, label: General medicine, recipient: nhs-example, source: set-aside, amount: "£1,000,000", use: Care in hospital., functions: [nhs-adults-2], previous: "£950,000" }\n',
  ),
  needsAll: true,
  *check(pack) {
    const { budget } = pack;
    // Where nothing is said of money at all, function-without-funding tells it.
    if (!budget) return;
    const stated = new Set(budget.setAsides.map((one) => one.recipient.id));
    const words = stated.size === 0 ? mentions(pack) : [];
    const help = 'Add it under “set-asides:” in budgets.yaml, with its status.';
    let told = false;
    for (const { recipient, lists } of pack.scheme.delegations) {
      const functions = lists.flatMap((list) => list.functions).filter(isSetAside);
      if (functions.length === 0 || stated.has(recipient.id) || recipient.kind !== 'health-board') continue;
      told = true;
      yield {
        message: `${recipient.name} carries out ${counted(functions.length, 'set-aside function')}, and no amount set aside is stated.`,
        at: words[0] ?? budget.origin.key('payments'),
        help,
        related: functions
          .slice(0, mostNamed)
          .map(({ id, origin }) => ({ at: origin.span('provision'), message: `${id} is set aside` })),
      };
    }
    if (!told) yield* onlyMentioned(words, help);
  },
};

function* onlyMentioned([first, ...others]: readonly Span[], help: string): Generator<Finding> {
  if (first)
    yield {
      message: 'A set-aside budget is spoken of, and no amount set aside is stated.',
      at: first,
      help,
      related: others.map((at) => ({ at, message: 'also here' })),
    };
}

function mentions(pack: Pack): readonly Span[] {
  return everyText(pack).flatMap(({ text, origin, path, role }) =>
    role === 'function' || role === 'aim'
      ? []
      : matches(text, mention).map((found) => origin.part(path, found.index, found.index + found[0].length)),
  );
}
