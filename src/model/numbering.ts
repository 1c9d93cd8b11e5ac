/** The numbers of directions: facts that were authored, with gaps that a reader has to be told of. */
import { placeIn, withoutLetter } from './number.ts';
import type { Pack } from './pack.ts';

/** More than this in one group is no gap, but another way of numbering. */
const mostGaps = 20;

/** Numbers below a group's highest that no direction has and that are not withdrawn, in order. */
export function unusedNumbers({ groups, withdrawn }: Pack): readonly string[] {
  return groups.flatMap((group) => {
    const known = new Set([...withdrawn, ...group.directions.map(({ number }) => number)].map(withoutLetter));
    const places = group.directions.flatMap(({ number }) => placeIn(group.number, number) ?? []);
    const highest = Math.max(0, ...places);
    if (highest - places.length > mostGaps) return [];
    return Array.from({ length: highest }, (_, index) => `${group.number}.${index + 1}`).filter(
      (number) => !known.has(number),
    );
  });
}
