/** Reads what a designer or clerk writes: the theme and the standing words. */
import type { Theme } from '../doc/theme.ts';
import type { Wording } from '../model/wording.ts';
import type { Library } from './library.ts';

/** The theme; undefined when it is missing or broken, which is then reported. Its keys are the schema's. */
export function readTheme(library: Library): Theme | undefined {
  const path = 'templates/theme.yaml';
  return library.file(path) && (library.sources.get(path)?.value as Theme);
}

/** The standing words, by dotted key. */
export function readWording(library: Library): Wording | undefined {
  const path = 'templates/wording.yaml';
  if (!library.file(path)) return undefined;
  const rooms = library.sources.get(path)?.value as Record<string, Record<string, string>>;
  return new Map(Object.entries(rooms).flatMap(([room, words]) => Object.entries(words).map(([key, text]) => [`${room}.${key}`, text] as const)));
}
