/** Says which characters of a file's texts no pack can print, so that none ever comes out as an empty box. */
import type { Diagnostic, Path } from '../../diagnostic.ts';
import { unprintable } from '../../doc/characters.ts';
import type { Source } from '../../source/source.ts';
import { saidOf, stretchesIn } from './unprintable-stretches.ts';

/** One finding for each such character in a text; neighbours that are wrong for one reason are one finding. */
export function unprintableCharacters(source: Source): readonly Diagnostic[] {
  return [...textsIn(source.value, [])].flatMap(({ text, path }) =>
    stretchesIn(text, unprintable(text)).map((stretch): Diagnostic => ({ rule: 'unprintable-character', severity: 'error', at: source.origin.part(path, stretch.from, stretch.to), ...saidOf(text, stretch) })),
  );
}

function* textsIn(value: unknown, path: Path): Generator<{ readonly text: string; readonly path: Path }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
