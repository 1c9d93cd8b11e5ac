/** Finds letters that a conversion damaged: UTF-8 read as Windows-1252 ("â€™" for "’"), or Mac Roman ("councilÕs"). */
import type { Diagnostic } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import type { Source } from '../../source/source.ts';
import { macByte, windowsByte, windowsCharacter } from '../../source/decode.ts';
import { textsIn } from './unprintable-characters.ts';

/** A first byte of UTF-8 and those that follow it, each read as a character of its own; neighbours are one damage. */
const next = '[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const twice = new RegExp(`(?:[ÂÃ]${next}|â[€‚„]${next})+`, 'g');
/** What is left of a closing quotation mark, whose last byte is no character of Windows-1252. */
const halfQuote = new RegExp(`â€(?!${next})`, 'g');
/** The apostrophe of a Mac, and one that became a question mark. */
const apostrophe = /(?<=\p{Ll})(?:Õ(?=\p{Ll}?\b)|\?(?=s\b(?![=&])))/gu;

/** The same read as Mac Roman: marks of printers, the pound, and the letters of Gaelic. */
const twiceByMac = /(?:‚Ä[ôòúùìî¶¢]|¬[£†]|√[†®¨≤π©°≠≥∫])+/g;
/** What stands for a letter that was lost, read so in its turn. */
const lost = /(?:ï¿½)+/g;
/** What is left of a no-break space of which a plain one was made. As a word of its own it is Welsh where a sentence begins. */
const spare = /(?<=[\p{Ll}\d.,;:)])Â(?=[ \n]|$)|(?<=[\p{Ll}\d,;:)] )Â(?= )/gu;

/** Whether there may be any. */
function isDamaged(text: string): boolean {
  return /[ÂÃâÕ√¬]|\?s|‚Ä|ï¿½/.test(text);
}

interface Damage {
  readonly written: string;
  readonly index: number;
  /** Undefined where nobody can tell. */
  readonly meant: string | undefined;
  /** What is put in its place; undefined where it is for a reader to say. */
  readonly instead?: string | undefined;
}

/** One finding for each stretch, with the letters that were most likely meant. */
export function damagedLetters(source: Source): readonly Diagnostic[] {
  if (!isDamaged(source.text)) return [];
  return textsIn(source.value, isDamaged).flatMap(({ text, path }) =>
    damagesIn(text).map(({ written, index, meant, instead }) => {
      const at = source.origin.part(path, index, index + written.length);
      const wanted = meant?.trim() === '' ? 'a space' : `“${meant ?? ''}”`;
      const write = instead === '' ? 'Take it out.' : `Write ${wanted}.`;
      return found('damaged-letters', {
        message: `“${written}” stands for ${meant === undefined ? 'what was lost' : wanted}: the letters were damaged in a conversion.`,
        at,
        help: meant === undefined ? 'Type what was there.' : write,
        ...(instead !== undefined && { fix: [{ at, text: instead }] }),
      });
    }),
  );
}

function damagesIn(text: string): readonly Damage[] {
  const all = (pattern: RegExp, meantBy: (written: string) => Omit<Damage, 'written' | 'index'>): readonly Damage[] =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({ written, index, ...meantBy(written) }));
  const read = [
    ...all(twice, (written) => same(mended(written, windowsByte))),
    ...all(twiceByMac, (written) => same(mended(written, macByte))),
  ];
  return [
    ...read.filter(({ meant }) => meant !== undefined),
    ...all(halfQuote, () => ({ meant: '”' })),
    ...all(apostrophe, () => ({ meant: '’' })),
    ...all(lost, () => ({ meant: undefined })),
    ...all(spare, () => ({ meant: ' ', instead: '' })),
  ];
}

function same(meant: string | undefined): Pick<Damage, 'meant' | 'instead'> {
  return { meant, instead: meant };
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** What the characters come to as bytes of UTF-8, again where they were damaged twice; undefined when they are none. */
function mended(written: string, byteOf: typeof windowsByte): string | undefined {
  const bytes = [...written].map(byteOf);
  if (bytes.some((byte) => byte === undefined)) return undefined;
  try {
    const meant = strict.decode(Uint8Array.from(bytes as number[]));
    return meant
      .replace(twice, (again) => mended(again, windowsByte) ?? again)
      .replaceAll('\u00a0', ' ')
      .replaceAll(/[\u0080-\u009f]/g, (control) => windowsCharacter(control.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
