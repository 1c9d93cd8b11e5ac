/** Finds letters that a conversion damaged: UTF-8 read as Windows-1252 ("â€™" for "’"), or Mac Roman ("councilÕs"). */
import type { Diagnostic } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import type { Source } from '../../source/source.ts';
import { windowsByte } from '../../source/decode.ts';
import { textsIn } from './unprintable-characters.ts';

/** A first byte of UTF-8 and those that follow it, each read as a character of its own; neighbours are one damage. */
const next = '[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const twice = new RegExp(`(?:[ÂÃ]${next}|â[€‚„]${next})+`, 'g');
/** The apostrophe of a Mac, and one that became a question mark. */
const apostrophe = /(?<=\p{Ll})(?:Õ(?=\p{Ll}?\b)|\?(?=s\b(?![=&])))/gu;

/** Whether there may be any. */
function isDamaged(text: string): boolean {
  return /[ÂÃâÕ]|\?s/.test(text);
}

/** One finding for each stretch, with the letters that were most likely meant. */
export function damagedLetters(source: Source): readonly Diagnostic[] {
  if (!isDamaged(source.text)) return [];
  return textsIn(source.value, isDamaged).flatMap(({ text, path }) =>
    [...text.matchAll(twice), ...text.matchAll(apostrophe)].flatMap(({ 0: written, index }): Diagnostic[] => {
      const meant = written.length === 1 ? '’' : mended(written);
      if (meant === undefined) return [];
      const at = source.origin.part(path, index, index + written.length);
      const wanted = meant.trim() === '' ? 'a space' : `“${meant}”`;
      return [
        found('damaged-letters', {
          message: `“${written}” stands for ${wanted}: the letters were damaged in a conversion.`,
          at,
          help: `Write ${wanted}.`,
          ...(written.length > 1 && { fix: [{ at, text: meant }] }),
        }),
      ];
    }),
  );
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** What the characters come to as bytes of UTF-8, again where they were damaged twice; undefined when they are none. */
function mended(written: string): string | undefined {
  const bytes = [...written].map(windowsByte);
  if (bytes.some((byte) => byte === undefined)) return undefined;
  try {
    const meant = strict.decode(Uint8Array.from(bytes as number[]));
    return meant.replace(twice, (again) => mended(again) ?? again).replaceAll('\u00a0', ' ');
  } catch {
    return undefined;
  }
}
