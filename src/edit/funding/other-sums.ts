/** Why a sum is refused that is written or shown otherwise than in pounds and pence: in another currency, in thousands, with words. */
import { formatMoney, pence } from '../../model/money.ts';
import { inQuotes, type Refusal } from './reading.ts';

/** Any sign or code of a currency but that of pounds. */
const currency = /[^\P{Sc}£]|(?<!\p{L})(?:EUR|USD|AUD|CAD|CHF|DKK|JPY|NOK|NZD|SEK|euros?|dollars?)(?!\p{L})/iu;
const shortened = /^([^\p{L}\d]*)(\d+(?:,\d{3})*|\d+)(?:\.(\d+))? ?(k|thousands?|m|mn|millions?|bn|billions?)$/iu;
const zeros: Readonly<Record<string, number>> = { k: 3, t: 3, m: 6, b: 9 };

/** @param words as they were typed */
export function whyNoSum(words: string): Refusal {
  if (currency.test(words)) return { message: `${inQuotes(words)} is not in pounds.`, help: 'Type the sum in pounds.' };
  const whole = wholeOf(words);
  return whole === undefined
    ? {
        message: `${inQuotes(words)} is no sum.`,
        help: 'Type a number, such as 1234567.50 or -1200; or “To be confirmed”.',
      }
    : { message: `${inQuotes(words)} is not written out.`, help: `Type the whole sum: ${whole}.` };
}

/** @param words that the cell shows of the number */
export function whyNotShown(words: string, value: number): Refusal {
  const both = `The cell shows ${inQuotes(words)}, and the number in it is ${value}`;
  const plainly = 'give the cell the format of a sum';
  if (currency.test(words))
    return {
      message: `The cell shows ${inQuotes(words)}, and every sum is in pounds.`,
      help: `Type the sum in pounds, and ${plainly}; where ${value} is the sum in pounds, the format alone.`,
    };
  const whole = wholeOf(words);
  if (whole !== undefined) {
    return {
      message: `${both}: ${[whole, `${value}`].map(inPounds).join(' or ')} may be meant.`,
      help: `Type ${whole} or ${value}, and ${plainly}.`,
    };
  }
  if (/^[-−–(£ ]*[\d,.]+[)£ ]*$/u.test(words) && value !== 0)
    return {
      message: `${both}: ${[-Math.abs(value), Math.abs(value)].map((one) => inPounds(`${one}`)).join(' or ')} may be meant.`,
      help: `Type -${Math.abs(value)} or ${Math.abs(value)}, and ${plainly}.`,
    };
  return { message: `${both}.`, help: `Type the sum without words, and ${plainly}.` };
}

/** The figures of a sum that is written in thousands, millions or billions. */
function wholeOf(words: string): string | undefined {
  const [, before = '', figures = '', decimals = '', unit = ''] = shortened.exec(words) ?? [];
  const count = zeros[unit.slice(0, 1).toLowerCase()] ?? 0;
  if (figures === '' || decimals.length > count) return undefined;
  const whole = `${figures.replaceAll(',', '')}${decimals.padEnd(count, '0')}`.replace(/^0+(?=\d)/, '');
  return /[-−–]/.test(before) ? `-${whole}` : whole;
}

function inPounds(figures: string): string {
  const count = Math.round(Number(figures) * 100);
  return Number.isSafeInteger(count) ? formatMoney(pence(count)) : figures;
}
