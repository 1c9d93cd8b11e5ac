/** Findings on directions, gathered into one where all of them have the same fault. */
import type { Finding, Span } from '../diagnostic.ts';
import type { Direction } from '../model/direction.ts';
import { everyDirection, type Pack } from '../model/pack.ts';

/** The words of one direction's finding, and those of the one that stands for all. */
export interface Words {
  readonly one: (direction: Direction) => string;
  readonly all: (count: number) => string;
  readonly help: string;
}

/**
 * One finding a direction at its number; or one for the pack at its title, when every direction of several has the fault
 * and none of them waives the rule for itself.
 */
export function* eachOrAll(
  pack: Pack,
  rule: string,
  isFaulty: (direction: Direction) => boolean,
  words: Words,
): Generator<Finding> {
  const all = [...everyDirection(pack)];
  const faulty = all.filter(isFaulty);
  const gather =
    faulty.length > 1 &&
    faulty.length === all.length &&
    !all.some(({ waive }) => waive.some((waiver) => waiver.rule === rule));
  if (gather) yield { message: words.all(all.length), at: titleOf(pack), help: words.help };
  else
    for (const direction of faulty)
      yield { message: words.one(direction), at: direction.origin.span('number'), help: words.help };
}

/** Where a fault of the pack as a whole is shown. */
export function titleOf(pack: Pack): Span {
  return pack.origin.span('title');
}
