/** Finds facts in braces that hold a letter of another alphabet, or what cannot be seen: `{dеadline}` with a Cyrillic “е” stands for nothing. */
import type { Diagnostic } from '../../diagnostic.ts';
import { placeholders } from '../../model/placeholder.ts';
import { oddCharacter } from '../../source/odd-characters.ts';
import type { Source } from '../../source/source.ts';
import { oddLetter } from './odd-letters.ts';
import { textsIn } from './unprintable-characters.ts';

/** As facts are written, but that a space may stand beside the name. */
const isFact = /^ ?[a-z][a-z-]*(?:: ?[a-z\d-]+)? ?$/;

/** One finding for each, wherever it stands: in a note nothing else would say so. */
export function oddPlaceholders(source: Source): readonly Diagnostic[] {
  return textsIn(source.value, (text) => text.includes('{') && /[^\0-~]/.test(text)).flatMap(({ text, path }) =>
    placeholders(text).flatMap(({ name, from }) => {
      const odd = oddCharacter(name);
      if (!odd || !isFact.test(odd.instead)) return [];
      const [start, at] = [from + 1, from + 1 + odd.at];
      const whole = source.origin.part(path, start, start + name.length);
      return oddLetter({ ...odd, instead: odd.instead.trim() }, source.origin.part(path, at, at + 1), whole);
    }),
  );
}
