/** What the Board is asked for a pack, in the sentences of a recommendation: nothing but what the pack says. */
import { becomes, type Change } from '../../model/direction.ts';
import { directedIn, everyDirection, type Pack } from '../../model/pack.ts';
import { previousYear } from '../../model/financial-year.ts';
import type { Report } from '../../model/report.ts';
import type { Years } from '../../model/years.ts';
import { counted, series } from '../../model/series.ts';

const powers = 'sections 26 to 28 of the Public Bodies (Joint Working) (Scotland) Act 2014';
const effects = Object.keys(becomes) as readonly Change['effect'][];
const verbs = { continues: 'continue', varies: 'vary', revokes: 'revoke', supersedes: 'supersede' } as const;

/** The packs that a report asks for: that of the year it names, and those whose approval names it. */
export function packsAskedFor({ id, directions }: Report, meetingYear: Pack['year'], years: Years): readonly Pack[] {
  // Approved before the year or in it, seldom after: other years need not be read.
  const first = Number(meetingYear.id.slice(0, 4));
  const near = years.ids.filter((year) => year >= previousYear(meetingYear) && Number(year.slice(0, 4)) <= first + 1);
  const named = near.filter((year) => years.pack(year)?.approval?.report?.id === id);
  return [...new Set([...(directions.for === undefined ? [] : [directions.for]), ...named])].flatMap(
    (year) => years.pack(year) ?? [],
  );
}

/** None for a pack that gives nothing to anybody. */
export function recommendationsFor(pack: Pack): readonly string[] {
  const recipients = directedIn(pack);
  if (recipients.length === 0) return [];
  const all = [...everyDirection(pack)];
  const given = all.length === 0 ? 'the Directions' : counted(all.length, 'Direction');
  const nobodys = all.filter(({ to }) => to.length === 0).length;
  const names = series(recipients.map(({ name }) => name));
  const unnamed = `; ${nobodys} of them ${nobodys === 1 ? 'names' : 'name'} no body`;
  return [
    `Approve the making of ${given} for ${pack.year.id} under ${pack.ijb.powers ?? powers}.`,
    `Agree that they are issued to ${names}${nobodys > 0 ? unnamed : ''}.`,
    ...onEarlier(pack),
  ];
}

/** What becomes of earlier Directions: the pack's word on a whole year, and each direction's on single ones where it says more. */
function onEarlier(pack: Pack): readonly string[] {
  const { earlier } = pack;
  const changes = [...everyDirection(pack)].flatMap((direction) => direction.changes);
  const named = effects.flatMap((effect) => {
    const own = changes.filter((one) => one.effect === effect);
    return [...new Set(own.map(({ year }) => year))].map((year) => ({
      effect,
      year,
      numbers: [...new Set(own.filter((one) => one.year === year).map(({ number }) => number))],
    }));
  });
  const isOfWhole = (one: { effect: string; year: string }): boolean =>
    one.effect === earlier?.effect && one.year === earlier.year;
  const others = named.filter((one) => !isOfWhole(one) || one.effect === 'varies');
  return [
    ...(earlier && !others.some(isOfWhole) ? [onWhole(earlier, others)] : []),
    ...others.map(
      ({ effect, year, numbers }) =>
        `Agree that they ${verbs[effect]} Direction${numbers.length === 1 ? '' : 's'} ${series(numbers)} of ${year}.`,
    ),
  ];
}

function onWhole(
  { effect, year }: NonNullable<Pack['earlier']>,
  others: readonly Pick<Change, 'effect' | 'year'>[],
): string {
  if (effect === 'continues') return `Agree that the Directions for ${year} continue in force.`;
  const left = others.filter((one) => one.year === year && /^(?:varies|continues)$/.test(one.effect));
  const kept = left.map((one) => verbs[one.effect]);
  const but = kept.length > 0 ? `, except those that they ${series(kept, 'or')}` : '';
  return `Agree that they ${verbs[effect]} the Directions for ${year}${but}.`;
}
