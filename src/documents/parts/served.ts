/** Which directions and which money serve which aims and outcomes: the same for a pack, for the paper on plans and for its sheet. */
import type { Block } from '../../doc/doc.ts';
import { linesOf, type Allocation } from '../../model/budget.ts';
import type { Direction } from '../../model/direction.ts';
import { formatMoney, sum } from '../../model/money.ts';
import type { Pack } from '../../model/pack.ts';
import { factsOf, fill } from '../../model/placeholder.ts';
import { isFor } from '../audience.ts';
import type { Context } from '../context.ts';
import { listTable, columnsNamed } from './listing.ts';
import { directionsFor } from './direction-words.ts';
import { plainPara } from '../../doc/build.ts';

/** An aim or an outcome, and what serves it. */
export interface Served {
  readonly pack: Pack;
  readonly kind: 'aim' | 'outcome';
  readonly number: string;
  readonly text: string;
  readonly directions: readonly Direction[];
  /** The outcomes that serve the aim, or the aims that serve the outcome. */
  readonly others: readonly string[];
  readonly lines: readonly Allocation[];
}

/** Of the audience: the aims of the plan, then the outcomes. */
export function servedIn(pack: Pack, context: Context): readonly Served[] {
  const own = directionsFor(context, { pack });
  const lines = linesOf(pack.budget).filter(({ recipient }) => isFor(context.audience, [recipient]));
  const outcomeOf = new Map(
    pack.groups.flatMap((group) => group.directions.map((one) => [one, group.outcome] as const)),
  );
  const facts = factsOf(pack);
  const served = (
    kind: Served['kind'],
    { number, text }: Pick<Served, 'number' | 'text'>,
    directions: Served['directions'],
    others: readonly Pick<Served, 'number'>[],
    names: (line: Allocation) => boolean = () => false,
  ): Served => ({
    ...{ pack, kind, number, text, directions },
    others: others.map((one) => one.number),
    lines: lines.filter((line) => names(line) || line.directions.some((one) => directions.includes(one))),
  });
  return [
    ...pack.plan.aims.map((aim): Served => {
      const directions = own.filter(({ aims }) => aims.includes(aim));
      const outcomes = pack.outcomes.filter((outcome) => directions.some((one) => outcomeOf.get(one) === outcome));
      return served('aim', { number: aim.number, text: fill(aim.text, facts) }, directions, outcomes);
    }),
    ...pack.outcomes.map((outcome): Served => {
      const directions = own.filter((one) => outcomeOf.get(one) === outcome);
      const aims = pack.plan.aims.filter((aim) => directions.some((one) => one.aims.includes(aim)));
      return served('outcome', outcome, directions, aims, (line) => line.outcome === outcome);
    }),
  ];
}

export function directionsWords({ directions }: Served, { say }: Context): string {
  return directions.length === 0 ? say('served.none') : directions.map(({ number }) => number).join(', ');
}

/** "£3,000,000 in 2 lines". */
export function moneyWords({ lines }: Served, { say }: Context): string {
  if (lines.length === 0) return say('served.no-money');
  const amounts = lines.flatMap(({ amount }) => (typeof amount === 'number' ? [amount] : []));
  const facts = { count: String(lines.length), amount: formatMoney(sum(amounts)) };
  const key = amounts.length < lines.length ? 'served.money-open' : 'served.money';
  return say(lines.length === 1 ? `${key}-one` : key, facts);
}

/** Two tables, of those that there are. */
export function servedBlocks(pack: Pack, context: Context): readonly Block[] {
  const { say } = context;
  const all = servedIn(pack, context);
  const table = (kind: Served['kind'], others: string): readonly Block[] => {
    const rows = all.filter((one) => one.kind === kind);
    const column = columnsNamed<Served>('served', 'width', context);
    if (rows.length === 0) return [];
    return [
      listTable({
        caption: say(`served.${kind}s-caption`),
        description: say('served.description'),
        columns: [
          column(kind, 0.4, (one) => `${one.number} ${one.text}`),
          column('directions', 0.22, (one) => directionsWords(one, context)),
          column(others, 0.14, (one) => one.others.join(', ')),
          column('money', 0.24, (one) => moneyWords(one, context)),
        ],
        rows,
      }),
    ];
  };
  return [
    ...table('aim', 'outcomes'),
    ...table('outcome', 'aims'),
    ...(all.some(({ lines }) => lines.length > 0) ? [plainPara(say('served.sums'), 'remark')] : []),
  ];
}
