/** Which characters a pack can print, and the form in which every writer prints them. */
import { coverage } from './coverage.ts';

/** A character that no writer may meet. */
export interface Unprintable {
  /** Index in the text, in UTF-16 code units. */
  readonly at: number;
  readonly character: string;
  /** For example `U+0007`. */
  readonly codePoint: string;
  /** control: has no form · right-to-left: would come out in the wrong order · missing: the embedded font has no glyph for it. */
  readonly why: 'control' | 'right-to-left' | 'missing';
}

/** White space of the source, and what is dropped (soft hyphen, zero width space), are allowed; so is all plain Latin text. */
const plain = /^[\t\n\x20-\x7e\xa0-\u017f]*$/;

/** The characters of a text that a pack cannot print, in order. The text is looked at in its normal form (NFC). */
export function unprintable(text: string): Unprintable[] {
  if (plain.test(text)) return [];
  const found: Unprintable[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const why = fault(code) === 'missing' && composes(text, at) ? undefined : fault(code);
    const character = String.fromCodePoint(code);
    if (why) found.push({ at, character, codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, why });
    if (code > 0xffff) at++;
  }
  return found;
}

/** The text as every writer prints it: NFC, without soft hyphens and zero width spaces, its tabs and line ends as spaces. */
export function printable(text: string): string {
  if (/^[\x20-\x7e\xa0-\xac\xae-\u017f]*$/.test(text)) return text;
  return text.normalize('NFC').replace(/[\xad\u200b]/g, '').replace(/[\t\n]/g, ' ');
}

/** A combining mark without a glyph is no fault where it melts into the letter before it. */
function composes(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 1), at + 1);
  return /\p{M}$/u.test(before) && before.normalize('NFC').length < before.length;
}

function fault(code: number): Unprintable['why'] | undefined {
  if (code === 0x09 || code === 0x0a || code === 0xad || code === 0x200b) return undefined;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029 || code === 0xfeff) return 'control';
  if (rightToLeft(code)) return 'right-to-left';
  return covered(code) ? undefined : 'missing';
}

/** Hebrew, Arabic, Syriac and their kin, with the marks that turn text round. */
function rightToLeft(code: number): boolean {
  return (
    (code >= 0x0590 && code <= 0x08ff) ||
    code === 0x200f || code === 0x202b || code === 0x202e || code === 0x2067 ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code < 0xfeff) ||
    (code >= 0x10800 && code <= 0x10fff) ||
    (code >= 0x1e800 && code <= 0x1efff)
  );
}

/** `coverage` is pairs: first and last code point of each range, in order. */
function covered(code: number): boolean {
  let low = 0;
  let high = coverage.length / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((coverage[middle * 2 + 1] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  return code >= (coverage[low * 2] ?? Infinity) && code <= (coverage[low * 2 + 1] ?? 0);
}
