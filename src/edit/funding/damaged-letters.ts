/** Notices words that differ from those that were exported only in letters which a wrong encoding has spoilt. */
import type { FundingValue } from '../../model/funding-record.ts';
import { macByte, macCharacter, windowsCharacter } from '../../source/decode.ts';
import { inQuotes, type Refusal } from './reading.ts';

/** What the letters of MS-DOS look like to those who take them for Windows' own. It has no marks of printers. */
const msDos: Readonly<Record<string, string>> = {
  ...{ '£': 'œ', é: '‚', à: '…', è: 'Š', ì: '\u008d', ò: '•', ù: '—', '\u00a0': 'ÿ' },
  ...{ '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' },
};

function inMacRoman(letter: string): string {
  const byte = macByte(letter);
  return byte === undefined ? letter : windowsCharacter(byte);
}

export function damageIn(before: FundingValue | undefined, after: FundingValue | undefined): Refusal | undefined {
  if (typeof before !== 'string' || typeof after !== 'string' || !/[^\x00-\x7f]/.test(before)) return undefined;
  const letters = [...before.replace(/\s+/g, ' ').trim()];
  const spoilt = [
    letters.map((one) => (one > '\x7f' ? '?' : one)),
    letters.map((one) => Array.from(new TextEncoder().encode(one), windowsCharacter).join('')),
    letters.map((one) => Array.from(new TextEncoder().encode(one), macCharacter).join('')),
    letters.map(inMacRoman),
    letters.map((one) => msDos[one] ?? one),
    letters.map((one) => (one > '\x7f' ? '\ufffd' : one)),
    letters.map((one) => (one > '\x7f' ? 'ï¿½' : one)),
  ];
  const isSpoilt =
    spoilt.some((one) => one.join('') === after) || after.replaceAll(/Â(?= |$)/g, '') === letters.join('');
  const now = [...after];
  // What is quoted is cut behind: it begins a little before the first of them.
  const start = Math.max(0, letters.findIndex((one, index) => one !== now[index]) - 20);
  const quoted = (words: readonly string[]): string =>
    inQuotes(`${start > 0 ? '…' : ''}${words.slice(start).join('')}`);
  return isSpoilt
    ? {
        message: `Letters were lost when the file was saved: ${quoted(now)} was ${quoted(letters)}.`,
        help: 'Open the exported file with the character set UTF-8, and save the sheet as CSV (UTF-8) or as .xlsx.',
      }
    : undefined;
}
