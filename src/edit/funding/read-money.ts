/** Reads a sum from a cell; and says why one is refused that is written or shown otherwise than in pounds and pence: in another currency, in thousands, with words. */
import { formatMoney, pence, type Money } from '../../model/money.ts';
import { generalNumber, isShownOtherwise, shownNumber } from '../../source/sheets/number-format.ts';
import type { Cell } from '../../source/sheets/sheet.ts';
import { inQuotes, nothingIn, tidied, type Reading, type Refusal, type Terms } from './reading.ts';

/** @param tbc what stands for a sum that is not known yet; nothing does without @param instead what may be done where there is no sum @param known what stands in budgets.yaml */
export function readMoney(
  cell: Cell | undefined,
  {
    tbc,
    decimalComma,
    instead = 'leave the cell empty',
  }: Pick<Terms, 'decimalComma'> & Partial<Pick<Terms, 'tbc'>> & { readonly instead?: string },
  known?: Money | 'tbc',
): Reading<Money | 'tbc'> {
  const none = nothingIn(cell);
  if (none || !cell) return none ?? { value: undefined };
  const { value, format } = cell;
  if (typeof value === 'boolean') return { message: `${value ? 'TRUE' : 'FALSE'} stands where a sum should.` };
  if (typeof value === 'number') {
    if (format && isShownOtherwise(value, format)) return whyNotShown(tidied(shownNumber(value, format) ?? ''), value);
    const shown = format?.kind === 'other' ? format.name : format?.kind;
    return shown === undefined || shown === 'general' || shown === 'number'
      ? fromNumber(value)
      : {
          message: `${{ date: 'A date', percent: 'A percentage' }[shown] ?? capital(shown)} stands where a sum should.`,
          help: 'Give the cell the format of a sum, and type the sum again.',
        };
  }
  const words = tidied(String(value));
  if (tbc !== undefined && ['tbc', tbc.toLowerCase()].includes(words.toLowerCase())) return { value: 'tbc' };
  const sum = fromWords(words, decimalComma, instead);
  return isKnown(words, decimalComma, known) ? { value: known } : sum;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Binary fractions such as 0.1 + 0.2 are off by far less than this; a third decimal is not. */
function fromNumber(pounds: number): Reading<Money> {
  const count = Math.round(pounds * 100);
  if (!Number.isSafeInteger(count)) return { message: `${pounds} is too large a sum to be right.` };
  if (Math.abs(pounds * 100 - count) > Math.max(1e-4, Math.abs(count) * 1e-13))
    return { message: `${pounds} has fractions of a penny.`, help: 'Round it to pounds and pence.' };
  return { value: pence(count) };
}

/** Of a long sum Excel shows no more than eleven figures, and that is what it saves as CSV. */
function isKnown(words: string, decimalComma: boolean, known: Money | 'tbc' | undefined): known is Money {
  if (typeof known !== 'number') return false;
  const shown = generalNumber(known / 100);
  return words === (decimalComma ? shown.replace('.', ',') : shown);
}

function fromWords(words: string, decimalComma: boolean, instead: string): Reading<Money> {
  const { size, isNegative, isTwice } = signIn(words);
  if (isTwice)
    return { message: `${inQuotes(words)} is negative twice over.`, help: 'Write the brackets or the minus sign.' };
  const plain = decimalComma ? fromComma(size) : fromPoint(size);
  if (plain === undefined) return whyNoSum(words, instead);
  if (plain === 'ambiguous')
    return {
      message: `${inQuotes(words)} can be read in two ways: the mark may be that of thousands or of decimals.`,
      help: 'Type the number without marks between the thousands.',
    };
  const [whole = '', fraction = ''] = plain.split('.');
  const count = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(count)) return { message: `${inQuotes(words)} is too large a sum to be right.` };
  return { value: pence(isNegative ? -count : count) };
}

/** Brackets, a minus before or behind, and the pound before, behind or between them are taken off. `£-` is how accounts write nothing. */
function signIn(words: string): { readonly size: string; readonly isNegative: boolean; readonly isTwice: boolean } {
  const bare = words
    .replace(/£|(?<![a-z])gbp(?![a-z])/i, ' ')
    .replace(/[−–]/g, '-')
    .trim();
  if (bare === '-' && bare !== words.replace(/[−–]/g, '-')) return { size: '0', isNegative: false, isTwice: false };
  const [, inside] = /^\((.*)\)$/.exec(bare) ?? [];
  const signed = (inside ?? bare).trim();
  const hasMinus = /^-|-$/.test(signed);
  const size = signed.replace(/^[-+]\s*|(?<!\s)\s*-$/g, '');
  return { size, isNegative: inside !== undefined || hasMinus, isTwice: inside !== undefined && hasMinus };
}

/** Spaces part thousands as commas do, but only in threes: of “12 34” nobody knows what it should be. */
function withoutSpaces(size: string): string {
  return /^\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?$/.test(size) ? size.replaceAll(' ', '') : size;
}

/** As written in Britain: commas between thousands, a point before pence. */
function fromPoint(written: string): string | 'ambiguous' | undefined {
  const size = withoutSpaces(written);
  if (/^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(size)) return size.replaceAll(',', '');
  if (/^\d+\.\d{2}0+$/.test(size)) return size.replace(/(?<!0)0+$/, '').replace(/\.$/, '');
  return /^\d{1,3}([.,]\d{3})+([.,]\d{1,2})?$|^\d+,\d{1,2}$/.test(size) ? 'ambiguous' : undefined;
}

/** From a file with semicolons: one comma before three digits may be either mark. */
function fromComma(written: string): string | 'ambiguous' | undefined {
  const size = withoutSpaces(written);
  if (/^\d+(,\d{1,2})?$/.test(size)) return size.replace(',', '.');
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})$|^\d{1,3}(\.\d{3}){2,}$/.test(size))
    return size.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(,\d{3})+\.\d{1,2}$|^\d{1,3}(,\d{3}){2,}$/.test(size)) return size.replaceAll(',', '');
  if (/^\d+\.\d{1,2}$/.test(size)) return size;
  return /^\d{1,3}[.,]\d{3}$/.test(size) ? 'ambiguous' : undefined;
}

/** Any sign or code of a currency but that of pounds. */
const currency = /[^\P{Sc}£]|(?<!\p{L})(?:EUR|USD|AUD|CAD|CHF|DKK|JPY|NOK|NZD|SEK|euros?|dollars?)(?!\p{L})/iu;
const shortened = /^([^\p{L}\d]*)(\d+(?:,\d{3})*|\d+)(?:\.(\d+))? ?(k|thousands?|m|mn|millions?|bn|billions?)$/iu;
const zeros: Readonly<Record<string, number>> = { k: 3, t: 3, m: 6, b: 9 };

/** @param words as they were typed @param instead what there may be in the place of a sum */
function whyNoSum(words: string, instead: string): Refusal {
  if (currency.test(words)) return { message: `${inQuotes(words)} is not in pounds.`, help: 'Type the sum in pounds.' };
  const whole = wholeOf(words);
  return whole === undefined
    ? {
        message: `${inQuotes(words)} is no sum.`,
        help: `Type a number, such as 1234567.50 or -1200; or ${instead}.`,
      }
    : { message: `${inQuotes(words)} is not written out.`, help: `Type the whole sum: ${whole}.` };
}

/** @param words that the cell shows of the number */
function whyNotShown(words: string, value: number): Refusal {
  const both = `The cell shows ${inQuotes(words)}, and the number in it is ${value}`;
  const plainly = 'give the cell the format of a sum';
  // A sum has no fractions of a penny.
  const sum = Math.round(value * 100) / 100;
  if (currency.test(words))
    return {
      message: `The cell shows ${inQuotes(words)}, and every sum is in pounds.`,
      help: `Type the sum in pounds, and ${plainly}; where ${value} is the sum in pounds, the format alone.`,
    };
  const whole = wholeOf(words);
  if (whole !== undefined) {
    return {
      message: `${both}: ${[whole, `${value}`].map(inPounds).join(' or ')} may be meant.`,
      help: `Type ${whole} or ${sum}, and ${plainly}.`,
    };
  }
  if (/^[-−–(£ ]*[\d,.]+[)£ ]*$/u.test(words) && value !== 0)
    return {
      message: `${both}: ${[-Math.abs(value), Math.abs(value)].map((one) => inPounds(`${one}`)).join(' or ')} may be meant.`,
      help: `Type -${Math.abs(sum)} or ${Math.abs(sum)}, and ${plainly}.`,
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
