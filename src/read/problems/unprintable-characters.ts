/** Says which characters of a file's texts no pack can print, so that none ever comes out as an empty box. */
import type { Diagnostic, Path } from '../../diagnostic.ts';
import { found } from '../../findings/index.ts';
import { isSound, isUnusual, unprintable, unusualIn, type Covers } from '../../doc/characters.ts';
import { houseTheme } from '../../doc/theme.ts';
import type { Source } from '../../source/source.ts';
import { helps, missingFrom, saidOf, shownIn, stretchesIn } from './unprintable-stretches.ts';

/** One finding for each stretch of one of these texts of a file that no font prints. What is unusual besides is added to `unusual`. */
export function unprintableCharacters(
  source: Source,
  texts: readonly Text[],
  unusual: Set<number>,
): readonly Diagnostic[] {
  const all = texts.map(({ text }) => text).join('\n');
  for (const code of unusualIn(all)) unusual.add(code);
  // Of most files all texts are sound, thousands of sums among them.
  if (isSound([...new Set(all)].join('\n'), () => true)) return [];
  return texts.flatMap(({ text, path }) =>
    stretchesIn(
      text,
      unprintable(text, () => true),
    ).map(
      (stretch): Diagnostic =>
        found('unprintable-character', { at: source.origin.part(path, stretch.from, stretch.to), ...saidOf(stretch) }),
    ),
  );
}

/**
 * One finding for each stretch of a text that the font of a theme lacks; what no font prints is reported of every file, whatever the theme.
 * @param isWanted whether the theme is to be built with; otherwise it is only there
 */
export function missingCharacters(
  source: Source,
  covers: Covers,
  theme: string,
  isWanted: boolean,
): readonly Diagnostic[] {
  const font = theme === houseTheme ? "The packs' font" : `The font of the theme ${theme}`;
  return textsIn(source.value, isUnusual).flatMap(({ text, path }) =>
    stretchesIn(text, unprintable(text, covers)).flatMap((stretch) => {
      if (stretch.why !== 'missing') return [];
      const [what, at] = [shownIn(stretch), source.origin.part(path, stretch.from, stretch.to)];
      if (isWanted)
        return [found('unprintable-character', { message: missingFrom(font, what), at, help: helps.missing })];
      const message = `The font of the theme ${theme} has no ${what}, so that the packs cannot be built in this theme.`;
      return [found('character-missing-in-theme', { message, at, help: helps.missing })];
    }),
  );
}

export interface Text {
  readonly text: string;
  readonly path: Path;
}

/** The texts of a value that are wanted, each with the way to it. */
export function textsIn(value: unknown, isWanted: (text: string) => boolean): readonly Text[] {
  const found: Text[] = [];
  const path: (string | number)[] = [];
  const step = (key: string | number, inner: unknown): void => {
    path.push(key);
    look(inner);
    path.pop();
  };
  const look = (inner: unknown): void => {
    if (typeof inner === 'string') {
      if (isWanted(inner)) found.push({ text: inner, path: [...path] });
    } else if (Array.isArray(inner)) inner.forEach((own, index) => step(index, own));
    else if (typeof inner === 'object' && inner !== null)
      for (const key in inner) step(key, (inner as Record<string, unknown>)[key]);
  };
  look(value);
  return found;
}
