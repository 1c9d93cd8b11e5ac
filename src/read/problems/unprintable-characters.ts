/** Says which characters of a file's texts no pack can print, so that none ever comes out as an empty box. */
import type { Diagnostic, Path } from '../../diagnostic.ts';
import { unprintable, type Unprintable } from '../../doc/characters.ts';
import type { Source } from '../../source/source.ts';

/** One finding for each such character in a text. */
export function unprintableCharacters(source: Source): readonly Diagnostic[] {
  return [...textsIn(source.value, [])].flatMap(({ text, path }) =>
    unprintable(text).map((one): Diagnostic => ({
      rule: 'unprintable-character',
      severity: 'error',
      message: messages[one.why](one),
      at: source.origin.part(path, one.at, one.at + one.character.length),
      help: helps[one.why],
    })),
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
