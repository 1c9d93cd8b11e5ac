/** Reads what a designer or clerk writes: the themes and the standing words. */
import type { Origin } from '../diagnostic.ts';
import type { Covers } from '../doc/characters.ts';
import { houseTheme, themeName, themePath, type Theme } from '../doc/theme.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Wording } from '../model/wording.ts';
import { remembered } from '../remembered.ts';
import { kindOf } from '../source/kind.ts';
import { byDottedKey, houseWords, type Rooms } from '../source/standing-words.ts';
import type { FileRead } from './read-file.ts';
import { themeProblems } from './problems/theme-problems.ts';
import { missingCharacters } from './problems/unprintable-characters.ts';
import type { YearFiles } from './year-files.ts';

/** A theme that has been read, and where each of its values was written. */
export interface ThemeRead {
  readonly theme: Theme;
  readonly origin: Origin;
}

/** The names of the themes among these paths: the house's, then the others in order. */
export function themesAmong(paths: readonly string[]): readonly string[] {
  const others = paths.filter((path) => kindOf(path) === 'theme').flatMap((path) => themeName(path) ?? []);
  return [houseTheme, ...others.filter((name) => name !== houseTheme).sort()];
}

/** The theme of a name; undefined when it is missing or broken, which is then reported. Its keys are the schema's. */
export function readTheme(files: YearFiles, name: string): ThemeRead | undefined {
  const path = themePath(name);
  const file = files.file(path);
  if (!file) return undefined;
  const theme = files.value(path) as Theme;
  for (const problem of themeProblems(theme, file.origin)) files.report(problem);
  return { theme, origin: file.origin };
}

/** The standing words, by dotted key; of what a board's own lack, the house's. */
export function readWording(files: YearFiles): Wording | undefined {
  const path = 'templates/wording.yaml';
  return files.file(path) && whole(files.value(path) as Rooms);
}

const whole = remembered((rooms: Rooms): Wording => new Map([...houseWords(), ...byDottedKey(rooms)]));

/** The characters of the files that a theme's font lacks; `wanted` when the theme is to be built with. */
export function charactersMissing(
  files: Iterable<FileRead>,
  theme: string,
  covers: Covers,
  wanted: boolean,
): readonly Diagnostic[] {
  // What is wrong in a file as it stands may be that very character.
  const judged = wanted ? [...files] : [...files].filter(({ entry }) => entry !== undefined);
  return judged
    .filter(({ unusual }) => ![...unusual].every(covers))
    .flatMap(({ source }) => missingCharacters(source, covers, theme, wanted));
}
