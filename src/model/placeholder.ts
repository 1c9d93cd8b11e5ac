/** Facts in sentences: `{deadline}`, `{year}`, `{payment:nhs-lothian}`, `{allocation:district-nursing}` are filled from the data, so that text and data cannot disagree. */
import { linesOf, type Payment, type SetAside } from './budget.ts';
import { matches, once } from './matches.ts';
import type { Pack } from './pack.ts';
import type { Direction } from './direction.ts';
import { formatDeadline } from './deadline.ts';
import { formatMoney, nothing, sum, type Money } from './money.ts';

/** What stands for a sum in a sentence while none is known. */
const notYetKnown = '(amount unknown)';

/** What each placeholder stands for. */
export type Facts = ReadonlyMap<string, string>;

export interface Placeholder {
  readonly name: string;
  /** Offsets in the text, from the opening brace to behind the closing one. */
  readonly from: number;
  readonly to: number;
}

const none: readonly Placeholder[] = [];
const braced = /\{([^{}\n]*)\}/g;

/** Every `{…}` in the text, known or not. */
export function placeholders(text: string): readonly Placeholder[] {
  if (!text.includes('{')) return none;
  return once(text, placeholders, () =>
    matches(text, braced).map((found) => ({
      name: found[1] ?? '',
      from: found.index,
      to: found.index + found[0].length,
    })),
  );
}

/** The text with its placeholders filled; an unknown one stays as typed. */
export function fill(text: string, facts: Facts): string {
  return text.replace(/\{([^{}\n]*)\}/g, (typed, name: string) => facts.get(name) ?? typed);
}

/** The facts of a pack are gathered once: with thousands of lines there are thousands of them. */
const gathered = new WeakMap<Pack, Facts>();

/** The facts that any sentence of the pack may use. */
export function factsOf(pack: Pack): Facts {
  const facts = gathered.get(pack) ?? factsIn(pack);
  gathered.set(pack, facts);
  return facts;
}

function factsIn(pack: Pack): Facts {
  const { ijb, year, plan, deadlines, budget } = pack;
  const facts = new Map([
    ['year', year.id],
    ['ijb', ijb.shortName],
    ['ijb-name', ijb.name],
    ['plan', plan.name],
    ['scheme', pack.scheme.name],
  ]);
  if (ijb.partnership) facts.set('partnership', ijb.partnership.shortName);
  for (const recipient of ijb.recipients) facts.set(recipient.id, recipient.name);
  for (const deadline of deadlines) facts.set(`deadline:${deadline.id}`, formatDeadline(deadline));
  for (const [id, amount] of amountsByBody(budget?.payments ?? [])) facts.set(`payment:${id}`, knownSum(amount));
  for (const [id, amount] of amountsByBody(budget?.setAsides ?? [])) facts.set(`set-aside:${id}`, knownSum(amount));
  for (const { id, amount } of linesOf(budget)) facts.set(`allocation:${id}`, knownSum(amount));
  // What a broken file would have said stands for nothing; with an empty word in its place the sentence would be judged that nobody wrote.
  for (const [name, words] of facts) if (words === '') facts.delete(name);
  return facts;
}

/** In a sentence. */
export function knownSum(amount: Payment['amount']): string {
  if (typeof amount === 'object') return amount.method;
  return amount === 'tbc' ? notYetKnown : formatMoney(amount);
}

/** The same, and `{deadline}` for the direction's own. */
export function factsOfDirection(direction: Direction, facts: Facts): Facts {
  const { deadline } = direction;
  return deadline && deadline !== 'continuing' ? new Map([...facts, ['deadline', formatDeadline(deadline)]]) : facts;
}

/** What `{payment:…}` and `{set-aside:…}` stand for, by the ids of the bodies. One that has several payments has their sum; none is known while one of them is not, or is a method. */
export function amountsByBody(figures: readonly (Payment | SetAside)[]): ReadonlyMap<string, Money | 'tbc'> {
  const amounts = new Map<string, Money | 'tbc'>();
  const methods = new Set(
    figures.flatMap(({ amount, recipient }) => (typeof amount === 'object' ? [recipient.id] : [])),
  );
  for (const { recipient, amount } of figures) {
    if (methods.has(recipient.id) || typeof amount === 'object') continue;
    const before = amounts.get(recipient.id) ?? nothing;
    amounts.set(recipient.id, amount === 'tbc' || before === 'tbc' ? 'tbc' : sum([before, amount]));
  }
  return amounts;
}
