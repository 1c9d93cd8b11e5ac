/** What becomes of directions from year to year: a later one continues, varies, revokes or supersedes them (section 27(5)(a) of the 2014 Act); until then they stay in force. */
import type { Span } from '../diagnostic.ts';
import { coversAll } from './coverage.ts';
import { numberAmongYears, type Change, type Direction } from './direction.ts';
import { everyDirection, type Pack } from './pack.ts';
import type { Years } from './years.ts';

/** How an earlier direction came to its end, in a year between its own and the one that speaks of it. */
export interface Ending {
  readonly year: string;
  readonly effect: 'revokes' | 'supersedes';
  /** The direction that ended it; absent where the pack superseded all of its year. */
  readonly by?: string;
}

/** What the years up to one have ended and withdrawn: no places, so that none of their files is kept for it. */
interface Past {
  /** How many of the years are in it. */
  count: number;
  /** By the name of the direction. */
  readonly ended: Map<string, Ending>;
  /** By the year of which a later one superseded all that it does not name. */
  readonly replaced: Map<string, Ending & { readonly named: ReadonlySet<string> }>;
  /** The year that withdrew it first, by the number. */
  readonly withdrawn: Map<string, string>;
}

const pasts = new WeakMap<Years, Past>();

/** With all years before this one in it, each taken in once; later ones may be in it too. */
function pastBefore(year: string, years: Years): Past {
  const past = pasts.get(years) ?? { count: 0, ended: new Map(), replaced: new Map(), withdrawn: new Map() };
  pasts.set(years, past);
  for (let id = years.ids[past.count]; id !== undefined && id < year; id = years.ids[past.count]) {
    const pack = years.pack(id);
    if (pack) takeIn(pack, past);
    past.count++;
  }
  return past;
}

function takeIn(pack: Pack, { ended, replaced, withdrawn }: Past): void {
  const year = pack.year.id;
  const named = new Set<string>();
  for (const { number, changes } of everyDirection(pack))
    for (const { effect, ...earlier } of changes) {
      const name = numberAmongYears(earlier);
      named.add(name);
      if ((effect === 'revokes' || effect === 'supersedes') && !ended.has(name))
        ended.set(name, { year, effect, by: number });
    }
  const { earlier } = pack;
  if (earlier?.effect === 'supersedes' && !replaced.has(earlier.year))
    replaced.set(earlier.year, { year, effect: 'supersedes', named });
  for (const number of pack.withdrawn) if (!withdrawn.has(number)) withdrawn.set(number, year);
}

/** The end that the direction had come to before the year; undefined while it is in force, as far as the root tells. */
export function endBefore(change: Change, before: string, years: Years): Ending | undefined {
  const { ended, replaced } = pastBefore(before, years);
  const name = numberAmongYears(change);
  const whole = replaced.get(change.year);
  return [ended.get(name), whole?.named.has(name) ? undefined : whole].find((one) => one && one.year < before);
}

/** Where a year ended the direction: at the change that did, or at the word of the pack on the whole year. */
export function placeOfEnding(change: Change, ending: Ending, years: Years): Span | undefined {
  const pack = years.pack(ending.year);
  if (ending.by === undefined) return pack?.origin.span('earlier', 'effect');
  const found =
    pack &&
    [...everyDirection(pack)]
      .flatMap(({ changes }) => changes)
      .find((one) => numberAmongYears(one) === numberAmongYears(change) && one.effect === ending.effect);
  return found?.origin.span('effect');
}

/** The first year before this one that withdrew the number. */
export function withdrawnIn(number: string, before: string, years: Years): string | undefined {
  const year = pastBefore(before, years).withdrawn.get(number);
  return year !== undefined && year < before ? year : undefined;
}

/** The directions of last year of which the pack says nothing: not one by one, not by its word on the whole year, not as withdrawn. */
export function unaccountedFor(pack: Pack, last: Pack): readonly Direction[] {
  const year = last.year.id;
  if (pack.earlier?.year === year) return [];
  const named = new Set([...everyDirection(pack)].flatMap(({ changes }) => changes.map(numberAmongYears)));
  return [...everyDirection(last)].filter(
    ({ number }) => !named.has(numberAmongYears({ year, number })) && !pack.withdrawn.includes(number),
  );
}

/** What stays in force at the end of a year. */
interface Standing {
  /** Whether a direction to carry out all delegated functions is among them. */
  readonly coversAll: boolean;
  /** Ids of the functions of each direction, by its name. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
}

const nothing: Standing = { coversAll: false, functions: new Map() };

/** The functions that directions of earlier years cover which stay in force beside the pack's; undefined where the root does not tell. */
export function coveredBefore(pack: Pack, years: Years): 'all' | ReadonlySet<string> | undefined {
  const before = standingBeside(pack, yearBefore(pack, years), years);
  if (before?.coversAll) return 'all';
  return before && new Set([...before.functions.values()].flat());
}

const standings = new WeakMap<Years, Map<string, Standing | undefined>>();

/** The year whose directions stay in force beside the pack's, unless it ends them; undefined when it replaces them all. */
function yearBefore({ earlier, year }: Pack, { ids }: Years): string | undefined {
  if (earlier) return earlier.effect === 'supersedes' ? undefined : earlier.year;
  return ids.filter((id) => id < year.id).at(-1);
}

/** Without those that the pack ends, or puts its own in the place of. */
function standingBeside(pack: Pack, before: string | undefined, years: Years): Standing | undefined {
  if (before === undefined) return nothing;
  const standing = before < pack.year.id ? standingAfter(before, years) : undefined;
  if (!standing) return undefined;
  const functions = new Map(standing.functions);
  for (const { changes } of everyDirection(pack))
    for (const change of changes) functions.delete(numberAmongYears(change));
  return { ...standing, functions };
}

/** Works its way up from the oldest year that it follows from, so that a chain of any length is no depth. */
function standingAfter(year: string, years: Years): Standing | undefined {
  const known = standings.get(years) ?? new Map<string, Standing | undefined>();
  standings.set(years, known);
  const chain: string[] = [];
  for (let id: string | undefined = year; id !== undefined && !known.has(id); ) {
    chain.push(id);
    const pack = years.pack(id);
    const next = pack && yearBefore(pack, years);
    id = next !== undefined && next < id ? next : undefined;
  }
  for (const id of chain.reverse()) {
    const pack = years.pack(id);
    known.set(id, pack && withOwn(pack, standingKnown(pack, known, years)));
  }
  return known.get(year);
}

function standingKnown(
  pack: Pack,
  known: ReadonlyMap<string, Standing | undefined>,
  years: Years,
): Standing | undefined {
  const before = yearBefore(pack, years);
  return before === undefined || known.has(before) ? standingBeside(pack, before, years) : undefined;
}

function withOwn(pack: Pack, before: Standing | undefined): Standing | undefined {
  if (!before) return undefined;
  const own = [...everyDirection(pack)].map(
    ({ number, functions }) =>
      [numberAmongYears({ year: pack.year.id, number }), functions.map(({ id }) => id)] as const,
  );
  return {
    coversAll: before.coversAll || pack.groups.some(coversAll),
    functions: new Map([...before.functions, ...own]),
  };
}
