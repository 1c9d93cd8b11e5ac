/** The numbers of directions: facts that were authored, with gaps that a reader has to be told of. */
import { placeIn, withoutLetter } from './number.ts';
import type { Pack } from './pack.ts';

/** More than this in one group is no gap, but another way of numbering. */
const mostGaps = 20;

/** From one number to the next: ten where most are tens, as in 10, 20, 25, 30, so that others can be put between; else one. @param values of all groups together */
export function stepOf(values: readonly number[]): 1 | 10 {
  const tens = values.filter((value) => value % 10 === 0);
  return tens.length > 1 && tens.length * 2 > values.length && values.every((value) => value >= 10) ? 10 : 1;
}

/** The places of all directions in their groups. */
export function everyPlace({ groups }: Pack): readonly number[] {
  return groups.flatMap(({ number: group, directions }) =>
    directions.flatMap(({ number }) => placeIn(group, number) ?? []),
  );
}

/** How the number at a place in a group is written beside these: `1.04` where there is 1.03, `1.4` where there is 1.3. */
export function writtenAt(group: string, numbers: readonly string[]): (place: number) => string {
  const padded = numbers.find((one) => placeIn(group, one) !== undefined && one[group.length + 1] === '0');
  const width = padded ? withoutLetter(padded).length - group.length - 1 : 1;
  return (place) => `${group}.${String(place).padStart(width, '0')}`;
}

/** Numbers below a group's highest that no direction has and that are not withdrawn, in order. */
export function unusedNumbers(pack: Pack): readonly string[] {
  const { groups, withdrawn } = pack;
  const step = stepOf(everyPlace(pack));
  return groups.flatMap((group) => {
    const numbers = group.directions.map(({ number }) => number);
    const known = new Set([...withdrawn, ...numbers].map(withoutLetter));
    const written = writtenAt(group.number, numbers);
    const places = group.directions.flatMap(({ number }) => placeIn(group.number, number) ?? []);
    const highest = Math.max(0, ...places);
    if (highest / step - places.length > mostGaps) return [];
    return Array.from({ length: Math.floor(highest / step) }, (_, index) => written((index + 1) * step)).filter(
      (number) => !known.has(number),
    );
  });
}
