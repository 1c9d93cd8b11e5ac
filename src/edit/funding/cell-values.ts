/** What a cell of finance's spreadsheet means: dirty where that is unambiguous, otherwise refused with a reason. */
import { fundingStatuses } from '../../model/budget.ts';
import { isIsoDate } from '../../model/iso-date.ts';
import type { Cell } from '../../source/sheets/sheet.ts';

/** The canonical text of a field (see FundingFields), undefined for an empty cell; or why the cell is refused. */
export type Reading = { readonly value: string | undefined } | { readonly refusal: string; readonly help?: string };

/** How the words of the documents read in a spreadsheet. */
export interface Terms {
  /** The words for each status, in the order of `fundingStatuses`. */
  readonly statuses: readonly string[];
  readonly tbc: string;
  readonly decimalComma: boolean;
}

/** Whole pence, or `tbc`. */
export function readMoney(cell: Cell | undefined, { tbc, decimalComma }: Terms): Reading {
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
function fromNumber(pounds: number): Reading {
  const pence = Math.round(pounds * 100);
  if (!Number.isSafeInteger(pence)) return { refusal: `${pounds} is too large a sum to be right.` };
  if (Math.abs(pounds * 100 - pence) > Math.max(1e-4, Math.abs(pence) * 1e-13))
    return { refusal: `${pounds} has fractions of a penny.`, help: 'Round it to pounds and pence.' };
  return { value: `${pence === 0 ? 0 : pence}` };
}

function fromWords(words: string, decimalComma: boolean): Reading {
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
  const pence = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(pence)) return { refusal: `“${words}” is too large a sum to be right.` };
  return { value: `${isNegative && pence > 0 ? '-' : ''}${pence}` };
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

/** The id of a status, from its words or its id. */
export function readStatus(cell: Cell | undefined, { statuses }: Terms): Reading {
  if (!cell || cell.value === undefined) return { value: undefined };
  if (cell.isError) return errorIn(cell);
  const words = String(cell.value).replace(/\s+/g, ' ').trim().toLowerCase();
  const index = statuses.findIndex((status) => status.toLowerCase() === words);
  const id = fundingStatuses[index] ?? fundingStatuses.find((status) => status === words);
  return id
    ? { value: id }
    : { refusal: `“${String(cell.value).trim()}” is no status.`, help: `Write one of: ${statuses.join('; ')}.` };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 1 January 2000 and 31 December 2099 as days since 30 December 1899. */
const [firstDay, lastDay] = [36526, 73050];

/** A day, `YYYY-MM-DD`. */
export function readDate(cell: Cell | undefined): Reading {
  if (!cell || cell.value === undefined) return { value: undefined };
  if (cell.isError) return errorIn(cell);
  const { value } = cell;
  if (typeof value === 'number')
    return Math.floor(value) >= firstDay && value < lastDay + 1
      ? { value: dayOf(Math.floor(value)) }
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

function dayOf(serial: number): string {
  return new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
}

function dayInWords(words: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d/.test(words)) return words.slice(0, 10);
  const named = /^(\d{1,2})(?:st|nd|rd|th)? ?-?([a-z]{3})[a-z]*\.?,? ?-?(\d{4})$/i.exec(words);
  if (named) {
    const month = months.indexOf((named[2] ?? '').toLowerCase()) + 1;
    return iso(named[3], month, Number(named[1]));
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
export function readWords(cell: Cell | undefined): Reading {
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

function errorIn({ value }: Cell): Reading {
  return {
    refusal: `The spreadsheet shows the error ${String(value)} here.`,
    help: 'Put the formula right, or type the value.',
  };
}
