/** What a pack says, one aspect of one subject at a time, in the words of its reader: what two packs are compared by. */
import type { Origin, Path, Span } from '../diagnostic.ts';
import {
  figuresBySource,
  linesOf,
  type Allocation,
  type Budget,
  type FundingSource,
  type Payment,
  type SetAside,
} from './budget.ts';
import { formatDeadline } from './deadline.ts';
import { numberAmongYears, type Direction, type Group } from './direction.ts';
import { figureRecords } from './funding-record.ts';
import { everyFact } from './funding-statement.ts';
import { formatDate, type IsoDate } from './iso-date.ts';
import { unmarked } from './markup.ts';
import { formatMoney, type Money } from './money.ts';
import type { Pack } from './pack.ts';
import { factsOfDirection, fill, type Facts } from './placeholder.ts';
import type { Prose } from './prose.ts';
import type { Recipient } from './recipient.ts';
import { sameFigures } from './same-figures.ts';
import { citationsOf, everyFunction, type DelegatedFunction } from './scheme.ts';
import type { Say } from './wording.ts';

export interface Statement {
  /** What it is said of, the same in every pack: `direction 3.1`, `payment nhs-lothian`. */
  readonly key: string;
  /** For the reader: "Direction 3.1", "Payment to NHS Lothian". */
  readonly subject: string;
  /** The same in every pack: `words`, `deadline`, `amount`. */
  readonly aspect: string;
  readonly value: string;
  readonly at: Span;
}

/** An aspect, what is said of it, and where from the origin it is written. */
type Said = readonly [aspect: string, value: string | undefined, ...path: Path];

/** What the texts are filled with, and the words for what has no text. */
interface Voice {
  readonly facts: Facts;
  readonly say: Say;
  /** What each delegated function is cited by. */
  readonly citations: ReadonlyMap<string, string>;
}

/** The aspects that are texts, in which there may be light markup. */
const texts: ReadonlySet<string> = new Set([
  'introduction',
  'words',
  'statement',
  'text',
  'earlier',
  'measures',
  'lead',
]);

/** Its value as it is to be read: a text without marks, line by line, and measures as a list, in which only the last has a stop. */
export function readable({ aspect, value }: Statement): string {
  if (!texts.has(aspect)) return value;
  const words = value.split('\n').map(unmarked).join('\n');
  return aspect === 'measures' ? words.replaceAll(/(?<!\.)\.; /g, '; ') : words;
}

/** Everything that the pack says; what is absent is not said. `numberOf` is the number that a direction goes by. @param base as of `statementsOfMoney` */
export function statementsOf(
  pack: Pack,
  say: Say,
  numberOf: (direction: Direction) => string,
  base?: Budget,
): readonly Statement[] {
  const voice = { facts: everyFact(pack, say), say, citations: citationsOf(pack) };
  return [
    ...ofPack(pack, voice),
    ...pack.groups.flatMap((group) => [
      ...ofGroup(group, voice),
      ...group.directions.flatMap((direction) => ofDirection(direction, group, numberOf(direction), voice)),
    ]),
    ...statementsOfMoney(pack, say, base),
    ...ofScheme(pack, voice),
  ];
}

function cited(functions: readonly DelegatedFunction[], citations: Voice['citations']): string {
  return functions.map(({ id }) => citations.get(id) ?? id).join(', ');
}

function dayOf(day: IsoDate | undefined): string | undefined {
  return day === undefined ? undefined : formatDate(day);
}

function said(key: string, subject: string, origin: Origin, all: readonly Said[]): readonly Statement[] {
  return all.flatMap(([aspect, value, ...path]) =>
    value === undefined || value === '' ? [] : [{ key, subject, aspect, value, at: origin.span(...path) }],
  );
}

function ofPack(pack: Pack, voice: Voice): readonly Statement[] {
  const { facts, say } = voice;
  const { ijb, plan, approval, issue, earlier, introduction } = pack;
  const first = pack.isFirst ? say('earlier.none', { 'ijb-name': ijb.name }) : undefined;
  const note = earlier?.note === undefined ? '' : ` ${fill(earlier.note, facts)}`;
  return [
    ...said('board', say('changes.subject-board'), ijb.origin, [
      ['name', ijb.name, 'name'],
      ['powers', ijb.powers, 'powers'],
      ['recipients', ijb.recipients.map(named).join('; '), 'recipients'],
    ]),
    ...said('pack', say('changes.subject-pack'), pack.origin, [
      ['title', pack.title, 'title'],
      ['plan', plan.name, 'plan'],
      ['dated', dayOf(pack.dated), 'dated'],
      ['approved', approval && `${formatDate(approval.date)}, ${approval.reference}`, 'approval'],
      ['issued', issue && `${formatDate(issue.date)}, ${issue.by}`, 'issue'],
      ['earlier', earlier ? `${say(`earlier.${earlier.effect}`, { year: earlier.year })}${note}` : first, 'earlier'],
      ['withdrawn', pack.withdrawn.join(', '), 'withdrawn'],
      ['reporting', pack.reporting && say(`direction.reporting-${pack.reporting}`), 'reporting'],
      ['introduction', wordsOf(introduction, voice), 'introduction'],
    ]),
    ...plan.aims.flatMap((aim) =>
      said(`aim ${aim.id}`, say('changes.subject-aim', { number: String(aim.number) }), aim.origin, [
        ['words', fill(aim.text, facts), 'text'],
      ]),
    ),
  ];
}

function named({ name, legalName }: Recipient): string {
  return legalName === undefined ? name : `${name} (${legalName})`;
}

function wordsOf(prose: Prose, { facts, say }: Voice): string {
  return prose
    .flatMap((passage) =>
      passage.kind === 'show' ? [say(`changes.shown-${passage.what}`)] : [passage.text, ...passage.items],
    )
    .map((text) => fill(text, facts))
    .join('\n');
}

function ofGroup(group: Group, voice: Voice): readonly Statement[] {
  const { facts, say } = voice;
  const { number } = group;
  return said(`group ${number}`, say('changes.subject-group', { number }), group.origin, [
    ['title', fill(group.title, facts), 'title'],
    ['statement', fill(group.statement, facts), 'statement'],
    ['outcome', group.outcome?.text, 'outcome'],
    ['text', wordsOf(group.text, voice), 'text'],
  ]);
}

function ofDirection(direction: Direction, group: Group, number: string, voice: Voice): readonly Statement[] {
  const { facts, say, citations } = voice;
  const own = factsOfDirection(direction, facts);
  const { deadline, changes, mode, reporting, lead } = direction;
  return said(`direction ${number}`, say('changes.subject-direction', { number: direction.number }), direction.origin, [
    ['title', direction.title && fill(direction.title, own), 'title'],
    ['words', [direction.text, ...direction.items].map((text) => fill(text, own)).join('\n'), 'text'],
    // Its title is the group's own.
    ['group', group.number, 'number'],
    ['given-to', direction.to.map(({ name }) => name).join(', '), 'to'],
    ['shared', mode && say(`direction.${mode}`), 'mode'],
    [
      'deadline',
      deadline === 'continuing' ? say('changes.continuing') : deadline && formatDeadline(deadline),
      'deadline',
    ],
    ['functions', cited(direction.functions, citations), 'functions'],
    ['aims', direction.aims.map((aim) => aim.number).join(', '), 'aims'],
    [
      'changes',
      changes.map((one) => say(`direction.${one.effect}`, { direction: numberAmongYears(one) })).join(', '),
      'changes',
    ],
    ['effective', dayOf(direction.effective), 'effective'],
    ['review', dayOf(direction.review), 'review'],
    ['reporting', reporting && say(`direction.reporting-${reporting}`), 'reporting'],
    ['measures', direction.measures.map((one) => fill(one, own)).join('; '), 'measures'],
    ['lead', lead && fill(lead, own), 'lead'],
  ]);
}

/** Those of its payments, amounts set aside and lines. @param base the earlier budget, by whose order several payments to one body are told apart; its own without */
export function statementsOfMoney(pack: Pack, say: Say, base?: Budget): readonly Statement[] {
  const { budget } = pack;
  if (!budget) return [];
  const same = sameFigures(figureRecords({ budget: base ?? budget }), figureRecords(pack));
  const ids = new Map([...same].map(([id, { origin }]) => [origin, id]));
  return [
    ...figuresBySource(budget).flatMap(({ source, figure }, _, all) => {
      const own = all.filter((one) => one.source === source && one.figure.recipient === figure.recipient);
      return ofFigure(figure, source, { id: ids.get(figure.origin), isOneOfMany: own.length > 1 }, say);
    }),
    ...said('appendix', say('changes.subject-appendix'), budget.origin, [
      ['title', budget.title, 'title'],
      ['text', budget.text && fill(budget.text, everyFact(pack, say)), 'text'],
      [
        'ledgers',
        budget.ledgers.map(({ recipient, code, amount }) => `${recipient.name}: ${code}, ${amount}`).join('; '),
        'ledgers',
      ],
      ['rounded-to', sumOf(budget.rounding), 'rounded-to'],
      ['lines', budget.allocations === 'tbc' ? say('changes.tbc') : undefined, 'allocations'],
    ]),
    ...ofLines(linesOf(budget), citationsOf(pack), say),
  ];
}

/** A body may have several of one kind, for example a second payment from reserves, which is called by where it comes from. @param which the id as of its record; a second one ends in `:2` */
function ofFigure(
  figure: Payment | SetAside,
  source: FundingSource,
  { id = '', isOneOfMany }: { readonly id: string | undefined; readonly isOneOfMany: boolean },
  say: Say,
): readonly Statement[] {
  const { recipient, amount } = figure;
  const [, place] = /:(\d+)$/.exec(id) ?? [];
  const behind = place === undefined ? '' : ` (${place})`;
  const from = (isOneOfMany || behind !== '') && figure.source ? ` (${figure.source})` : behind;
  const subject = `${say(`changes.subject-${source}`, { recipient: recipient.name })}${from}`;
  return said(`${source} ${recipient.id}${behind}`, subject, figure.origin, [
    ['amount', typeof amount === 'object' ? amount.method : sumOrTbc(amount, say), 'amount'],
    ['specified', 'specified' in figure ? sumOf(figure.specified) : undefined, 'specified'],
    ['previous', sumOf(figure.previous), 'previous'],
    ['status', say(`funding.${figure.status}`), 'status'],
    ['source', figure.source, 'source'],
    ['offered', dayOf(figure.offered), 'offered'],
    ['considered', dayOf(figure.considered), 'considered'],
    ['decided', dayOf(figure.decided), 'decided'],
    ['confirm-by', dayOf(figure.confirmBy), 'confirm-by'],
    ['reference', figure.reference, 'reference'],
    ['note', figure.note, 'note'],
  ]);
}

function sumOf(amount: Money | undefined): string | undefined {
  return amount === undefined ? undefined : formatMoney(amount);
}

function sumOrTbc(amount: Money | 'tbc', say: Say): string {
  return amount === 'tbc' ? say('changes.tbc') : formatMoney(amount);
}

function ofLines(lines: readonly Allocation[], citations: Voice['citations'], say: Say): readonly Statement[] {
  const bodies = new Map<string, Set<Recipient>>();
  for (const { label, recipient } of lines) bodies.set(label, (bodies.get(label) ?? new Set()).add(recipient));
  return lines.flatMap((line) => {
    const { label, recipient } = line;
    const key = bodies.get(label)?.size === 1 ? 'changes.subject-line' : 'changes.subject-line-of';
    return ofLine(line, say(key, { label, recipient: recipient.name }), citations, say);
  });
}

function ofLine(line: Allocation, name: string, citations: Voice['citations'], say: Say): readonly Statement[] {
  return said(`line ${line.id}`, name, line.origin, [
    ['label', line.label, 'label'],
    ['amount', sumOrTbc(line.amount, say), 'amount'],
    ['account', say(`funding.${line.source}-to`, { recipient: line.recipient.name }), 'source'],
    ['group', line.group?.title, 'group'],
    ['previous', sumOf(line.previous), 'previous'],
    ['status', line.status && say(`funding.${line.status}`), 'status'],
    ['use', line.use, 'use'],
    ['functions', cited(line.functions, citations), 'functions'],
    ['directions', line.directions.map(({ number }) => number).join(', '), 'directions'],
    ['outcome', line.outcome?.number, 'outcome'],
    ['ledger-codes', line.ledger.join(', '), 'ledger'],
    ['note', line.note, 'note'],
  ]);
}

function ofScheme({ scheme }: Pack, { facts, say, citations }: Voice): readonly Statement[] {
  return [
    ...said('scheme', say('changes.subject-scheme'), scheme.origin, [['name', scheme.name, 'name']]),
    ...scheme.delegations.flatMap(({ recipient, statement, lists, origin }) =>
      said(`delegation ${recipient.id}`, say('changes.subject-delegation', { recipient: recipient.name }), origin, [
        ['statement', fill(statement, facts), 'statement'],
        [
          'title',
          lists.flatMap(({ heading }) => (heading === undefined ? [] : fill(heading, facts))).join('; '),
          'lists',
        ],
      ]),
    ),
    ...[...everyFunction(scheme)].flatMap((single) =>
      said(
        `function ${single.id}`,
        say('changes.subject-function', { id: citations.get(single.id) ?? single.id }),
        single.origin,
        [
          ['words', `${single.number}. ${fill(single.text, facts)}`, 'text'],
          ['provision', single.provision && say(`functions.${single.provision}`), 'provision'],
        ],
      ),
    ),
  ];
}
