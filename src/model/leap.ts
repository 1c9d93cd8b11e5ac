/** How far one sum is from another where no year explains it: a sum typed in thousands, a figure too many, a point out of place. */
import { formatMoney, sizeOf, thousands, type Money } from './money.ts';

/** The one sum is so many times the other. */
export interface Leap {
  readonly times: number;
  readonly isMore: boolean;
}

/** Beyond this a sum is asked about. */
const most = 5;

/** From one sum to the next; undefined where neither is more than five times the other, and from or to nothing. */
export function leapBetween(before: Money, after: Money): Leap | undefined {
  const [was, is] = [sizeOf(before), sizeOf(after)];
  if (was === 0 || is === 0) return undefined;
  const times = Math.max(was, is) / Math.min(was, is);
  return times > most ? { times, isMore: is > was } : undefined;
}

/** Units that sums are written in: thousands and millions of pounds. */
const units = [
  [1e3, 'thousands'],
  [1e6, 'millions'],
] as const;

/** The units that a sum is written in, or that another has been taken for: what a year changes besides is far less than half as much again. */
export function unitsBetween(before: Money, after: Money): (typeof units)[number][1] | undefined {
  const leap = leapBetween(before, after);
  return units.find(([unit]) => leap && leap.times > unit / 1.5 && leap.times < unit * 1.5)?.[1];
}

/** "£2,467.51 is about 1,000 times less than £2,467,512.40". @param other what the sum is held against, "last year’s " */
export function leapWords(before: Money, after: Money, other = ''): string {
  const { times, isMore } = leapBetween(before, after) ?? { times: 1, isMore: true };
  return `${formatMoney(after)} is ${timesWords(times)} ${isMore ? 'more' : 'less'} than ${other}${formatMoney(before)}`;
}

/** A power of ten where it is near to one: that is what slips are. */
function timesWords(times: number): string {
  const power = 10 ** Math.round(Math.log10(times));
  const round = Math.abs(times / power - 1) < 0.1 ? power : Math.round(times);
  return `${round === times ? '' : 'about '}${thousands(round)} times`;
}
