/** What the introduction says of each figure, from its status and dates, so that sentence and table cannot disagree. */
import { grouped } from '../grouped.ts';
import { figuresBySource, type FundingSource, type Payment, type SetAside } from './budget.ts';
import { formatDate, type IsoDate } from './iso-date.ts';
import type { Pack } from './pack.ts';
import { factsOf, knownSum, type Facts } from './placeholder.ts';
import { withoutStop, type Say } from './wording.ts';

/** `statement:<recipient>` for payments and `statement-set-aside:<recipient>`: the placeholders that print such sentences. */
export function statementNames({ budget }: Pack): readonly string[] {
  return figuresBySource(budget).map(({ source, figure }) => statementName(source, figure));
}

/** The name of such a placeholder. */
export function statementName(source: FundingSource, { recipient }: Payment | SetAside): string {
  return `statement${source === 'payment' ? '' : '-set-aside'}:${recipient.id}`;
}

/** What any text of the pack may be filled with: its facts, and these sentences. */
export function everyFact(pack: Pack, say: Say): Facts {
  return new Map([...factsOf(pack), ...statementsOf(pack, say)]);
}

/** The sentences, by the names of their placeholders: those of every payment of a body, as they are listed. */
function statementsOf(pack: Pack, say: Say): Facts {
  const figures = figuresBySource(pack.budget);
  return new Map(
    [...grouped(figures, ({ source, figure }) => statementName(source, figure))].map(([name, own]) => [
      name,
      own.map(({ source, figure }, index) => statementOf(figure, source, index, pack, say)).join(' '),
    ]),
  );
}

/** @param nth of the body’s of this kind, from 0: only the first is surely what the body offers; money from reserves, for one, is a further payment */
function statementOf(figure: Payment | SetAside, kind: FundingSource, nth: number, pack: Pack, say: Say): string {
  const { amount, recipient, status, offered, considered, decided, confirmBy, source = '' } = figure;
  const isFurther = kind === 'payment' && nth > 0 && source !== '';
  const dated = (key: string, date: IsoDate | undefined): string =>
    date ? say(`statement.${key}`, { date: formatDate(date) }) : '';
  const sum =
    typeof amount === 'object' ? say('statement.method', { method: withoutStop(amount.method) }) : knownSum(amount);
  // An offer that the Board has considered is still an offer until it is decided.
  const key = status === 'offered' && considered ? 'considered' : status;
  // What the Board decided later than it considered it was not decided at that meeting.
  const isDecision = status === 'agreed' || status === 'offered-not-accepted';
  const meeting = isDecision && decided !== undefined && decided !== considered ? dated('decided-on', decided) : '';
  return say(`statement.${key}`, {
    what: say(`statement.${isFurther ? 'further' : kind}-of`, { recipient: recipient.name, amount: sum, source }),
    ijb: pack.ijb.shortName,
    offered: dated('offered-on', offered),
    considered: meeting || dated('considered-on', considered),
    decided: isDecision ? '' : dated('decided-on', decided),
    confirmation: confirmBy ? dated('confirm-by', confirmBy) : say('statement.confirm-unknown'),
  });
}
