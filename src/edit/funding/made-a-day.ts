/** Ids and codes of which a spreadsheet has made a day. */
import { monthNamed } from '../../model/iso-date.ts';

/** Whether a spreadsheet shows the id so, once it has taken it for a day: `mar-1` as `01-Mar`, `dec-2031` as `Dec-31`. Capitals make no difference. */
export function isDayOf(shown: string, id: string): boolean {
  const [, first, firstMonth, secondMonth, second] = /^(?:(\d{1,2})-([a-z]{3})|([a-z]{3})-(\d\d))$/i.exec(shown) ?? [];
  const [, month = '', number] = /^([a-z]{3,})-?(\d{1,4})$/i.exec(id) ?? [];
  const found = monthNamed(firstMonth ?? secondMonth ?? '');
  return found > 0 && found === monthNamed(month) && Number(number) % 100 === Number(first ?? second);
}
