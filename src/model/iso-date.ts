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
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether the text is a month that exists. */
export function isIsoMonth(text: string): text is IsoMonth {
  return isIsoDate(`${text}-01`);
}

/** The last day of a month: a thing due in January is due by the 31st. */
export function lastDay(month: IsoMonth): IsoDate {
  return ['31', '30', '29'].map((day) => `${month}-${day}`).find(isIsoDate) ?? (`${month}-28` as IsoDate);
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

/** `Thursday` for 2023-03-16, in the Gregorian calendar. */
export function weekdayOf(date: IsoDate): string {
  return weekdays[new Date(date).getUTCDay()] ?? '';
}

/** The whole name of `Mon`, `Tues` and `Wednesday`. */
export function weekdayNamed(words: string): string | undefined {
  return weekdays.find((one) => one.startsWith(words.slice(0, 3)));
}
