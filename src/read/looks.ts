/** Reads what a designer or clerk writes: the theme and the standing words. */
import type { Theme } from '../doc/theme.ts';
import type { Wording } from '../model/wording.ts';
import type { Library } from './library.ts';
import { themeProblems } from './problems/theme-problems.ts';

/** The theme; undefined when it is missing or broken, which is then reported. Its keys are the schema's. */
export function readTheme(library: Library): Theme | undefined {
  return library.shared('theme', () => themeIn(library));
}

function themeIn(library: Library): Theme | undefined {
  const path = 'templates/theme.yaml';
  const file = library.file(path);
  if (!file) return undefined;
  const theme = library.sources.get(path)?.value as Theme;
  for (const problem of themeProblems(theme, file.origin)) library.report(problem);
  return theme;
}

/** The standing words, by dotted key. */
export function readWording(library: Library): Wording | undefined {
  return library.shared('wording', () => wordingIn(library));
}

function wordingIn(library: Library): Wording | undefined {
  const path = 'templates/wording.yaml';
  if (!library.file(path)) return undefined;
  const rooms = library.sources.get(path)?.value as Record<string, Record<string, string>>;
  return new Map(Object.entries(rooms).flatMap(([room, words]) => Object.entries(words).map(([key, text]) => [`${room}.${key}`, text] as const)));
}
