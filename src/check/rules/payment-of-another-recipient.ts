/** Finds directions that fill in the money of a body which they are not given to. */
import type { Finding } from '../../diagnostic.ts';
import { linesOf } from '../../model/budget.ts';
import type { Direction } from '../../model/direction.ts';
import { everyDirection, type Pack } from '../../model/pack.ts';
import { factsOf, placeholders } from '../../model/placeholder.ts';
import type { Recipient } from '../../model/recipient.ts';
import { anyOf } from '../language/pattern.ts';
import { series } from '../../model/series.ts';
import { textsOfDirection, type AuthoredText } from '../language/texts.ts';
import { inFirstGroup, type Rule } from '../rule.ts';

export const paymentOfAnotherRecipient: Rule = {
  severity: 'warning',
  summary:
    'A direction gives the payment, the set-aside amount or a line of a body that it is not given to, and does not name that body.',
  why: 'The direction must set out the payment to the recipient, or the amount set aside (section 27(1)(a) and (b) of the 2014 Act). A wrong id fills in a wrong sum without a trace.',
  example: inFirstGroup(
    'must publish how it spends {payment:example-council}, by {deadline}.',
    'must publish how it spends {payment:nhs-example}, by {deadline}.',
    'must publish its access criteria, by {deadline}.',
  ),
  *check(pack) {
    for (const direction of everyDirection(pack))
      if (direction.to.length > 0)
        for (const text of textsOfDirection(direction)) yield* foundIn(text, direction, pack);
  },
};

function* foundIn({ text, origin, path }: AuthoredText, { number, to }: Direction, pack: Pack): Generator<Finding> {
  for (const { name, from, to: end } of placeholders(text)) {
    const money = moneyOf(name, pack);
    if (!money || to.includes(money.owner) || isNamed(money.owner, text)) continue;
    const all = money.kind === 'allocation' ? [] : to.map((one) => `${money.kind}:${one.id}`);
    const own = all.filter((one) => factsOf(pack).has(one)).map((one) => `{${one}}`);
    yield {
      message: `Direction ${number} is given to ${series(to.map((one) => one.name))}, and gives ${money.what}.`,
      at: origin.part(path, from, end),
      help: `${own.length === 0 ? 'Take it out' : `Write ${series(own, 'or')}`}, or say whose money it is.`,
    };
  }
}

interface Money {
  readonly kind: string;
  readonly owner: Recipient;
  /** "the payment to Example Council". */
  readonly what: string;
}

/** Of a placeholder that fills in a sum. */
function moneyOf(name: string, { ijb, budget }: Pack): Money | undefined {
  const [, kind = '', id] = /^(payment|set-aside|allocation):(.+)$/.exec(name) ?? [];
  const line = kind === 'allocation' ? linesOf(budget).find((one) => one.id === id) : undefined;
  const owner = line?.recipient ?? ijb.recipients.find((one) => one.id === id);
  if (!owner) return undefined;
  if (line) return { kind, owner, what: `the sum of “${line.label}”, a line of ${owner.name}` };
  return { kind, owner, what: `the ${kind === 'payment' ? 'payment to' : 'amount set aside of'} ${owner.name}` };
}

/** By its name or id, or as the council or health board. */
function isNamed({ id, name, legalName, kind }: Recipient, text: string): boolean {
  const common = kind === 'health-board' ? ['health board', 'NHS board'] : ['council', 'local authority'];
  const any = anyOf([name, ...(legalName === undefined ? [] : [legalName]), ...common]);
  return text.includes(`{${id}}`) || new RegExp(any, 'i').test(text.replaceAll(/\{[^{}\n]*\}/g, ''));
}
