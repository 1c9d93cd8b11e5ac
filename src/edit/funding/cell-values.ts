/** What a cell of finance's spreadsheet means: dirty where that is unambiguous, otherwise refused with a reason. */
import { fundingStatuses, type FundingStatus } from '../../model/budget.ts';
import { dayAfter, isIsoDate, monthNamed, type IsoDate } from '../../model/iso-date.ts';
import { pence, type Money } from '../../model/money.ts';
import type { Cell } from '../../source/sheets/sheet.ts';

/** What a cell holds, undefined for an empty one; or why it is refused. */
export type Reading<T> = { readonly value: T | undefined } | Refusal;

export interface Refusal {
  readonly refusal: string;
  readonly help?: string;
}

/** How the words of the documents read in a spreadsheet. */
export interface Terms {
  /** The words for each status, in the order of `fundingStatuses`. */
  readonly statuses: readonly string[];
  readonly tbc: string;
  readonly decimalComma: boolean;
}

export function readMoney(cell: Cell | undefined, { tbc, decimalComma }: Terms): Reading<Money | 'tbc'> {
  if (!cell || cell.value === undefined)
    return cell?.isFormula
      ? {
          refusal: 'The result of this formula is not stored in the file.',
          help: 'Open the file in your spreadsheet program, let it compute, and save it.',
        }
      : { value: undefined };
  if (cell.isError) return errorIn(cell);
  if (typeof cell.value === 'boolean')
    return { refusal: `${cell.value ? 'TRUE' : 'FALSE'} stands where a sum should.` };
  if (cell.isDate)
    return {
      refusal: 'A date stands where a sum should.',
      help: 'Give the cell the format of a sum, and type the sum again.',
    };
  if (typeof cell.value === 'number') return fromNumber(cell.value);
  const words = cell.value.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (words.toLowerCase() === 'tbc' || words.toLowerCase() === tbc.toLowerCase()) return { value: 'tbc' };
  return fromWords(words, decimalComma);
}

/** Binary fractions such as 0.1 + 0.2 are off by far less than this; a third decimal is not. */
function fromNumber(pounds: number): Reading<Money> {
  const count = Math.round(pounds * 100);
  if (!Number.isSafeInteger(count)) return { refusal: `${pounds} is too large a sum to be right.` };
  if (Math.abs(pounds * 100 - count) > Math.max(1e-4, Math.abs(count) * 1e-13))
    return { refusal: `${pounds} has fractions of a penny.`, help: 'Round it to pounds and pence.' };
  return { value: pence(count) };
}

function fromWords(words: string, decimalComma: boolean): Reading<Money> {
  const isBracketed = /^\(.*\)$/.test(words);
  const bare = (isBracketed ? words.slice(1, -1) : words).replace(/[£ ]|gbp/gi, '').replace(/[−–]/g, '-');
  const isNegative = isBracketed || /^-|-$/.test(bare);
  const size = bare.replace(/^[-+]|-$/g, '');
  if (isBracketed && /-/.test(bare))
    return { refusal: `“${words}” is negative twice over.`, help: 'Write the brackets or the minus sign.' };
  const plain = decimalComma ? fromComma(size) : fromPoint(size);
  if (plain === undefined)
    return {
      refusal: `“${words}” is no sum.`,
      help: 'Type a number, such as 1234567.50 or -1200; or “To be confirmed”.',
    };
  if (plain === 'ambiguous')
    return {
      refusal: `“${words}” can be read in two ways: the mark may be that of thousands or of decimals.`,
      help: 'Type the number without marks between the thousands.',
    };
  const [whole = '', fraction = ''] = plain.split('.');
  const count = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(count)) return { refusal: `“${words}” is too large a sum to be right.` };
  return { value: pence(isNegative ? -count : count) };
}

/** As written in Britain: commas between thousands, a point before pence. */
function fromPoint(size: string): string | 'ambiguous' | undefined {
  if (/^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(size)) return size.replaceAll(',', '');
  if (/^\d+\.\d{2}0+$/.test(size)) return size.replace(/0+$/, '').replace(/\.$/, '');
  return /^\d{1,3}([.,]\d{3})+([.,]\d{1,2})?$|^\d+,\d{1,2}$/.test(size) ? 'ambiguous' : undefined;
}

/** From a file with semicolons: one comma before three digits may be either mark. */
function fromComma(size: string): string | 'ambiguous' | undefined {
  if (/^\d+(,\d{1,2})?$/.test(size)) return size.replace(',', '.');
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})$|^\d{1,3}(\.\d{3}){2,}$/.test(size))
    return size.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(,\d{3})+\.\d{1,2}$|^\d{1,3}(,\d{3}){2,}$/.test(size)) return size.replaceAll(',', '');
  if (/^\d+\.\d{1,2}$/.test(size)) return size;
  return /^\d{1,3}[.,]\d{3}$/.test(size) ? 'ambiguous' : undefined;
}

/** From its words or its id. */
export function readStatus(cell: Cell | undefined, { statuses }: Terms): Reading<FundingStatus> {
  if (!cell || cell.value === undefined) return { value: undefined };
  if (cell.isError) return errorIn(cell);
  const words = String(cell.value).replace(/\s+/g, ' ').trim().toLowerCase();
  const index = statuses.findIndex((status) => status.toLowerCase() === words);
  const id = fundingStatuses[index] ?? fundingStatuses.find((status) => status === words);
  return id
    ? { value: id }
    : { refusal: `“${String(cell.value).trim()}” is no status.`, help: `Write one of: ${statuses.join('; ')}.` };
}

/** 1 January 2000 and 31 December 2099 as days since 30 December 1899. */
const [firstDay, lastDay] = [36526, 73050];

export function readDate(cell: Cell | undefined): Reading<IsoDate> {
  if (!cell || cell.value === undefined) return { value: undefined };
  if (cell.isError) return errorIn(cell);
  const { value } = cell;
  if (typeof value === 'number')
    return Math.floor(value) >= firstDay && value < lastDay + 1
      ? { value: dayOfSerial(Math.floor(value)) }
      : { refusal: `${value} is no day of this century.` };
  const words = String(value).replace(/\s+/g, ' ').trim();
  const day = dayInWords(words);
  if (day === 'ambiguous')
    return {
      refusal: `“${words}” can be read in two ways: the day or the month may come first.`,
      help: 'Write the day as 2030-04-05 or 5 April 2030.',
    };
  return day !== undefined && isIsoDate(day)
    ? { value: day }
    : { refusal: `“${words}” is no day.`, help: 'Write it as 2030-04-05 or 5 April 2030.' };
}

function dayOfSerial(serial: number): IsoDate {
  return dayAfter('1899-12-30' as IsoDate, serial);
}

function dayInWords(words: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d/.test(words)) return words.slice(0, 10);
  const named = /^(\d{1,2})(?:st|nd|rd|th)? ?-?([a-z]{3,9})\.?,? ?-?(\d{4})$/i.exec(words);
  if (named) {
    return iso(named[3], monthNamed(named[2] ?? ''), Number(named[1]));
  }
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words);
  if (!figures) return undefined;
  const [day, month] = [Number(figures[1]), Number(figures[2])];
  if (day <= 12 && month <= 12 && day !== month) return 'ambiguous';
  return day > 12 ? iso(figures[3], month, day) : iso(figures[3], day, month);
}

function iso(year: string | undefined, month: number, day: number): string {
  return `${year}-${month.toString().padStart(2, '0')}-${day.toString().padStart(2, '0')}`;
}

/** Words on one line. The apostrophe that keeps a field of CSV from becoming a formula is taken off. */
export function readWords(cell: Cell | undefined): Reading<string> {
  if (!cell || cell.value === undefined) return { value: undefined };
  if (cell.isError) return errorIn(cell);
  const words = String(cell.value)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@'])/, '');
  return /[\u0000-\u001f\u007f]/.test(words)
    ? { refusal: 'The words hold characters that cannot be printed.' }
    : { value: words === '' ? undefined : words };
}

function errorIn({ value }: Cell): Refusal {
  return {
    refusal: `The spreadsheet shows the error ${String(value)} here.`,
    help: 'Put the formula right, or type the value.',
  };
}
