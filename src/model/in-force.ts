/** What has become of every direction by a day, over years and versions: it stays in force until it is varied, revoked or superseded. */
import { coversAll, notAmong } from './coverage.ts';
import { becomes, numberAmongYears, type Change } from './direction.ts';
import { byYear, editionOn, isIssuedBy, type Edition } from './edition.ts';
import { instructionsOf, numberOf, saidIn, type Instruction, type Said } from './instruction.ts';
import type { IsoDate } from './iso-date.ts';
import { everyDirection } from './pack.ts';
import type { DelegatedFunction, Scheme } from './scheme.ts';

/** `not-issued` and `not-yet` come before `in-force`; `withdrawn` is what a later version of the same year no longer has. */
export type State =
  | 'not-issued'
  | 'not-yet'
  | 'in-force'
  | 'continued'
  | 'varied'
  | 'revoked'
  | 'superseded'
  | 'withdrawn';

export interface Standing {
  readonly instruction: Instruction;
  /** As the last version issued by the day has it. */
  readonly said: Said;
  /** The first day on which it was in force; absent while it is not issued. */
  readonly from?: IsoDate;
  readonly state: State;
  /** What ended or changed it: a direction, or a version or year as a whole. */
  readonly by?: Successor;
  /** Whether its recipients must comply with it on the day; what continues or replaces it binds in its stead. */
  readonly binds: boolean;
}

export interface Successor {
  readonly year: string;
  /** Of the same year. */
  readonly version?: number;
  readonly number?: string;
  readonly from: IsoDate;
}

interface Effect {
  readonly effect: Change['effect'];
  readonly by: Successor;
}

/** @param editions every version of every year, in order */
export function standingsOf(editions: readonly Edition[], day: IsoDate): readonly Standing[] {
  const years = byYear(editions);
  const on = [...years.values()].flatMap((own) => editionOn(own, day) ?? []).filter((one) => isIssuedBy(one, day));
  const effects = effectsOf(on, day);
  const whole = wholeEffects(on, day);
  const found = new Map<string, readonly Standing[]>();
  // Later years first: whether a varied direction binds depends on the one that varies it.
  for (const [year, own] of [...years].reverse())
    found.set(
      year,
      instructionsOf(own).map((instruction) => {
        const ended = effects.get(numberAmongYears({ year, number: instruction.number })) ?? whole.get(year);
        return standingOf(instruction, day, ended, ({ year: later, number }) =>
          (found.get(later) ?? []).some((one) => one.binds && one.instruction.number === number),
        );
      }),
    );
  return [...years.keys()].flatMap((year) => found.get(year) ?? []);
}

function standingOf(
  instruction: Instruction,
  day: IsoDate,
  effect: Effect | undefined,
  isBinding: (by: Successor) => boolean,
): Standing {
  const { said: all, next } = instruction;
  const said = all.findLast(({ edition }) => isIssuedBy(edition, day)) ?? all[0];
  const from = inForceFrom(all[0]);
  const standing = { instruction, said, ...(from !== undefined && { from }) };
  if (from === undefined || !isIssuedBy(all[0].edition, day))
    return { instruction, said, state: 'not-issued', binds: false };
  if (from > day) return { ...standing, state: 'not-yet', binds: false };
  const amended = next && (next.as ? inForceFrom(next.as) : next.edition.issued);
  if (next && amended !== undefined && amended <= day) {
    const { pack, version } = next.edition;
    const by = { year: pack.year.id, version, from: amended, ...(next.as && { number: numberOf(next.as) }) };
    return { ...standing, state: next.as ? 'varied' : 'withdrawn', by, binds: false };
  }
  if (!effect) return { ...standing, state: 'in-force', binds: true };
  return {
    ...standing,
    state: becomes[effect.effect],
    by: effect.by,
    binds: effect.effect === 'varies' && isBinding(effect.by),
  };
}

/** What is said last of an earlier direction is what ends it most. */
const strongest: readonly Change['effect'][] = ['continues', 'varies', 'supersedes', 'revokes'];

/** From its issue, or from the later day that it names. */
function inForceFrom({ edition, direction }: Said): IsoDate | undefined {
  const { issued } = edition;
  const effective = direction?.effective;
  return issued !== undefined && effective !== undefined && effective > issued ? effective : issued;
}

/** What single directions in force on the day do to those of other years, by `2029-30/1.1`. */
function effectsOf(editions: readonly Edition[], day: IsoDate): ReadonlyMap<string, Effect> {
  const found = new Map<string, Effect>();
  for (const [key, effect] of editions.flatMap(saidIn).flatMap((said) => effectsBy(said, day))) {
    const before = found.get(key);
    if (!before || strongest.indexOf(before.effect) < strongest.indexOf(effect.effect)) found.set(key, effect);
  }
  return found;
}

function effectsBy(said: Said, day: IsoDate): readonly (readonly [key: string, effect: Effect])[] {
  const { edition, direction } = said;
  const from = inForceFrom(said);
  if (!direction || from === undefined || from > day) return [];
  const by = { year: edition.pack.year.id, number: direction.number, from };
  return direction.changes.map((change) => [numberAmongYears(change), { effect: change.effect, by }]);
}

/** The years that a later pack supersedes as a whole, from the day on which the first of its directions is in force. */
function wholeEffects(editions: readonly Edition[], day: IsoDate): ReadonlyMap<string, Effect> {
  const found = new Map<string, Effect>();
  for (const { pack, issued } of editions) {
    const { earlier } = pack;
    if (earlier?.effect !== 'supersedes' || issued === undefined) continue;
    const days = [...everyDirection(pack)].map(({ effective }) => effective ?? issued);
    const [first = issued] = days.sort();
    const from = first > issued ? first : issued;
    if (from <= day) found.set(earlier.year, { effect: 'supersedes', by: { year: pack.year.id, from } });
  }
  return found;
}

/** The functions on which no direction binds (section 26(1) of the 2014 Act asks for one on each), in the scheme's order. */
export function withoutDirection(scheme: Scheme, standings: readonly Standing[]): readonly DelegatedFunction[] {
  const binding = standings.filter(({ binds }) => binds);
  if (binding.some(({ said: { group } }) => coversAll(group))) return [];
  return notAmong(
    scheme,
    new Set(binding.flatMap(({ said: { direction } }) => direction?.functions.map(({ id }) => id) ?? [])),
  );
}
