/** What becomes of directions from year to year: a later one continues, varies, revokes or supersedes them (section 27(5)(a) of the 2014 Act); until then they stay in force. */
import type { Span } from '../diagnostic.ts';
import { coversAll } from './coverage.ts';
import { numberAmongYears, type Change, type Direction } from './direction.ts';
import type { IsoDate } from './iso-date.ts';
import { everyDirection, type Pack } from './pack.ts';
import type { Years } from './years.ts';

/** What became of an earlier direction: by a direction of a later year, or by a later pack's word on all of its year. */
export interface Succession {
  readonly effect: Change['effect'];
  /** The later year. */
  readonly year: string;
  /** Of the later direction; absent where the pack speaks of the whole year. */
  readonly number?: string;
  readonly from: IsoDate;
}

/** The day from which a direction, or without one the pack as a whole, does to earlier ones what it says; undefined while it does not. */
type Since = (direction?: Direction) => IsoDate | undefined;

/** What of an earlier direction is said last, and most: what ends it most. */
const strongest: readonly Change['effect'][] = ['continues', 'varies', 'supersedes', 'revokes'];

/** What packs, taken in one after the other, do to the directions of earlier years: no places, so that none of their files is kept for it. */
export class Successions {
  /** By the name of the direction, in the order of the packs. */
  readonly #named = new Map<string, Succession[]>();
  /** By the year that is superseded as a whole, but for the directions that the pack names. */
  readonly #whole = new Map<string, (Succession & { readonly named: ReadonlySet<string> })[]>();

  take(pack: Pack, since: Since): void {
    const year = pack.year.id;
    const named = new Set<string>();
    for (const direction of everyDirection(pack)) {
      const from = since(direction);
      if (from === undefined) continue;
      for (const change of direction.changes) {
        const name = numberAmongYears(change);
        named.add(name);
        add(this.#named, name, { effect: change.effect, year, number: direction.number, from });
      }
    }
    const { earlier } = pack;
    const from = since();
    if (earlier?.effect === 'supersedes' && from !== undefined)
      add(this.#whole, earlier.year, { effect: 'supersedes', year, from, named });
  }

  /** How it came to its end in a year before this one: once, so the first counts. */
  endOf(direction: Pick<Change, 'year' | 'number'>, before: string): Succession | undefined {
    const name = numberAmongYears(direction);
    const ended = this.#named.get(name)?.find(({ effect }) => effect === 'revokes' || effect === 'supersedes');
    const [whole] = this.#whole.get(direction.year) ?? [];
    return [ended, whole?.named.has(name) ? undefined : whole].find((one) => one && one.year < before);
  }

  /** What counts of all that was done to it: what it is named for, and there what ends it most; only else the word on its whole year, the last. */
  of(direction: Pick<Change, 'year' | 'number'>): Succession | undefined {
    const own = this.#named.get(numberAmongYears(direction)) ?? [];
    return strongest.reduce<Succession | undefined>(
      (found, effect) => own.find((one) => one.effect === effect) ?? found,
      this.#whole.get(direction.year)?.at(-1),
    );
  }
}

function add<Value>(all: Map<string, Value[]>, key: string, value: Value): void {
  const known = all.get(key);
  if (known) known.push(value);
  else all.set(key, [value]);
}

/** What the years up to one have ended and withdrawn. */
interface Past {
  /** How many of the years are in it. */
  count: number;
  readonly successions: Successions;
  /** The year that withdrew it first, by the number. */
  readonly withdrawn: Map<string, string>;
}

const pasts = new WeakMap<Years, Past>();

/** With all years before this one in it, each taken in once; later ones may be in it too. */
function pastBefore(year: string, years: Years): Past {
  const past = pasts.get(years) ?? { count: 0, successions: new Successions(), withdrawn: new Map() };
  pasts.set(years, past);
  for (let id = years.ids[past.count]; id !== undefined && id < year; id = years.ids[past.count]) {
    const pack = years.pack(id);
    if (pack) past.successions.take(pack, () => pack.year.start);
    for (const number of pack?.withdrawn ?? []) if (!past.withdrawn.has(number)) past.withdrawn.set(number, id);
    past.count++;
  }
  return past;
}

/** The end that the direction had come to before the year; undefined while it is in force, as far as the root tells. */
export function endBefore(change: Change, before: string, years: Years): Succession | undefined {
  return pastBefore(before, years).successions.endOf(change, before);
}

/** Where a year ended the direction: at the change that did, or at the word of the pack on the whole year. */
export function placeOfEnding(change: Change, ending: Succession, years: Years): Span | undefined {
  const pack = years.pack(ending.year);
  if (ending.number === undefined) return pack?.origin.span('earlier', 'effect');
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

/** The directions of last year of which the pack says nothing: not one by one, not by its word on the whole year. That a number is withdrawn ends no direction. */
export function unaccountedFor(pack: Pack, last: Pack): readonly Direction[] {
  const year = last.year.id;
  if (pack.earlier?.year === year) return [];
  const named = new Set([...everyDirection(pack)].flatMap(({ changes }) => changes.map(numberAmongYears)));
  return [...everyDirection(last)].filter(({ number }) => !named.has(numberAmongYears({ year, number })));
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
