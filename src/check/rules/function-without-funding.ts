/** Finds delegated functions that no money goes with. */
import type { Finding } from '../../diagnostic.ts';
import { accountsOf } from '../../model/account.ts';
import { linesOf, type Budget } from '../../model/budget.ts';
import { isSetAside, notAmong } from '../../model/coverage.ts';
import { directedIn, type Pack } from '../../model/pack.ts';
import { titleOf } from '../each-or-all.ts';
import { counted, firstOf } from '../../model/series.ts';
import { inBudget, type Rule } from '../rule.ts';

export const functionWithoutFunding: Rule = {
  severity: 'warning',
  summary: 'A delegated function has neither a payment, nor a method of determining one, nor an amount set aside.',
  why: 'For each function the direction must set out the amount set aside, or the payment to the recipient or a method of determining it (section 27(1)(a) and (b) of the 2014 Act).',
  example: inBudget(
    'functions: [council-1, council-2, council-3]',
    'functions: [council-1, council-2, council-3, council-4]',
  ),
  needsAll: true,
  *check(pack) {
    const { budget } = pack;
    if (!budget) {
      yield {
        message: 'The pack says nothing of money: the year has no budgets.yaml.',
        at: titleOf(pack),
        help: 'Add budgets.yaml with the payments, the amounts set aside and their use.',
      };
      return;
    }
    yield* recipientsUnpaid(pack, budget);
    yield* functionsUnpaid(pack, budget);
  },
};

function* recipientsUnpaid(pack: Pack, budget: Budget): Generator<Finding> {
  const { scheme, earlier, ijb } = pack;
  // Where earlier Directions stay in force beside these, the money of a body that is directed nothing goes with them.
  const concerned = earlier && earlier.effect !== 'supersedes' ? directedIn(pack) : ijb.recipients;
  const paid = new Set(budget.payments.map((payment) => payment.recipient.id));
  for (const { recipient, lists } of scheme.delegations) {
    const ordinary = lists.flatMap((list) => list.functions).filter((one) => !isSetAside(one));
    if (ordinary.length > 0 && !paid.has(recipient.id) && concerned.includes(recipient))
      yield {
        message: `There is no payment to ${recipient.name}, and no method of determining one, for the ${counted(ordinary.length, 'function')} it delegated.`,
        at: budget.origin.key('payments'),
        help: 'Add it under “payments:”, with its amount or its method.',
      };
  }
}

/**
 * A payment by a method serves all functions of its recipient; a sum serves those its lines name. A source without any
 * line, and large hospital functions without an amount, are other rules' faults.
 */
function* functionsUnpaid({ scheme, ijb }: Pack, budget: Budget): Generator<Finding> {
  const lines = linesOf(budget);
  if (lines.length === 0) return;
  const at = budget.origin.key('allocations');
  const help = 'Say under “functions:” of each line which functions it pays for.';
  const paid = new Set(lines.flatMap((line) => line.functions.map((one) => one.id)));
  if (paid.size === 0) {
    yield { message: `None of the ${lines.length} lines says which delegated functions it pays for.`, at, help };
    return;
  }
  const bySum = new Set(
    accountsOf(budget, ijb.recipients).flatMap((one) =>
      one.source === 'payment' && one.usable !== undefined && one.lines.length > 0 ? [one.recipient.id] : [],
    ),
  );
  const missing = notAmong(scheme, paid).filter((one) => !isSetAside(one) && bySum.has(one.recipient.id));
  if (missing.length === 0) return;
  const ids = missing.map(({ id }) => id);
  yield {
    message: `No money is shown for ${counted(missing.length, 'delegated function')}: ${firstOf(ids)}.`,
    at,
    help,
  };
}
