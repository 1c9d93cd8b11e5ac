/** The financial year of a pack: 1 April to 31 March. */
import type { IsoDate } from './iso-date.ts';

export interface FinancialYear {
  /** `2023-24`. */
  readonly id: string;
  /** 1 April of the first year. */
  readonly start: IsoDate;
  /** 31 March of the second year. */
  readonly end: IsoDate;
}

/** Reads `2023-24`; undefined when it is not two years in a row. */
export function financialYear(id: string): FinancialYear | undefined {
  const found = /^(\d{4})-(\d\d)$/.exec(id);
  if (!found) return undefined;
  const first = Number(found[1]);
  if ((first + 1) % 100 !== Number(found[2])) return undefined;
  return { id, start: `${first}-04-01` as IsoDate, end: `${first + 1}-03-31` as IsoDate };
}

/** The id of the year before: `2022-23` for 2023-24. */
export function previousYear({ id }: FinancialYear): string {
  const first = Number(id.slice(0, 4));
  return `${first - 1}-${(first % 100).toString().padStart(2, '0')}`;
}
