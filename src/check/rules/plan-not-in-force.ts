/** Finds packs whose strategic plan is in preparation, or by the years in its name not in force in their year. */
import { formatDate, type IsoDate } from '../../model/iso-date.ts';
import type { StrategicPlan } from '../../model/strategic-plan.ts';
import type { Rule } from '../rule.ts';

export const planNotInForce: Rule = {
  severity: 'warning',
  summary: 'The strategic plan is not in force in the year of the pack.',
  why: 'Directions are how a board carries out its strategic plan (sections 26 and 29 of the 2014 Act). A plan that the Board has not approved directs nobody. One runs for the years in its name; one that was extended or replaced early is an exception, with the decision as its reason.',
  example: { file: '2025-26/pack.yaml', bad: 'plan: 2022-25', good: 'plan: 2025-35' },
  *check({ plan, year, origin }) {
    if (plan.status === 'in-preparation') {
      yield {
        message: `The ${plan.name} is in preparation: the Board has not approved it.`,
        at: origin.span('plan'),
        help: 'Name the plan that is in force; or record under “status:” of the plan that it has been approved.',
        related: [{ at: plan.origin.span('status'), message: 'the plan' }],
      };
      return;
    }
    const period = periodOf(plan);
    if (!period || (period.start <= year.end && period.end >= year.start)) return;
    const isOver = period.end < year.start;
    yield {
      message: `The ${plan.name} ${isOver ? `ended on ${formatDate(period.end)}` : `begins on ${formatDate(period.start)}`}, ${isOver ? 'before' : 'after'} the financial year ${year.id}.`,
      at: origin.span('plan'),
      help: 'Name the plan that is in force; or make an exception that says which decision extended this one.',
      related: [{ at: plan.origin.span('name'), message: 'the plan' }],
    };
  },
};

/** From 1 April of the first year in its id to 31 March of the last; undefined when the id has none. */
function periodOf({ id }: StrategicPlan): { readonly start: IsoDate; readonly end: IsoDate } | undefined {
  const [, century = '', first = '', last = ''] = /^(\d\d)(\d\d)-(\d\d)$/.exec(id) ?? [];
  if (last === '') return undefined;
  const start = Number(century + first);
  const end = start + ((Number(last) - Number(first) + 100) % 100);
  return { start: `${start}-04-01` as IsoDate, end: `${end}-03-31` as IsoDate };
}
