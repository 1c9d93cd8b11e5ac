/** What the versions of a year after the first made of its directions: which are as a later decision of the Board worded them, and which are no longer given. */
import type { Edition } from './edition.ts';
import { instructionsOf, type Said } from './instruction.ts';
import type { Amendment } from './pack.ts';

export interface Amended {
  /** As the last version that has these words gives it; absent where it was taken out. */
  readonly now?: Said;
  /** As it was; absent where it is new. */
  readonly before?: Said;
  /** The version that made it so, and the decision that version follows from. */
  readonly version: number;
  readonly decision: Amendment;
}

/** All that a version after the first gave otherwise, newly, or no longer. @param editions the versions of one year, in order */
export function amendedThrough(editions: readonly Edition[]): readonly Amended[] {
  const all = instructionsOf(editions);
  return all.flatMap(({ said, next }): readonly Amended[] => {
    const [begun] = said;
    const now = said.at(-1) ?? begun;
    const before = all.find((one) => one.next?.as === begun)?.said.at(-1);
    return [
      ...(begun.edition === editions[0] ? [] : made(begun.edition, { now, ...(before && { before }) })),
      ...(next && !next.as ? made(next.edition, { before: now }) : []),
    ];
  });
}

function made({ version, pack }: Edition, what: Pick<Amended, 'now' | 'before'>): readonly Amended[] {
  const decision = pack.amendments.at(-1);
  return decision ? [{ ...what, version, decision }] : [];
}
