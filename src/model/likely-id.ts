/** The id that was meant where one is evidently misspelt: those of a list begin alike, and months have their names. */
import { nearest } from '../diagnostic.ts';
import { monthNames } from './iso-date.ts';

/** `aim-3` and `nhs-adults-2a` begin with `aim-` and `nhs-adults-`, `june-2030` with `june-`. */
const number = /(?<!\d)\d+[a-z]?$/;
const months: ReadonlySet<string> = new Set(monthNames.map((name) => `${name.toLowerCase()}-`));

/**
 * For each id that begins as no other does and nearly as others do, what it would be with their beginning.
 * @param named other ids that are known to be written elsewhere
 */
export function likelyIds(ids: readonly string[], named: readonly string[] = []): ReadonlyMap<string, string> {
  const known = new Set(ids);
  const counts = new Map<string, number>();
  for (const id of [...ids, ...named]) {
    const stem = stemOf(id);
    if (stem !== undefined) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const usual = new Set([...months, ...[...counts].flatMap(([stem, count]) => (count > 1 ? [stem] : []))]);
  const found = new Map<string, string>();
  for (const id of ids) {
    const stem = stemOf(id);
    // Stems as short as "a-" and "b-", or two letters apart as "north-" and "south-" are, are near by chance.
    if (stem === undefined || stem.length < 4 || usual.has(stem) || counts.get(stem) !== 1) continue;
    const meant = nearest(stem, usual, 1);
    const likely = meant === undefined ? undefined : meant + id.slice(stem.length);
    if (likely !== undefined && !known.has(likely)) found.set(id, likely);
  }
  return found;
}

/** What stands before the number; undefined where there is none. */
function stemOf(id: string): string | undefined {
  const stem = id.replace(number, '');
  return stem === id || stem === '' ? undefined : stem;
}
