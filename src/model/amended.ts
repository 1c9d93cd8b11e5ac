/** What the versions of a year after the first made of its directions: which are as a later decision of the Board worded them, and which are no longer given. */
import type { Edition } from './edition.ts';
import { instructionsOf, type Said } from './instruction.ts';
import type { Amendment } from './pack.ts';

export interface Amended {
  /** As it is now; absent where the last version no longer has it. */
  readonly now?: Said;
  /** As it was; absent where it is new. */
  readonly before?: Said;
  /** The version that made it so, and the decision that version follows from. */
  readonly version: number;
  readonly decision: Amendment;
}

/** Of what the last version gives, all that is not as the first gave it; and what it or one before gives no longer. @param editions the versions of one year, in order */
export function amendedThrough(editions: readonly Edition[]): readonly Amended[] {
  const [first, last] = [editions[0], editions.at(-1)];
  const all = instructionsOf(editions);
  return all.flatMap(({ said, next }): readonly Amended[] => {
    const [begun] = said;
    const now = said.at(-1) ?? begun;
    if (next && !next.as) return made(next.edition, { before: now });
    if (now.edition !== last || begun.edition === first) return [];
    const before = all.find((one) => one.next?.as === begun)?.said.at(-1);
    return made(begun.edition, { now, ...(before && { before }) });
  });
}

function made({ version, pack }: Edition, what: Pick<Amended, 'now' | 'before'>): readonly Amended[] {
  const decision = pack.amendments.at(-1);
  return decision ? [{ ...what, version, decision }] : [];
}
