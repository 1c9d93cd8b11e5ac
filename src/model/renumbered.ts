/** What has been reported of directions to which a later version of their year has given another number. */
import { byYear, isIssuedBy, type Edition } from './edition.ts';
import { instructionsOf, type Instruction } from './instruction.ts';
import type { IsoDate } from './iso-date.ts';
import { figuresFor, measuresIn } from './measures.ts';
import type { Progress, ProgressEntry } from './progress.ts';

type ByYear = ReadonlyMap<string, Progress>;

/** By year, under the numbers that the directions have on the day. @param editions every version of every year, in order */
export function progressByNumbersOn(progress: ByYear, editions: readonly Edition[], day: IsoDate): ByYear {
  const years = byYear(editions);
  return new Map(
    [...progress].map(([year, own]) => {
      const versions = (years.get(year) ?? []).filter((edition) => isIssuedBy(edition, day));
      if (versions.length < 2) return [year, own];
      const instructions = instructionsOf(versions);
      return [year, { ...own, entries: own.entries.map((entry) => underNumberNow(entry, versions, instructions)) }];
    }),
  );
}

function underNumberNow(
  entry: ProgressEntry,
  versions: readonly Edition[],
  instructions: readonly Instruction[],
): ProgressEntry {
  const then = versions.findLast((edition) => isIssuedBy(edition, entry.date)) ?? versions[0];
  const meant = instructions.find(
    ({ number, said }) => number === entry.number && said.some(({ edition }) => edition === then),
  );
  const now = meant && lastOf(meant, instructions);
  if (!now || now.number === entry.number) return entry;
  const [{ direction, edition }] = now.said;
  const figures = direction && figuresFor(measuresIn(direction, edition.pack), entry, versions);
  return { ...entry, number: now.number, ...(figures && { figures }) };
}

/** What it has become by the last of the versions, in whatever words. */
function lastOf(one: Instruction, all: readonly Instruction[]): Instruction {
  const later = all.find(({ said: [first] }) => first === one.next?.as);
  return later ? lastOf(later, all) : one;
}
