/** Reads words and statuses from cells: what the spreadsheet shows, also where it has made something else of what was typed. */
import { fundingStatuses, type FundingStatus } from '../../model/budget.ts';
import { formatDate, type IsoMonth } from '../../model/iso-date.ts';
import { windowsCharacter } from '../../source/decode.ts';
import { general, shownNumber } from '../../source/sheets/number-format.ts';
import type { Cell } from '../../source/sheets/sheet.ts';
import { dayOfSerial } from './read-day.ts';
import { inQuotes, nothingIn, tidied, type Reading, type Refusal, type Terms } from './reading.ts';

/** Words on one line. */
export function readWords(cell: Cell | undefined): Reading<string> {
  const none = nothingIn(cell);
  if (none || !cell) return none ?? { value: undefined };
  const shown = shownIn(cell);
  if (typeof shown !== 'string') return shown;
  const words = tidied(shown);
  const [control] = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/.exec(words) ?? [];
  return control === undefined ? { value: words === '' ? undefined : words } : unprintable(control);
}

/** Windows' own letters become control characters where a program takes them for Latin-1. */
function unprintable(control: string): Refusal {
  const code = control.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const meant = code < 0x80 || code > 0x9f ? control : windowsCharacter(code);
  return meant === control
    ? {
        message: `The words hold a character that cannot be printed: ${name}.`,
        help: 'Delete it, and type what was meant.',
      }
    : {
        message: `The words hold ${name}, which cannot be printed: the letters were damaged in a conversion, and it was “${meant}”.`,
        help: `Type “${meant}” in its place.`,
      };
}

/** 31 December 9999, the last day that spreadsheets know. */
const lastDay = 2_958_465;

/** A date as a page prints it, any other number as the cell shows it. */
function shownIn({ value, format = general }: Cell): string | Refusal {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value ?? '';
  if (format.kind === 'date' && Number.isInteger(value) && value >= 1 && value <= lastDay) {
    const day = dayOfSerial(value);
    return formatDate(format.hasDay ? day : (day.slice(0, 7) as IsoMonth));
  }
  const taken = format.kind === 'other' ? format.name : 'a time';
  return (
    shownNumber(value, format) ?? {
      message: `The spreadsheet has taken what was typed here for ${taken}.`,
      help: 'Give the cell the format Text, and type the words again.',
    }
  );
}

/** The words of workbooks that earlier versions exported. */
const earlier: Readonly<Record<string, FundingStatus>> = {
  'offered, acceptance not recorded': 'acceptance-not-recorded',
  'offered (acceptance not recorded)': 'acceptance-not-recorded',
  'offered (not recorded whether accepted)': 'acceptance-not-recorded',
  'offered, not accepted': 'offered-not-accepted',
  'offered but not accepted': 'offered-not-accepted',
};

/** From its words, those it once had, or its id. */
export function readStatus(cell: Cell | undefined, { statuses }: Terms): Reading<FundingStatus> {
  const none = nothingIn(cell);
  if (none || !cell) return none ?? { value: undefined };
  const words = tidied(String(cell.value));
  const key = words.toLowerCase();
  const index = statuses.findIndex((status) => status.toLowerCase() === key);
  const known = fundingStatuses[index] ?? fundingStatuses.find((status) => status === key);
  const id = known ?? (Object.hasOwn(earlier, key) ? earlier[key] : undefined);
  return id
    ? { value: id }
    : { message: `${inQuotes(words)} is no status.`, help: `Write one of: ${statuses.join('; ')}.` };
}
