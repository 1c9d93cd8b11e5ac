/** A pack as it was issued, or as it stands now: several of them side by side are what the log and the deadlines are read from. */
import type { IsoDate } from './iso-date.ts';
import { documentDate, versionOf, type Pack } from './pack.ts';
import { isIssued } from './status.ts';
import { grouped } from '../grouped.ts';

export interface Edition {
  readonly pack: Pack;
  /** From 1. */
  readonly version: number;
  /** When it was sent to its recipients, and so began to bind them; absent while that is not recorded. */
  readonly issued?: IsoDate;
}

export function editionOf(pack: Pack): Edition {
  const last = pack.amendments.at(-1);
  const first = isIssued(pack.status) ? pack.issue?.date : undefined;
  const issued = last ? last.issued : first;
  return { pack, version: versionOf(pack), ...(issued !== undefined && { issued }) };
}

/** Whether it had been issued by the day. */
export function isIssuedBy({ issued }: Edition, day: IsoDate): boolean {
  return issued !== undefined && issued <= day;
}

/** The day that what is made of it bears. */
export function editionDate({ pack, issued }: Edition): IsoDate {
  return issued ?? documentDate(pack);
}

/** By the years of their packs, in the order given. */
export function byYear(editions: readonly Edition[]): ReadonlyMap<string, readonly Edition[]> {
  return grouped(editions, ({ pack }) => pack.year.id);
}

/** What a year says on the day: the last version issued by then; where there is none, the year as it stands. */
export function editionOn(editions: readonly Edition[], day: IsoDate): Edition | undefined {
  return editions.findLast((edition) => isIssuedBy(edition, day)) ?? editions.at(-1);
}
