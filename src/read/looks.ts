/** Reads what a designer or clerk writes: the theme and the standing words. */
import type { Covers } from '../doc/characters.ts';
import { houseTheme, themePath, type Theme } from '../doc/theme.ts';
import type { Wording } from '../model/wording.ts';
import type { Library } from './library.ts';
import { themeProblems } from './problems/theme-problems.ts';
import { missingCharacters, missingElsewhere } from './problems/unprintable-characters.ts';

/** The theme of a name; undefined when it is missing or broken, which is then reported. Its keys are the schema's. */
export function readTheme(library: Library, name = houseTheme): Theme | undefined {
  return library.shared(`theme ${name}`, () => themeIn(library, themePath(name)));
}

function themeIn(library: Library, path: string): Theme | undefined {
  const file = library.file(path);
  if (!file) return undefined;
  const theme = library.sources.get(path)?.value as Theme;
  for (const problem of themeProblems(theme, file.origin)) library.report(problem);
  return theme;
}

/** Reports characters of the year's files and of those for all years that a theme's font lacks; `wanted` when it is to be built with. */
export function reportMissingCharacters(
  library: Library,
  year: string,
  theme: string,
  covers: Covers,
  wanted: boolean,
): void {
  const problems = wanted ? missingCharacters : missingElsewhere;
  for (const source of library.lacking(year, theme, covers))
    for (const problem of problems(source, covers, theme)) library.report(problem);
}

/** The standing words, by dotted key. */
export function readWording(library: Library): Wording | undefined {
  return library.shared('wording', () => wordingIn(library));
}

function wordingIn(library: Library): Wording | undefined {
  const path = 'templates/wording.yaml';
  if (!library.file(path)) return undefined;
  const rooms = library.sources.get(path)?.value as Record<string, Record<string, string>>;
  return new Map(
    Object.entries(rooms).flatMap(([room, words]) =>
      Object.entries(words).map(([key, text]) => [`${room}.${key}`, text] as const),
    ),
  );
}
