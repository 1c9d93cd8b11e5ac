/** Which characters a pack can print, and the form in which every writer prints them. */
import { coverage } from './coverage.ts';

/** Whether a font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean;

/** A character that no writer may meet. */
export interface Unprintable {
  /** Index in the text, in UTF-16 code units. */
  readonly at: number;
  readonly character: string;
  /** How many code units of the text it is made of: more than its own where it stands there as a letter and marks. */
  readonly length: number;
  /** For example `U+0007`. */
  readonly codePoint: string;
  /** control: has no form, or stands for what is not there · right-to-left: would come out in the wrong order · missing: the font has no glyph for it. */
  readonly why: 'control' | 'right-to-left' | 'missing';
}

/** White space of the source and plain letters: every font has them. */
const plain = /^[\t\n\x20-\x7e]*$/;

/** What the four faces of a built-in font all have; undefined for a board's own font, whose files say it. */
export function builtInCovers(family: string): Covers | undefined {
  const ranges = Object.hasOwn(coverage, family) ? coverage[family] : undefined;
  return ranges && ((code) => isWithin(ranges, code));
}

/** The characters of a text that cannot be printed in a font, in order. The text is looked at in its normal form (NFC). */
export function unprintable(text: string, covers: Covers): Unprintable[] {
  return isSound(text, covers)
    ? []
    : [...text.matchAll(/\P{M}?\p{M}*/gu)].flatMap(({ 0: letter, index }) => faultsIn(letter, index, covers));
}

/** Whether a text holds more than plain letters. */
export function isUnusual(text: string): boolean {
  return !plain.test(text);
}

/** What a text holds besides plain letters, in its own form and in its normal form. */
export function unusualIn(text: string): Iterable<number> {
  if (plain.test(text)) return [];
  const composed = text.normalize('NFC');
  const found: number[] = [];
  for (const character of composed === text ? text : text + composed) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x7e) found.push(code);
  }
  return found;
}

/** The text as every writer prints it: NFC, without what has no form of its own, joined letters apart, its tabs and line ends as spaces. */
export function printable(text: string): string {
  if (/^[\x20-\x7e\xa0-\xac\xae-\u017f]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(formless, '')
    .replace(joined, (letters) => letters.normalize('NFKC'))
    .replace(/[\t\n]/g, ' ');
}

/** The same where no line is broken: in bookmarks, in what is said of a link or a table, in plain text. */
export function unbroken(text: string): string {
  return printable(text).replaceAll('\u00a0', ' ');
}

/**
 * Soft hyphens, what joins or parts letters and words, and marks of the direction that a text has anyhow: fonts have boxes and arrows for
 * some, and no reader is to see one.
 */
const formless = /[\xad\u034f\u200b-\u200e\u202a\u202c\u202d\u2060-\u2064\u2066\u2068-\u206f]/g;

/** Two letters or three under one code, as typesetters had them: "ﬁ". */
const joined = /[\ufb00-\ufb06]/g;

/** Whether there is nothing to look at closely; a text is sound when each of its characters is. */
export function isSound(text: string, covers: Covers): boolean {
  if (plain.test(text)) return true;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if ((code > 0x7e || code < 0x20) && (fault(code, covers) || mark.test(String.fromCodePoint(code)))) return false;
    if (code > 0xffff) at++;
  }
  return true;
}

const mark = /\p{M}/u;

/** A letter with its combining marks, which may melt into one that the font has. */
function faultsIn(letter: string, index: number, covers: Covers): Unprintable[] {
  const composed = letter.normalize('NFC');
  let at = index;
  return [...composed].flatMap((character): Unprintable[] => {
    const code = character.codePointAt(0) ?? 0;
    const why = fault(code, covers);
    const found = why
      ? [
          {
            at,
            character,
            length: composed === letter ? character.length : letter.length,
            codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
            why,
          },
        ]
      : [];
    if (composed === letter) at += character.length;
    return found;
  });
}

function fault(code: number, covers: Covers): Unprintable['why'] | undefined {
  if (code === 0x09 || code === 0x0a || isPrintedOtherwise(code)) return undefined;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || formOnly.has(code)) return 'control';
  if (isWithin(rightToLeft, code)) return 'right-to-left';
  return covers(code) && !never.test(String.fromCodePoint(code)) ? undefined : 'missing';
}

/** Whether every writer leaves it out, or prints plain letters for it. */
function isPrintedOtherwise(code: number): boolean {
  return code > 0x7e && printable(String.fromCodePoint(code)) !== String.fromCodePoint(code).normalize('NFC');
}

/** Line and paragraph separator, a byte order mark within a text, and what stands for an object or for lost letters. */
const formOnly = new Set([0x2028, 0x2029, 0xfeff, 0xfffc, 0xfffd]);

/** Half a pair of surrogates, code points that never have a meaning, and those that have one in a single font. */
const never = /[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u;

/** Hebrew, Arabic, Syriac and their kin, with the marks that turn text round: the first and last code point of each range. */
const rightToLeft = [
  ...[0x0590, 0x08ff, 0x200f, 0x200f, 0x202b, 0x202b, 0x202e, 0x202e, 0x2067, 0x2067],
  ...[0xfb1d, 0xfdff, 0xfe70, 0xfefe, 0x10800, 0x10fff, 0x1e800, 0x1efff],
];

/** `ranges` are pairs: first and last code point of each range, in order. */
function isWithin(ranges: readonly number[], code: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle * 2 + 1] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  return code >= (ranges[low * 2] ?? Infinity) && code <= (ranges[low * 2 + 1] ?? 0);
}
