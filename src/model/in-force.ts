/** What has become of every direction by a day, over years and versions: it stays in force until it is varied, revoked or superseded. */
import { coversAll, notAmong } from './coverage.ts';
import { becomes, type Direction } from './direction.ts';
import { byYear, isIssuedBy, type Edition } from './edition.ts';
import { instructionsOf, numberOf, saidIn, type Instruction, type Said } from './instruction.ts';
import type { IsoDate } from './iso-date.ts';
import type { DelegatedFunction, Scheme } from './scheme.ts';
import { Successions, type Succession } from './succession.ts';

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

/** @param editions every version of every year, in order */
export function standingsOf(editions: readonly Edition[], day: IsoDate): readonly Standing[] {
  const years = [...byYear(editions)].map(([year, own]) => ({ year, own, instructions: instructionsOf(own) }));
  const successions = new Successions();
  for (const one of years) takeIn(successions, one, day);
  const found = new Map<string, readonly Standing[]>();
  // Later years first: whether a varied direction binds depends on the one that varies it.
  for (const { year, instructions } of years.toReversed())
    found.set(
      year,
      instructions.map((instruction) => {
        const succession = successions.of({ year, number: instruction.number });
        return standingOf(instruction, day, succession, ({ year: later, number }) =>
          (found.get(later) ?? []).some((one, _, all) => one.instruction.number === number && goesOn(one, all)),
        );
      }),
    );
  return years.flatMap(({ year }) => found.get(year) ?? []);
}

/** Whether it binds, or what a later version has in its place, by whatever number. */
function goesOn({ binds, by }: Standing, ofYear: readonly Standing[]): boolean {
  return (
    binds ||
    ofYear.some(
      (one) =>
        one.instruction.number === by?.number &&
        one.instruction.said[0].edition.version === by.version &&
        goesOn(one, ofYear),
    )
  );
}

function standingOf(
  instruction: Instruction,
  day: IsoDate,
  succession: Succession | undefined,
  isBinding: (by: Successor) => boolean,
): Standing {
  const { said: all, next } = instruction;
  const said = all.findLast(({ edition }) => isIssuedBy(edition, day)) ?? all[0];
  const from = inForceFrom(all[0]);
  const standing = { instruction, said, ...(from !== undefined && { from }) };
  if (from === undefined || !isIssuedBy(all[0].edition, day))
    return { instruction, said, state: 'not-issued', binds: false };
  if (from > day) return { ...standing, state: 'not-yet', binds: false };
  const amended = endedOn(instruction);
  if (next && amended !== undefined && amended <= day) {
    const { pack, version } = next.edition;
    const by = { year: pack.year.id, version, from: amended, ...(next.as && { number: numberOf(next.as) }) };
    return { ...standing, state: next.as ? 'varied' : 'withdrawn', by, binds: false };
  }
  if (!succession) return { ...standing, state: 'in-force', binds: true };
  const { effect, ...by } = succession;
  return { ...standing, state: becomes[effect], by, binds: effect === 'varies' && isBinding(by) };
}

/** From its issue, or from the later day that it names. */
function inForceFrom({ edition: { issued }, direction }: Said): IsoDate | undefined {
  const effective = direction?.effective;
  return issued !== undefined && effective !== undefined && effective > issued ? effective : issued;
}

/** From when a later version has other words in its place, or none. */
function endedOn({ next }: Instruction): IsoDate | undefined {
  return next && (next.as ? inForceFrom(next.as) : next.edition.issued);
}

interface IssuedYear {
  readonly own: readonly Edition[];
  readonly instructions: readonly Instruction[];
}

/** What a year had done to those before it by the day: once done it stays done, whatever later versions say otherwise or no longer say. */
function takeIn(successions: Successions, { own, instructions }: IssuedYear, day: IsoDate): void {
  const days = new Map<Direction, IsoDate>();
  for (const instruction of instructions) {
    const [said] = instruction.said;
    const from = inForceFrom(said);
    const ended = endedOn(instruction);
    // What was amended before it was in force has done nothing.
    if (!said.direction || from === undefined || from > day || (ended !== undefined && ended <= from)) continue;
    days.set(said.direction, from);
  }
  const [whole] = own.flatMap((edition, index) => {
    const from = replacesFrom(edition, own[index + 1], day);
    return from === undefined ? [] : [{ edition, from }];
  });
  for (const edition of own)
    successions.take(edition.pack, (direction) => {
      if (direction) return days.get(direction);
      return edition === whole?.edition ? whole.from : undefined;
    });
}

/** From when a version supersedes a whole year: the day on which the first of its directions is in force, unless there was another version by then. */
function replacesFrom(edition: Edition, next: Edition | undefined, day: IsoDate): IsoDate | undefined {
  if (edition.pack.earlier?.effect !== 'supersedes') return undefined;
  const [from = edition.issued] = saidIn(edition)
    .flatMap((said) => (said.direction ? [inForceFrom(said)] : []))
    .sort();
  if (from === undefined || from > day) return undefined;
  return next?.issued !== undefined && next.issued <= from ? undefined : from;
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
