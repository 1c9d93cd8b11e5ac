/** Says which characters of a file's texts no pack can print, so that none ever comes out as an empty box. */
import type { Diagnostic, Path, Span } from '../../diagnostic.ts';
import { unprintable, unusualIn, type Covers, type Unprintable } from '../../doc/characters.ts';
import { houseTheme } from '../../doc/theme.ts';
import type { Source } from '../../source/source.ts';

/** One finding for each character in a text that no font prints. What is unusual besides is added to `unusual`. */
export function unprintableCharacters(source: Source, unusual: Set<number>): readonly Diagnostic[] {
  return [...textsIn(source.value, [])].flatMap(({ text, path }) => {
    for (const code of unusualIn(text)) unusual.add(code);
    return unprintable(text, () => true).map((one): Diagnostic => ({
      rule: 'unprintable-character',
      severity: 'error',
      message: messages[one.why](one),
      at: source.origin.part(path, one.at, one.at + one.character.length),
      help: helps[one.why],
    }));
  });
}

/** One finding for each character in a text that the font lacks of a theme which is to be built with. */
export function missingCharacters(source: Source, covers: Covers, theme: string): readonly Diagnostic[] {
  return missing(source, covers).map(({ one, at }) => ({
    rule: 'unprintable-character',
    severity: 'error',
    message: theme === houseTheme ? messages.missing(one) : `The font of the theme ${theme} has no "${one.character}" (${one.codePoint}).`,
    at,
    help: helps.missing,
  }));
}

/** The same of a theme that is there, but that nothing is to be built with now. */
export function missingElsewhere(source: Source, covers: Covers, theme: string): readonly Diagnostic[] {
  return missing(source, covers).map(({ one, at }) => ({
    rule: 'character-missing-in-theme',
    severity: 'advice',
    message: `The font of the theme ${theme} has no "${one.character}" (${one.codePoint}), so that the packs cannot be built in this theme.`,
    at,
    help: helps.missing,
  }));
}

function missing(source: Source, covers: Covers): readonly { readonly one: Unprintable; readonly at: Span }[] {
  return [...textsIn(source.value, [])].flatMap(({ text, path }) =>
    unprintable(text, covers).flatMap((one) => (one.why === 'missing' ? [{ one, at: source.origin.part(path, one.at, one.at + one.character.length) }] : [])),
  );
}

const messages: Readonly<Record<Unprintable['why'], (one: Unprintable) => string>> = {
  control: ({ codePoint }) => `The control character ${codePoint} cannot be printed.`,
  'right-to-left': ({ character, codePoint }) => `"${character}" (${codePoint}) is written from right to left, which packs cannot print yet.`,
  missing: ({ character, codePoint }) => `The packs' font has no "${character}" (${codePoint}).`,
};

const helps: Readonly<Record<Unprintable['why'], string>> = {
  control: 'Delete it. It often comes with text pasted from Word.',
  'right-to-left': 'Keep Arabic, Urdu, Hebrew and the like for a translation that is made and published separately.',
  missing: 'Use a letter or sign that the font has, or write it in words.',
};

function* textsIn(value: unknown, path: Path): Generator<{ readonly text: string; readonly path: Path }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
