/** The dated duties that a list or calendar is asked for, and what is said of each. */
import { dutiesOf, nameOf, type Duty } from '../../model/duty.ts';
import { daysBetween, formatDate, type IsoDate } from '../../model/iso-date.ts';
import { latestOf } from '../../model/progress.ts';
import { factsOf } from '../../model/placeholder.ts';
import { isFor } from '../audience.ts';
import type { Context } from '../context.ts';
import { capital, headlineOf } from './direction-words.ts';
import { nameOfFigure } from './funding-groups.ts';
import { overOf } from './paper.ts';
import { stateWords } from './standings.ts';

/** Of the audience and the years asked for, all of them: those taken back too. */
export function dutiesFor(context: Context): readonly Duty[] {
  const { audience } = context;
  const { asked, editions, progress } = overOf(context);
  return dutiesOf(editions, asked.on, (year, number) => latestOf(progress.get(year), number, asked.on)).filter(
    ({ edition, recipients }) =>
      (asked.year === undefined || edition.pack.year.id === asked.year) &&
      (asked.through === undefined || edition.pack.year.id <= asked.through) &&
      isFor(audience, recipients),
  );
}

/** Those that stand, within the days that are asked for: what is overdue always does. */
export function dutiesAsked(context: Context): readonly Duty[] {
  const { on, within, overdue } = overOf(context).asked;
  return dutiesFor(context).filter((duty) => {
    if (duty.isCancelled) return false;
    if (within === undefined && !overdue) return true;
    const days = daysBetween(on, duty.day);
    return isOverdue(duty, on) || (within !== undefined && days >= 0 && days <= within);
  });
}

export function isOverdue({ day, isMet }: Duty, on: IsoDate): boolean {
  return day < on && !isMet;
}

/** The number of the direction; nothing for a figure. */
export function numberOf({ direction }: Duty): string {
  return direction?.number ?? '';
}

/** "Review: publish its access criteria". */
export function whatOf({ kind, direction, source, figure, edition }: Duty, context: Context): string {
  const { say } = context;
  return say(`deadlines.${kind}`, {
    what: direction ? capital(headlineOf(direction, { ...context, facts: factsOf(edition.pack) })) : '',
    figure: source && figure ? nameOfFigure(edition.pack.budget, source, figure, say) : '',
  });
}

export function forWhom({ recipients }: Duty, { say, names }: Context): string {
  return recipients.length === 0 ? say('deadlines.everyone') : names(recipients);
}

/** "In 12 days", "Overdue by 1 day", "Settled"; and what has become of the direction, reported of it or in the words of the log. */
export function stateOf(duty: Duty, context: Context): string {
  const { say } = context;
  const { standing, isMet, complete } = duty;
  const words = dueState(duty, context);
  if (isMet) return words;
  return [
    ...(complete === undefined ? [] : [say('deadlines.complete', { date: formatDate(complete) })]),
    ...(standing?.by ? [stateWords(standing, context)] : []),
  ].reduce((state, becomes) => say('deadlines.goes-on', { state, becomes }), words);
}

/** How late each direction is, by its year and number: of those that are. */
export function lateDirections(context: Context): ReadonlyMap<string, string> {
  const { on } = overOf(context).asked;
  return new Map(
    dutiesFor(context).flatMap((duty) => {
      const { kind, standing, isCancelled } = duty;
      const isLate = kind === 'deadline' && !isCancelled && isOverdue(duty, on);
      return standing && isLate ? [[nameOf(standing), dueState(duty, context)] as const] : [];
    }),
  );
}

function dueState(duty: Duty, { say, over }: Context): string {
  if (duty.isMet)
    return duty.complete === undefined
      ? say('deadlines.met')
      : say('deadlines.complete', { date: formatDate(duty.complete) });
  const days = over ? daysBetween(over.asked.on, duty.day) : 0;
  if (days === 0) return say('deadlines.today');
  const key = days < 0 ? 'overdue' : 'due';
  return Math.abs(days) === 1 ? say(`deadlines.${key}-one`) : say(`deadlines.${key}`, { days: String(Math.abs(days)) });
}
