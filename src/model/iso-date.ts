/** Calendar days and months, without clocks or time zones. */

/** `YYYY-MM-DD`, a day that exists. */
export type IsoDate = string & { readonly unit: 'day' };
/** `YYYY-MM`, a month that exists. */
export type IsoMonth = string & { readonly unit: 'month' };

/** In the order of the year. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** From 1, of `March`, `mar` and `Sept`, whatever its case; 0 for what begins no month's name with three letters or more. */
export function monthNamed(words: string): number {
  const start = words.toLowerCase();
  return start.length < 3 ? 0 : monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1;
}

/** Whether the text is a day that exists: `2023-02-30` is not. */
export function isIsoDate(text: string): text is IsoDate {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return false;
  const day = Number(found[3]);
  return isIsoMonth(text.slice(0, 7)) && day >= 1 && day <= daysIn(Number(found[1]), Number(found[2]));
}

/** Whether the text is a month that exists. */
export function isIsoMonth(text: string): text is IsoMonth {
  const found = /^\d{4}-(\d\d)$/.exec(text);
  return found !== null && Number(found[1]) >= 1 && Number(found[1]) <= 12;
}

/** The last day of a month: a thing due in January is due by the 31st. */
export function lastDay(month: IsoMonth): IsoDate {
  const days = daysIn(Number(month.slice(0, 4)), Number(month.slice(5)));
  return `${month}-${days.toString().padStart(2, '0')}` as IsoDate;
}

/** `16 March 2023`, or `January 2024` for a month. */
export function formatDate(date: IsoDate | IsoMonth): string {
  const [year = '', month = '', day] = date.split('-');
  return `${day ? `${Number(day)} ` : ''}${monthNames[Number(month) - 1] ?? month} ${year}`;
}

/** The day so many days later. */
export function dayAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

/** How many days later the second is. */
export function daysBetween(one: IsoDate, other: IsoDate): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** How far the first day of each month is into the week, counted from March (Sakamoto). */
const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** `Thursday` for 2023-03-16, in the Gregorian calendar. */
export function weekdayOf(date: IsoDate): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const counted = month < 3 ? year - 1 : year;
  const days =
    counted +
    Math.floor(counted / 4) -
    Math.floor(counted / 100) +
    Math.floor(counted / 400) +
    (shifts[month - 1] ?? 0) +
    day;
  return weekdays[days % 7] ?? '';
}

/** The whole name of `Mon`, `Tues` and `Wednesday`. */
export function weekdayNamed(words: string): string | undefined {
  return weekdays.find((one) => one.startsWith(words.slice(0, 3)));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
