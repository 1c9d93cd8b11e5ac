/** Directions that stand in a pack a second time, word for word: what is wrong with the first is not said again of the second. */
import type { Direction } from '../model/direction.ts';
import type { Pack } from '../model/pack.ts';

/** Whether the direction is pasted twice: the same number and the same words as an earlier one. */
export function isCopy(one: Direction, earlier: Direction): boolean {
  return (
    one.number === earlier.number && one.text === earlier.text && one.items.join('\n') === earlier.items.join('\n')
  );
}

/** The pack with each direction once; the pack itself where none is pasted twice. */
export function withoutCopies(pack: Pack): Pack {
  const seen = new Map<string, Direction>();
  let copies = 0;
  const groups = pack.groups.map((group) => {
    const directions = group.directions.filter((direction) => {
      const earlier = seen.get(direction.number);
      if (!earlier) seen.set(direction.number, direction);
      return !earlier || !isCopy(direction, earlier);
    });
    copies += group.directions.length - directions.length;
    return { ...group, directions };
  });
  return copies === 0 ? pack : { ...pack, groups };
}
