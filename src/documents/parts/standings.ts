/** What the log says of a direction: its functions, its money, and what has become of it. */
import { linesOf } from '../../model/budget.ts';
import { coversAll } from '../../model/coverage.ts';
import { numberAmongYears } from '../../model/direction.ts';
import type { Standing } from '../../model/in-force.ts';
import { formatDate } from '../../model/iso-date.ts';
import { latestOf, type ProgressEntry } from '../../model/progress.ts';
import { formatMoney, sum } from '../../model/money.ts';
import { factsOf, fill } from '../../model/placeholder.ts';
import { citationsOf } from '../../model/scheme.ts';
import type { Context } from '../context.ts';
import { byMoney } from './direction-facts.ts';
import { capital, headlineOf } from './direction-words.ts';
import { overOf } from './paper.ts';

export function asks({ said: { direction, group, edition } }: Standing, context: Context): string {
  const facts = factsOf(edition.pack);
  return direction
    ? capital(headlineOf(direction, { ...context, facts }))
    : context.say('log.text-alone', { title: fill(group.title, facts) });
}

export function givenTo({ said: { direction } }: Standing, { say, names }: Context): string {
  return direction === undefined || direction.to.length === 0 ? say('log.everyone') : names(direction.to);
}

/** "NHS adults 1, NHS adults 2". */
export function functionsOf({ said: { direction, group, edition } }: Standing, { say }: Context): string {
  if (coversAll(group)) return say('log.all-functions');
  const citations = citationsOf(edition.pack);
  return (direction?.functions ?? []).map(({ id }) => citations.get(id) ?? id).join(', ');
}

/** The lines of the appendix that name it, those of one account together. */
export function moneyOf({ said: { direction, edition } }: Standing, context: Context): string {
  const { say } = context;
  const lines = linesOf(edition.pack.budget).filter((line) => direction && line.directions.includes(direction));
  return [...byMoney(lines, context)]
    .map(([money, own]) => {
      const amounts = own.flatMap(({ amount }) => (amount === 'tbc' ? [] : [amount]));
      const amount = amounts.length < own.length ? say('direction.amount-unknown') : formatMoney(sum(amounts));
      return say('log.money', { amount, money });
    })
    .join('; ');
}

/** "2031-32/1.1", "version 2", "the Directions for 2031-32". */
export function byWhat({ by, instruction }: Standing, { say }: Context): string {
  if (!by) return '';
  if (by.version !== undefined) {
    const version = say('log.by-version', { version: String(by.version) });
    return by.number === undefined || by.number === instruction.number ? version : `${version}, ${by.number}`;
  }
  const { year, number } = by;
  return number === undefined ? say('log.by-year', { year }) : numberAmongYears({ year, number });
}

/** "Superseded by 2031-32/1.1 on 1 April 2031". */
export function stateWords(standing: Standing, context: Context): string {
  const { say } = context;
  const state = say(`log.${standing.state}`);
  const { by } = standing;
  return by ? say('log.changed', { state, by: byWhat(standing, context), date: formatDate(by.from) }) : state;
}

/** What was last reported of it. */
export function reportedOf({ instruction, said }: Standing, context: Context): ProgressEntry | undefined {
  const { progress, asked } = overOf(context);
  return latestOf(progress.get(said.edition.pack.year.id), instruction.number, asked.on);
}

/** "Complete (1 October 2025)"; nothing where nothing was reported. */
export function progressWords(entry: ProgressEntry | undefined, { say }: Context): string {
  if (!entry) return '';
  return say('log.progress', { progress: say(`progress.${entry.state}`), date: formatDate(entry.date) });
}

/** The state, and behind it what was reported. */
export function withProgress(state: string, entry: ProgressEntry | undefined, context: Context): string {
  return entry ? context.say('log.reported', { state, progress: progressWords(entry, context) }) : state;
}
