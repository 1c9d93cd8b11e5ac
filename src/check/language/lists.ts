/** The lists of a pack: what leads into each, and its items. */
import type { Pack } from '../../model/pack.ts';
import { remembered } from '../../remembered.ts';
import { readings } from './readings.ts';
import type { Reading } from './reading.ts';

export interface List {
  /** The text that runs into the items; absent where a list has a heading of its own or none. */
  readonly lead?: Reading;
  /** Items that themselves lead into a list are left out. */
  readonly items: readonly Reading[];
}

/** Every list of the pack, in order; a function's parts are a list of their own. */
export const listsOf = remembered(read);

/** The texts that lead into lists. */
export function leadsOf(pack: Pack): ReadonlySet<Reading | undefined> {
  return new Set(listsOf(pack).map(({ lead }) => lead));
}

function read(pack: Pack): readonly List[] {
  const lists: List[] = [];
  const all = readings(pack);
  for (let at = 0; at < all.length; at++) {
    if (all[at]?.role !== 'item') continue;
    const lead = all[at - 1];
    const items = [];
    for (let item = all[at]; item?.role === 'item' && item.direction === lead?.direction; item = all[++at])
      items.push(item);
    at--;
    lists.push({ ...(lead && { lead }), items });
  }
  return [...lists, ...functionLists(pack, all)];
}

function functionLists(pack: Pack, all: readonly Reading[]): readonly List[] {
  const functions = all.filter((one) => one.role === 'function')[Symbol.iterator]();
  const next = (): Reading | undefined => functions.next().value as Reading | undefined;
  const lists: List[] = [];
  for (const delegation of pack.scheme.delegations)
    for (const list of delegation.lists) {
      const items: Reading[] = [];
      const inner: List[] = [];
      for (const single of list.functions) {
        const own = next();
        const parts = single.parts.flatMap(() => next() ?? []);
        if (!own) continue;
        if (parts.length > 0) inner.push({ lead: own, items: parts });
        else items.push(own);
      }
      lists.push({ items }, ...inner);
    }
  return lists;
}
