/** Notices words that differ from those that were exported only in letters which a wrong encoding has spoilt. */
import type { FundingValue } from '../../model/funding-record.ts';
import { windowsCharacter } from '../../source/decode.ts';
import { inQuotes, type Refusal } from './reading.ts';

/** What the letters of Mac Roman look like to those who take them for Windows' own. */
const macRoman: Readonly<Record<string, string>> = {
  '’': 'Õ',
  '‘': 'Ô',
  '“': 'Ò',
  '”': 'Ó',
  '–': 'Ð',
  '—': 'Ñ',
  '…': 'É',
  '•': '¥',
  é: 'Ž',
  è: '\u008f',
  '\u00a0': 'Ê',
};

export function damageIn(before: FundingValue | undefined, after: FundingValue | undefined): Refusal | undefined {
  if (typeof before !== 'string' || typeof after !== 'string' || !/[^\x00-\x7f]/.test(before)) return undefined;
  const letters = [...before.replace(/\s+/g, ' ').trim()];
  const spoilt = [
    letters.map((one) => (one > '\x7f' ? '?' : one)),
    letters.map((one) => Array.from(new TextEncoder().encode(one), windowsCharacter).join('')),
    letters.map((one) => macRoman[one] ?? one),
    letters.map((one) => (one > '\x7f' ? '\ufffd' : one)),
  ];
  return spoilt.some((one) => one.join('') === after)
    ? {
        refusal: `Letters were lost when the file was saved: ${inQuotes(after)} was ${inQuotes(before)}.`,
        help: 'Save the sheet as CSV (UTF-8), or as .xlsx.',
      }
    : undefined;
}
