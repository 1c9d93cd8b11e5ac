/** What a pack says, one aspect of one subject at a time, in the words of its reader: what two packs are compared by. */
import type { Origin, Path, Span } from '../diagnostic.ts';
import { linesOf, type Allocation, type FundingSource, type Payment, type SetAside } from './budget.ts';
import { formatDeadline } from './deadline.ts';
import type { Direction, Group } from './direction.ts';
import { formatMoney, type Money } from './money.ts';
import type { Pack } from './pack.ts';
import { factsOf, factsOfDirection, fill, type Facts } from './placeholder.ts';
import type { Prose } from './prose.ts';
import type { Recipient } from './recipient.ts';
import { everyFunction } from './scheme.ts';

export interface Statement {
  /** What it is said of, the same in every pack: `direction 3.1`, `payment nhs-lothian`. */
  readonly key: string;
  /** For the reader: "Direction 3.1", "Payment to NHS Lothian". */
  readonly subject: string;
  /** "Words", "Deadline", "Amount". */
  readonly aspect: string;
  readonly value: string;
  readonly at: Span;
}

/** An aspect, what is said of it, and where from the origin it is written. */
type Said = readonly [aspect: string, value: string | undefined, ...path: Path];

/** Everything that the pack says; what is absent is not said. `numberOf` is the number that a direction goes by. */
export function statementsOf(pack: Pack, numberOf: (direction: Direction) => string): readonly Statement[] {
  const facts = factsOf(pack);
  return [
    ...ofPack(pack, facts),
    ...pack.groups.flatMap((group) => [
      ...ofGroup(group, facts),
      ...group.directions.flatMap((direction) => ofDirection(direction, group, numberOf(direction), facts)),
    ]),
    ...statementsOfMoney(pack),
    ...ofScheme(pack, facts),
  ];
}

function said(key: string, subject: string, origin: Origin, all: readonly Said[]): readonly Statement[] {
  return all.flatMap(([aspect, value, ...path]) =>
    value === undefined || value === '' ? [] : [{ key, subject, aspect, value, at: origin.span(...path) }],
  );
}

function ofPack(pack: Pack, facts: Facts): readonly Statement[] {
  const { ijb, plan, approval, issue, earlier, introduction } = pack;
  const note = earlier?.note === undefined ? '' : `: ${earlier.note}`;
  return [
    ...said('board', 'The Board', ijb.origin, [
      ['Name', ijb.name, 'name'],
      ['Powers', ijb.powers, 'powers'],
      ['Recipients', ijb.recipients.map(named).join('; '), 'recipients'],
    ]),
    ...said('pack', 'The pack', pack.origin, [
      ['Title', pack.title, 'title'],
      ['Plan', plan.name, 'plan'],
      ['Date', pack.dated, 'dated'],
      ['Approved', approval && `${approval.date}, ${approval.reference}`, 'approval'],
      ['Issued', issue && `${issue.date}, ${issue.by}`, 'issue'],
      ['Earlier Directions', earlier && `${earlier.effect} ${earlier.year}${note}`, 'earlier'],
      ['Withdrawn numbers', pack.withdrawn.join(', '), 'withdrawn'],
      ['Introduction', wordsOf(introduction, facts), 'introduction'],
    ]),
    ...plan.aims.flatMap((aim) =>
      said(`aim ${aim.id}`, `Aim ${aim.number}`, aim.origin, [['Words', fill(aim.text, facts), 'text']]),
    ),
  ];
}

function named({ name, legalName }: Recipient): string {
  return legalName === undefined ? name : `${name} (${legalName})`;
}

/** What is shown in a place of the text, in its words. */
const shown = { aims: '[the strategic aims]', 'delegated-functions': '[the delegated functions]' } as const;

function wordsOf(prose: Prose, facts: Facts): string {
  return prose
    .flatMap((passage) => (passage.kind === 'show' ? [shown[passage.what]] : [passage.text, ...passage.items]))
    .map((text) => fill(text, facts))
    .join('\n');
}

function ofGroup(group: Group, facts: Facts): readonly Statement[] {
  return said(`group ${group.number}`, `Group ${group.number}`, group.origin, [
    ['Title', group.title, 'title'],
    ['Statement', fill(group.statement, facts), 'statement'],
    ['Outcome', group.outcome?.text, 'outcome'],
    ['Text', wordsOf(group.text, facts), 'text'],
  ]);
}

function ofDirection(direction: Direction, group: Group, number: string, facts: Facts): readonly Statement[] {
  const own = factsOfDirection(direction, facts);
  const { deadline, changes } = direction;
  return said(`direction ${number}`, `Direction ${direction.number}`, direction.origin, [
    ['Words', [direction.text, ...direction.items].map((text) => fill(text, own)).join('\n'), 'text'],
    ['Group', `${group.number} ${group.title}`, 'number'],
    ['Given to', direction.to.map(({ name }) => name).join(', '), 'to'],
    ['Shared', direction.mode, 'mode'],
    ['Deadline', deadline === 'continuing' ? deadline : deadline && formatDeadline(deadline), 'deadline'],
    ['Functions', direction.functions.map(({ id }) => id).join(', '), 'functions'],
    ['Aims', direction.aims.map((aim) => aim.number).join(', '), 'aims'],
    ['Earlier directions', changes.map((one) => `${one.effect} ${one.year}/${one.number}`).join(', '), 'changes'],
    ['In force from', direction.effective, 'effective'],
    ['Review', direction.review, 'review'],
    ['Measures', direction.measures.join('; '), 'measures'],
    ['Lead', direction.lead, 'lead'],
  ]);
}

/** Those of its payments, amounts set aside and lines. */
export function statementsOfMoney({ budget }: Pick<Pack, 'budget'>): readonly Statement[] {
  if (!budget) return [];
  return [
    ...budget.payments.flatMap((payment) => ofFigure(payment, 'payment')),
    ...budget.setAsides.flatMap((setAside) => ofFigure(setAside, 'set-aside')),
    ...said('appendix', 'The funding appendix', budget.origin, [
      ['Title', budget.title, 'title'],
      ['Text', budget.text, 'text'],
      ...budget.ledgers.map(
        ({ recipient, code, amount }) => [`Ledger of ${recipient.name}`, `${code}, ${amount}`, 'ledgers'] as const,
      ),
      ['Rounded to', sumOf(budget.rounding), 'rounded-to'],
      ['Lines', budget.allocations === 'tbc' ? 'to be confirmed' : undefined, 'allocations'],
    ]),
    ...linesOf(budget).flatMap(ofLine),
  ];
}

function ofFigure(figure: Payment | SetAside, source: FundingSource): readonly Statement[] {
  const { recipient, amount } = figure;
  const subject = source === 'payment' ? `Payment to ${recipient.name}` : `Amount set aside by ${recipient.name}`;
  return said(`${source} ${recipient.id}`, subject, figure.origin, [
    ['Amount', typeof amount === 'object' ? amount.method : sumOrTbc(amount), 'amount'],
    ['Part that may be used', 'specified' in figure ? sumOf(figure.specified) : undefined, 'specified'],
    ['Last year', sumOf(figure.previous), 'previous'],
    ['Status', figure.status, 'status'],
    ['Source', figure.source, 'source'],
    ['Offered', figure.offered, 'offered'],
    ['Considered', figure.considered, 'considered'],
    ['Decided', figure.decided, 'decided'],
    ['To be confirmed by', figure.confirmBy, 'confirm-by'],
    ['Reference', figure.reference, 'reference'],
    ['Note', figure.note, 'note'],
  ]);
}

function sumOf(amount: Money | undefined): string | undefined {
  return amount === undefined ? undefined : formatMoney(amount);
}

function sumOrTbc(amount: Money | 'tbc'): string {
  return amount === 'tbc' ? 'to be confirmed' : formatMoney(amount);
}

function ofLine(line: Allocation): readonly Statement[] {
  return said(`line ${line.id}`, `Line “${line.label}”`, line.origin, [
    ['Label', line.label, 'label'],
    ['Amount', sumOrTbc(line.amount), 'amount'],
    ['Account', `${line.recipient.name}, ${line.source}`, 'source'],
    ['Group', line.group?.title, 'group'],
    ['Last year', sumOf(line.previous), 'previous'],
    ['Status', line.status, 'status'],
    ['Use', line.use, 'use'],
    ['Functions', line.functions.map(({ id }) => id).join(', '), 'functions'],
    ['Directions', line.directions.map(({ number }) => number).join(', '), 'directions'],
    ['Outcome', line.outcome?.number, 'outcome'],
    ['Ledger codes', line.ledger.join(', '), 'ledger'],
    ['Note', line.note, 'note'],
  ]);
}

function ofScheme({ scheme }: Pack, facts: Facts): readonly Statement[] {
  return [
    ...said('scheme', 'The integration scheme', scheme.origin, [['Name', scheme.name, 'name']]),
    ...scheme.delegations.flatMap(({ recipient, statement, origin }) =>
      said(`delegation ${recipient.id}`, `Functions delegated by ${recipient.name}`, origin, [
        ['Statement', fill(statement, facts), 'statement'],
      ]),
    ),
    ...[...everyFunction(scheme)].flatMap((single) =>
      said(`function ${single.id}`, `Function ${single.id}`, single.origin, [
        ['Words', `${single.number}. ${single.text}`, 'text'],
        ['Provision', single.provision, 'provision'],
      ]),
    ),
  ];
}
