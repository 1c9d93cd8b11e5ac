/** Ids and codes of which a spreadsheet has made a day. */
import { monthNamed, type IsoDate } from '../../model/iso-date.ts';
import { dayOfSerial, daysIn, isSerial } from './read-day.ts';

/** Whether a spreadsheet shows the id so, once it has taken it for a day: `mar-1` as `01-Mar` or `01/03/2026`, `dec-2031` as `Dec-31` or `2031-12-01`. Capitals make no difference. */
export function isDayOf(shown: string, id: string): boolean {
  const [, first, firstMonth, secondMonth, second] = withoutYear.exec(shown) ?? [];
  const [, word = '', typed = ''] = /^([a-z]{3,})-?(\d{1,4})$/i.exec(id) ?? [];
  const [month, number] = [monthNamed(word), Number(typed) % 100];
  const found = monthNamed(firstMonth ?? secondMonth ?? '');
  const isOfId = (day: IsoDate): boolean => {
    const isFirst = day.endsWith('-01') && Number(day.slice(2, 4)) === number;
    return Number(day.slice(5, 7)) === month && (isFirst || Number(day.slice(8)) === Number(typed));
  };
  return found > 0 ? found === month && number === Number(first ?? second) : daysIn(shown).days.some(isOfId);
}

const withoutYear = /^(?:(\d{1,2})-([a-z]{3})|([a-z]{3})-(\d\d))$/i;

/** Whether it is a day, whatever it was made of. */
export function isDay(shown: string): boolean {
  const [, , first, second] = withoutYear.exec(shown) ?? [];
  return monthNamed(first ?? second ?? '') > 0 || daysIn(shown).days.length > 0;
}

/** The day that a number counts, as a spreadsheet holds it: 46082 is 1 March 2026. */
export function dayCounted(shown: string): IsoDate | undefined {
  return /^\d{5}$/.test(shown) && isSerial(Number(shown)) ? dayOfSerial(Number(shown)) : undefined;
}
